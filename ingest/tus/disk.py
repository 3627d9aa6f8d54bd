"""Bytes on the local disk: the length of the file is the truth."""

import fcntl
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from django.core.files.storage import FileSystemStorage

from ingest.models import Upload
from ingest.tus.misfit import Misfit


class Disk:
    """Appends to the file of an upload in the folder of the incoming storage."""

    def __init__(self, place: FileSystemStorage) -> None:
        self._place = place

    def offset(self, upload: Upload) -> int:
        """Return how many bytes are on the disk."""
        try:
            return self._path(upload).stat().st_size
        except FileNotFoundError:
            return 0

    def append(self, upload: Upload, offset: int, pieces: Iterable[bytes]) -> int:
        """Write `pieces` at the end, which must be at `offset`, and return where the end is now.

        What was written before an error stays and counts: every byte of it was sent.
        """
        path = self._path(upload)
        path.parent.mkdir(parents=True, exist_ok=True)
        is_new = not path.exists()
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            _claim(descriptor, offset)
            try:
                for piece in pieces:
                    _write(descriptor, piece)
            finally:
                os.fsync(descriptor)
            return os.fstat(descriptor).st_size
        finally:
            os.close(descriptor)
            if is_new:
                _keep_name(path.parent)

    def is_whole(self, upload: Upload) -> bool:
        """Tell whether the last byte is here."""
        return self.offset(upload) == upload.length

    def discard(self, upload: Upload) -> None:
        """Delete the bytes; the folder of the batch goes with its last file."""
        path = self._path(upload)
        path.unlink(missing_ok=True)
        with suppress(OSError):
            path.parent.rmdir()

    def room(self) -> int:
        """Return how many bytes still fit."""
        folder = Path(self._place.path(""))
        while not folder.exists():
            folder = folder.parent
        found = os.statvfs(folder)
        return found.f_bavail * found.f_frsize

    def _path(self, upload: Upload) -> Path:
        return Path(self._place.path(upload.incoming_key))


def _claim(descriptor: int, offset: int) -> None:
    """Keep other writers of this machine out, whatever became of the database's lock."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise Misfit(423, "Somebody else is sending bytes of this file.") from error
    if os.fstat(descriptor).st_size != offset:
        raise Misfit(409, "The file goes on at another place.")


def _write(descriptor: int, piece: bytes) -> None:
    left = memoryview(piece)
    while left:
        left = left[os.write(descriptor, left) :]


def _keep_name(folder: Path) -> None:
    """Let the new name survive a power cut too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
