"""The file of an item and those before it, as its page shows them."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from accounts.models import User
from accounts.permissions import Right, may
from gallery.altering import may_alter
from gallery.models import ItemVersion, MediaItem
from gallery.visibility import Status
from ingest import announcing
from ingest.models import UNDER_WAY, Upload, UploadState
from ingest.refusals import in_bytes
from ingest.replacing import file_mark

# A refusal is told until another file was tried, but not for ever.
TOLD = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Shown:
    """One file that the item has had; `is_current` says that it has it now."""

    version: ItemVersion
    size: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class ItemFile:
    """What `desk/item-file.html` shows: the last try to replace the file, and the earlier ones."""

    mark: str
    may_alter: bool
    may_delete: bool
    is_published: bool
    endings: str
    under_way: Upload | None
    refused: Upload | None
    versions: list[Shown]


def file_of(item: MediaItem, user: User) -> ItemFile:
    """Return the file of `item` with its versions (two queries)."""
    last = item.replacements.select_related("batch__created_by").order_by("-pk").first()
    under_way = last is not None and last.state in (UploadState.RECEIVING, *UNDER_WAY)
    return ItemFile(
        mark=file_mark(item),
        may_alter=may_alter(item, user),
        may_delete=may(user, Right.PUBLISH),
        is_published=item.status == Status.PUBLISHED,
        endings=announcing.endings(),
        under_way=last if under_way else None,
        refused=last if _is_to_be_told(last) else None,
        versions=[
            Shown(one, in_bytes(one.original_bytes), one.sha256 == item.sha256)
            for one in item.versions.select_related("by")
        ],
    )


def _is_to_be_told(last: Upload | None) -> bool:
    return (
        last is not None
        and last.state == UploadState.REFUSED
        and last.changed_at > timezone.now() - TOLD
    )
