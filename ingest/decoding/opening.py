"""Open picture files with the formats, limits and refusals of the house."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pillow_heif
from PIL import (
    AvifImagePlugin,
    GifImagePlugin,
    Image,
    ImageFile,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from ingest.decoding import cielab
from ingest.decoding.bare import without_metadata
from ingest.decoding.cicp import Coding, coding
from ingest.decoding.formats import HEAD_BYTES, WEBP, Format, recognise
from ingest.decoding.limits import Limits
from ingest.decoding.memory import require_room, require_room_for, webp_size
from ingest.decoding.orientation import lies_on_its_side, orientation, turned_on
from ingest.decoding.refused import Refused

_PLUGINS = {
    "jpeg": JpegImagePlugin.JpegImageFile.format,
    "png": PngImagePlugin.PngImageFile.format,
    "tiff": TiffImagePlugin.TiffImageFile.format,
    "webp": WebPImagePlugin.WebPImageFile.format,
    "avif": AvifImagePlugin.AvifImageFile.format,
    "gif": GifImagePlugin.GifImageFile.format,
    "heic": "HEIF",
}


def prepare_pillow() -> None:
    """Register the formats of the house once; sizes are checked by us before decoding."""
    pillow_heif.register_heif_opener(thumbnails=False)
    pillow_heif.options.DECODE_THREADS = 1
    AvifImagePlugin.DEFAULT_MAX_THREADS = 1
    Image.MAX_IMAGE_PIXELS = None
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    cielab.register()


@dataclass
class Picture:
    """An opened picture whose pixels are not decoded yet; `width` and `height` as displayed."""

    image: ImageFile.ImageFile
    format: Format
    width: int
    height: int
    orientation: int
    coding: Coding | None
    frames: int


@contextmanager
def open_picture(
    path: Path, limits: Limits, *, bare: bool = False, turned: int = 0
) -> Iterator[Picture]:
    """The picture in `path`, its first frame chosen; raises Refused when it cannot be had.

    With `bare` the decoder does not see the metadata of a JPEG or PNG file. `turned` are degrees
    clockwise that people turned it by: they come after what the file itself says.
    """
    head = _head(path)
    format = recognise(head)
    if format is WEBP:
        canvas = webp_size(head)
        _check_size(canvas, format, limits)
        require_room_for(canvas, format)
    with refusing(), _opened(path, format, bare) as image:
        _check_size(image.size, format, limits)
        require_room(image, format)
        turned_by = turned_on(orientation(image), turned)
        width, height = image.size
        if lies_on_its_side(turned_by):
            width, height = height, width
        yield Picture(image, format, width, height, turned_by, coding(head), _frames(image))


def _opened(path: Path, format: Format, bare: bool) -> ImageFile.ImageFile:
    """The file as Pillow opens it; when odd metadata prevents that, without its metadata."""
    formats = [_PLUGINS[format.code] or ""]
    if not bare:
        try:
            return Image.open(path, formats=formats)
        except MemoryError:
            raise
        except Exception as error:
            content = without_metadata(path, format)
            if content is None:
                raise
            with suppress(Exception):
                return Image.open(BytesIO(content), formats=formats)
            raise error
    content = without_metadata(path, format)
    if content is None:
        raise Refused("unreadable")
    return Image.open(BytesIO(content), formats=formats)


def _head(path: Path) -> bytes:
    if not path.is_file():  # a pipe or a device would never end
        raise Refused("unreadable_source")
    try:
        with path.open("rb") as file:
            return file.read(HEAD_BYTES)
    except OSError as error:
        raise Refused("unreadable_source") from error


def _check_size(size: tuple[int, int], format: Format, limits: Limits) -> None:
    limit = limits.for_format(format.code)
    found = size[0] * size[1]
    if found > limit:
        raise Refused("too_many_pixels", limit=limit, found=found, format=format.label)
    if found == 0:
        raise Refused("unreadable")


def _frames(image: Image.Image) -> int:
    try:
        return int(getattr(image, "n_frames", 1))
    except Exception:
        return 1  # a damaged later frame does not matter: only the first is shown


@contextmanager
def refusing() -> Iterator[None]:
    """Turn whatever a decoder raises into a refusal: innocent and hostile files raise anything."""
    try:
        yield
    except Refused:
        raise
    except MemoryError as error:
        raise Refused("needs_too_much_memory") from error
    except EOFError as error:
        raise Refused("truncated") from error
    except OSError as error:
        if error.errno:
            raise Refused("unreadable_source") from error
        cut_short = "truncated" in str(error).lower()
        raise Refused("truncated" if cut_short else "unreadable") from error
    except Exception as error:
        raise Refused("unreadable") from error
