"""Where renditions lie: in the public storage only while their item is open to everyone."""

import logging
from collections.abc import Iterable

from django.core.files.storage import Storage
from django.db import transaction
from django.utils.translation import gettext as _

from gallery import storage
from gallery.actions.transitions import FilesStillPublic, locked_anywhere
from gallery.files import new_file_key, rendition_names
from gallery.models import MediaItem
from gallery.signals import files_retired
from gallery.visibility import Audience, Status

log = logging.getLogger(__name__)


def is_open(item: MediaItem) -> bool:
    """Tell whether `item` is open to everyone with no end date."""
    return item.status == Status.PUBLISHED and item.audience == Audience.PUBLIC and not item.timed


def place_files(*, item: MediaItem) -> bool:
    """Move the renditions of an open item into the public storage; tell whether they lie there.

    Safe to repeat. Raises OSError (or the storage's own error) with nothing changed.
    """
    with transaction.atomic():
        row = locked_anywhere(item)
        if row.public_files or not row.renditions or not is_open(row):
            return row.public_files
        names = rendition_names(row)
        _copy(names, storage.derivatives(), storage.public())
        row.public_files = True
        row.save(update_fields=["public_files", "updated_at"])
    delete_quietly(storage.derivatives(), names)
    return True


def retire_files(row: MediaItem, *, file_key: str | None = None) -> list[str]:
    """Give the locked `row` a new key without renditions and return the names to delete.

    The caller saves the row and, once that is committed, calls `delete_public`.
    """
    names = rendition_names(row)
    was_public = row.public_files
    prepared = _retire_prepared(row)
    row.file_key, row.renditions, row.public_files = file_key or new_file_key(), {}, False
    if names or prepared:
        files_retired.send(sender=MediaItem, names=[*names, *prepared])
    return names if was_public else []


def _retire_prepared(row: MediaItem) -> list[str]:
    """Forget the files made for downloads of `row` and return their names."""
    names = [name for name in row.prepared.values_list("name", flat=True) if name]
    row.prepared.all().delete()
    return names


def delete_public(names: Iterable[str]) -> None:
    """Delete `names` from the public storage or raise FilesStillPublic."""
    try:
        for name in names:
            storage.public().delete(name)
    except Exception as error:
        log.exception("Public files could not be deleted")
        raise FilesStillPublic(
            _("The page is closed, but its picture files could not be deleted yet.")
        ) from error


def delete_quietly(place: Storage, names: Iterable[str]) -> None:
    """Delete `names`; what cannot be deleted is left to `check_files`."""
    for name in names:
        try:
            place.delete(name)
        except Exception:
            log.exception("%s could not be deleted", name)


def _copy(names: Iterable[str], source: Storage, target: Storage) -> None:
    for name in names:
        if source.exists(name):
            with source.open(name, "rb") as file:
                target.save(name, file)
        elif not target.exists(name):
            raise FileNotFoundError(f"The rendition {name} is in no storage.")
