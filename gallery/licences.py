"""Names and addresses of licences."""

import re
from typing import NamedTuple, Protocol

from django.utils.translation import gettext as _

CREATIVE_COMMONS = re.compile(
    r"CC[ -](?P<terms>BY(?:-(?:NC|ND|SA|NC-ND|NC-SA))?)[ -](?P<version>[1-4]\.[05])"
    r"(?:[ -](?P<port>IGO|[A-Z]{2}))?",
    re.I,
)
CREATIVE_COMMONS_ZERO = re.compile(r"CC[ -]?0(?:[ -]1\.0)?", re.I)
ROOT = "https://creativecommons.org"


class Licence(NamedTuple):
    """What a licence is called and where it is written; either may be empty."""

    name: str
    url: str


class Licensed(Protocol):
    """What is known of the licence of something."""

    licence: str
    licence_url: str


def licence_of(thing: Licensed) -> Licence:
    """Return the licence of `thing`: a link only to http or https."""
    given = thing.licence_url if thing.licence_url.startswith(("http://", "https://")) else ""
    known = licence_named(thing.licence.strip())
    return Licence(known.name or given, given or known.url)


def licence_named(code: str) -> Licence:
    """Return name and address of the licence `code`, such as CC-BY-NC-ND-3.0-IGO."""
    if match := CREATIVE_COMMONS.fullmatch(code):
        terms, version, port = match["terms"].upper(), match["version"], match["port"] or ""
        path = "/".join(filter(None, ["licenses", terms.lower(), version, port.lower()]))
        name = " ".join(filter(None, ["CC", terms, version, port.upper()]))
        return Licence(name, f"{ROOT}/{path}/")
    if CREATIVE_COMMONS_ZERO.fullmatch(code):
        return Licence("CC0 1.0", f"{ROOT}/publicdomain/zero/1.0/")
    return Licence(_in_words(code), "")


def _in_words(code: str) -> str:
    words = {
        "public-domain": _("Public domain"),
        "free-use": _("Free use"),
        "all-rights-reserved": _("All rights reserved"),
    }
    return words.get(code.lower(), code)
