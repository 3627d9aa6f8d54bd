"""What a gallery holds: items come, go, and move to another gallery."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.gallery_record import announce, locked_gallery, note, ordered_by_hand
from gallery.actions.transitions import NotAllowed
from gallery.models import Gallery, GalleryEntry, MediaItem
from gallery.visibility import Status

MOST_ENTRIES = 20_000


@transaction.atomic
def add_items(
    *,
    gallery: Gallery,
    items: Sequence[MediaItem],
    positions: Sequence[int] | None = None,
    by: User | None = None,
) -> int:
    """Put `items` into `gallery`, at `positions` or at its end; return how many are new there.

    Items that are in the gallery already stay where they are; items that were withdrawn in the
    meantime are left out. Raises NotAllowed where a search decides what the gallery holds.
    """
    row = ordered_by_hand(locked_gallery(gallery))
    if by is not None:  # whole libraries are imported as they are
        _check_room(row, len(items))
    entered = enter(row, [item.pk for item in items], positions)
    if entered:
        note(row, "add", by, items=entered)
        announce(entered)
    return len(entered)


@transaction.atomic
def remove_items(*, gallery: Gallery, items: Sequence[MediaItem], by: User | None = None) -> int:
    """Take `items` out of `gallery` (they stay in the library); return how many were there."""
    row = ordered_by_hand(locked_gallery(gallery))
    gone = _leave(row, [item.pk for item in items])
    if gone:
        note(row, "remove", by, items=gone)
        announce(gone)
    return len(gone)


@transaction.atomic
def move_items(
    *, gallery: Gallery, to: Gallery, items: Sequence[MediaItem], by: User | None
) -> int:
    """Take `items` out of `gallery` and put them at the end of `to`; return how many moved.

    Nothing is lost: where they cannot go in, they stay. Raises NotAllowed as `add_items`.
    """
    if gallery.pk == to.pk:
        raise NotAllowed(_("They are in this gallery already."))
    rows = {one.pk: locked_gallery(one) for one in sorted((gallery, to), key=lambda one: one.pk)}
    source, target = ordered_by_hand(rows[gallery.pk]), ordered_by_hand(rows[to.pk])
    _check_room(target, len(items))
    held = list(_held(source, [item.pk for item in items]))
    enter(target, held)
    arrived = list(_held(target, held))
    gone = _leave(source, arrived)
    if gone:
        note(source, "move_out", by, items=gone, gallery=target.pk)
        note(target, "move_in", by, items=gone, gallery=source.pk)
        announce(gone)
    return len(gone)


def enter(
    row: Gallery, item_ids: Sequence[int], positions: Sequence[int] | None = None
) -> list[int]:
    """Store the entries of items that are not in the locked `row` yet; return the new ones' ids.

    The items are locked: who withdraws one at the same moment comes before or after, not between.
    """
    wanted = MediaItem.objects.filter(pk__in=item_ids).exclude(status=Status.WITHDRAWN)
    there = set(wanted.order_by("pk").select_for_update(no_key=True).values_list("pk", flat=True))
    there -= set(_held(row, item_ids))
    if positions is None:
        last = row.entries.aggregate(last=Max("position"))["last"]
        start = 0 if last is None else last + 1
        kept = [pk for pk in dict.fromkeys(item_ids) if pk in there]
        places = list(zip(kept, range(start, start + len(kept)), strict=True))
    else:
        given = dict(reversed(list(zip(item_ids, positions, strict=True))))
        places = [(pk, given[pk]) for pk in dict.fromkeys(item_ids) if pk in there]
    GalleryEntry.objects.bulk_create(
        GalleryEntry(gallery=row, item_id=pk, position=position) for pk, position in places
    )
    return [pk for pk, _position in places]


def _check_room(row: Gallery, number: int) -> None:
    if row.entries.count() + number > MOST_ENTRIES:
        raise NotAllowed(
            _(
                "A gallery holds at most %(most)s items. "
                "Make a second one, and a collection of both."
            )
            % {"most": MOST_ENTRIES}
        )


def _held(row: Gallery, item_ids: Sequence[int]) -> "list[int]":
    entries = row.entries.filter(item__in=item_ids).order_by("position", "id")
    return list(entries.values_list("item_id", flat=True))


def _leave(row: Gallery, item_ids: Sequence[int]) -> list[int]:
    """Delete the entries of these items; a cover that leaves is chosen automatically again."""
    gone = _held(row, item_ids)
    row.entries.filter(item__in=gone).delete()
    if row.cover_id in gone:
        row.cover = None
        row.save(update_fields=["cover"])
    return gone
