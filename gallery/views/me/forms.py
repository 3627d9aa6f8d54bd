"""What members write: names and notes of lightboxes, notes beside pictures, requests."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gallery.models import Lightbox, SizeRequest


class LightboxForm(forms.ModelForm):  # type: ignore[type-arg]
    """A lightbox by name."""

    class Meta:
        model = Lightbox
        fields = ["name", "notes"]
        widgets = {"notes": forms.Textarea(attrs={"rows": 3})}


class LinkForm(forms.Form):
    """For how long a link works."""

    DAYS = [("7", _("One week")), ("30", _("30 days")), ("", _("Until I take it back"))]
    days = forms.ChoiceField(label=_("The link works"), choices=DAYS, required=False, initial="30")


class EntryForm(forms.Form):
    """What is done with one picture of a lightbox."""

    do = forms.ChoiceField(choices=[(one, one) for one in ("move", "note", "remove")])
    to = forms.IntegerField(required=False, min_value=0, max_value=100_000)
    note = forms.CharField(required=False, max_length=500)


class AskForm(forms.ModelForm):  # type: ignore[type-arg]
    """A request for a size."""

    class Meta:
        model = SizeRequest
        fields = ["purpose", "use", "deadline"]
        widgets = {
            "use": forms.Textarea(attrs={"rows": 4}),
            "deadline": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }
        help_texts = {"purpose": _("For example: annual report, exhibition, article.")}

    def clean_deadline(self) -> Any:
        """Refuse a day that has passed."""
        day = self.cleaned_data.get("deadline")
        if day and day < timezone.localdate():
            raise forms.ValidationError(_("This day has passed."))
        return day
