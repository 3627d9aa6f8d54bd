"""Erase: the files of an item, then its rows; what stays is the record that it was deleted."""

from django.core.files.storage import Storage
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from gallery import storage
from gallery.actions.transitions import NotAllowed, locked_anywhere
from gallery.files import rendition_names
from gallery.models import Deletion, DownloadEvent, MediaItem


@transaction.atomic
def begin_erasing(*, item: MediaItem, by: User | None, reason: str = "") -> Deletion:
    """Write down that `item` is deleted for good: from now on nobody can bring it back.

    Said twice, the first stands. Raises NotAllowed where it is not in the trash.
    """
    row = locked_anywhere(item)
    if row.trashed_at is None:
        raise NotAllowed(_("It is not in the trash any more."))
    source = row.texts.filter(is_source=True).first()
    said = {
        "headline": (source.headline if source else "") or row.original_name,
        "reason": reason,
        "by": by,
    }
    return Deletion.objects.get_or_create(uuid=row.uuid, defaults=said)[0]


def erase(*, deletion: Deletion) -> None:
    """Delete the files, then the rows of the item that `deletion` names; safe to repeat.

    The rows lead to the files and go last: whatever stops it, the next try finds what is left.
    Raises what the storages raise, with the rows still there.
    """
    item = MediaItem.objects.filter(uuid=deletion.uuid).first()
    if item is not None:
        _delete_files(item)
        with transaction.atomic():
            row = locked_anywhere(item)
            DownloadEvent.objects.filter(item=row).update(item=None, deletion=deletion)
            row.delete()
    Deletion.objects.filter(pk=deletion.pk, done_at=None).update(done_at=timezone.now())


def _delete_files(item: MediaItem) -> None:
    for key in {item.original_key, *item.versions.values_list("original_key", flat=True)}:
        storage.originals().delete(key)
    prepared = [name for name in item.prepared.values_list("name", flat=True) if name]
    for place in (storage.public(), storage.derivatives()):
        for name in {*rendition_names(item), *prepared, *_lying(place, item.file_key)}:
            place.delete(name)


def _lying(place: Storage, folder: str) -> list[str]:
    """Return the names of all files in `folder`, also of those that no row knows."""
    try:
        return [f"{folder}/{name}" for name in place.listdir(folder)[1]]
    except FileNotFoundError:
        return []
