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


def turn(image: Image.Image, by: int) -> Image.Image:
    """The picture turned as an EXIF orientation demands."""
    return image.transpose(_TURNS[by]) if by in _TURNS else image
