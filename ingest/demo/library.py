"""The demo library as data: the manifest and the order in which pictures are drawn."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ingest.demo.texts import GALLERIES
from ingest.demo.texts.alts import ALTS, LIGHT_PHRASES
from ingest.demo.texts.model import Gallery, Picture, Words

LICENCES = {
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC-BY-NC-4.0": "https://creativecommons.org/licenses/by-nc/4.0/",
    "CC-BY-NC-ND-3.0-IGO": "https://creativecommons.org/licenses/by-nc-nd/3.0/igo/",
}
USAGE_TERMS = (
    "For editorial use about migration and humanitarian work, with the credit line. "
    "No commercial use, no cropping that changes the meaning."
)


@dataclass(frozen=True)
class Entry:
    """A picture in its place: path in the library, gallery and rights."""

    path: str
    gallery: Gallery
    picture: Picture
    licence: str
    """A key of LICENCES, or empty where USAGE_TERMS apply instead."""

    @property
    def credit_line(self) -> str:
        maker = self.picture.creator
        return maker if maker.startswith("Waystone") else f"{maker} / Waystone"


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    return "-".join(words[:6])


@lru_cache(maxsize=1)
def entries() -> dict[str, Entry]:
    """Return every picture of the library by its path, in the editors' order."""
    found: dict[str, Entry] = {}
    for gallery in GALLERIES:
        for number, picture in enumerate(gallery.pictures, 1):
            name = f"{number:02d}-{_slug(picture.words['en'].headline)}.jpg"
            path = f"photos/{gallery.slug}/{name}"
            licence = "" if (number + len(gallery.slug)) % 6 == 0 else gallery.licence
            found[path] = Entry(path, gallery, picture, licence)
    return found


def pictures() -> list[str]:
    """Return the paths in the order to draw: what the home page shows comes first."""
    ranked = sorted(enumerate(entries().values()), key=lambda pair: (*_rank(pair[1]), pair[0]))
    return [entry.path for _, entry in ranked]


def _rank(entry: Entry) -> tuple[int, int]:
    place = entry.gallery.pictures.index(entry.picture)
    picked = entry.gallery.picked
    if place < 3:
        return (0 if picked else 1), place
    return (2 if picked and place < 8 else 3), place


def alt_text(picture: Picture, language: str) -> str:
    """Return what is drawn on the picture, in one of the languages it is described in."""
    return ALTS[picture.scene][language] + LIGHT_PHRASES[picture.light][language]


def _words(words: Words) -> dict[str, str]:
    texts = {"title": words.headline}
    if words.description:
        texts["description"] = words.description
    return texts


def _gallery(gallery: Gallery, paths: list[str]) -> dict[str, Any]:
    content: dict[str, Any] = {
        "slug": gallery.slug,
        "texts": {language: _words(words) for language, words in gallery.words.items()},
        "categories": list(gallery.categories),
        "cover": paths[0],
        "published": gallery.published,
        "items": paths,
    }
    if gallery.credit:
        content["credit"] = gallery.credit
    return content


def _item(entry: Entry) -> dict[str, Any]:
    picture = entry.picture
    content: dict[str, Any] = {
        "texts": {
            language: {
                "headline": words.headline,
                "description": words.description,
                "alt_text": alt_text(picture, language),
            }
            for language, words in picture.words.items()
        },
        "creators": [picture.creator],
        "credit_line": entry.credit_line,
        "keywords": list(picture.keywords),
        "date_created": picture.date,
        "city": picture.city,
        "country_code": picture.country,
        "categories": list(entry.gallery.categories),
    }
    if entry.licence:
        content["licence"] = entry.licence
    else:
        content["usage_terms"] = USAGE_TERMS
    return content


def manifest() -> dict[str, Any]:
    """Return the complete content of library.json (the format is in DESIGN §5)."""
    by_gallery: dict[str, list[str]] = {gallery.slug: [] for gallery in GALLERIES}
    for entry in entries().values():
        by_gallery[entry.gallery.slug].append(entry.path)
    return {
        "galleries": [_gallery(gallery, by_gallery[gallery.slug]) for gallery in GALLERIES],
        "items": {entry.path: _item(entry) for entry in entries().values()},
        "picks": [gallery.slug for gallery in GALLERIES if gallery.picked],
    }
