"""In which order a gallery shows its items: moved one by one or many at once, or sorted once.

Positions are 0, 1, 2, … after every move, whoever else moves something at the same time: each
move is carried out in the order that stands when it gets its turn.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection, models, transaction
from django.db.models import F, OrderBy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from gallery.actions.gallery_record import locked_gallery, note, ordered_by_hand, others_since
from gallery.actions.transitions import NotAllowed
from gallery.models import Gallery, GalleryEvent

ORDERING = ("move", "sort", "unsort", "add", "remove", "move_in", "move_out", "merge", "freeze")
PLACES = """
UPDATE gallery_galleryentry AS entry SET position = wanted.number - 1
FROM unnest(%s::bigint[]) WITH ORDINALITY AS wanted (id, number)
WHERE entry.id = wanted.id AND entry.position <> wanted.number - 1
"""


class SortBy(models.TextChoices):
    """The orders that a gallery can be put into once."""

    TAKEN = "taken", gettext_lazy("Date taken, the oldest first")
    LATELY_TAKEN = "-taken", gettext_lazy("Date taken, the newest first")
    NAME = "name", gettext_lazy("File name")
    PUBLISHED = "published", gettext_lazy("Date published, the oldest first")
    LATELY_PUBLISHED = "-published", gettext_lazy("Date published, the newest first")


@dataclass(frozen=True, slots=True)
class Moved:
    """Where the first of what was moved stands now (from 0), of how many, and how many moved.

    `other` is what somebody else did to the order since the one who moves looked at it: both
    changes hold, and they are told.
    """

    place: int
    total: int
    number: int
    other: GalleryEvent | None = None


@transaction.atomic
def move_in_gallery(
    *,
    gallery: Gallery,
    entries: Sequence[int],
    by: User | None,
    to: int | None = None,
    before: int | None = None,
    seen: int | None = None,
) -> Moved:
    """Put the entries with these ids, in their present order, together at place `to` (from 0, as
    near as there are places) or in front of the entry `before`.

    Raises NotAllowed where none of them, or not `before`, is in the gallery any more.
    """
    row = ordered_by_hand(locked_gallery(gallery))
    order = list(row.entries.order_by("position", "id").values_list("pk", flat=True))
    chosen = set(entries)
    moved = [pk for pk in order if pk in chosen]
    if not moved:
        raise NotAllowed(_("These pictures are no longer in the gallery."))
    rest = [pk for pk in order if pk not in chosen]
    place = _place(order, rest, chosen, to, before)
    new = [*rest[:place], *moved, *rest[place:]]
    other = others_since(row, seen, by, *ORDERING)
    if new != order:
        _write(new)
        note(row, "move", by, entries=moved, to=place)
    return Moved(place, len(new), len(moved), other)


@transaction.atomic
def sort_gallery(*, gallery: Gallery, key: SortBy, by: User | None) -> Gallery:
    """Put all items into one order, once; the order before is kept, so that it can be undone."""
    row = ordered_by_hand(locked_gallery(gallery))
    before = list(row.entries.order_by("position", "id").values_list("pk", "item_id"))
    wanted = row.entries.order_by(*_order(key), "position", "pk")
    _write(list(wanted.values_list("pk", flat=True)))
    note(row, "sort", by, key=key.value, before=[item for _pk, item in before])
    return row


@transaction.atomic
def unsort_gallery(*, gallery: Gallery, event: GalleryEvent, by: User | None) -> Gallery:
    """Put the items into the order that they had before the sorting `event`; what came later stays
    behind them, in its order.
    """
    row = ordered_by_hand(locked_gallery(gallery))
    if event.gallery_id != row.pk or event.verb != "sort":
        raise NotAllowed(_("There is no earlier order to go back to."))
    rank = {item: number for number, item in enumerate(event.change["before"])}
    entries = list(row.entries.order_by("position", "id").values_list("pk", "item_id"))
    entries.sort(key=lambda entry: rank.get(entry[1], len(rank)))
    _write([pk for pk, _item in entries])
    note(row, "unsort", by, event=event.pk)
    return row


def renumber(gallery: Gallery) -> None:
    """Number the entries of a locked gallery 0, 1, 2, … in their present order."""
    _write(list(gallery.entries.order_by("position", "id").values_list("pk", flat=True)))


def _place(
    order: list[int], rest: list[int], chosen: set[int], to: int | None, before: int | None
) -> int:
    if before is None:
        return min(max(to or 0, 0), len(rest))
    if before not in order:
        raise NotAllowed(_("The picture to move them before is no longer in the gallery."))
    # Before one of those that move: before the next that stays.
    following = next((pk for pk in order[order.index(before) :] if pk not in chosen), None)
    return len(rest) if following is None else rest.index(following)


def _order(key: SortBy) -> list[OrderBy]:
    def by(field: str, *, descending: bool = False) -> OrderBy:
        column = F(f"item__{field}")
        return column.desc(nulls_last=True) if descending else column.asc(nulls_last=True)

    back = key.value.startswith("-")
    if key == SortBy.NAME:
        return [by("original_name")]
    if key in (SortBy.TAKEN, SortBy.LATELY_TAKEN):
        return [by("date_created", descending=back), by("time_created", descending=back)]
    return [by("publish_at", descending=back)]


def _write(order: list[int]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(PLACES, [order])
