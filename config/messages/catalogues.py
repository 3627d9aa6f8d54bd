"""The files of translations: reading, refreshing, compiling."""

import os
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from config.messages.extraction import ROOT

LANGUAGES = ("ar", "es", "fr")


def path_of(language: str, root: Path = ROOT) -> Path:
    """Where the translations into `language` are."""
    return root / "locale" / language / "LC_MESSAGES" / "django.po"


def read(path: Path, language: str) -> Catalog:
    """The translations in `path`; an empty catalogue where there is no file yet."""
    if not path.exists():
        return Catalog(locale=language, project="Medialib", fuzzy=False, charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language, charset="utf-8", abort_invalid=True)


def update(found: Catalog, root: Path = ROOT) -> Iterator[Path]:
    """Bring every language's file up to date with the messages `found`; yield what was written."""
    for language in LANGUAGES:
        path = path_of(language, root)
        catalogue = read(path, language)
        found.creation_date = catalogue.creation_date  # no change without a change
        catalogue.update(found, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_po(file, catalogue, width=100, sort_output=True, include_lineno=False)
        yield path


def compile_all(root: Path = ROOT) -> Iterator[Path]:
    """Compile the files that changed since they were compiled; yield what was written."""
    for source in sorted(root.glob("locale/*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            continue
        unfinished = target.with_suffix(f".{os.getpid()}")
        with unfinished.open("wb") as file:
            write_mo(file, read(source, source.parts[-3]))
        unfinished.replace(target)
        yield target
