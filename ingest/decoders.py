"""The decoders of this process: at most one child process per file that is worked on at a time."""

import atexit
from collections.abc import Iterator
from contextlib import contextmanager
from queue import Empty, LifoQueue

from django.conf import settings

from ingest.decoding.limits import Limits
from ingest.decoding.parent import Decoder

_idle: LifoQueue[Decoder] = LifoQueue()


@contextmanager
def decoder() -> Iterator[Decoder]:
    """Lend a decoder with the limits of the settings; it is kept for the next file."""
    try:
        lent = _idle.get_nowait()
    except Empty:
        lent = Decoder(limits=limits(), seconds=settings.INGEST_SECONDS_PER_FILE)
    try:
        yield lent
    finally:
        _idle.put(lent)


def limits() -> Limits:
    """Return the largest pictures that the settings allow, in pixels."""
    return Limits(
        jpeg_pixels=settings.INGEST_MAX_MEGAPIXELS_JPEG * 1_000_000,
        other_pixels=settings.INGEST_MAX_MEGAPIXELS * 1_000_000,
    )


@atexit.register
def close_all() -> None:
    """End the child processes that wait for files."""
    while True:
        try:
            _idle.get_nowait().close()
        except Empty:
            return
