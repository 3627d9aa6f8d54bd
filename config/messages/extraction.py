"""Collecting the messages of Python files and templates."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[2]
KEYWORDS: Final = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
_NOT_SHOWN = {"tests", "bench"}


def collect(root: Path = ROOT) -> Catalog:
    """All messages below `root`, with the files they come from (no line numbers: less noise)."""
    found = Catalog(charset="utf-8")
    for path in _sources(root):
        code = path.read_text(encoding="utf-8")
        if path.suffix != ".py":
            code = _as_python(code, str(path))
        for _, message, comments, context in _messages(code):
            found.add(
                message,
                locations=[(path.relative_to(root).as_posix(), 0)],
                auto_comments=comments,
                context=context,
            )
    return found


def _messages(code: str) -> Iterator[tuple[int, str | tuple[str, ...], list[str], str | None]]:
    yield from extract("python", io.BytesIO(code.encode()), KEYWORDS, comment_tags=["Translators:"])


def _as_python(template: str, origin: str) -> str:
    """The template as calls of gettext; in brackets, because its indentation means nothing."""
    return f"({templatize(template, origin=origin)}\n)"


def _sources(root: Path) -> Iterator[Path]:
    packages = sorted(path.parent for path in root.glob("*/__init__.py"))
    for package in packages:
        if package.name not in _NOT_SHOWN:
            yield from sorted(package.rglob("*.py"))
    for suffix in ("html", "txt"):
        yield from sorted((root / "templates").rglob(f"*.{suffix}"))
