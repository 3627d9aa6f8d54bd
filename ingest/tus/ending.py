"""Termination: the sender does not want the upload any more."""

from ingest.models import Upload, UploadState
from ingest.tus.locking import lock
from ingest.tus.misfit import Misfit
from ingest.tus.places import place


def cancel(upload: Upload) -> None:
    """Delete an unfinished upload with all its bytes. Raises Misfit: 423 while somebody writes to
    it, 409 when it is complete, 503 where the storage is away.
    """
    with lock(upload, knocking=True):
        upload.refresh_from_db()
        if upload.state != UploadState.RECEIVING:
            raise Misfit(409, "The file is complete: it is being taken in, or has been.")
        try:
            place().discard(upload)
        except OSError as error:
            raise Misfit(503, "The storage does not answer; try again a little later.") from error
        upload.delete()
