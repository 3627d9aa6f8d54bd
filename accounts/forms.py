"""The forms of accounts: allauth's rules, our words."""

from typing import Any

from allauth.account import forms as theirs
from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import password_validators_help_texts
from django.core.validators import MaxLengthValidator
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts import registration
from accounts.models import User

LONGEST_PASSWORD = 256  # hashing more costs more than anybody needs


def _word(form: forms.BaseForm, **labels: str) -> None:
    """Give the fields of `form` these labels and no placeholders: labels are always seen."""
    for name, label in labels.items():
        field = form.fields[name]
        field.label = label
        field.widget.attrs.pop("placeholder", None)
        if isinstance(field.widget, forms.PasswordInput):
            field.widget.attrs["maxlength"] = LONGEST_PASSWORD
            field.validators.append(MaxLengthValidator(LONGEST_PASSWORD))


def _explain(form: forms.BaseForm, name: str) -> None:
    """Say below the field `name` what a password has to be."""
    form.fields[name].help_text = " ".join(password_validators_help_texts())


class LoginForm(theirs.LoginForm):  # type: ignore[misc]
    """E-mail address and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, login=_("E-mail address"), password=_("Password"))
        self.fields["remember"].label = _("Keep me logged in on this device")
        self.fields["password"].help_text = ""
        self.fields["login"].widget.attrs["autocomplete"] = "username webauthn"
        self.fields["login"].widget.attrs["dir"] = "ltr"


class SignupForm(theirs.SignupForm):  # type: ignore[misc]
    """Who registers, for whom and why."""

    display_name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    organisation = forms.CharField(
        label=gettext_lazy("Organisation"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    purpose = forms.CharField(
        label=gettext_lazy("What you need pictures for"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    field_order = ("email", "display_name", "organisation", "purpose", "password1")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, email=_("E-mail address"), password1=_("Password"))
        _explain(self, "password1")
        self.fields["email"].widget.attrs["dir"] = "ltr"
        if registration.needs_approval():
            self.fields["purpose"].required = True
        if settings.REGISTRATION == "domains":
            self.fields["email"].help_text = _("An address of %(domains)s.") % {
                "domains": ", ".join(settings.REGISTRATION_DOMAINS)
            }

    def clean_email(self) -> str:
        """Return the address; other domains are refused where only some may register."""
        registration.check_address(self.cleaned_data["email"])
        email: str = super().clean_email()
        return email

    def try_save(self, request: HttpRequest) -> tuple[User | None, HttpResponse | None]:
        """Register; an address that has an account takes as long as one that has none."""
        if self.account_already_exists:
            User().set_password(self.cleaned_data["password1"])
        made: tuple[User | None, HttpResponse | None] = super().try_save(request)
        return made


class ChangeEmailForm(theirs.AddEmailForm):  # type: ignore[misc]
    """The new address of an account."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, email=_("New e-mail address"))
        self.fields["email"].widget.attrs["dir"] = "ltr"

    def clean_email(self) -> str:
        """Return the address; the domains that may register hold for changes too."""
        registration.check_address(self.cleaned_data["email"])
        email: str = super().clean_email()
        return email


class ChangePasswordForm(theirs.ChangePasswordForm):  # type: ignore[misc]
    """The present password and, twice, the new one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(
            self,
            oldpassword=_("Present password"),
            password1=_("New password"),
            password2=_("New password again"),
        )
        self.fields["oldpassword"].help_text = ""
        _explain(self, "password1")


class SetPasswordForm(theirs.SetPasswordForm):  # type: ignore[misc]
    """A first password, for those who came by way of their organisation."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, password1=_("New password"), password2=_("New password again"))
        _explain(self, "password1")


class NewPasswordForm(theirs.ResetPasswordKeyForm):  # type: ignore[misc]
    """A new password by way of a link."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, password1=_("New password"), password2=_("New password again"))
        _explain(self, "password1")


class ResetPasswordForm(theirs.ResetPasswordForm):  # type: ignore[misc]
    """The address to which the link goes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, email=_("E-mail address"))
        self.fields["email"].widget.attrs["dir"] = "ltr"


class ReauthenticateForm(theirs.ReauthenticateForm):  # type: ignore[misc]
    """The password once more, before something that matters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, password=_("Password"))
        self.fields["password"].help_text = ""


class CodeForm(theirs.ConfirmEmailVerificationCodeForm):  # type: ignore[misc]
    """The code from a mail."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, code=_("Code from the mail"))
        self.fields["code"].widget.attrs |= {"dir": "ltr", "class": "code", "spellcheck": "false"}


class ProfileForm(forms.ModelForm):  # type: ignore[type-arg]
    """What people say of themselves."""

    language = forms.ChoiceField(label=gettext_lazy("Language of mails"))

    class Meta:
        model = User
        fields = ("display_name", "organisation", "purpose", "language")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["display_name"].label = _("Name")
        self.fields["display_name"].required = True
        self.fields["display_name"].widget.attrs["autocomplete"] = "name"
        self.fields["organisation"].label = _("Organisation")
        self.fields["organisation"].widget.attrs["autocomplete"] = "organization"
        self.fields["purpose"].label = _("What you need pictures for")
        self.fields["purpose"].widget.attrs["rows"] = 3
        self.fields["language"].choices = settings.LANGUAGES  # type: ignore[attr-defined]


class InvitedForm(forms.Form):
    """Who accepts an invitation: name and password."""

    display_name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    organisation = forms.CharField(
        label=gettext_lazy("Organisation"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    password1 = theirs.SetPasswordField(label=gettext_lazy("Password"))

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].user = User(email=email)  # type: ignore[attr-defined]
        _word(self, password1=_("Password"))
        _explain(self, "password1")


class DeleteForm(forms.Form):
    """The word that says it is meant."""

    sure = forms.BooleanField(
        label=gettext_lazy("Yes, delete my account. This cannot be undone."),
    )
