"""Whether a picture fits into the memory that is left, asked before a decoder fails darkly."""

import resource
from pathlib import Path

from PIL import Image

from ingest.decoding.formats import Format
from ingest.decoding.refused import Refused

_BYTES_PER_PIXEL = {"webp": 16, "avif": 10, "heic": 10}
"""Measured: what the decoders of these formats need at once, Pillow's own copy included."""
_COEFFICIENT_BYTES = 2


def require_room(image: Image.Image, format: Format) -> None:
    """Refuse a picture that this process could not decode within its memory limit."""
    require_room_for(image.size, format)
    if format.code == "jpeg" and image.info.get("progressive"):
        samples = image.width * image.height * _samples_per_pixel(image)
        _require(round(samples * _COEFFICIENT_BYTES))


def require_room_for(size: tuple[int, int], format: Format) -> None:
    """The same when only width and height are known, before a decoder sees the file."""
    _require(size[0] * size[1] * _BYTES_PER_PIXEL.get(format.code, 0))


def _require(size: int) -> None:
    """Refuse when `size` bytes more would pass the limit of this process."""
    limit = resource.getrlimit(resource.RLIMIT_DATA)[0]
    if limit != resource.RLIM_INFINITY and size > limit - _used():
        raise Refused("needs_too_much_memory")


def webp_size(head: bytes) -> tuple[int, int]:
    """The canvas of a WebP file, which its decoder allocates already when it is opened."""
    kind = head[12:16]
    if kind == b"VP8X":
        return 1 + _little(head[24:27]), 1 + _little(head[27:30])
    if kind == b"VP8L":
        packed = _little(head[21:25])
        return 1 + (packed & 0x3FFF), 1 + (packed >> 14 & 0x3FFF)
    return _little(head[26:28]) & 0x3FFF, _little(head[28:30]) & 0x3FFF


def _little(raw: bytes) -> int:
    return int.from_bytes(raw, "little")


def _samples_per_pixel(image: Image.Image) -> float:
    """A progressive JPEG is kept whole as coefficients, chroma perhaps at half size."""
    factors = [(layer[1], layer[2]) for layer in getattr(image, "layer", [])] or [(1, 1)] * 3
    widest, highest = (max(each) for each in zip(*factors, strict=True))
    return float(sum(wide * high for wide, high in factors)) / (widest * highest or 1)


def _used() -> int:
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[5])
    except (OSError, ValueError, IndexError):
        return 0  # not Linux: there the limit alone must do
    return pages * resource.getpagesize()
