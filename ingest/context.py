"""What templates may show about files on their way in."""

import time
from typing import Any

from babel.numbers import format_decimal
from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ingest.models import BatchSource, UploadBatch, UploadState

LOOK_AGAIN = 30.0
_quiet_until = 0.0


def notice(request: HttpRequest) -> dict[str, Any]:
    """Give `site_notice`: how far the demo library is while it fills, else an empty text."""
    try:
        return {"site_notice": "" if time.monotonic() < _quiet_until else demo_progress()}
    except DatabaseError:  # an error page must still be shown
        return {"site_notice": ""}


def demo_progress() -> str:
    """Return the sentence about the demo library; quiet for half a minute when it is complete."""
    global _quiet_until
    batch = UploadBatch.objects.filter(source=BatchSource.DEMO, finished_at=None).first()
    if batch is None:
        _quiet_until = time.monotonic() + LOOK_AGAIN
        return ""
    language = get_language() or settings.LANGUAGE_CODE
    ready = batch.uploads.filter(state=UploadState.READY).count()
    return _("The demo library is being filled: %(ready)s of %(total)s pictures are here.") % {
        "ready": format_decimal(ready, locale=language),
        "total": format_decimal(batch.expected, locale=language),
    }
