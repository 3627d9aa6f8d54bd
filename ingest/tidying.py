"""What the clock does to uploads: finish what a crash left undone, throw away what was left."""

import logging
from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from ingest.models import Upload, UploadState
from ingest.tus.locking import lock
from ingest.tus.misfit import Misfit
from ingest.tus.places import place
from ingest.uploading import finish_receiving

log = logging.getLogger(__name__)

SWEEP = 200
SETTLED = timedelta(minutes=1)
LATELY = timedelta(days=1)


def finish_interrupted() -> None:
    """Hand on the files whose last byte came just before their web process was killed."""
    now = timezone.now()
    lately = Upload.objects.receiving().filter(
        changed_at__gt=now - LATELY, changed_at__lt=now - SETTLED
    )
    for upload in lately.order_by("-changed_at")[:SWEEP]:
        try:
            with lock(upload):
                upload.refresh_from_db()
                if place().is_whole(upload):
                    finish_receiving(upload=upload)
        except Misfit:  # somebody sends bytes, or the bucket was not as thought: the sender goes on
            continue
        except OSError:
            log.exception("Upload %s could not be looked after", upload.uuid)


def throw_away_abandoned() -> None:
    """Close uploads that got no byte for `UPLOAD_DAYS`, and forget the bytes of refused files."""
    now = timezone.now()
    for upload in Upload.objects.receiving().filter(expires_at__lt=now).order_by("pk")[:SWEEP]:
        _throw_away(upload, refusal="abandoned", facts={"days": settings.UPLOAD_DAYS})
    old = now - timedelta(days=settings.UPLOAD_DAYS)
    refused = Upload.objects.refused_with_bytes().filter(changed_at__lt=old)
    for upload in refused.order_by("pk")[:SWEEP]:
        _throw_away(upload)


def _throw_away(upload: Upload, **ending: object) -> None:
    try:
        with lock(upload):
            before = upload.changed_at
            upload.refresh_from_db()
            if upload.changed_at != before:
                return
            place().discard(upload)
            Upload.objects.filter(pk=upload.pk).update(
                state=UploadState.REFUSED, incoming_key="", parts={}, expires_at=None, **ending
            )
    except Misfit:
        return
    except OSError:
        log.exception("The bytes of upload %s could not be deleted", upload.uuid)
