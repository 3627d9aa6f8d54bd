"""What is written into a file given out: the allow-list of the house and nothing else."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from django.db.models import prefetch_related_objects

from gallery.dates import machine_date_of
from gallery.giving.sizes import Size
from gallery.licences import licence_of
from gallery.models import ItemText, ItemVersion, MediaItem
from gallery.places import country_name

# To be raised when files are made in another way, so that those kept are made again.
MAKING = 1
# What has to be fetched with items whose words are asked for.
WORDS = ("texts", "keywords", "itemcreator_set__creator")


def words_in(item: MediaItem) -> dict[str, Any]:
    """Return the words of `item` for its files as plain data (queries only for what of WORDS is
    not fetched yet).

    All languages are in it, the source first, so that a file is the same whoever takes it.
    """
    prefetch_related_objects([item], *WORDS)
    texts = list(item.texts.all())
    source = next((text.language for text in texts if text.is_source), "en")
    creators = sorted(item.itemcreator_set.all(), key=lambda one: (one.position, one.pk))
    return {
        "headline": _by_language(texts, "headline"),
        "description": _by_language(texts, "description"),
        "alt_text": _by_language(texts, "alt_text"),
        "source_language": source,
        "creators": [one.creator.name for one in creators],
        "credit_line": item.credit_line,
        "copyright_notice": item.copyright_notice,
        "usage_terms": item.usage_terms,
        "licence_url": licence_of(item).url,
        "date_created": machine_date_of(item),
        "city": item.city,
        "country_code": item.country_code,
        "country": _country(item.country_code, source),
        "keywords": sorted(keyword.name for keyword in item.keywords.all()),
    }


def version_of(original: MediaItem | ItemVersion, size: Size, words: dict[str, Any]) -> str:
    """Return what changes whenever the file made of `original` would come out otherwise."""
    turn = [original.turn] if original.turn else []
    told = json.dumps([MAKING, original.sha256, size.value, words, *turn], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:20]


def _by_language(texts: Iterable[ItemText], field: str) -> dict[str, str]:
    return {text.language: getattr(text, field) for text in texts if getattr(text, field).strip()}


def _country(code: str, language: str) -> str:
    try:
        return country_name(code, language) or country_name(code, "en")
    except ValueError:  # a language that babel does not know
        return country_name(code, "en")
