"""Places in the reader's language."""

from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from babel import Locale


class Placed(Protocol):
    """What is known of where something was made."""

    sublocation: str
    city: str
    province_state: str
    country_code: str


def country_name(code: str, language: str) -> str:
    """Return the name of the country `code` (ISO 3166-1, two letters), empty where unknown."""
    return Locale.parse(language, sep="-").territories.get(code.upper(), "") if code else ""


def place_of(thing: Placed, language: str) -> str:
    """Return sublocation, city, province and country, from small to large, in one line."""
    parts = [thing.sublocation, thing.city, thing.province_state]
    parts.append(country_name(thing.country_code, language))
    return joined(parts, language)


def short_place_of(thing: Placed, language: str) -> str:
    """Return city and country in one line."""
    return joined([thing.city, country_name(thing.country_code, language)], language)


def common_place(things: Sequence[Placed], language: str) -> str:
    """Return the place that at least four in five of `things` share: city and country, else the
    country, else nothing.
    """
    enough = len(things) * 4 / 5
    country, number = _most([thing.country_code for thing in things])
    if not country or number < enough:
        return ""
    city, number = _most([thing.city.strip() for thing in things if thing.country_code == country])
    name = country_name(country, language)
    return joined([city, name] if number >= enough else [name], language)


def _most(values: Sequence[str]) -> tuple[str, int]:
    """Return the value found most often, and how often."""
    return Counter(values).most_common(1)[0] if values else ("", 0)


def joined(parts: list[str], language: str) -> str:
    """Return the parts that say something, each once, with the comma of `language`."""
    comma = "، " if language.split("-")[0] in {"ar", "fa", "ur", "ps"} else ", "
    return comma.join(dict.fromkeys(part.strip() for part in parts if part.strip()))
