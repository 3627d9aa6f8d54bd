"""Forms for galleries and collections: their words in each language, and what goes with them."""

import re
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from desk.batch_forms import category_choices, country_choices
from gallery.description.checking import day_of
from gallery.languages import current, language_name
from gallery.models import Collection, DatePrecision, Gallery
from gallery.visibility import Audience

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
PRECISIONS = {4: DatePrecision.YEAR, 7: DatePrecision.MONTH}
PLACE = ("sublocation", "city", "province_state", "country_code")


class WordsForm(forms.Form):
    """Title and description in each language of the site, and the address."""

    source_language = forms.ChoiceField(label=gettext_lazy("Source language"))
    slug = forms.CharField(
        label=gettext_lazy("Address"),
        max_length=200,
        required=False,
        help_text=gettext_lazy(
            "The last part of the address: small letters, digits and hyphens. Empty: made from "
            "the title. Former addresses lead to the new one for ever."
        ),
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, languages: list[str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        codes = [code for code, _name in settings.LANGUAGES]
        self.languages = [*codes, *(code for code in languages or [] if code not in codes)]
        source = self.fields["source_language"]
        assert isinstance(source, forms.ChoiceField)
        source.choices = [(code, language_name(code, current())) for code in self.languages]
        self.initial.setdefault("source_language", current())
        for code in self.languages:
            self.fields[f"title-{code}"] = forms.CharField(
                label=_("Title"), max_length=300, required=False, widget=_in(code, forms.TextInput)
            )
            self.fields[f"description-{code}"] = forms.CharField(
                label=_("Description"),
                max_length=20_000,
                required=False,
                widget=_in(code, forms.Textarea, rows=4),
            )

    def clean_slug(self) -> str:
        """Take only what stands well in an address."""
        slug = str(self.cleaned_data["slug"]).strip().lower()
        if slug and not SLUG.fullmatch(slug):
            raise forms.ValidationError(_("Only small letters, digits and single hyphens."))
        return slug

    def clean(self) -> dict[str, Any]:
        """Ask for the title in the source language."""
        said: dict[str, Any] = super().clean() or {}
        source = said.get("source_language", "")
        if source and not said.get(f"title-{source}", "").strip():
            self.add_error(f"title-{source}", _("The title in the source language is needed."))
        return said

    def columns(self) -> list[tuple[str, str, Any, Any]]:
        """Return code, name, title and description of each language, for the template."""
        return [
            (
                code,
                language_name(code, current()),
                self[f"title-{code}"],
                self[f"description-{code}"],
            )
            for code in self.languages
        ]

    def texts(self) -> dict[str, dict[str, str]]:
        """Return the words by language as actions want them."""
        said = self.cleaned_data
        return {
            code: {"title": said[f"title-{code}"], "description": said[f"description-{code}"]}
            for code in self.languages
        }


class GalleryForm(WordsForm):
    """All that is said of a gallery."""

    credit = forms.CharField(label=gettext_lazy("Credit"), max_length=500, required=False)
    date = forms.CharField(
        label=gettext_lazy("Date"),
        max_length=10,
        required=False,
        help_text=gettext_lazy("A day, month or year: 2023-05-14, 2023-05 or 2023."),
        widget=forms.TextInput(attrs={"dir": "ltr"}),
    )
    sublocation = forms.CharField(label=gettext_lazy("Place"), max_length=250, required=False)
    city = forms.CharField(label=gettext_lazy("City"), max_length=250, required=False)
    province_state = forms.CharField(
        label=gettext_lazy("Province or state"), max_length=250, required=False
    )
    country_code = forms.ChoiceField(label=gettext_lazy("Country"), required=False)
    categories = forms.MultipleChoiceField(
        label=gettext_lazy("Categories"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = {
            "country_code": [("", "—"), *country_choices()],
            "categories": category_choices(),
        }
        for name, values in choices.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = values

    def clean_date(self) -> str:
        """Take a day, a month or a year."""
        text = str(self.cleaned_data["date"]).strip()
        try:
            if text:
                day_of(text)
        except ValueError:
            raise forms.ValidationError(_("Write it as 2023-05-14, 2023-05 or 2023.")) from None
        return text

    def where_and_when(self) -> dict[str, Any]:
        """Return the columns of a gallery as `describe_gallery` wants them."""
        said = self.cleaned_data
        text = said["date"]
        return {
            **{name: said[name] for name in ("credit", *PLACE)},
            "date_created": day_of(text) if text else None,
            "date_precision": PRECISIONS.get(len(text), DatePrecision.DAY),
        }


class ReleaseForm(forms.Form):
    """For whom, from when until when, and whether lists show it; times in the site's time zone."""

    at = forms.DateTimeField(required=False)
    until = forms.DateTimeField(required=False)
    audience = forms.ChoiceField(choices=Audience.choices)
    is_listed = forms.BooleanField(required=False)


def initial_of(thing: Gallery | Collection) -> dict[str, Any]:
    """Return what a form shows of `thing`, fetched with its texts."""
    texts: list[Any] = list(thing.texts.all())
    initial: dict[str, Any] = {"slug": thing.slug}
    for row in texts:
        initial[f"title-{row.language}"] = row.title
        initial[f"description-{row.language}"] = row.description
        if row.is_source:
            initial["source_language"] = row.language
    if isinstance(thing, Gallery):
        length = {DatePrecision.YEAR: 4, DatePrecision.MONTH: 7}
        day = thing.date_created.isoformat() if thing.date_created else ""
        initial |= {name: getattr(thing, name) for name in ("credit", *PLACE)}
        initial["date"] = day[: length.get(DatePrecision(thing.date_precision), 10)]
        initial["categories"] = list(thing.categories.values_list("slug", flat=True))
    return initial


def languages_of(thing: Gallery | Collection) -> list[str]:
    """Return the languages that `thing` has words in."""
    return [row.language for row in thing.texts.all()]


def _in(code: str, widget: type[forms.Widget], **attributes: Any) -> forms.Widget:
    direction = "rtl" if code.split("-")[0] in settings.LANGUAGES_BIDI else "ltr"
    return widget(attrs={"lang": code, "dir": direction, **attributes})
