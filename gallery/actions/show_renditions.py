"""Show other renditions: the one moment at which the files of an item are changed over."""

from typing import Any

from django.db import transaction

from gallery.actions.place_files import delete_public, place_files, retire_files
from gallery.actions.transitions import locked_anywhere
from gallery.focus import focus_of, turned
from gallery.models import MediaItem
from gallery.signals import items_changed


def show_renditions(*, item: MediaItem, file_key: str, facts: dict[str, Any]) -> MediaItem | None:
    """Let `item` use the renditions that lie in the private storage under `file_key`.

    `facts` are the fields they came with (`renditions`, `width`, `colour`, …). They were made of
    what `item` says; where its row says something else by now (another original, turn or focal
    point) nothing changes, and None tells that they are of no use. The files before them are
    retired; raises FilesStillPublic as `withdraw` does. Safe to repeat.
    """
    with transaction.atomic():
        row = locked_anywhere(item)
        if row.file_key == file_key:
            return row
        if _made_of(row) != _made_of(item):
            return None
        retired = retire_files(row, file_key=file_key)
        for name, value in facts.items():
            setattr(row, name, value)
        point = turned(focus_of(row), row.turn_wanted - row.turn)
        row.focus_x, row.focus_y = point or (None, None)
        row.turn, row.remake = row.turn_wanted, False
        row.save()
        items_changed.send(sender=MediaItem, item_ids=[row.pk])
    delete_public(retired)
    place_files(item=row)
    row.refresh_from_db()
    return row


def _made_of(item: MediaItem) -> tuple[object, ...]:
    return item.original_key, item.turn, item.turn_wanted, item.focus_x, item.focus_y
