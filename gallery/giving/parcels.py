"""What goes into a ZIP: of each item the largest file that was asked for and is allowed."""

from collections.abc import Iterator
from dataclasses import dataclass

from gallery.giving.permission import limit_for
from gallery.giving.sizes import Size, offered, settled, within
from gallery.giving.words import WORDS, version_of, words_in
from gallery.models import MediaItem, Parcel, PreparedFile
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


def size_in_parcel(item: MediaItem, wanted: Size, user: Reader) -> Size | None:
    """Return the largest size up to `wanted` that `user` may have of `item`, or None."""
    if not offered(item):
        return None
    limit = limit_for(item, user)
    sizes = [size for size in reversed(Size) if within(size, wanted)]
    return next((settled(item, size) for size in sizes if within(settled(item, size), limit)), None)


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
        files = _files([*items])
        rows = []
        for pk in chunk:
            number += 1
            rows.append(_row(number, items.get(pk), parcel, files))
        yield rows


def _files(item_ids: list[int]) -> dict[tuple[int, str, str], PreparedFile]:
    found = PreparedFile.objects.filter(item__in=item_ids, refusal="")
    return {(file.item_id, file.size, file.version): file for file in found}


def _row(
    number: int,
    item: MediaItem | None,
    parcel: Parcel,
    files: dict[tuple[int, str, str], PreparedFile],
) -> Packed:
    if item is None:
        return Packed(number, None, why="unavailable")
    size = size_in_parcel(item, Size(parcel.size), parcel.owner)
    if size is None:
        return Packed(number, item, why="not_allowed")
    file = files.get((item.pk, size.value, version_of(item, size, words_in(item))))
    return Packed(number, item, file, "" if file else "not_made")
