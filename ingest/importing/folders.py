"""A folder without library.json: each sub-folder is a gallery."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.utils.text import slugify

from ingest.importing.manifest import FILE_NAME, Manifest


def manifest_of_folders(root: Path) -> Manifest:
    """Return a gallery for each folder below `root` that holds files; raises OSError."""
    galleries: dict[str, dict[str, Any]] = {}
    items: dict[str, dict[str, Any]] = {}
    for name in files_below(root):
        items[name] = {}
        folder = str(Path(name).parent)
        if folder == ".":
            continue
        row = galleries.setdefault(folder, gallery_of(folder))
        row["items"].append(name)
    return Manifest(galleries=_with_own_slugs(list(galleries.values())), items=items)


def files_below(root: Path) -> Iterator[str]:
    """Yield the names of the files below `root`, sorted, without hidden ones and the manifest."""

    def fail(error: OSError) -> None:
        raise error

    for folder, folders, names in os.walk(root, onerror=fail):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            relative = (Path(folder) / name).relative_to(root).as_posix()
            if not name.startswith(".") and relative != FILE_NAME:
                yield relative


def gallery_of(folder: str) -> dict[str, Any]:
    """Return the gallery that a folder's name makes."""
    title = re.sub(r"[_\s]+", " ", Path(folder).name).strip() or folder
    return {
        "slug": slugify(folder.replace("/", "-"))[:120] or "gallery",
        "texts": {"en": {"title": title[:1].upper() + title[1:]}},
        "items": [],
    }


def _with_own_slugs(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    taken: set[str] = set()
    for row in rows:
        slug, number = row["slug"], 1
        while row["slug"] in taken:
            number += 1
            row["slug"] = f"{slug}-{number}"
        taken.add(row["slug"])
    return rows
