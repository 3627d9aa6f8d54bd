"""Words with places to fill: “{city}, {country}, {date} – …”, and templates laid over descriptions.

Only names that are known are filled; any other braces stay as they are written.
"""

import re
from collections.abc import Collection, Mapping

from django.utils.translation import gettext_lazy as _

from gallery.description.fields import Description, Value, empty, in_words, text_name
from gallery.places import country_name

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
# What may stand in braces, and what is put there.
PLACES = {
    "place": _("the place"),
    "city": _("the city"),
    "country": _("the country, in the language of the text"),
    "date": _("the date, as it is written"),
    "creators": _("the creators, with commas"),
    "credit": _("the credit line"),
}
_SOURCES = {"place": "sublocation", "date": "date_created", "credit": "credit_line"}


def laid_over(
    values: Mapping[str, Value], now: Description, replacing: Collection[str] = ()
) -> Description:
    """Return what `values` change of the description `now`: fields that are empty, and those of
    `replacing`. Places in texts are filled from what the description then says.
    """
    chosen = {
        name: value
        for name, value in values.items()
        if not now.get(name, empty(name)) or name in replacing
    }
    after = now | chosen
    filled = {name: filled_in(name, value, after) for name, value in chosen.items()}
    return {name: value for name, value in filled.items() if value != now.get(name, empty(name))}


def filled_in(name: str, value: Value, description: Description) -> Value:
    """Return a text with its places filled from `description`; what is no text stays."""
    text = text_name(name)
    if text is None or isinstance(value, list):
        return value

    def word(match: re.Match[str]) -> str:
        if match[1] not in PLACES:
            return match[0]
        return _word(match[1], description, text.language)

    return PLACEHOLDER.sub(word, value)


def _word(place: str, description: Description, language: str) -> str:
    if place == "country":
        code = str(description.get("country_code", ""))
        return country_name(code, language) or code
    if place == "creators":
        return ", ".join(description.get("creators", []))
    name = _SOURCES.get(place, place)
    return in_words(name, description.get(name, ""))
