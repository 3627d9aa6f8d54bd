"""Take in one file: all steps, with every way it can end."""

import errno
import logging
import tempfile
from pathlib import Path

from django.db import transaction

from ingest.arrival import Arrival
from ingest.decoding.refused import Refused
from ingest.models import UNDER_WAY, Upload, UploadState
from ingest.receiving import local_file
from ingest.replacement import REPLACING, RESTORING
from ingest.steps import STEPS, Step

log = logging.getLogger(__name__)


def take_in(upload_id: int) -> Upload:
    """Bring an upload to its end, ready or refused, and return it; safe to repeat.

    Raises what may pass by itself (the database or the storage is away or full): the upload then
    waits for another try and nothing of it can be seen.
    """
    upload = claim(upload_id)
    if upload.state != UploadState.WORKING:
        return upload
    try:
        with local_file(upload) as path, tempfile.TemporaryDirectory(prefix="medialib-") as folder:
            arrival = Arrival(upload=upload, path=path, folder=Path(folder))
            for step in steps_for(upload):
                step(arrival)
    except Refused as refused:
        refuse(upload, refused)
    return upload


def claim(upload_id: int) -> Upload:
    """Mark an upload as being worked on; one that has ended is returned as it is."""
    with transaction.atomic():
        upload = Upload.objects.select_for_update(of=("self",)).get(pk=upload_id)
        if upload.state in UNDER_WAY:
            upload.state = UploadState.WORKING
            upload.save(update_fields=["state", "changed_at"])
    related = ("batch__created_by", "item", "replaces", "restores")
    return Upload.objects.select_related(*related).get(pk=upload_id)


def steps_for(upload: Upload) -> tuple[Step, ...]:
    """Return the steps that make an item of `upload`, or give an item that is there its file."""
    if upload.replaces_id is None:
        return STEPS
    return REPLACING if upload.restores_id is None else RESTORING


def refuse(upload: Upload, refused: Refused) -> None:
    """Close `upload` with its reason."""
    upload.state, upload.refusal, upload.facts = UploadState.REFUSED, refused.code, refused.facts
    upload.save()


def give_up(upload_id: int, error: Exception) -> None:
    """Close an upload that failed again and again with the reason nearest to `error`."""
    log.error("Upload %s is given up", upload_id, exc_info=error)
    upload = Upload.objects.get(pk=upload_id)
    refuse(upload, Refused(reason_of(error)))


def reason_of(error: Exception) -> str:
    """Return the code of `Refusal` that an unexpected error comes closest to."""
    if isinstance(error, OSError):
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        return "storage_full" if full else "storage_failed"
    return "unexpected"
