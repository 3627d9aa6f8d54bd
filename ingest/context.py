"""What templates may show about files on their way in."""

import time
from typing import Any

from django.http import HttpRequest
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from ingest.models import BatchSource, UploadBatch, UploadState

LOOK_AGAIN = 30.0
_quiet_until = 0.0


def notice(request: HttpRequest) -> dict[str, Any]:
    """Give `site_notice`: how far the demo library is while it fills, else an empty text."""
    return {"site_notice": "" if time.monotonic() < _quiet_until else demo_progress()}


def demo_progress() -> str:
    """Return the sentence about the demo library; quiet for half a minute when it is complete."""
    global _quiet_until
    batch = UploadBatch.objects.filter(source=BatchSource.DEMO, finished_at=None).first()
    if batch is None:
        _quiet_until = time.monotonic() + LOOK_AGAIN
        return ""
    ready = batch.uploads.filter(state=UploadState.READY).count()
    return _("The demo library is being filled: %(ready)s of %(total)s pictures are here.") % {
        "ready": number_format(ready),
        "total": number_format(batch.expected),
    }
