"""Look at what rendering made."""

from pathlib import Path
from typing import Any

from PIL import Image, ImageCms

from ingest.decoding.pixels import render

Colour = tuple[int, int, int]


def shown(path: Path, **options: Any) -> Image.Image:
    """The smallest rendition of the picture in `path`."""
    folder = path.parent / "renditions"
    folder.mkdir(exist_ok=True)
    rendered = render(path, folder, **options)
    with Image.open(folder / f"{next(iter(rendered.renditions))}.webp") as image:
        image.load()
    assert image.mode == "RGB"
    return image


def near(found: object, wanted: Colour, tolerance: int = 12) -> bool:
    """Whether two colours look alike."""
    assert isinstance(found, tuple)
    return all(abs(a - b) <= tolerance for a, b in zip(found, wanted, strict=True))


def with_swapped_primaries() -> bytes:
    """sRGB's profile with its red and green changed over: a conversion cannot be overlooked."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = profile.replace(b"rXYZ", b"????").replace(b"gXYZ", b"rXYZ")
    return swapped.replace(b"????", b"gXYZ").replace(b"sRGB built-in", b"swapped-green")
