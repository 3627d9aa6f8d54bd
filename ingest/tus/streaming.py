"""The body of a request in small pieces, whatever its end."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Protocol

from django.http import UnreadablePostError

from ingest.tus.checksums import Checksum

# Small enough that a slow link is not taken for a silent one.
PIECE = 32 * 1024


class Stream(Protocol):
    """Something to read bytes from."""

    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes; none at the end."""


def pieces(stream: Stream, length: int) -> Iterator[bytes]:
    """Yield at most `length` bytes of `stream`; a link that drops is only an early end."""
    left = length
    while left:
        try:
            piece = stream.read(min(PIECE, left))
        except (UnreadablePostError, TimeoutError, ConnectionError):
            return
        if not piece:
            return
        left -= len(piece)
        yield piece


@contextmanager
def checked(incoming: Iterator[bytes], checksum: Checksum | None) -> Iterator[Iterator[bytes]]:
    """Give the pieces; with a checksum only once all of them are here and fit it.

    They wait on the disk, in a file without a name that nothing leaves behind.
    """
    if checksum is None:
        yield incoming
        return
    with tempfile.TemporaryFile() as waiting:
        total = checksum.begin()
        for piece in incoming:
            total.update(piece)
            waiting.write(piece)
        checksum.check(total)
        waiting.seek(0)
        yield _pieces_of(waiting)


def _pieces_of(file: IO[bytes]) -> Iterator[bytes]:
    while piece := file.read(PIECE):
        yield piece
