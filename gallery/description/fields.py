"""The fields of a description: their names, what a value may be, and what they are called.

A value is a text, or a list of texts. Texts in languages are named `headline:fr`.
"""

import re
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gallery.languages import current, language_name
from gallery.licences import licence_named
from gallery.models import ItemText, MediaItem
from gallery.places import country_name

Value = str | list[str]
Description = dict[str, Value]

LINES = ("credit_line", "source", "licence", "licence_url")
PLACE = ("sublocation", "city", "province_state")
NOTICES = ("copyright_notice", "usage_terms")
# Stored as they are, in columns of MediaItem.
COLUMNS = (*LINES, *PLACE, *NOTICES, "country_code")
LISTS = ("creators", "categories", "keywords")
# Lists whose order says something.
ORDERED = ("creators",)
TEXTS = ("headline", "description", "alt_text", "transcript")
OTHERS = ("date_created", "position", "source_language")
SHARED = (*COLUMNS, *LISTS, *OTHERS)
NAMED_TEXT = re.compile(r"(?P<field>[a-z_]+):(?P<language>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)")
LICENCES = (
    *("CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "CC-BY-ND-4.0"),
    *("CC-BY-NC-ND-4.0", "CC-BY-3.0-IGO", "CC-BY-NC-ND-3.0-IGO", "CC0-1.0"),
    *("public-domain", "free-use", "all-rights-reserved"),
)

LABELS: dict[str, Promise] = {
    "creators": _("Creators"),
    "categories": _("Categories"),
    "keywords": _("Keywords"),
    "date_created": _("Date created"),
    "position": _("Position"),
    "source_language": _("Source language"),
}


class TextName(NamedTuple):
    """The field and the language of a text."""

    field: str
    language: str


def text_name(name: str) -> TextName | None:
    """Return what `headline:fr` is made of; None where `name` is no text in a language."""
    match = NAMED_TEXT.fullmatch(name)
    if match is None or match["field"] not in TEXTS:
        return None
    return TextName(match["field"], match["language"])


def is_known(name: str) -> bool:
    """Tell whether `name` is a field of a description."""
    return name in SHARED or text_name(name) is not None


def empty(name: str) -> Value:
    """Return the value of a field of which nothing is said."""
    return [] if name in LISTS else ""


def label(name: str) -> str:
    """Return what a field is called in the language of the page."""
    text = text_name(name)
    if text is None:
        given = LABELS.get(name)
        return str(given if given is not None else _verbose(MediaItem, name))
    words = {"field": text_label(text.field)}
    return _("%(field)s, %(language)s") % (
        words | {"language": language_name(text.language, current())}
    )


def text_label(field: str) -> str:
    """Return what a text is called, in whatever language it is."""
    return _verbose(ItemText, field)


def in_words(name: str, value: Value) -> str:
    """Return `value` on one line for people."""
    if isinstance(value, list):
        return " · ".join(value)
    if name == "country_code":
        return country_name(value, current()) or value
    if name == "licence":
        return licence_named(value).name
    if name == "source_language" and value:
        return language_name(value, current())
    return value


def _verbose(model: type[MediaItem] | type[ItemText], name: str) -> str:
    words = str(model._meta.get_field(name).verbose_name)  # type: ignore[union-attr]
    return words[:1].upper() + words[1:]
