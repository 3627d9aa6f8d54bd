"""The forms of the second factor: allauth's rules, our words."""

from typing import Any

from allauth.mfa.base import forms as base
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.utils.translation import gettext as _


def _code(form: forms.BaseForm, label: str) -> None:
    field = form.fields["code"]
    field.label = label
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs |= {"dir": "ltr", "class": "code", "inputmode": "numeric"}


class AuthenticateForm(base.AuthenticateForm):  # type: ignore[misc]
    """A code from the app, or a recovery code."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _code(self, _("Code from your app, or a recovery code"))


class ReauthenticateForm(base.ReauthenticateForm):  # type: ignore[misc]
    """The same, before something that matters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _code(self, _("Code from your app, or a recovery code"))


class ActivateTotpForm(totp.ActivateTOTPForm):  # type: ignore[misc]
    """The first code of a new app."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _code(self, _("Code from the app"))


class AddPasskeyForm(webauthn.AddWebAuthnForm):  # type: ignore[misc]
    """A new passkey, and whether it may stand in for the password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Name of the passkey")
        self.fields["name"].max_length = 100
        self.fields["name"].widget.attrs["maxlength"] = 100
        self.fields["passwordless"].label = _("Log in with this passkey alone, without a password")
        self.fields["passwordless"].help_text = _(
            "The device then asks for a fingerprint, a face or a PIN."
        )


class RenamePasskeyForm(webauthn.EditWebAuthnForm):  # type: ignore[misc]
    """Another name for a passkey."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Name of the passkey")
        self.fields["name"].max_length = 100
        self.fields["name"].widget.attrs["maxlength"] = 100
