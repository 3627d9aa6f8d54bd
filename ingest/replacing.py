"""A new file for an item that is there: begin it, or bring back an earlier one."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from gallery import storage
from gallery.actions import NotAllowed, Overtaken
from gallery.actions.place_files import delete_quietly
from gallery.actions.transitions import locked, record
from gallery.altering import may_alter
from gallery.models import ItemVersion, MediaItem, PreparedFile
from gallery.signals import files_retired
from ingest.decoding.refused import Refused
from ingest.models import UNDER_WAY, BatchSource, Upload, UploadBatch, UploadState
from ingest.uploading import begin_returning, begin_whole, refuse_at_door, store_whole


def begin_replacement(*, item: MediaItem, by: User, name: str, content: Any, file: str) -> Upload:
    """Store `content` and let a worker make it the file of `item`, of which `by` saw `file` (as
    `file_mark` says it).

    Raises NotAllowed where `by` may not, Overtaken where another file came since or is on its
    way, OSError where it cannot be stored; nothing has changed then.
    """
    batch = _batch(by)
    key = store_whole(batch, content)
    try:
        with transaction.atomic():
            check_replaceable(item=item, by=by, file=file)
            return begin_whole(batch=batch, name=name, length=content.size, key=key, replaces=item)
    except NotAllowed:
        delete_quietly(storage.incoming(), [key])
        batch.delete()
        raise


@transaction.atomic
def begin_return(*, version: ItemVersion, by: User, file: str) -> Upload:
    """Let a worker make an earlier file of an item its file again; raises as above."""
    row = check_replaceable(item=version.item, by=by, file=file)
    if row.sha256 == version.sha256:
        raise NotAllowed(_("This is its file at present."))
    return begin_returning(batch=_batch(by), version=version)


@transaction.atomic
def drop_version(*, version: ItemVersion, by: User, file: str) -> None:
    """Delete an earlier file of an item for good; that it was there stays in the history.

    Raises as above, and NotAllowed for the present file. The row goes last: where the storage
    fails (OSError) nothing is lost, and it can be said again.
    """
    row = check_replaceable(item=version.item, by=by, file=file)
    if row.sha256 == version.sha256:
        raise NotAllowed(_("This is its file at present."))
    prepared = PreparedFile.objects.filter(made_of=version, name__gt="")
    names = list(prepared.values_list("name", flat=True))
    storage.originals().delete(version.original_key)
    if names:
        files_retired.send(sender=MediaItem, names=names)
    version.delete()
    record(row, "drop_version", by, number=version.number)


@transaction.atomic
def note_refusal(*, item: MediaItem, by: User, name: str, refused: Refused) -> Upload:
    """Write down a file that was not even stored, so that the page of `item` can say why."""
    return refuse_at_door(batch=_batch(by), name=name, refused=refused, replaces=item)


@transaction.atomic
def check_replaceable(*, item: MediaItem, by: User, file: str) -> MediaItem:
    """Return `item` as it is, locked; raises NotAllowed and Overtaken as `begin_replacement`."""
    row = locked(item)
    if not may_alter(row, by):
        raise NotAllowed(_("It is published: only editors may replace its file."))
    if is_being_replaced(row):
        raise Overtaken(_("A new file for it is being taken in already."))
    if file_mark(row) != file:
        raise Overtaken(_("Its file has been replaced in the meantime. Look at it again."))
    return row


def file_mark(item: MediaItem) -> str:
    """Return what says in a form which file of `item` was looked at."""
    return item.sha256[:16]


def is_being_replaced(item: MediaItem) -> bool:
    """Tell whether a new file of `item` is on its way (one query)."""
    return item.replacements.filter(state__in=[UploadState.RECEIVING, *UNDER_WAY]).exists()


def _batch(by: User) -> UploadBatch:
    return UploadBatch.objects.create(source=BatchSource.REPLACEMENT, created_by=by, expected=1)
