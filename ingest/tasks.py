"""The jobs of ingest; procrastinate finds them here."""

import logging
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.db import DatabaseError
from django.db.models import Q
from django.utils import timezone

from gallery import storage
from gallery.actions import lift_embargoes, place_files
from gallery.actions.place_files import delete_quietly
from gallery.actions.record_downloads import record_downloads
from gallery.files import new_file_key
from gallery.giving.sizes import Size
from gallery.kept_pages import compact_editions
from gallery.models import Deletion, ItemVersion, MediaItem
from gallery.querysets.items import ItemQuerySet
from ingest import jobs
from ingest.emptying import empty_trash, finish_deleting
from ingest.models import UNDER_WAY, Upload, UploadState
from ingest.parcels import forget_old_parcels, prepare_some
from ingest.preparing import forget_old_files, prepare
from ingest.rendering import remake, render_again
from ingest.taking_in import give_up, take_in
from ingest.tidying import finish_interrupted, throw_away_abandoned

log = logging.getLogger(__name__)

SWEEP = 200
FORGOTTEN = timedelta(minutes=15)


@jobs.task("ingest_upload", with_attempts=True)
def ingest_upload(attempts: int, upload_id: int) -> None:
    """Take in one uploaded file; after the last attempt it is refused with a reason."""
    try:
        upload = take_in(upload_id)
    except DatabaseError:
        raise
    except Exception as error:
        if attempts + 1 < jobs.ATTEMPTS:
            raise
        give_up(upload_id, error)
        return
    if upload.state == UploadState.REFUSED:
        log.info("%s was refused: %s", upload.name, upload.reason)
    if upload.incoming_key and upload.state == UploadState.READY:
        delete_quietly(storage.incoming(), [upload.incoming_key])


@jobs.task("remove_files")
def remove_files(names: list[str]) -> None:
    """Delete renditions that must no longer exist from both storages."""
    for name in names:
        storage.public().delete(name)
        storage.derivatives().delete(name)


@jobs.task("settle_files", queueing_lock="settle_files")
def settle_files() -> None:
    """Render what has no renditions, and move the files of open items to the public storage."""
    for item in due().order_by("pk")[:SWEEP]:
        try:
            settle(item)
        except Exception:
            log.exception("The files of item %s could not be settled", item.uuid)


def due() -> ItemQuerySet:
    """Return the items whose files are not yet as their row says; none that is being deleted."""
    going = Deletion.objects.filter(done_at=None).values("uuid")
    return MediaItem.objects.exclude(uuid__in=going).filter(
        Q(renditions={}) | Q(pk__in=MediaItem.objects.open_to_all().filter(public_files=False))
    )


def settle(item: MediaItem) -> None:
    """Bring the files of one item to where its row says; safe to repeat."""
    if not item.renditions:
        with tempfile.TemporaryDirectory(prefix="medialib-") as folder:
            item = render_again(item, Path(folder))
    place_files(item=item)


@jobs.task("remake")
def remake_renditions(item_id: int, file_key: str) -> None:
    """Make the renditions of a picture anew that was turned or whose focal point has moved."""
    remake(item_id, file_key)


def want_remake(item_id: int, *, priority: int = 0) -> None:
    """Let a worker remake the renditions of an item.

    The key they will have is part of the job: however often a killed worker's job is run again,
    it writes the same files.
    """
    jobs.defer_unless_waiting(
        remake_renditions,
        f"remake:{item_id}",
        priority=priority,
        item_id=item_id,
        file_key=new_file_key(),
    )


@jobs.task("prepare_file")
def prepare_file(item_id: int, size: str, version_id: int | None = None) -> None:
    """Make the file of an item for download, or that of an earlier original, unless it is there."""
    item = MediaItem.objects.filter(pk=item_id).first()
    version = ItemVersion.objects.filter(pk=version_id or 0, item=item_id).first()
    if item is not None and (version is not None or version_id is None):
        prepare(item, Size(size), version)


@jobs.task("erase_item")
def erase_item(deletion_id: int) -> None:
    """Delete the files and rows of an item that somebody deleted for good."""
    deletion = Deletion.objects.filter(pk=deletion_id, done_at=None).first()
    if deletion is not None:
        finish_deleting(deletion)


@jobs.task("prepare_parcel")
def prepare_parcel(parcel_id: int) -> None:
    """Make the next few files of a parcel and let the rest wait behind other work."""
    if prepare_some(parcel_id):
        jobs.defer(prepare_parcel, parcel_id=parcel_id)


@jobs.task("note_downloads")
def note_downloads(events: list[dict[str, Any]]) -> None:
    """Write down who took which file."""
    record_downloads(events)


@jobs.every("* * * * *", "every_minute")
def every_minute() -> None:
    """What the clock decides: embargoes, files due, uploads that nobody works on."""
    lift_embargoes()
    compact_editions()
    if due().exists():
        jobs.defer_once(settle_files)
    for item_id in MediaItem.objects.filter(remake=True).values_list("pk", flat=True)[:SWEEP]:
        want_remake(item_id)
    finish_interrupted()
    forgotten = Upload.objects.filter(
        state__in=UNDER_WAY,
        batch__folder="",
        changed_at__lt=timezone.now() - FORGOTTEN,
    )
    for upload in forgotten.order_by("pk")[:SWEEP]:
        upload.save(update_fields=["changed_at"])
        jobs.defer(ingest_upload, upload_id=upload.pk)


@jobs.every("* * * * *", "retry_stalled")
def retry_stalled() -> None:
    """Give the jobs of a worker that was killed to another."""
    jobs.retry_stalled_jobs()


@jobs.every("41 * * * *", "every_hour")
def every_hour() -> None:
    """What lay in the trash for long enough goes, an hour after its day is over at the latest."""
    empty_trash()


@jobs.every("17 3 * * *", "nightly")
def nightly() -> None:
    """Forget jobs that ended long ago, and files for download that nobody took lately."""
    jobs.purge_old_jobs()
    forget_old_files()
    throw_away_abandoned()
    forget_old_parcels()
