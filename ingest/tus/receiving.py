"""Take the bytes of one request: only in order, only once, only from one sender at a time."""

import errno
import logging

from django.utils import timezone

from ingest.announcing import expiry
from ingest.models import Upload, UploadState
from ingest.tus.locking import lock
from ingest.tus.misfit import Misfit
from ingest.tus.places import place
from ingest.tus.protocol import Chunk
from ingest.tus.silence import HangUp, listened_to
from ingest.tus.slots import slot
from ingest.tus.streaming import Stream, checked, pieces
from ingest.uploading import finish_receiving

log = logging.getLogger(__name__)

FULL = (errno.ENOSPC, errno.EDQUOT)


def offset_of(upload: Upload) -> int:
    """Return how many bytes of `upload` are safe; raise Misfit 410 where it was thrown away."""
    if upload.state == UploadState.RECEIVING:
        return _asked(upload)
    if not upload.length or (upload.state == UploadState.REFUSED and not upload.incoming_key):
        raise Misfit(410, "The upload was thrown away.")
    return upload.length


def receive(upload: Upload, chunk: Chunk, stream: Stream, hang_up: HangUp | None = None) -> int:
    """Add the bytes of `chunk` from `stream` and return the new offset.

    With `hang_up` a sender who falls silent is given up, soon where another one comes.

    After the last byte a worker takes the file in. Raises Misfit: 409 for another offset, 413 past
    the end, 423 while somebody else writes, 460 for a wrong checksum, 503 and 507 where the storage
    is away or full. Nothing that was taken is lost by any of them.
    """
    with slot(), lock(upload, knocking=True):
        upload.refresh_from_db()
        here = offset_of(upload)
        if chunk.offset != here:
            raise Misfit(409, f"The file goes on at byte {here}.")
        if here + chunk.length > (upload.length or 0):
            raise Misfit(413, "These are more bytes than were announced.")
        if upload.state != UploadState.RECEIVING:
            return here
        _note(upload, here)
        try:
            with (
                listened_to(upload, stream, hang_up) as heard,
                checked(pieces(heard, chunk.length), chunk.checksum) as incoming,
            ):
                here = place().append(upload, here, incoming)
        except OSError as error:
            raise _failed(upload, error) from error
        _note(upload, here)
        if here == upload.length:
            finish_receiving(upload=upload)
    return here


def _asked(upload: Upload) -> int:
    try:
        return place().offset(upload)
    except OSError as error:
        raise _failed(upload, error) from error


def _note(upload: Upload, offset: int) -> None:
    """Show how far it is; where the bytes are on disk, they themselves are the truth."""
    upload.expires_at = expiry()
    Upload.objects.filter(pk=upload.pk, state=UploadState.RECEIVING).update(
        received=offset, expires_at=upload.expires_at, changed_at=timezone.now()
    )


def _failed(upload: Upload, error: OSError) -> Misfit:
    log.warning("Bytes of upload %s could not be stored: %s", upload.uuid, error)
    if error.errno in FULL:
        return Misfit(507, "There is no room left to store files.")
    return Misfit(503, "The storage does not answer; try again a little later.")
