"""The picture that social networks and messengers show beside a link: a JPEG of one shape."""

from io import BytesIO

from PIL import Image

# What the networks ask for: 1.91 to 1, large enough for every screen.
SHARED_WIDTH, SHARED_HEIGHT = 1200, 630
_QUALITY = 82
# What matters most in a picture: from the left and from the top, each 0 to 1.
Focus = tuple[float, float]
# Where an upright picture is cut: people stand in its upper part more often than in its lower.
_ABOVE = 0.3
# A JPEG has room for no more.
_LONGEST_PACKET = 65_000


def is_enough(size: tuple[int, int]) -> bool:
    """Whether a picture of `size` can be cut to the shape of shared links at its full size."""
    return size[0] >= SHARED_WIDTH and size[1] >= SHARED_HEIGHT


def for_sharing(
    image: Image.Image, xmp: bytes, focus: Focus | None = None
) -> tuple[tuple[int, int], bytes]:
    """The pixels and bytes of `image` cut to the shape of shared links, never enlarged."""
    box = shown_part(image.width, image.height, focus)
    width, height = box[2] - box[0], box[3] - box[1]
    smaller = max(1.0, width / SHARED_WIDTH, height / SHARED_HEIGHT)
    size = max(1, round(width / smaller)), max(1, round(height / smaller))
    cut = image.resize(size, Image.Resampling.BICUBIC, box, reducing_gap=3.0)
    packet = xmp if len(xmp) <= _LONGEST_PACKET else b""
    buffer = BytesIO()
    plain = cut.convert("RGB")
    plain.info.clear()  # else a comment or profile of the original is written again
    plain.save(buffer, "JPEG", quality=_QUALITY, progressive=True, xmp=packet)
    return size, buffer.getvalue()


def shown_part(
    width: int, height: int, focus: Focus | None = None
) -> tuple[float, float, float, float]:
    """The part of the picture that is shown: left, top, right, bottom, none of it outside.

    `focus` stands in its middle, or as near to it as the edges allow.
    """
    scale = min(width / SHARED_WIDTH, height / SHARED_HEIGHT)
    # Rounding may not ask for a hair more than there is: Pillow refuses that.
    kept_width, kept_height = min(SHARED_WIDTH * scale, width), min(SHARED_HEIGHT * scale, height)
    spare_width, spare_height = width - kept_width, height - kept_height
    left, top = spare_width / 2, spare_height * _ABOVE
    if focus is not None:
        left = min(max(focus[0] * width - kept_width / 2, 0.0), spare_width)
        top = min(max(focus[1] * height - kept_height / 2, 0.0), spare_height)
    return left, top, min(left + kept_width, width), min(top + kept_height, height)
