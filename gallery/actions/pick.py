"""Editors' picks are made, changed and taken back."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.shelving import (
    Texts,
    check_once,
    check_room,
    check_times,
    check_untouched,
    end,
    first_free,
    locked_pick,
    locked_shelves,
    neighbours,
    note_event,
    order_on,
    words_of,
    write_order,
    write_words,
)
from gallery.actions.transitions import NotAllowed, said
from gallery.models import GRID, Gallery, MediaItem, Pick
from gallery.visibility import Status


@transaction.atomic
def pick(
    *,
    thing: MediaItem | Gallery,
    by: User | None,
    shelf: str = "",
    starts_at: datetime | None = None,
    ends_at: datetime | None = None,
    texts: Texts | None = None,
    first: bool = False,
    in_archive: bool = True,
) -> Pick:
    """Put an item or a gallery on `shelf`, in front of or behind what stands there.

    Without a shelf it leads where nothing does, else it goes to the grid; where it stands on one
    of these two already or is to come, that pick is returned. Raises NotAllowed where it was
    withdrawn, stands there at that time, the shelf is closed or full, or the times cannot be.
    """
    wanted = _locked_thing(thing)
    locked_shelves(shelf or GRID)
    if not shelf:
        standing = Pick.objects.unended().filter(neighbours(GRID), **wanted).first()
        if standing:
            return standing
    row = Pick(
        **wanted,
        shelf_id=shelf or first_free(),
        picked_by=by,
        starts_at=starts_at or timezone.now(),
        ends_at=ends_at,
        in_archive=in_archive,
    )
    check_times(row.starts_at, ends_at)
    check_once(row)
    check_room(row.on_shelf)
    _place(row, first=first)
    words = write_words(row, texts or {})
    times = {"starts_at": said(row.starts_at), "ends_at": said(ends_at)}
    note_event("pick", by, row.on_shelf, row, **times, words=words)
    return row


@transaction.atomic
def change_pick(
    *,
    pick: Pick,
    by: User | None,
    starts_at: datetime | None,
    ends_at: datetime | None,
    texts: Texts,
    in_archive: bool = True,
    seen: int | None = None,
) -> Pick:
    """Give `pick` other dates and words; one that has begun keeps its beginning.

    Raises NotAllowed where it is over or the times cannot be, Overtaken as `check_untouched`.
    """
    row = locked_pick(pick)
    check_untouched(row, seen, by)
    before, times = _described(row), (row.starts_at, row.ends_at)
    now = timezone.now()
    if row.starts_at > now:
        row.starts_at = starts_at or now
    row.ends_at, row.in_archive = ends_at, in_archive
    if (row.starts_at, ends_at) != times:
        check_times(row.starts_at, ends_at)
        check_once(row)
    row.save(update_fields=["starts_at", "ends_at", "in_archive"])
    write_words(row, texts)
    after = _described(row)
    change = {name: [old, after[name]] for name, old in before.items() if old != after[name]}
    if change:
        note_event("change", by, row.on_shelf, row, **change)
    return row


@transaction.atomic
def unpick(*, pick: Pick, by: User | None, in_archive: bool = True) -> Pick:
    """Take a pick back: it ends now, or never begins. Raises NotAllowed where it is over.

    One that was a mistake may be kept out of the archive.
    """
    row = locked_pick(pick)
    row.in_archive = row.in_archive and in_archive
    row.save(update_fields=["in_archive"])
    end([row], timezone.now())
    note_event("take_back", by, row.on_shelf, row)
    return row


@transaction.atomic
def put_in_archive(*, pick: Pick, by: User | None, in_archive: bool) -> None:
    """Say whether `pick` is shown among those of the past, also when it is over."""
    row = Pick.objects.select_for_update(no_key=True).get(pk=pick.pk)
    if row.in_archive != in_archive:
        row.in_archive = in_archive
        row.save(update_fields=["in_archive"])
        note_event("change", by, row.on_shelf, row, in_archive=[not in_archive, in_archive])


def _locked_thing(thing: MediaItem | Gallery) -> dict[str, MediaItem | Gallery]:
    """Lock what is to be picked, so that it is not withdrawn at the same time."""
    rows = Gallery.objects if isinstance(thing, Gallery) else MediaItem.objects
    row = rows.select_for_update(no_key=True).get(pk=thing.pk)
    if row.status == Status.WITHDRAWN:
        raise NotAllowed(_("This was withdrawn in the meantime and cannot be picked."))
    return {"gallery" if isinstance(thing, Gallery) else "item": row}


def _place(row: Pick, *, first: bool) -> None:
    """Store the new `row` in front of or behind what stands on its shelf."""
    order = order_on(row.on_shelf)
    row.position = 0 if first else len(order)
    row.save()
    write_order([row.pk, *order] if first else [*order, row.pk])


def _described(row: Pick) -> dict[str, object]:
    return {
        "starts_at": said(row.starts_at),
        "ends_at": said(row.ends_at),
        "in_archive": row.in_archive,
        "words": words_of(row),
    }
