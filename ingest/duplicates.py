"""The same file twice: which item holds it, and how to say so."""

from typing import TYPE_CHECKING

from gallery.models import ItemVersion, MediaItem
from ingest.decoding.refused import Refused

if TYPE_CHECKING:
    from ingest.arrival import Arrival


def item_with(sha256: str) -> MediaItem | None:
    """Return the item whose file, or whose earlier file, has this checksum; also in the trash."""
    held = MediaItem.objects.filter(sha256=sha256).first()
    if held is None:
        # Asked second: a file moves from the first place to this one, never back alone.
        version = ItemVersion.objects.select_related("item").filter(sha256=sha256).first()
        held = version.item if version else None
    return held


def is_own(arrival: "Arrival", held: MediaItem) -> bool:
    """Tell whether `held` came from this very upload, which is then only finished again."""
    return arrival.upload.item_id == held.pk or held.file_key == arrival.upload.file_key


def duplicate(held: MediaItem, sha256: str) -> Refused:
    """Return the refusal that names the item held, and says where its file is."""
    facts = {"item": title_of(held), "uuid": str(held.uuid)}
    if held.trashed_at is not None:
        return Refused("duplicate_in_trash", **facts)
    return Refused("duplicate" if held.sha256 == sha256 else "duplicate_version", **facts)


def title_of(item: MediaItem) -> str:
    """Return the headline of `item`, else its file name: how to name it to those who upload."""
    source = item.texts.filter(is_source=True).first()
    return (source.headline if source else "") or item.original_name
