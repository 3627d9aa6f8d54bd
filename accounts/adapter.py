"""What allauth asks us: who may register, what mails say, where people go."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils import translation
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from qrcode.main import QRCode

from accounts import registration, second_factor
from accounts.letters import LETTERS
from accounts.mail import language_of, send
from accounts.models import User
from accounts.said import SENTENCES


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts with an e-mail address and one role."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("This account is not active."),
        "duplicate_email": _("This is already the address of your account."),
        "email_password_mismatch": _("The e-mail address or the password is not right."),
        "email_taken": _("This address cannot be used. Please take another one."),
        "enter_current_password": _("This is not your present password."),
        "incorrect_code": _("The code is not right."),
        "incorrect_password": _("The password is not right."),
        "invalid_or_expired_key": _("This link no longer works. Please ask for a new one."),
        "invalid_login": _("The e-mail address or the password is not right."),
        "invalid_password_reset": _("This link no longer works. Please ask for a new one."),
        "max_email_addresses": _("An account has one address."),
        "too_many_login_attempts": _("Too many attempts. Please wait a few minutes."),
        "rate_limited": _("Too many attempts. Please wait a few minutes."),
        "same_as_current": _("This is the same as before."),
        "unverified_primary_email": _("Please confirm your address first."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Tell whether people may register by themselves."""
        return registration.is_open()

    def save_user(self, request: HttpRequest, user: User, form: Any, commit: bool = True) -> User:
        """Store who registers; by approval they wait for an admin."""
        said = form.cleaned_data
        user.display_name = said.get("display_name", "")
        user.organisation = said.get("organisation", "")
        user.purpose = said.get("purpose", "")
        user.language = translation.get_language() or settings.LANGUAGE_CODE
        user.waiting = registration.needs_approval()
        saved: User = super().save_user(request, user, form, commit)
        return saved

    def get_login_stages(self) -> list[str]:
        """Hold back those who wait for approval, once their address is confirmed."""
        stages: list[str] = super().get_login_stages()
        after = "allauth.account.stages.EmailVerificationStage"
        place = stages.index(after) + 1
        return [*stages[:place], "accounts.stages.ApprovalStage", *stages[place:]]

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Write the letter allauth asks for, in the language of the one who receives it."""
        user = context.get("user") or User.objects.filter(email__iexact=email).first()
        language = language_of(user)
        if link := context.get("password_reset_url"):  # made for the page in its language
            context["password_reset_url"] = translate_url(link, language)
        with translation.override(language):
            send(LETTERS[template_prefix](context), to=email)

    def get_reset_password_from_key_url(self, key: str) -> str:
        """Return the path of the link; the letter makes it a full address of SITE_URL."""
        return _path(super().get_reset_password_from_key_url(key))

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Say the sentence we have for what allauth reports; keep quiet where there is none."""
        said = message or SENTENCES.get(message_template or "")
        if said:
            messages.add_message(request, level, str(said), extra_tags=extra_tags)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Return where one goes after a change of the password."""
        return reverse("security")


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Codes, passkeys, recovery codes."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "add_email_blocked": _("Please remove your second factor before you change the address."),
        "cannot_delete_authenticator": _(
            "Your role needs a second factor: add another one before you remove this one."
        ),
        "cannot_generate_recovery_codes": _("Recovery codes need a second factor first."),
        "incorrect_code": _("The code is not right."),
        "unverified_email": _("Please confirm your address first."),
    }

    def get_totp_issuer(self) -> str:
        """Return the name under which apps list the codes."""
        return str(settings.SITE_NAME)

    def build_totp_svg(self, url: str) -> str:
        """Return `url` as a picture for cameras: drawn in the page, without styles or files."""
        code = QRCode(border=4)
        code.add_data(url)
        rows = code.get_matrix()
        path = "".join(
            f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark
        )
        return format_html(
            '<svg class="qr__code" viewBox="0 0 {0} {0}" role="img" aria-label="{1}">'
            '<path d="{2}" fill="#000000" /></svg>',
            len(rows),
            gettext("Picture for the camera of your phone"),
            path,
        )

    def _get_site_name(self) -> str:
        return str(settings.SITE_NAME)

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Tell whether the person may do without it: not the last one where the role needs one."""
        return second_factor.may_remove(authenticator)

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:
        """Return a name for a new passkey that says which of how many it is."""
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return gettext("Passkey %(number)s") % {"number": number}

    def encrypt(self, text: str) -> str:
        """Return a secret as it is kept: nobody with only the database can use it."""
        return second_factor.encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Return the secret that `encrypt` has hidden."""
        return second_factor.decrypt(encrypted_text)


class OrganisationAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Log-in with the accounts of one's organisation: it vouches for its people."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Let everybody in whom the organisation knows."""
        return True

    def populate_user(self, request: HttpRequest, sociallogin: Any, data: dict[str, Any]) -> User:
        """Take address and name from the organisation."""
        user: User = sociallogin.user
        user.email = (data.get("email") or "").lower()
        names = (data.get("first_name") or "", data.get("last_name") or "")
        user.display_name = (data.get("name") or " ".join(filter(None, names)))[:150]
        user.language = translation.get_language() or settings.LANGUAGE_CODE
        return user


def _path(address: str) -> str:
    """Return `address` without scheme and host."""
    return "/" + address.split("://", 1)[-1].partition("/")[2]
