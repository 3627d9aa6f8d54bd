"""Do what the plan says, file by file, through everything that may come between."""

import logging
import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field

from django.db import InterfaceError, OperationalError, close_old_connections, connection
from django.utils import timezone

from gallery.actions import add_items
from gallery.models import Gallery, MediaItem
from ingest.decoding.refused import Refused
from ingest.models import UNDER_WAY, Upload, UploadBatch, UploadState
from ingest.refusals import Refusal
from ingest.taking_in import reason_of, refuse, take_in

log = logging.getLogger(__name__)

WORKERS = max(1, min(4, os.cpu_count() or 1))
OUTAGE_SECONDS = 120
NOT_SUPPORTED_YET = (Refusal.VIDEO_NOT_YET, Refusal.AUDIO_NOT_YET)
# Of these files the library has an item; it enters their galleries all the same.
HELD = (Refusal.DUPLICATE, Refusal.DUPLICATE_VERSION)


class StorageFull(Exception):
    """There is no room for another file; what was imported stays."""


class DatabaseGone(Exception):
    """The database did not come back in time; what was imported stays."""


@dataclass
class Summary:
    """How an import went, so far or in the end."""

    total: int = 0
    ready: int = 0
    held: list[Upload] = field(default_factory=list)
    not_yet: list[Upload] = field(default_factory=list)
    refused: list[Upload] = field(default_factory=list)

    @property
    def done(self) -> int:
        """Return how many files have come to an end."""
        return self.ready + len(self.held) + len(self.not_yet) + len(self.refused)

    def add(self, upload: Upload) -> None:
        """Count one more file by how it ended."""
        if upload.state == UploadState.READY:
            self.ready += 1
        elif upload.refusal in HELD:
            self.held.append(upload)
        elif upload.refusal in NOT_SUPPORTED_YET:
            self.not_yet.append(upload)
        else:
            self.refused.append(upload)


def run_import(batch: UploadBatch, report: Callable[[Summary], None]) -> Summary:
    """Take in what waits in `batch` and call `report` after every file; return the summary.

    Raises StorageFull or DatabaseGone, after which the same call goes on where it stopped.
    """
    waiting = list(
        batch.uploads.filter(state__in=UNDER_WAY).order_by("pk").values_list("pk", flat=True)
    )
    summary = Summary(total=len(waiting))
    for upload in _in_parallel(waiting):
        if upload.refusal in HELD:
            enter_held_item(upload)
        summary.add(upload)
        report(summary)
    UploadBatch.objects.filter(pk=batch.pk).update(finished_at=timezone.now())
    return summary


def enter_held_item(upload: Upload) -> None:
    """Put the item that the library holds already into the galleries that name the file."""
    item = MediaItem.objects.filter(uuid=upload.facts.get("uuid")).first()
    for place in upload.galleries if item else []:
        gallery = Gallery.objects.named(place["slug"]).first()
        if gallery and item and not gallery.is_rule_made:
            add_items(gallery=gallery, items=[item], positions=[place["position"]])


def _in_parallel(upload_ids: list[int]) -> Iterator[Upload]:
    """Yield each upload when it has ended; at most a few are under way at a time."""
    waiting = iter(upload_ids)
    if connection.in_atomic_block:  # a test's transaction is seen by its own thread only
        yield from map(_patiently, waiting)
        return
    with ThreadPoolExecutor(WORKERS) as pool:
        running: set[Future[Upload]] = set()
        try:
            while True:
                while len(running) < WORKERS and (upload_id := next(waiting, None)) is not None:
                    running.add(pool.submit(_in_thread, upload_id))
                if not running:
                    return
                ended, running = wait(running, return_when=FIRST_COMPLETED)
                for future in ended:
                    yield future.result()
        finally:
            for future in running:
                future.cancel()


def _in_thread(upload_id: int) -> Upload:
    try:
        return _patiently(upload_id)
    finally:
        connection.close()


def _patiently(upload_id: int) -> Upload:
    """Take in one file; wait for a database that is away, stop for a full storage."""
    patience = time.monotonic() + OUTAGE_SECONDS
    while True:
        try:
            return take_in(upload_id)
        except (OperationalError, InterfaceError) as error:
            if connection.in_atomic_block or time.monotonic() > patience:
                raise DatabaseGone(str(error)) from error
            log.warning("The database does not answer, waiting for it")
            close_old_connections()
            connection.close()
            time.sleep(1)
        except Exception as error:
            return _give_up(upload_id, error)


def _give_up(upload_id: int, error: Exception) -> Upload:
    reason = reason_of(error)
    if reason == Refusal.STORAGE_FULL:
        raise StorageFull(str(error)) from error
    log.error("Upload %s failed", upload_id, exc_info=error)
    upload = Upload.objects.select_related("batch").get(pk=upload_id)
    refuse(upload, Refused(reason))
    return upload
