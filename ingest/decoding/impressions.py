"""What a picture is like at a glance: its colour and its perceptual hash."""

from PIL import Image

_GRID = (24, 24)
_HASH_WIDTH, _HASH_HEIGHT = 9, 8


def dominant_colour(image: Image.Image) -> str:
    """A pleasant average of an RGB picture as `#rrggbb`.

    The mean of the squares (close to linear light) of the middle four fifths by brightness, so
    that a lamp or a black frame does not decide.
    """
    small = image.resize(_GRID, Image.Resampling.BOX)
    pixels = [small.getpixel((x, y)) for y in range(_GRID[1]) for x in range(_GRID[0])]
    colours = sorted((each for each in pixels if isinstance(each, tuple)), key=_brightness)
    cut = len(colours) // 10
    kept = colours[cut : len(colours) - cut]
    means = ((sum(each[band] ** 2 for each in kept) / len(kept)) ** 0.5 for band in range(3))
    return "#" + "".join(f"{round(mean):02x}" for mean in means)


def _brightness(colour: tuple[float, ...]) -> float:
    red, green, blue = colour
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def perceptual_hash(image: Image.Image) -> str:
    """The 64-bit difference hash (dHash) as 16 hexadecimal digits.

    A bit says whether a cell of a 9×8 grey grid is darker than its right neighbour.
    """
    grey = image.convert("L").resize((_HASH_WIDTH, _HASH_HEIGHT), Image.Resampling.BOX).tobytes()
    bits = 0
    for row in range(_HASH_HEIGHT):
        for column in range(_HASH_WIDTH - 1):
            at = row * _HASH_WIDTH + column
            bits = bits << 1 | (grey[at] < grey[at + 1])
    return f"{bits:016x}"
