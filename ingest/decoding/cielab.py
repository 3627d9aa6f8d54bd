"""CIELAB TIFF files of 16 bits a channel, which Pillow does not open by itself."""

from PIL import Image, TiffImagePlugin

_PHOTOMETRIC, _CIELAB = 262, 8
_SIGN_BIT = 128


def register() -> None:
    """Let Pillow open 16-bit CIELAB as if it were RGB; `as_lab` puts it right after decoding."""
    for order, raw in ((TiffImagePlugin.II, "RGB;16L"), (TiffImagePlugin.MM, "RGB;16B")):
        key = (order, _CIELAB, (1,), 1, (16, 16, 16), ())
        TiffImagePlugin.OPEN_INFO.setdefault(key, ("RGB", raw))


def is_disguised(image: Image.Image) -> bool:
    """Whether an opened picture is CIELAB that was read as RGB."""
    if image.mode != "RGB" or not isinstance(image, TiffImagePlugin.TiffImageFile):
        return False
    return bool(image.tag_v2.get(_PHOTOMETRIC) == _CIELAB)


def as_lab(image: Image.Image) -> Image.Image:
    """The decoded picture as LAB: TIFF 6.0 §23 keeps a* and b* signed, Pillow around 128."""
    lightness, a, b = image.split()
    signed = [value ^ _SIGN_BIT for value in range(256)]
    return Image.merge("LAB", (lightness, a.point(signed), b.point(signed)))
