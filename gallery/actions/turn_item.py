"""Turn a picture and set its focal point: the original stays as it is, renditions are made anew."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.change_item import NotYours
from gallery.actions.transitions import NotAllowed, locked, locked_anywhere, record
from gallery.focus import TURNS, Point, focus_of, turned
from gallery.models import Kind, MediaItem
from gallery.signals import remake_wanted


@transaction.atomic
def turn_item(*, item: MediaItem, by: User | None, degrees: int) -> MediaItem:
    """Turn the picture clockwise by 90, 180 or 270 `degrees` more than was asked for until now.

    What is shown stays until a worker has made the renditions. Raises NotAllowed for what cannot
    be turned, NotYours where `by` may not change the item.
    """
    row = _locked(item, by)
    if degrees not in TURNS or not degrees:
        raise NotAllowed(_("A picture is turned by 90, 180 or 270 degrees."))
    before, row.turn_wanted = row.turn_wanted, (row.turn_wanted + degrees) % 360
    _let_remake(row)
    record(row, "turn", by, turn=[before, row.turn_wanted])
    return row


@transaction.atomic
def set_focus(
    *, item: MediaItem, by: User | None, point: Point | None, seen_turn: int | None = None
) -> MediaItem:
    """Say what must not be cut away: `point`, from the left and the top, each 0 to 1; or nothing.

    `seen_turn` is how the picture stood when the point was chosen (None: as it stands). Raises
    NotAllowed for a point outside, NotYours where `by` may not change the item.
    """
    row = _locked(item, by)
    if point is not None:
        if not all(0 <= part <= 1 for part in point):
            raise NotAllowed(_("The focal point must lie within the picture."))
        point = turned(point, row.turn - (row.turn if seen_turn is None else seen_turn))
    before = focus_of(row)
    if point == before:
        return row
    row.focus_x, row.focus_y = point or (None, None)
    _let_remake(row)
    record(row, "focus", by, focus=[before, point])
    return row


@transaction.atomic
def leave_as_it_is(*, item: MediaItem, refusal: str) -> MediaItem:
    """Stop trying to make the renditions of `item` anew: its original cannot be read any more."""
    row = locked_anywhere(item)
    row.turn_wanted, row.remake = row.turn, False
    row.save()
    record(row, "remake_failed", None, refusal=refusal)
    return row


def _locked(item: MediaItem, by: User | None) -> MediaItem:
    row = locked(item)
    if by is not None and not MediaItem.objects.editable_by(by).filter(pk=row.pk).exists():
        raise NotYours
    if row.kind != Kind.IMAGE:
        raise NotAllowed(_("Only pictures can be turned or cut."))
    return row


def _let_remake(row: MediaItem) -> None:
    row.remake = True
    row.save()
    remake_wanted.send(sender=MediaItem, item_id=row.pk)
