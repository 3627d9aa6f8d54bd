"""From deep greys (16 and 32 bits, floating point) to 8 bits, without clipping to white."""

from collections.abc import Iterable

from PIL import Image

Levels = tuple[float, float]
"""The values that become black and white."""

_DEEP = ("I", "F")
_NARROW = range(256, 4096)
"""A 16-bit picture that spans so few values, such as a heat camera's, would be a flat grey."""


def is_deep(image: Image.Image) -> bool:
    """Whether the picture's grey has more than 8 bits."""
    return image.mode in _DEEP or image.mode.startswith("I;16")


def levels(bands: Iterable[Image.Image]) -> Levels:
    """What to take for black and white in a deep picture that is given in bands."""
    found = [_extremes(band) for band in bands]
    low, high = min(each[0] for each in found), max(each[1] for each in found)
    if low < 0 or high > 65535:
        return low, high
    if high <= 1:
        return 0.0, 1.0
    if high <= 255:
        return 0.0, 255.0
    return (low, high) if int(high - low) in _NARROW else (0.0, 65535.0)


def to_8_bits(image: Image.Image, between: Levels) -> Image.Image:
    """The deep picture as L; values beyond the levels are black or white."""
    low, high = between
    scale = 255.0 / ((high - low) or 1.0)
    shift = 0.5 - low * scale
    return _wide(image).point(lambda value: value * scale + shift).convert("L")


def _wide(image: Image.Image) -> Image.Image:
    return image if image.mode == "F" else image.convert("I").convert("F")


def _extremes(image: Image.Image) -> Levels:
    low, high = _wide(image).getextrema()
    return float(str(low)), float(str(high))
