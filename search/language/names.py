"""Names of countries and languages, in any language of the site, and their codes."""

import re
from functools import cache

from babel import Locale

from search.language.folding import fold

LANGUAGES = ("en", "fr", "es", "ar")
# What people write for countries whose official name is another.
USUAL = {"turkey": "TR", "usa": "US", "uk": "GB", "drc": "CD", "rdc": "CD", "burma": "MM"}
TAG = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}")


def country_code(text: str) -> str:
    """Return the code (two letters) of the country `text` names; empty where none is known."""
    folded = _words(text)
    return folded.upper() if folded.upper() in _codes() else _countries().get(folded, "")


def language_code(text: str) -> str:
    """Return the code of the language `text` names (a code of its own is kept), else empty."""
    folded = fold(text).replace("_", "-")
    if code := _languages().get(folded):
        return code
    return folded if TAG.fullmatch(folded) and folded.split("-")[0] in _tags() else ""


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


@cache
def _codes() -> frozenset[str]:
    codes = map(str, Locale.parse("en").territories)
    return frozenset(code for code in codes if len(code) == 2 and code.isalpha())


@cache
def _countries() -> dict[str, str]:
    names = {
        _words(name): code
        for language in LANGUAGES
        for code, name in Locale.parse(language).territories.items()
        if code in _codes()
    }
    return names | USUAL


@cache
def _tags() -> frozenset[str]:
    return frozenset(filter(str.isalpha, map(str, Locale.parse("en").languages)))


@cache
def _languages() -> dict[str, str]:
    names: dict[str, str] = {}
    for code in sorted(_tags()):
        for language in LANGUAGES:
            if name := Locale.parse(language).languages.get(code):
                names.setdefault(fold(name), code)
    for code in LANGUAGES:
        names[fold(Locale.parse(code).languages[code])] = code
    return names
