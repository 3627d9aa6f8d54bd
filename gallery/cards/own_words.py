"""The own title and note that editors gave to a pick, in place of the words of the thing."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Any

from gallery.cards.galleries import GalleryCard
from gallery.cards.items import ItemCard
from gallery.cards.rendering import Sheet
from gallery.languages import Words, choose
from gallery.models import Pick


@dataclass(frozen=True, slots=True)
class TextRow:
    """One language of the words of a pick or shelf, as a query has it (`with_words`)."""

    language: str
    is_source: bool
    title: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What is said in place of a thing's own words; empty where nothing is."""

    title: Words
    note: Words


def own_words_of(pick: Pick, language: str) -> OwnWords | None:
    """Return the own words of `pick`, fetched `with_words`; None where it has none."""
    rows = [TextRow(**row) for row in getattr(pick, "own_words", ())]
    own = OwnWords(choose(rows, "title", language), choose(rows, "note", language))
    return own if own.title or own.note else None


def shelf_title_of(pick: Pick, language: str) -> Words:
    """Return the title of the shelf of `pick`, fetched `with_words`."""
    rows = [TextRow(**row) for row in getattr(pick, "shelf_titles", ())]
    return choose(rows, "title", language) or Words(pick.on_shelf)


def better(own: Words, usual: Words) -> Words:
    """Return the words of an editor, unless they are foreign to the reader and the usual are not.

    An English title of a pick gives way to the French title of its gallery on a French page.
    """
    return usual if not own or (own.language and usual and not usual.language) else own


def with_own_words(sheet: Sheet, own: OwnWords | None, level: int) -> Sheet:
    """Return `sheet` with the words of the pick and its heading at `level`."""
    if own is None and level == 2:
        return sheet

    def prepare() -> Mapping[str, Any]:
        context = sheet.prepare()
        card = _said(context["card"], own) if own else context["card"]
        return {**context, "card": card, "level": level}

    version = blake2b(repr(own).encode("utf-8", "replace"), digest_size=8).hexdigest()
    return Sheet(f"{sheet.key}:{level}:{version if own else ''}", sheet.template, prepare)


def _said(card: GalleryCard | ItemCard, own: OwnWords) -> GalleryCard | ItemCard:
    if isinstance(card, GalleryCard):
        return replace(
            card,
            title=better(own.title, card.title),
            description=better(own.note, card.description),
        )
    return replace(
        card, headline=better(own.title, card.headline), caption=better(own.note, card.caption)
    )
