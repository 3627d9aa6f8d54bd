"""Make the web renditions of a picture."""

import errno
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from PIL import Image

from ingest.decoding.colour import to_srgb
from ingest.decoding.impressions import dominant_colour, perceptual_hash
from ingest.decoding.limits import Limits
from ingest.decoding.opening import Picture, open_picture, refusing
from ingest.decoding.refused import Refused
from ingest.decoding.rendered import QUALITY, WIDTHS, Rendered
from ingest.decoding.sharing import Focus, for_sharing, is_enough
from ingest.decoding.shrinking import decode, shrink, sizes

_EFFORT = 2
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


def render(
    path: Path,
    folder: Path,
    *,
    widths: tuple[int, ...] = WIDTHS,
    quality: int = QUALITY,
    xmp: bytes = b"",
    limits: Limits | None = None,
    turned: int = 0,
    focus: Focus | None = None,
) -> Rendered:
    """Write `{recipe}.webp` files of the picture into `folder`, opaque, upright and in sRGB.

    With them goes `share.jpg`, which social networks can read, cut round `focus`. Nothing of the
    picture's own metadata is kept; `xmp` is embedded. `turned` are degrees clockwise beyond what
    the file itself says. Raises Refused.
    """
    picture, step = _upright(path, limits or Limits(), widths, turned)
    planned = sizes(picture.width, picture.height, widths)
    made: dict[str, tuple[int, int, int]] = {}
    shared: Image.Image | None = None
    for recipe, size in reversed(planned.items()):
        with refusing():
            step = shrink(step, size)
            encoded = _webp(step, quality, xmp)
            shared = step if shared is None or is_enough(size) else shared
        _write(folder / f"{recipe}.webp", encoded)
        made[recipe] = (*size, len(encoded))
    ordered = dict(reversed(made.items())) | _share(shared or step, folder, xmp, focus)
    width, height = picture.width, picture.height
    return Rendered(ordered, width, height, dominant_colour(step), perceptual_hash(step))


def _share(
    source: Image.Image, folder: Path, xmp: bytes, focus: Focus | None
) -> dict[str, tuple[int, int, int]]:
    with refusing():
        size, encoded = for_sharing(source, xmp, focus)
    _write(folder / "share.jpg", encoded)
    return {"share": (*size, len(encoded))}


def _upright(
    path: Path, limits: Limits, widths: tuple[int, ...], turned: int
) -> tuple[Picture, Image.Image]:
    """The picture and its pixels; metadata that stops the decoder half-way is left out."""
    try:
        return _upright_srgb(path, limits, widths, turned, bare=False)
    except Refused as refused:
        if refused.code == "unreadable":
            with suppress(Refused):
                return _upright_srgb(path, limits, widths, turned, bare=True)
        raise


def _upright_srgb(
    path: Path, limits: Limits, widths: tuple[int, ...], turned: int, *, bare: bool
) -> tuple[Picture, Image.Image]:
    """The picture in its largest size; colours are converted after shrinking: much cheaper."""
    with open_picture(path, limits, bare=bare, turned=turned) as picture:
        size = list(sizes(picture.width, picture.height, widths).values())[-1]
        profile = picture.image.info.get("icc_profile")
        small = shrink(decode(picture, *size), size)
        return picture, to_srgb(small, profile, picture.coding)


def _webp(image: Image.Image, quality: int, xmp: bytes) -> bytes:
    buffer = BytesIO()
    image.save(buffer, "WEBP", quality=quality, method=_EFFORT, xmp=xmp, exif=b"", icc_profile=b"")
    return buffer.getvalue()


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        code = "storage_full" if error.errno in _NO_ROOM else "storage_failed"
        raise Refused(code) from error
