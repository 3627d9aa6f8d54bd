"""What may be said in each field; what may not is refused in words."""

import re
from datetime import date

from babel import Locale, UnknownLocaleError
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from gallery.categories import known_categories
from gallery.description.fields import LISTS, ORDERED, Description, Value, is_known, text_name
from gallery.models import MediaItem
from gallery.places import country_name

LONGEST_TEXT = 20_000
LONGEST_NAME = 250
LONGEST_KEYWORD = 100
MOST = 200  # values in a list
DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
POSITION = re.compile(r"(-?\d{1,3}(?:\.\d+)?)\s*[,;]\s*(-?\d{1,3}(?:\.\d+)?)")


class Refused(Exception):
    """Values that cannot be stored, with a sentence for each field."""

    def __init__(self, sentences: dict[str, str]) -> None:
        super().__init__(" ".join(sentences.values()))
        self.sentences = sentences


def checked(changes: Description) -> Description:
    """Return `changes` tidied (spaces, doubles, line ends); raises Refused."""
    tidied, refused = {}, {}
    for name, value in changes.items():
        try:
            tidied[name] = _checked(name, value)
        except ValueError as error:
            refused[name] = str(error)
    if refused:
        raise Refused(refused)
    return tidied


def day_of(text: str) -> date:
    """Return the first day of "2023", "2023-05" or "2023-05-14"; raises ValueError."""
    match = DATE.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year, month, day = match.groups()
    return date(int(year), int(month or 1), int(day or 1))


def position_of(text: str) -> tuple[float, float] | tuple[None, None]:
    """Return latitude and longitude of "14.03, -86.57"; raises ValueError."""
    if not text:
        return None, None
    match = POSITION.fullmatch(text)
    if match is None or not (abs(float(match[1])) <= 90 and abs(float(match[2])) <= 180):
        raise ValueError(text)
    return float(match[1]), float(match[2])


def _checked(name: str, value: Value) -> Value:
    if not is_known(name):
        raise ValueError(_("This field is not known."))
    if (name in LISTS) != isinstance(value, list):
        raise ValueError(_("This value does not fit the field."))
    if isinstance(value, list):
        return _list(name, value)
    return _text(name, value.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n").strip())


def _list(name: str, values: list[str]) -> list[str]:
    lines = (" ".join(value.replace("\0", "").split()) for value in values)
    kept = list({line.casefold(): line for line in reversed([*filter(None, lines)])}.values())
    kept.reverse()
    longest = LONGEST_KEYWORD if name == "keywords" else LONGEST_NAME
    if len(kept) > MOST or any(len(one) > longest for one in kept):
        raise ValueError(_("There are too many values, or one of them is too long."))
    if name == "categories":
        return _categories(kept)
    return kept if name in ORDERED else sorted(kept)


def _categories(slugs: list[str]) -> list[str]:
    known = known_categories(slugs)
    if unknown := [slug for slug in slugs if slug not in known]:
        raise ValueError(_("There is no such category: %(names)s.") % {"names": ", ".join(unknown)})
    return list(dict.fromkeys(known[slug].slug for slug in slugs))


def _text(name: str, text: str) -> str:
    longest = _longest(name)
    if len(text) > longest:
        raise ValueError(
            _("This text has %(length)s characters; at most %(longest)s fit.")
            % {"length": len(text), "longest": longest}
        )
    named = text_name(name)
    if named is not None:
        _check_language(named.language)
        return " ".join(text.split()) if named.field == "headline" else text
    return CHECKS[name](text) if text and name in CHECKS else text


def _longest(name: str) -> int:
    named = text_name(name)
    if named is not None:
        return 500 if named.field == "headline" else LONGEST_TEXT
    if name in ("date_created", "position", "source_language"):
        return 60
    return getattr(MediaItem._meta.get_field(name), "max_length", None) or LONGEST_TEXT


def _check_language(language: str) -> str:
    try:
        Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        raise ValueError(_("This language is not known.")) from None
    return language


def _date(text: str) -> str:
    try:
        day_of(text)
    except ValueError:
        raise ValueError(
            _("This is no date. Write 2023-05-14, or 2023-05, or only the year.")
        ) from None
    return text


def _position(text: str) -> str:
    try:
        latitude, longitude = position_of(text)
    except ValueError:
        raise ValueError(
            _("Write latitude and longitude in degrees, for example 14.03, -86.57.")
        ) from None
    return f"{latitude}, {longitude}"


def _country(text: str) -> str:
    if not country_name(text, "en"):
        raise ValueError(_("There is no country with this code of two letters."))
    return text.upper()


def _address(text: str) -> str:
    try:
        URLValidator(schemes=["http", "https"])(text)
    except ValidationError:
        raise ValueError(_("This is no address. It begins with https://.")) from None
    return text


CHECKS = {
    "date_created": _date,
    "position": _position,
    "country_code": _country,
    "licence_url": _address,
    "source_language": _check_language,
}
