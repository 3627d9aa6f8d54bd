"""Make the file that is given out: a JPEG of some size, or the picture as it came, cleaned."""

import mmap
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO

from PIL import Image, ImageCms

from ingest.decoding.colour import to_srgb
from ingest.decoding.containers import jpeg, png, tiff, webp
from ingest.decoding.containers.broken import Broken, Content
from ingest.decoding.formats import JPEG, PNG, Format
from ingest.decoding.limits import Limits
from ingest.decoding.opening import Picture, open_picture, refusing
from ingest.decoding.orientation import turn
from ingest.decoding.packets import Given, Packets, packets
from ingest.decoding.proof import prove
from ingest.decoding.refused import Refused
from ingest.decoding.shrinking import decode, shrink

_QUALITY, _FULL_QUALITY = 90, 95
_REWRITERS: dict[str, Callable[[Content, IO[bytes], Packets], None]] = {
    "jpeg": jpeg.rewritten,
    "png": png.rewritten,
    "webp": webp.rewritten,
    "tiff": tiff.rewritten,
}


@dataclass(frozen=True)
class Outgoing:
    """What was made; `exact` tells that the pixels are those of the original, untouched."""

    mime: str
    extension: str
    width: int
    height: int
    exact: bool


def give(
    path: Path,
    target: Path,
    *,
    longest: int | None,
    given: Given,
    limits: Limits,
    turned: int = 0,
) -> Outgoing:
    """Write the picture in `path` into `target` with `given` as its only metadata.

    It is turned clockwise by `turned` degrees: where its pixels stay untouched, by its orientation
    tag. Raises Refused, also where it cannot be shown that nothing else is in the file.
    """
    if longest is None:
        with suppress(Broken):
            made = _as_it_is(path, target, given, limits, turned)
            if made is not None:
                return made
    return _made_anew(path, target, longest, given, limits, turned)


def _as_it_is(
    path: Path, target: Path, given: Given, limits: Limits, turned: int
) -> Outgoing | None:
    """The original format with its pixels untouched; None where the format cannot be cleaned."""
    with open_picture(path, limits, turned=turned) as picture:
        format, facts = picture.format, (picture.width, picture.height, picture.orientation)
    rewrite = _REWRITERS.get(format.code)
    if rewrite is None:
        return None
    ours = packets(given, orientation=facts[2])
    with (
        path.open("rb") as file,
        target.open("w+b") as output,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content,
    ):
        rewrite(content, output, ours)
    return _proven(target, format, facts[:2], limits, exact=True)


def _made_anew(
    path: Path, target: Path, longest: int | None, given: Given, limits: Limits, turned: int
) -> Outgoing:
    with open_picture(path, limits, turned=turned) as picture:
        size = _size(picture, longest)
        keeps_alpha = longest is None and _is_transparent(picture)
        as_png = keeps_alpha or (longest is None and picture.format.code == "gif")
        image = _pixels(picture, size, keeps_alpha)
    format = PNG if as_png else JPEG
    with refusing():
        encoded = _encoded(image, format, full=longest is None)
    with target.open("w+b") as output:
        _REWRITERS[format.code](encoded, output, packets(given))
    return _proven(target, format, size, limits, exact=False)


def _size(picture: Picture, longest: int | None) -> tuple[int, int]:
    scale = min(1.0, (longest or 2**31) / max(picture.width, picture.height))
    return max(1, round(picture.width * scale)), max(1, round(picture.height * scale))


def _pixels(picture: Picture, size: tuple[int, int], keeps_alpha: bool) -> Image.Image:
    if keeps_alpha:
        picture.image.load()
        return turn(picture.image.convert("RGBA"), picture.orientation)
    profile = picture.image.info.get("icc_profile")
    return to_srgb(shrink(decode(picture, *size), size), profile, picture.coding)


def _is_transparent(picture: Picture) -> bool:
    return picture.image.mode in ("RGBA", "LA", "PA") or "transparency" in picture.image.info


def _encoded(image: Image.Image, format: Format, *, full: bool) -> bytes:
    image.info.clear()  # else a comment of the original is written again
    buffer = BytesIO()
    if format is PNG:
        image.save(buffer, "PNG")
    else:
        quality = _FULL_QUALITY if full else _QUALITY
        image.save(buffer, "JPEG", quality=quality, progressive=True, icc_profile=_srgb())
    return buffer.getvalue()


def _srgb() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def _proven(
    target: Path, format: Format, size: tuple[int, int], limits: Limits, *, exact: bool
) -> Outgoing:
    """What was made, once it is known to open at its size and to say only what it may."""
    with open_picture(target, limits) as made:
        if (made.width, made.height) != size or made.format is not format:
            raise Broken("the picture came out otherwise")
    if not prove(target, format):
        target.unlink()
        raise Refused("not_clean")
    return Outgoing(format.mime, format.extension, *size, exact)
