"""The picture that social networks and messengers show beside a link: a JPEG of one shape."""

from io import BytesIO

from PIL import Image

# What the networks ask for: 1.91 to 1, large enough for every screen.
SHARED_WIDTH, SHARED_HEIGHT = 1200, 630
_QUALITY = 82
# Where an upright picture is cut: people stand in its upper part more often than in its lower.
_ABOVE = 0.3
# A JPEG has room for no more.
_LONGEST_PACKET = 65_000


def is_enough(size: tuple[int, int]) -> bool:
    """Whether a picture of `size` can be cut to the shape of shared links at its full size."""
    return size[0] >= SHARED_WIDTH and size[1] >= SHARED_HEIGHT


def for_sharing(image: Image.Image, xmp: bytes) -> tuple[tuple[int, int], bytes]:
    """The pixels and bytes of `image` cut to the shape of shared links, never enlarged."""
    scale = min(image.width / SHARED_WIDTH, image.height / SHARED_HEIGHT)
    width, height = SHARED_WIDTH * scale, SHARED_HEIGHT * scale
    left, top = (image.width - width) / 2, (image.height - height) * _ABOVE
    size = round(width / max(1.0, scale)), round(height / max(1.0, scale))
    size = max(1, size[0]), max(1, size[1])
    cut = image.resize(
        size, Image.Resampling.BICUBIC, (left, top, left + width, top + height), reducing_gap=3.0
    )
    packet = xmp if len(xmp) <= _LONGEST_PACKET else b""
    buffer = BytesIO()
    plain = cut.convert("RGB")
    plain.info.clear()  # else a comment or profile of the original is written again
    plain.save(buffer, "JPEG", quality=_QUALITY, progressive=True, xmp=packet)
    return size, buffer.getvalue()
