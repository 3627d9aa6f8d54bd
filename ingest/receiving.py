"""How a file on its way in is read, wherever it lies."""

import hashlib
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.files.storage import FileSystemStorage

from gallery import storage
from ingest.decoding.refused import Refused
from ingest.models import Upload

CHUNK = 1024 * 1024


@contextmanager
def local_file(upload: Upload) -> Iterator[Path]:
    """Give the path of the uploaded file on this machine, copied here first where it must be.

    Raises Refused with unreadable_source where it cannot be read.
    """
    if upload.restores is not None:
        place, key = storage.originals(), upload.restores.original_key
    else:
        place, key = storage.incoming(), upload.incoming_key
    if upload.batch.folder:
        yield _inside(Path(upload.batch.folder), upload.name)
        return
    if isinstance(place, FileSystemStorage):
        yield _present(Path(place.path(key)))
        return
    with tempfile.TemporaryDirectory(prefix="medialib-") as folder:
        path = Path(folder) / "file"
        try:
            with place.open(key, "rb") as source, path.open("wb") as target:
                shutil.copyfileobj(source, target, CHUNK)
        except FileNotFoundError as error:
            raise Refused("unreadable_source") from error
        yield path


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal, read in pieces."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _inside(folder: Path, name: str) -> Path:
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise Refused("unreadable_source")
    return _readable(path)


def _present(path: Path) -> Path:
    """Return `path`; a disk that is away for a moment is no missing file and raises OSError."""
    try:
        return _regular(path)
    except FileNotFoundError as error:
        raise Refused("unreadable_source") from error


def _readable(path: Path) -> Path:
    try:
        return _regular(path)
    except OSError as error:
        raise Refused("unreadable_source") from error


def _regular(path: Path) -> Path:
    if not stat.S_ISREG(path.stat().st_mode):
        raise Refused("unreadable_source")
    with path.open("rb"):
        return path
