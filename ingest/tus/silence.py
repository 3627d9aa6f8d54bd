"""Gives up on senders of whom nothing is heard, soon where another one wants to go on."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import DatabaseError, connection

from ingest.models import Upload
from ingest.tus.locking import somebody_knocks
from ingest.tus.streaming import Stream

# Who is silent for so long makes way for a new sender of the same file.
YIELDING = 3.0
LOOK = 1.0

# Ends the connection to the sender, so that a read that waits returns.
HangUp = Callable[[], None]


class Listening:
    """A stream that knows since when its reader waits for bytes."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._since: float | None = None

    def read(self, size: int, /) -> bytes:
        """Return what the stream gives."""
        self._since = time.monotonic()
        try:
            return self._stream.read(size)
        finally:
            self._since = None

    @property
    def silence(self) -> float:
        """How many seconds the reader has waited for the piece that is to come."""
        since = self._since
        return 0.0 if since is None else time.monotonic() - since


@contextmanager
def listened_to(upload: Upload, stream: Stream, hang_up: HangUp | None) -> Iterator[Stream]:
    """Give the stream; whoever sends it and falls silent is hung up on.

    That takes UPLOAD_SILENCE_SECONDS, or YIELDING where somebody else knocks.
    """
    if hang_up is None:
        yield stream
        return
    heard, over = Listening(stream), threading.Event()
    watch = threading.Thread(target=_watch, args=(upload, heard, hang_up, over), daemon=True)
    watch.start()
    try:
        yield heard
    finally:
        over.set()
        watch.join()


def _watch(upload: Upload, heard: Listening, hang_up: HangUp, over: threading.Event) -> None:
    try:
        while not over.wait(LOOK):
            if heard.silence > settings.UPLOAD_SILENCE_SECONDS or (
                heard.silence > YIELDING and _is_wanted(upload)
            ):
                hang_up()
                return
    finally:
        connection.close()


def _is_wanted(upload: Upload) -> bool:
    try:
        return somebody_knocks(upload)
    except DatabaseError:  # away for a moment: asked again, by a new connection
        connection.close()
        return False
