"""A picture file without what is not needed to see it, for when odd metadata stops the decoder."""

from pathlib import Path

from ingest.decoding.formats import Format

_LARGEST = 200_000_000
_PNG_START = 8
_SEEN = (b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"sRGB", b"cICP", b"IDAT", b"IEND")
_START_OF_SCAN = 0xDA
_APP0, _APP2, _APP14, _APP15, _COMMENT = 0xE0, 0xE2, 0xEE, 0xEF, 0xFE


def without_metadata(path: Path, format: Format) -> bytes | None:
    """The content of a JPEG or PNG file without its metadata; None for others and huge ones."""
    strip = {"jpeg": _bare_jpeg, "png": _bare_png}.get(format.code)
    if strip is None or path.stat().st_size > _LARGEST:
        return None
    return strip(path.read_bytes())


def _bare_png(content: bytes) -> bytes:
    parts = [content[:_PNG_START]]
    at = _PNG_START
    while at + 12 <= len(content):
        end = at + 12 + int.from_bytes(content[at : at + 4], "big")
        if content[at + 4 : at + 8] in _SEEN:
            parts.append(content[at:end])
        at = end
    return b"".join(parts)


def _bare_jpeg(content: bytes) -> bytes:
    parts = [content[:2]]
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF and content[at + 1] != _START_OF_SCAN:
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        if not _is_metadata(content[at + 1], content[at + 4 : at + 16]):
            parts.append(content[at:end])
        at = end
    return b"".join([*parts, content[at:]])


def _is_metadata(marker: int, content: bytes) -> bool:
    """All application segments but JFIF, colour profiles and Adobe's note on inks."""
    if marker == _APP2:
        return not content.startswith(b"ICC_PROFILE")
    return marker == _COMMENT or (_APP0 < marker <= _APP15 and marker != _APP14)
