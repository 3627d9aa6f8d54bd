"""Where the bytes of uploads go: decided by the incoming storage."""

from collections.abc import Iterable
from typing import Protocol

from django.core.files.storage import FileSystemStorage

from gallery import storage
from ingest.models import Upload
from ingest.tus.bucket import Bucket
from ingest.tus.disk import Disk


class Place(Protocol):
    """Keeps the bytes of unfinished uploads."""

    def offset(self, upload: Upload) -> int:
        """Return how many bytes are safe."""

    def append(self, upload: Upload, offset: int, pieces: Iterable[bytes]) -> int:
        """Add `pieces` at `offset`, the present end; return the new one. Raises OSError."""

    def is_whole(self, upload: Upload) -> bool:
        """Tell whether the last byte is here, and finish what a crash left undone after it."""

    def discard(self, upload: Upload) -> None:
        """Delete all bytes of the upload; those already gone are no error."""

    def room(self) -> int | None:
        """Return how many bytes still fit, or None where nobody can say."""


def place() -> Place:
    """Return where the settings let bytes go."""
    incoming = storage.incoming()
    return Disk(incoming) if isinstance(incoming, FileSystemStorage) else Bucket(incoming)
