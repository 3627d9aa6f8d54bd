"""What may be said of a whole batch, once, for the files that say nothing themselves."""

from typing import Any

from babel import Locale
from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.description.fields import label
from gallery.languages import current, shown
from gallery.licences import licence_named
from gallery.models import Category, Creator, Gallery

MOST_GALLERIES = 500
MOST_CREATORS = 500
LICENCES = (
    *("CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "CC-BY-NC-ND-4.0"),
    *("CC-BY-NC-ND-3.0-IGO", "CC0-1.0"),
)
NO_COUNTRIES = ("EU", "EZ", "QO", "UN", "XA", "XB", "ZZ")
LINES = (
    *("credit_line", "sublocation", "city", "province_state", "country_code", "licence"),
    *("copyright_notice", "source"),
)


class BatchForm(forms.Form):
    """The name of a batch and what holds for its files where they are silent."""

    label = forms.CharField(label=_("Name of the batch"), max_length=200, required=False)
    gallery = forms.ChoiceField(label=_("Gallery"), required=False)
    creators = forms.CharField(
        label=_("Creator"),
        max_length=500,
        required=False,
        help_text=_("A person or an office; several with commas between them."),
        widget=forms.TextInput(attrs={"list": "known-creators", "autocomplete": "off"}),
    )
    credit_line = forms.CharField(label=_("Credit line"), max_length=500, required=False)
    sublocation = forms.CharField(label=_("Place"), max_length=250, required=False)
    city = forms.CharField(label=_("City"), max_length=250, required=False)
    province_state = forms.CharField(max_length=250, required=False)
    country_code = forms.ChoiceField(label=_("Country"), required=False)
    licence = forms.ChoiceField(label=_("Licence"), required=False)
    copyright_notice = forms.CharField(label=_("Copyright notice"), max_length=500, required=False)
    usage_terms = forms.CharField(
        label=_("Usage terms"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    source = forms.CharField(label=_("Source"), max_length=500, required=False)
    keywords = forms.CharField(
        label=_("Keywords"),
        max_length=2000,
        required=False,
        help_text=_("Several with commas between them."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    language = forms.ChoiceField(
        label=_("Language of the captions"), required=False, choices=settings.LANGUAGES
    )
    categories = forms.MultipleChoiceField(
        label=_("Categories"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, by: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        none = [("", "—")]
        choices = {
            "gallery": none + gallery_choices(by),
            "country_code": none + country_choices(),
            "licence": none + [(code, licence_named(code).name) for code in LICENCES],
            "categories": category_choices(),
        }
        for name, values in choices.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = values
        self.fields["province_state"].label = label("province_state")
        self.initial.setdefault("language", current())

    def defaults(self) -> dict[str, Any]:
        """Return what was said, in the shape that ingest wants."""
        said = self.cleaned_data
        found: dict[str, Any] = {name: said[name] for name in (*LINES, "usage_terms")}
        found["creators"] = [name[:250] for name in _listed(said["creators"])]
        found["keywords"] = [word[:100] for word in _listed(said["keywords"])]
        found["categories"] = said["categories"]
        found["galleries"] = [{"slug": said["gallery"]}] if said["gallery"] else []
        return {name: value for name, value in found.items() if value}


def _listed(text: str) -> list[str]:
    names = (name.strip() for name in text.replace(";", ",").split(","))
    return list(dict.fromkeys(name for name in names if name))


def gallery_choices(by: User) -> list[tuple[str, str]]:
    """Return the galleries that `by` may put drafts into: what is shown is decided by each item."""
    seen = Gallery.objects.visible_to(by) | Gallery.objects.editable_by(by)
    rows = seen.filter(rule="", merged_into=None).by_title()
    rows = rows.with_texts(current())[:MOST_GALLERIES]
    return [(row.slug, shown(row, "title", current()).text or row.slug) for row in rows]


def category_choices() -> list[tuple[str, str]]:
    """Return the categories in their order, by their names in the reader's language."""
    rows = Category.objects.offered().with_texts(current()).order_by("position")
    return [(row.slug, shown(row, "title", current()).text or row.slug) for row in rows]


def country_choices() -> list[tuple[str, str]]:
    """Return the countries from A to Z in the reader's language."""
    names = Locale.parse(current(), sep="-").territories
    countries = [
        (str(code), str(name))
        for code, name in names.items()
        if len(str(code)) == 2 and str(code).isalpha() and code not in NO_COUNTRIES
    ]
    return sorted(countries, key=lambda row: row[1].casefold())


def known_creators() -> list[str]:
    """Return the names that the library knows, so that nobody gets a second spelling."""
    return list(
        Creator.objects.offered().order_by("name").values_list("name", flat=True)[:MOST_CREATORS]
    )
