"""Slow uploads must not take all threads of a web process: pages need some."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from django.conf import settings

from ingest.tus.misfit import Misfit

_slots = BoundedSemaphore(settings.UPLOAD_STREAMS)


@contextmanager
def slot() -> Iterator[None]:
    """Take one of the places for uploads in this process, else raise Misfit 503."""
    if not _slots.acquire(blocking=False):
        raise Misfit(503, "All places for uploads are taken; try again in a moment.")
    try:
        yield
    finally:
        _slots.release()
