"""Forms of the desk."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.roles import STORED_ROLES, Role


class InviteForm(forms.Form):
    """Whom to invite, with which role, in which language."""

    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"dir": "ltr", "autocomplete": "off"}),
    )
    role = forms.ChoiceField(label=_("Role"), choices=STORED_ROLES, initial=Role.STAFF)
    language = forms.ChoiceField(label=_("Language of the mail"), choices=settings.LANGUAGES)

    def __init__(self, *args: Any, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["language"] = language or settings.LANGUAGE_CODE


class RoleForm(forms.Form):
    """The role somebody is to have."""

    role = forms.ChoiceField(label=_("Role"), choices=STORED_ROLES)


class StateForm(forms.Form):
    """What is to be done with an account."""

    do = forms.ChoiceField(
        choices=[(verb, verb) for verb in ("approve", "deactivate", "reactivate")]
    )


class AnswerForm(forms.Form):
    """The answer to a request for a file: until when, or why not."""

    do = forms.ChoiceField(choices=[(one, one) for one in ("grant", "refuse", "revoke")])
    until = forms.DateField(
        label=pgettext_lazy("request", "Open until"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    answer = forms.CharField(
        label=_("Words to the member"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
