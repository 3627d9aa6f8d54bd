"""What is said after something was done, under the names by which allauth reports it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Promise] = {
    "account/messages/email_confirmed.txt": _("Your address is confirmed."),
    "account/messages/email_confirmation_failed.txt": _(
        "This address cannot be used. Please take another one."
    ),
    "account/messages/password_changed.txt": _("Your password was changed."),
    "account/messages/password_set.txt": _("Your password was set."),
    "account/messages/logged_out.txt": _("You are logged out."),
    "mfa/messages/totp_activated.txt": _("Codes from your app now protect your account."),
    "mfa/messages/totp_deactivated.txt": _("Codes from an app are no longer asked for."),
    "mfa/messages/webauthn_added.txt": _("The passkey was added."),
    "mfa/messages/webauthn_removed.txt": _("The passkey was removed."),
    "mfa/messages/recovery_codes_generated.txt": _("New recovery codes were made."),
    "usersessions/messages/sessions_logged_out.txt": _("All other sessions were ended."),
    "socialaccount/messages/account_connected.txt": _("The account was connected."),
    "socialaccount/messages/account_disconnected.txt": _("The account was disconnected."),
}
