"""The forms of picks and shelves; times are in the time zone of the site."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from gallery.languages import direction
from gallery.models import Pick

LAST_YEAR = 2200
LONGEST_NOTE = 500


def moment_field(label: object, help_text: object) -> forms.DateTimeField:
    """Return a field for a moment in a year that every database and calendar knows."""

    def check(moment: datetime) -> None:
        if not 2000 <= moment.year < LAST_YEAR:
            raise forms.ValidationError(_("This year is too far away."))

    return forms.DateTimeField(
        label=label,  # type: ignore[arg-type]
        help_text=help_text,  # type: ignore[arg-type]
        required=False,
        validators=[check],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )


class WordsForm(forms.Form):
    """A form with fields for every language of the site."""

    def in_languages(self, name: str, label: object, widget: type[forms.Widget], most: int) -> None:
        """Add the field `name` once for each language, written as that language is."""
        for code, _name in settings.LANGUAGES:
            attrs = {"lang": code, "dir": direction(code)}
            if widget is forms.Textarea:
                attrs["rows"] = "2"
            self.fields[f"{name}-{code}"] = forms.CharField(
                label=label,  # type: ignore[arg-type]
                required=False,
                max_length=most,
                widget=widget(attrs=attrs),
            )

    def languages(self) -> Iterable[tuple[str, list[forms.BoundField]]]:
        """Return the name of each language with its fields."""
        for code, name in settings.LANGUAGES:
            own = [self[field] for field in self.fields if field.endswith(f"-{code}")]
            yield str(name), own

    def said(self, name: str) -> dict[str, str]:
        """Return what was said in the field `name` by language."""
        return {
            code: self.cleaned_data.get(f"{name}-{code}", "") for code, _n in settings.LANGUAGES
        }


class PickForm(WordsForm):
    """When a pick is shown, and its own words; `shelves` are there only for a new one."""

    starts_at = moment_field(pgettext_lazy("pick", "From"), _("Empty: now."))
    ends_at = moment_field(pgettext_lazy("pick", "Until"), _("Empty: until it is taken back."))
    in_archive = forms.BooleanField(
        label=_("Show it among the picks of the past when it is over"), required=False, initial=True
    )

    def __init__(
        self,
        *args: Any,
        shelves: Iterable[tuple[str, str]] = (),
        instance: Pick | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.instance = instance
        if shelves:
            self.fields = {**_where(shelves), **self.fields}
        if instance and instance.starts_at <= timezone.now():
            del self.fields["starts_at"]
        self.in_languages("title", _("Own title"), forms.TextInput, 300)
        self.in_languages("note", _("Own note"), forms.Textarea, LONGEST_NOTE)

    def clean_starts_at(self) -> datetime | None:
        """Refuse a beginning that has passed, unless it is the one that stands there."""
        moment: datetime | None = self.cleaned_data["starts_at"]
        if moment and moment < timezone.now():
            raise forms.ValidationError(_("This moment has passed. Leave it empty to begin now."))
        return moment

    def clean(self) -> dict[str, Any]:
        """Refuse an end before the beginning."""
        said: dict[str, Any] = super().clean() or {}
        begins = said.get("starts_at") or timezone.now()
        ends = said.get("ends_at")
        if ends and ends <= begins:
            self.add_error("ends_at", _("The end lies before the beginning, or has passed."))
        return said

    def texts(self) -> dict[str, dict[str, str]]:
        """Return the own words by language."""
        titles, notes = self.said("title"), self.said("note")
        return {code: {"title": titles[code], "note": notes[code]} for code in titles}


class ShelfForm(WordsForm):
    """The title of a shelf in every language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.in_languages("title", _("Title"), forms.TextInput, 120)


class MoveForm(forms.Form):
    """One move of a pick, with the order that the editor saw."""

    do = forms.ChoiceField(
        choices=[(one, one) for one in ("first", "up", "down", "last", "to", "before", "shelf")]
    )
    to = forms.IntegerField(required=False, min_value=0, max_value=100_000)
    before = forms.IntegerField(required=False, min_value=0)
    shelf = forms.SlugField(required=False, max_length=60)
    order = forms.RegexField(r"^[0-9]{1,18}(,[0-9]{1,18}){0,999}$", required=False)
    seen = forms.IntegerField(required=False, min_value=0, max_value=2**63 - 1)

    def order_seen(self) -> list[int]:
        """Return the ids of the picks in the order that the editor saw."""
        return [int(one) for one in self.cleaned_data["order"].split(",") if one]

    def place(self, pk: int) -> int:
        """Return the place, from 0, where pick `pk` is to stand among the others of the order."""
        order, said = self.order_seen(), self.cleaned_data
        here = order.index(pk) if pk in order else 0
        others = [one for one in order if one != pk]
        before = said["before"]
        return {
            "first": 0,
            "up": here - 1,
            "down": here + 1,
            "last": len(others),
            # People count from 1, scripts send what people see.
            "to": (said["to"] or 1) - 1,
            "before": others.index(before) if before in others else here,
            "shelf": 0,
        }[said["do"]]


def _where(shelves: Iterable[tuple[str, str]]) -> dict[str, forms.Field]:
    places = [("first", _("In front of the others")), ("last", _("Behind the others"))]
    return {
        "shelf": forms.ChoiceField(label=_("Shelf"), choices=list(shelves)),
        "place": forms.ChoiceField(label=pgettext_lazy("pick", "Place"), choices=places),
    }
