"""Static files with content hashes in their names, the imports of our ES modules included."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.contrib.staticfiles.storage import ManifestFilesMixin
from django.core.files.storage import FileSystemStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage

PREFIX = "libraries/"


class Storage(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Whitenoise's storage that rewrites imports in our own modules and leaves libraries alone."""

    support_js_module_import_aggregation = True
    # Comments in htmx's extensions look like imports of files that are not there.
    _js_module_import_aggregation_patterns = (
        "js/*.js",
        ManifestFilesMixin._js_module_import_aggregation_patterns[1],  # type: ignore[attr-defined]
    )


class LibraryFinder(BaseFinder):
    """Finds the few files of npm packages that pages use, and nothing else of node_modules."""

    def find(self, path: str, find_all: bool = False, **_options: Any) -> Any:
        """Return where the library `path` lies, or nothing."""
        name = path.removeprefix(PREFIX)
        place = settings.LIBRARIES.get(name) if path.startswith(PREFIX) else None
        if find_all:
            return [place] if place else []
        return place

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Any]]:
        """Yield the name of each library file and the storage that has it."""
        for place in settings.LIBRARIES.values():
            storage = FileSystemStorage(location=Path(place).parent)
            storage.prefix = PREFIX.rstrip("/")  # type: ignore[attr-defined]
            yield Path(place).name, storage
