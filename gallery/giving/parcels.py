"""What goes into a ZIP: of each item the largest file that was asked for and is allowed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gallery.giving.permission import Permit, grants_of, limit_for, permit_with
from gallery.giving.sizes import Size, offered, settled, within
from gallery.giving.words import WORDS, version_of, words_in
from gallery.models import MediaItem, Parcel, PreparedFile, SizeRequest
from gallery.visibility import Reader

# So many items are looked at together.
CHUNK = 10


@dataclass(frozen=True, slots=True)
class Packed:
    """One item of a parcel: its file, or None with `why` it is missing (a code)."""

    number: int
    item: MediaItem | None
    file: PreparedFile | None = None
    why: str = ""
    permit: Permit | None = None


def permit_in_parcel(
    item: MediaItem, wanted: Size, user: Reader, grants: Sequence[SizeRequest] = ()
) -> Permit | None:
    """Return the right to the largest size up to `wanted` that `user` may have of `item`, by role
    or by one of their `grants` for it, or None.
    """
    if not offered(item):
        return None
    limit = limit_for(item, user)
    for size in (settled(item, size) for size in reversed(Size) if within(size, wanted)):
        permit = Permit(size) if within(size, limit) else permit_with(grants, size)
        if permit:
            return permit
    return None


def chunks_of(parcel: Parcel, first: int = 0) -> Iterator[list[int]]:
    """Yield the primary keys in `parcel` from number `first` on, some at a time."""
    for start in range(first, len(parcel.item_ids), CHUNK):
        yield parcel.item_ids[start : start + CHUNK]


def packed(parcel: Parcel) -> Iterator[list[Packed]]:
    """Yield what is in `parcel`, some at a time, as its owner may have it at this moment."""
    number = 0
    for chunk in chunks_of(parcel):
        visible = MediaItem.objects.visible_to(parcel.owner).filter(pk__in=chunk)
        items = {item.pk: item for item in visible.prefetch_related(*WORDS)}
        files, grants = _files([*items]), grants_of(parcel.owner, items)
        rows = []
        for pk in chunk:
            number += 1
            rows.append(_row(number, items.get(pk), parcel, files, grants[pk]))
        yield rows


def _files(item_ids: list[int]) -> dict[tuple[int, str, str], PreparedFile]:
    found = PreparedFile.objects.filter(item__in=item_ids, refusal="")
    return {(file.item_id, file.size, file.version): file for file in found}


def _row(
    number: int,
    item: MediaItem | None,
    parcel: Parcel,
    files: dict[tuple[int, str, str], PreparedFile],
    grants: list[SizeRequest],
) -> Packed:
    if item is None:
        return Packed(number, None, why="unavailable")
    permit = permit_in_parcel(item, Size(parcel.size), parcel.owner, grants)
    if permit is None:
        return Packed(number, item, why="not_allowed")
    size = permit.size
    file = files.get((item.pk, size.value, version_of(item, size, words_in(item))))
    return Packed(number, item, file, "" if file else "not_made", permit)
