"""The words of every mail about an account."""

from collections.abc import Callable, Mapping
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.mail import Letter, full_address

Context = Mapping[str, Any]


def _ignore() -> str:
    return _("If this was not you, you need not do anything.")


def confirm_address(context: Context) -> Letter:
    """The code that proves an address."""
    return Letter(
        _("Your code"),
        [_("Enter this code on the page that is open in your browser:")],
        code=context["code"],
        after=[_("The code works for 15 minutes."), _ignore()],
    )


def already_registered(context: Context) -> Letter:
    """Somebody registers an address that has an account."""
    return Letter(
        _("You already have an account"),
        [
            _(
                "Somebody, probably you, has just tried to register with this address. There is an "
                "account with it already, so you can simply log in."
            ),
            _("If you have forgotten your password, choose a new one here:"),
        ],
        link=full_address(reverse("account_reset_password")),
        link_text=_("Choose a new password"),
        after=[_ignore()],
    )


def unknown_address(context: Context) -> Letter:
    """Somebody asks for a new password for an address without an account."""
    return Letter(
        _("There is no account with this address"),
        [
            _(
                "Somebody, probably you, has asked for a new password for this address. There is "
                "no account with it. Perhaps you registered with another address?"
            )
        ],
        link=full_address(reverse("account_signup")),
        link_text=_("Register"),
        after=[_ignore()],
    )


def new_password(context: Context) -> Letter:
    """The link that lets somebody choose a new password."""
    hours = settings.PASSWORD_RESET_TIMEOUT // 3600
    return Letter(
        _("Choose a new password"),
        [_("Somebody, probably you, has asked for a new password for your account.")],
        link=full_address(context["password_reset_url"]),
        link_text=_("Choose a new password"),
        after=[
            ngettext(
                "The link works once and for %(hours)s hour.",
                "The link works once and for %(hours)s hours.",
                hours,
            )
            % {"hours": hours},
            _ignore(),
        ],
    )


def _notice(subject: str, *sentences: str) -> Letter:
    """A change of the account that its owner must hear of."""
    return Letter(
        subject,
        sentences,
        link=full_address(reverse("security")),
        link_text=_("Look at your security settings"),
        after=[
            _(
                "If this was not you, choose a new password at once and end all other sessions on "
                "that page."
            )
        ],
    )


def address_changed(context: Context) -> Letter:
    """The address of the account is another one now."""
    return _notice(
        _("Your e-mail address was changed"),
        _("Your account now belongs to the address %(address)s.")
        % {"address": context.get("to_email", "")},
    )


def approved(context: Context) -> Letter:
    """An admin has agreed to a registration."""
    return Letter(
        _("Your registration was approved"),
        [_("You can log in now.")],
        link=full_address(reverse("account_login")),
        link_text=_("Log in"),
    )


def invitation(context: Context) -> Letter:
    """Somebody is asked to join."""
    return Letter(
        _("You are invited"),
        [
            _("%(name)s invites you to %(site)s, with the role “%(role)s”.")
            % {"name": context["name"], "site": settings.SITE_NAME, "role": context["role"]}
        ],
        link=full_address(context["url"]),
        link_text=_("Accept the invitation"),
        after=[
            ngettext(
                "The link works once and for %(days)s day.",
                "The link works once and for %(days)s days.",
                settings.INVITATION_DAYS,
            )
            % {"days": settings.INVITATION_DAYS}
        ],
    )


# Under the names by which allauth asks for them.
LETTERS: dict[str, Callable[[Context], Letter]] = {
    "account/email/email_confirmation": confirm_address,
    "account/email/email_confirmation_signup": confirm_address,
    "account/email/account_already_exists": already_registered,
    "account/email/unknown_account": unknown_address,
    "account/email/password_reset_key": new_password,
    "account/email/email_changed": address_changed,
    "account/email/email_confirm": lambda context: _notice(
        _("Your e-mail address was confirmed"), _("The address of your account is confirmed.")
    ),
    "account/email/password_changed": lambda context: _notice(
        _("Your password was changed"), _("The password of your account was changed.")
    ),
    "account/email/password_set": lambda context: _notice(
        _("Your password was set"), _("Your account has a password now.")
    ),
    "account/email/password_reset": lambda context: _notice(
        _("Your password was changed"), _("The password of your account was changed.")
    ),
    "mfa/email/totp_activated": lambda context: _notice(
        _("A second factor was added"), _("Codes from an app now protect your account.")
    ),
    "mfa/email/totp_deactivated": lambda context: _notice(
        _("A second factor was removed"), _("Codes from an app no longer protect your account.")
    ),
    "mfa/email/webauthn_added": lambda context: _notice(
        _("A passkey was added"), _("A new passkey opens your account.")
    ),
    "mfa/email/webauthn_removed": lambda context: _notice(
        _("A passkey was removed"), _("A passkey no longer opens your account.")
    ),
    "mfa/email/recovery_codes_generated": lambda context: _notice(
        _("New recovery codes were made"), _("The recovery codes you had before no longer work.")
    ),
    "socialaccount/email/account_connected": lambda context: _notice(
        _("Another way to log in was added"),
        _("You can now log in with the account of your organisation."),
    ),
    "socialaccount/email/account_disconnected": lambda context: _notice(
        _("A way to log in was removed"),
        _("You can no longer log in with the account of your organisation."),
    ),
}
