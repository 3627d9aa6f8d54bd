"""Files on the local disk that are whole or not there at all."""

import os
import tempfile
from pathlib import Path
from typing import Any

from django.core.files import File
from django.core.files.storage import FileSystemStorage, Storage, storages


class LocalStorage(FileSystemStorage):
    """A folder where a file appears under its name only once all its bytes are on the disk."""

    def _save(self, name: str, content: "File[Any]") -> str:
        target = Path(self.path(name))
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except FileExistsError as error:
            raise FileExistsError(f"{target.parent} exists and is not a folder.") from error
        descriptor, name_on_disk = tempfile.mkstemp(dir=target.parent, prefix=".unfinished-")
        unfinished = Path(name_on_disk)
        try:
            with os.fdopen(descriptor, "wb") as file:
                for chunk in content.chunks():
                    file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
            unfinished.chmod(self.file_permissions_mode or 0o644)
            unfinished.replace(target)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise
        return name

    def get_available_name(self, name: str, max_length: int | None = None) -> str:
        """Return `name` itself: names here are made by us and the same name is the same file."""
        return name


def originals() -> Storage:
    """Return the private, write-once storage of the files as they came."""
    return storages["originals"]


def derivatives() -> Storage:
    """Return the private storage of renditions."""
    return storages["derivatives"]


def public() -> Storage:
    """Return the storage that anybody may read."""
    return storages["public"]


def incoming() -> Storage:
    """Return the private storage of files that are not taken in yet."""
    return storages["incoming"]
