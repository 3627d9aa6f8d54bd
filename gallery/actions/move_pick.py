"""Picks are put in order, by several editors at once."""

from collections.abc import Sequence

from django.db import transaction

from accounts.models import User
from gallery.actions.shelving import (
    check_once,
    check_room,
    check_untouched,
    locked_pick,
    note_event,
    order_on,
    write_order,
)
from gallery.models import Pick
from gallery.ordering import moved


@transaction.atomic
def move_pick(
    *,
    pick: Pick,
    by: User | None,
    shelf: str = "",
    order: Sequence[int],
    to: int,
    seen: int | None = None,
) -> list[int]:
    """Put `pick` at place `to` of `shelf` (default: its own) as `by` saw it, in `order`; return
    the order there now.

    What others moved meanwhile stays where they put it: the move is made in the present order,
    beside the neighbours it was meant for. Raises Overtaken where somebody else moved this very
    pick after the event `seen`, NotAllowed where it is over or cannot stand there.
    """
    target = shelf or pick.on_shelf
    row = locked_pick(pick, target)
    check_untouched(row, seen, by, "move", "take_back")
    left = order_on(row.on_shelf)
    origin = [row.on_shelf, left.index(row.pk)]
    if target != row.on_shelf:
        check_room(target)
        left.remove(row.pk)
        row.shelf_id = target
        check_once(row)
        row.save(update_fields=["shelf"])
        write_order(left)
    present = moved(order_on(target), order, row.pk, to)
    write_order(present)
    place = [target, present.index(row.pk)]
    if place != origin:
        note_event("move", by, target, row, **{"from": origin, "to": place})
    return present
