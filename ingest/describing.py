"""What is known of a file: what the batch says of it goes before what it says of itself."""

import re
from datetime import date, time
from typing import Any

from gallery.models import DatePrecision
from ingest.decoding.description import Description

LINE = 500
NAME = 250
# Fields that the manifest may name and that hold one line.
LINES = {
    "credit_line": LINE,
    "source": LINE,
    "sublocation": NAME,
    "city": NAME,
    "province_state": NAME,
}
NOTICES = ("copyright_notice", "usage_terms")


def texts(
    described: dict[str, Any], told: Description, default_language: str
) -> tuple[dict[str, dict[str, str]], str]:
    """Return headline, description and alt text by language, and the source language."""
    rows = {
        language or default_language: dict(words)
        for language, words in sorted(told.texts.items(), reverse=True)
    }
    source = told.source_language or default_language
    for language, words in described.get("texts", {}).items():
        rows.setdefault(language, {}).update(words)
    if source not in rows and rows:
        source = default_language if default_language in rows else next(iter(rows))
    if described.get("texts") and source not in described["texts"]:
        source = next(iter(described["texts"]))
    return {
        language: {
            "headline": shorten(words.get("headline", ""), LINE),
            "description": words.get("description", ""),
            "alt_text": words.get("alt_text", ""),
        }
        for language, words in rows.items()
    }, source


def fields(described: dict[str, Any], told: Description) -> dict[str, Any]:
    """Return the fields of MediaItem that do not depend on language."""
    known: dict[str, Any] = {
        name: shorten(described.get(name) or getattr(told, name), limit)
        for name, limit in LINES.items()
    }
    known |= {name: described.get(name) or getattr(told, name) for name in NOTICES}
    licence_url = described.get("licence_url") or told.licence_url
    known["licence_url"] = licence_url if len(licence_url) <= LINE else ""
    known["licence"] = shorten(described.get("licence") or licence_code(licence_url), 60)
    known["country_code"] = described.get("country_code") or told.country_code
    known["latitude"], known["longitude"] = told.latitude, told.longitude
    return known | moment(
        described.get("date_created") or told.date_created,
        told.time_created if not described.get("date_created") else None,
    )


def moment(day: str | None, clock: str | None) -> dict[str, Any]:
    """Return the date fields of "2023", "2023-05" or "2023-05-14", and of "10:11:12"."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", day or "")
    if not match:
        return {"date_created": None}
    year, month, number = match.groups()
    precision = (
        DatePrecision.DAY if number else DatePrecision.MONTH if month else DatePrecision.YEAR
    )
    try:
        return {
            "date_created": date(int(year), int(month or 1), int(number or 1)),
            "date_precision": precision,
            "time_created": time.fromisoformat(clock) if clock and number else None,
        }
    except ValueError:
        return {"date_created": None}


def licence_code(url: str) -> str:
    """Return the code of a Creative Commons address, such as CC-BY-NC-4.0, or an empty string."""
    match = re.match(
        r"https?://(?:www\.)?creativecommons\.org/(licenses|publicdomain)/([a-z-]+)/([\d.]+)/?(igo)?",
        url,
        re.IGNORECASE,
    )
    if not match:
        return ""
    family, name, version, igo = match.groups()
    if family.lower() == "publicdomain":
        return {"zero": "CC0-1.0", "mark": "PDM-1.0"}.get(name.lower(), "")
    return f"CC-{name.upper()}-{version}" + ("-IGO" if igo else "")


def shorten(text: str, limit: int) -> str:
    """Return `text` in at most `limit` characters, with an ellipsis where it was cut."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
