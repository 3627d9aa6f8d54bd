"""Decode a picture no larger than needed, then shrink it in a chain."""

from collections.abc import Iterator

from PIL import Image

from ingest.decoding import cielab
from ingest.decoding.colour import is_opaque, opaque
from ingest.decoding.levels import is_deep, levels, to_8_bits
from ingest.decoding.opening import Picture
from ingest.decoding.orientation import lies_on_its_side, turn

_MOST_HEIGHTS_PER_WIDTH = 4
_BAND_PIXELS = 4_000_000
_FINELY_SHRUNK_PIXELS = 30_000_000

Sizes = dict[str, tuple[int, int]]


def sizes(width: int, height: int, widths: tuple[int, ...]) -> Sizes:
    """Recipe names and sizes for a picture, never larger than it; a size is made only once.

    A rendition is at most its recipe's pixels wide and four times as many high.
    """
    planned: Sizes = {}
    for recipe in sorted(widths):
        scale = min(1.0, recipe / width, recipe * _MOST_HEIGHTS_PER_WIDTH / height)
        size = max(1, round(width * scale)), max(1, round(height * scale))
        planned[f"w{recipe}"] = size
        if scale == 1.0:
            break
    return planned


def decode(picture: Picture, width: int, height: int) -> Image.Image:
    """The upright, opaque pixels of a picture, at least `width` by `height` of them.

    The colours are still those of the picture's own profile.
    """
    image = picture.image
    wanted = (height, width) if lies_on_its_side(picture.orientation) else (width, height)
    image.draft(None, wanted)
    image.load()
    return turn(_opaque_in_bands(image, _factor(image, wanted)), picture.orientation)


def _factor(image: Image.Image, wanted: tuple[int, int]) -> int:
    """By how much to shrink coarsely: half of what is possible where memory allows, for quality."""
    possible = min(image.width // max(1, wanted[0]), image.height // max(1, wanted[1]))
    is_small = image.width * image.height <= _FINELY_SHRUNK_PIXELS
    return max(1, possible // 2 if is_small else possible)


def _opaque_in_bands(image: Image.Image, factor: int) -> Image.Image:
    """The picture opaque and `factor` times smaller, band by band so that memory stays low."""
    if factor == 1 and is_opaque(image) and not cielab.is_disguised(image):
        return image
    between = levels(band for _, band in _bands(image, factor)) if is_deep(image) else None
    target: Image.Image | None = None
    for top, piece in _bands(image, factor):
        band = to_8_bits(piece, between) if between else _opaque(piece, image)
        band = band.reduce(factor) if factor > 1 else band
        if target is None:
            target = Image.new(band.mode, (band.width, -(-image.height // factor)))
        target.paste(band, (0, top // factor))
    return target or image


def _bands(image: Image.Image, factor: int) -> Iterator[tuple[int, Image.Image]]:
    """The picture cut into strips whose heights `factor` divides, each with its top."""
    rows = max(1, _BAND_PIXELS // image.width // factor) * factor
    for top in range(0, image.height, rows):
        yield top, image.crop((0, top, image.width, min(top + rows, image.height)))


def _opaque(band: Image.Image, whole: Image.Image) -> Image.Image:
    return cielab.as_lab(band) if cielab.is_disguised(whole) else opaque(band)


def shrink(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The picture at `size`, or itself when it is that size already."""
    if image.size == size:
        return image
    return image.resize(size, Image.Resampling.BICUBIC, reducing_gap=3.0)
