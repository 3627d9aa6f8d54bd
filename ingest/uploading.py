"""Actions on batches and uploads of the desk: begin, finish, cancel, try again, throw away."""

import secrets
from datetime import timedelta
from pathlib import PurePosixPath
from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from gallery import storage
from gallery.models import ItemVersion, MediaItem
from ingest import announcing, jobs
from ingest.decoding.refused import Refused
from ingest.models import BatchSource, Upload, UploadBatch, UploadState


def begin_batch(
    *, by: User, label: str = "", language: str = "en", defaults: dict[str, Any] | None = None
) -> UploadBatch:
    """Open a batch of the desk; without a label it is called by its day."""
    return UploadBatch.objects.create(
        label=label,
        source=BatchSource.DESK,
        language=language,
        defaults=defaults or {},
        created_by=by,
    )


def loose_batch(*, by: User) -> UploadBatch:
    """Return the batch for files that name none: one for all that come within an hour."""
    lately = timezone.now() - timedelta(hours=1)
    mine = UploadBatch.objects.filter(
        created_by=by, source=BatchSource.DESK, label="", defaults={}, created_at__gt=lately
    )
    return mine.newest().first() or begin_batch(by=by, language=by.language or "en")


@transaction.atomic
def begin_upload(
    *, batch: UploadBatch, name: str, length: int, fingerprint: str = "", announced: str = ""
) -> Upload:
    """Write down a file whose bytes are to come, under a name of its own in the batch.

    Raises Refused where the library would never take it.
    """
    announcing.check(name, length)
    return _write_down(
        batch,
        name,
        state=UploadState.RECEIVING,
        length=length,
        fingerprint=fingerprint.replace("\0", "")[:200],
        announced=announced,
        expires_at=announcing.expiry(),
    )


@transaction.atomic
def begin_whole(
    *, batch: UploadBatch, name: str, length: int, key: str, replaces: MediaItem | None = None
) -> Upload:
    """Write down a file that lies in `incoming` under `key` already, and let a worker take it.

    It makes an item, or the new file of the one that it `replaces`.
    """
    upload = _write_down(
        batch,
        name,
        state=UploadState.WAITING,
        length=length,
        received=length,
        incoming_key=key,
        replaces=replaces,
    )
    _take_in_later(upload)
    return upload


@transaction.atomic
def begin_returning(*, batch: UploadBatch, version: ItemVersion) -> Upload:
    """Write down that an earlier file of an item comes back, and let a worker do it."""
    upload = _write_down(
        batch,
        version.original_name,
        state=UploadState.WAITING,
        incoming_key="",
        replaces=version.item,
        restores=version,
    )
    _take_in_later(upload)
    return upload


@transaction.atomic
def refuse_at_door(
    *, batch: UploadBatch, name: str, refused: Refused, replaces: MediaItem | None = None
) -> Upload:
    """Write down a file of which no byte was taken, and why."""
    return _write_down(
        batch,
        name,
        state=UploadState.REFUSED,
        refusal=refused.code,
        facts=refused.facts,
        incoming_key="",
        replaces=replaces,
    )


@transaction.atomic
def finish_receiving(*, upload: Upload) -> None:
    """Hand a file whose last byte has come to a worker; safe to repeat."""
    row = Upload.objects.select_for_update(of=("self",)).get(pk=upload.pk)
    if row.state != UploadState.RECEIVING:
        return
    row.state, row.received, row.expires_at = UploadState.WAITING, row.length or 0, None
    row.save(update_fields=["state", "received", "expires_at", "changed_at"])
    _take_in_later(row)


@transaction.atomic
def retry(*, batch: UploadBatch, uploads: list[Upload] | None = None) -> int:
    """Let a worker try refused files of `batch` again whose bytes are still here; return how many.

    Without `uploads` all of them.
    """
    rows = batch.uploads.select_for_update(of=("self",)).refused_with_bytes()
    if uploads is not None:
        rows = rows.filter(pk__in=[upload.pk for upload in uploads])
    again = list(rows)
    for upload in again:
        upload.state, upload.refusal, upload.facts = UploadState.WAITING, "", {}
        upload.save(update_fields=["state", "refusal", "facts", "changed_at"])
        _take_in_later(upload)
    return len(again)


def new_key(batch: UploadBatch) -> str:
    """Return a name in `incoming` that nobody can guess and that tells nothing of the file."""
    return f"{batch.uuid}/{secrets.token_hex(16)}"


def store_whole(batch: UploadBatch, content: Any) -> str:
    """Put a file into `incoming` and return its name there. Raises OSError."""
    return storage.incoming().save(new_key(batch), content)


def _write_down(batch: UploadBatch, name: str, **fields: Any) -> Upload:
    """Store an upload; files of the same name in a batch are numbered."""
    UploadBatch.objects.select_for_update(no_key=True, of=("self",)).get(pk=batch.pk)
    held = set(batch.uploads.filter(name__startswith=_stem(name)).values_list("name", flat=True))
    number, free = 1, name
    while free in held:
        number += 1
        free = f"{_stem(name)} ({number}){PurePosixPath(name).suffix}"
    fields.setdefault("incoming_key", new_key(batch))
    return Upload.objects.create(batch=batch, name=free, **fields)


def _stem(name: str) -> str:
    suffix = PurePosixPath(name).suffix
    return name.removesuffix(suffix) if suffix else name


def _take_in_later(upload: Upload) -> None:
    from ingest.tasks import ingest_upload

    jobs.defer(ingest_upload, upload_id=upload.pk)
