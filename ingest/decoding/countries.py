"""Country codes from what photographers write."""

import re
import unicodedata
from functools import cache

from babel import Locale
from babel.core import get_global

_NAMED_IN = ("en", "fr", "es", "de", "ar")
_ALSO_CALLED = {
    "uk": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB",
    "great britain": "GB", "united kingdom of great britain and northern ireland": "GB",
    "usa": "US", "u s a": "US", "u s": "US", "united states of america": "US", "america": "US",
    "etats unis d amerique": "US", "estados unidos de america": "US",
    "holland": "NL", "the netherlands": "NL", "uae": "AE", "ivory coast": "CI",
    "drc": "CD", "dr congo": "CD", "democratic republic of the congo": "CD",
    "republique democratique du congo": "CD", "republica democratica del congo": "CD",
    "republic of the congo": "CG", "viet nam": "VN", "lao pdr": "LA",
    "lao people s democratic republic": "LA", "syrian arab republic": "SY",
    "russian federation": "RU", "republic of korea": "KR",
    "democratic people s republic of korea": "KP", "republic of moldova": "MD",
    "united republic of tanzania": "TZ", "bolivarian republic of venezuela": "VE",
    "venezuela bolivarian republic of": "VE", "bolivia plurinational state of": "BO",
    "iran islamic republic of": "IR", "islamic republic of iran": "IR",
    "czech republic": "CZ", "turkey": "TR", "burma": "MM", "macedonia": "MK", "swaziland": "SZ",
    "cape verde": "CV", "east timor": "TL", "palestine": "PS", "state of palestine": "PS",
    "brunei darussalam": "BN", "cote d ivoire": "CI", "the gambia": "GM", "the bahamas": "BS",
    "the philippines": "PH", "the sudan": "SD", "people s republic of china": "CN",
}  # fmt: skip


def country_code(written: str) -> str:
    """The ISO 3166-1 alpha-2 code of a code of two or three letters or a country's name, or ""."""
    written = written.strip()
    code = written.upper()
    if code in _codes():
        return code
    if re.fullmatch(r"[A-Z]{3}", code):
        named = get_global("territory_aliases").get(code, [])
        if len(named) == 1 and named[0] in _codes():
            return str(named[0])
    return _ALSO_CALLED.get(_folded(written)) or _names().get(_folded(written), "")


@cache
def _codes() -> frozenset[str]:
    """The codes of real countries: CLDR also knows continents, unions and test codes."""
    named = [str(code) for code in Locale("en").territories]
    invented = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}
    return frozenset(code for code in named if re.fullmatch("[A-Z]{2}", code)) - invented


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for language in _NAMED_IN:
        for code, name in Locale(language).territories.items():
            if code in _codes() and _folded(name):
                names.setdefault(_folded(name), code)
    return names


def _folded(name: str) -> str:
    """Small letters without accents and punctuation."""
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", name.casefold())
        if not unicodedata.combining(letter)
    )
    return re.sub(r"[\W_]+", " ", bare.replace("&", " and ")).strip()
