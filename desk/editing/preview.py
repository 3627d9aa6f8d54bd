"""What a change of many items would make of some of them."""

from dataclasses import dataclass
from typing import Any

from gallery.actions.bulk import wanted_in
from gallery.actions.change_item import same_value
from gallery.captions import shortened
from gallery.cards.layout import Place
from gallery.cards.pictures import Picture, picture_of
from gallery.description.fields import empty, in_words, label
from gallery.description.reading import descriptions_of
from gallery.languages import Words, choose, current
from gallery.models import BulkEdit, MediaItem

SMALL = Place("small", "96px", 320)
LENGTH = 200


@dataclass(frozen=True, slots=True)
class Row:
    """One item with what would change: [field, before, after, whether somebody else changed it]."""

    item: MediaItem
    picture: Picture
    title: Words
    changes: list[tuple[str, str, str, bool]]
    skipped: str = ""


def rows_of(edit: BulkEdit, start: int, size: int) -> list[Row]:
    """Return the items of one page of `edit` (seven queries, however many)."""
    ids = edit.item_ids[start : start + size]
    items = MediaItem.objects.editable_by(edit.by).filter(pk__in=ids).for_grid(current())
    found = {item.pk: item for item in MediaItem.objects.filter(pk__in=items.values("pk"))}
    shown = {item.pk: item for item in items}
    said = descriptions_of(found.values())
    return [_row(edit, shown[pk], found[pk], said[pk]) for pk in ids if pk in found]


def listed_rows(items: list[MediaItem]) -> list[Row]:
    """Return `items` (fetched for a grid) as rows without changes."""
    return [_bare(item, []) for item in items]


def _row(edit: BulkEdit, item: MediaItem, whole: MediaItem, now: Any) -> Row:
    changes, seen = wanted_in(edit, whole, now)
    told = [
        (
            label(name),
            shortened(in_words(name, now.get(name, empty(name))), LENGTH),
            shortened(in_words(name, value), LENGTH),
            not same_value(name, seen.get(name, empty(name)), now.get(name, empty(name))),
        )
        for name, value in changes.items()
        if not same_value(name, now.get(name, empty(name)), value)
    ]
    return _bare(item, told, edit.skipped.get(str(item.pk), ""))


def _bare(item: MediaItem, told: list[tuple[str, str, str, bool]], skipped: str = "") -> Row:
    language = current()
    title = choose(item.shown_texts, "headline", language)  # type: ignore[attr-defined]
    return Row(item, picture_of(item, SMALL, language, alt=Words()), title, told, skipped)
