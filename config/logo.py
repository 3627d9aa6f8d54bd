"""The logo of the organisation: a small SVG or PNG whose shape is known before it is shown."""

import hashlib
import re
import struct
from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

LARGEST = 200_000  # bytes: it stands on every page
MIMES = {".svg": "image/svg+xml", ".png": "image/png"}
ROOT = re.compile(rb"<svg\b[^>]*>")
VIEW_BOX = re.compile(
    rb"""\bviewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.]+)[\s,]+([\d.]+)"""
)


@dataclass(frozen=True, slots=True)
class Logo:
    """A logo as it is sent; width and height are in any unit, only their ratio counts."""

    content: bytes
    mime: str
    width: int
    height: int
    name: str


def logo(value: str, *folders: Path) -> Logo | None:
    """Return the logo at the path `value`, found below the first of `folders` that has it.

    None where `value` is empty; raises ImproperlyConfigured where it is no logo.
    """
    if not value:
        return None
    path = next((folder / value for folder in folders if (folder / value).is_file()), Path(value))
    mime = MIMES.get(path.suffix.lower())
    if mime is None:
        raise _wrong(value, "is neither an .svg nor a .png file: set it to one")
    try:
        content = path.read_bytes()
    except OSError as error:
        raise _wrong(value, f"cannot be read ({error.strerror}): set it to a file") from error
    if len(content) > LARGEST:
        raise _wrong(value, f"is larger than {LARGEST // 1000} kB: make it smaller")
    width, height = _svg(content, value) if mime == MIMES[".svg"] else _png(content, value)
    name = f"{hashlib.sha256(content).hexdigest()[:12]}{path.suffix.lower()}"
    return Logo(content, mime, width, height, name)


def _png(content: bytes, value: str) -> tuple[int, int]:
    """Return the pixels a PNG says it has, in its first chunk (PNG specification, 11.2.2)."""
    if content[:8] != b"\x89PNG\r\n\x1a\n" or content[12:16] != b"IHDR" or len(content) < 24:
        raise _wrong(value, "is no PNG picture: set it to one")
    width, height = struct.unpack(">II", content[16:24])
    if not (width and height):
        raise _wrong(value, "is an empty PNG picture: set it to another")
    return width, height


def _svg(content: bytes, value: str) -> tuple[int, int]:
    """Return the shape of an SVG, a thousand units high, from its viewBox."""
    root = ROOT.search(content)
    box = VIEW_BOX.search(root.group()) if root else None
    try:
        width, height = (float(side) for side in box.groups()) if box else (0.0, 0.0)
    except ValueError:
        width = height = 0.0
    if width <= 0 or height <= 0:
        raise _wrong(value, "is no SVG picture with a viewBox: add one, or set a PNG")
    return max(round(width / height * 1000), 1), 1000


def _wrong(value: str, what: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"SITE_LOGO={value!r} {what}.")
