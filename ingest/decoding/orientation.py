"""Which way up a picture is shown."""

from PIL import Image, TiffImagePlugin

_ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
# Each orientation as a mirror first (or not) and then degrees clockwise.
_AS_STEPS = {
    1: (False, 0),
    2: (True, 0),
    3: (False, 180),
    4: (True, 180),
    5: (True, 270),
    6: (False, 90),
    7: (True, 90),
    8: (False, 270),
}
_BY_STEPS = {steps: number for number, steps in _AS_STEPS.items()}


def orientation(image: Image.Image) -> int:
    """The EXIF orientation, 1 to 8, that is still to be applied; 1 where it cannot be read.

    The container's own rotation of AVIF and HEIC counts instead of EXIF: Pillow reports it here
    for AVIF, pillow-heif has already applied it. Pillow turns TIFF itself. As in browsers, an
    orientation in XMP alone is not followed.
    """
    packet = image.info.get("exif")
    if not packet or isinstance(image, TiffImagePlugin.TiffImageFile):
        return 1
    exif = Image.Exif()
    try:
        exif.load(packet)
        found = exif.get(_ORIENTATION, 1)
    except Exception:
        return 1  # odd EXIF never costs the picture
    return found if isinstance(found, int) and found in _TURNS else 1


def lies_on_its_side(turned_by: int) -> bool:
    """Whether the orientation swaps width and height."""
    return turned_by >= 5


def turned_on(by: int, degrees: int) -> int:
    """The orientation that is `by` and then a turn of so many degrees clockwise."""
    mirrored, turned = _AS_STEPS[by]
    return _BY_STEPS[mirrored, (turned + degrees) % 360]


def followed_by(by: int, later: int) -> int:
    """The orientation that is `by` and then `later`, which only turns and does not mirror."""
    return turned_on(by, _AS_STEPS[later][1])


def turn(image: Image.Image, by: int) -> Image.Image:
    """The picture turned as an EXIF orientation demands."""
    return image.transpose(_TURNS[by]) if by in _TURNS else image
