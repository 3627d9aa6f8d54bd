"""Small picture files made for tests."""

from pathlib import Path
from typing import Any

import pyexiv2
from PIL import Image

pyexiv2.set_log_level(4)


def picture(
    path: Path,
    *,
    size: tuple[int, int] = (900, 600),
    seed: int = 1,
    xmp: dict[str, Any] | None = None,
    **options: Any,
) -> Path:
    """Write a picture that differs by `seed` to `path`, with XMP properties, and return it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    across = Image.linear_gradient("L").resize(size)
    down = Image.linear_gradient("L").rotate(90).resize(size)
    flat = Image.new("L", size, seed * 37 % 256)
    Image.merge("RGB", (across, down, flat)).save(path, **options)
    if xmp:
        with pyexiv2.Image(str(path)) as file:
            file.modify_xmp(xmp)
    return path


CAPTION = {
    "Xmp.dc.description": {'lang="x-default"': "A ferry crosses the strait."},
    "Xmp.photoshop.Headline": "The morning ferry",
    "Xmp.photoshop.Credit": "Harbour Office",
    "Xmp.dc.creator": ["Nadia Haddad"],
    "Xmp.photoshop.City": "Tangier",
    "Xmp.iptc.CountryCode": "MAR",
    "Xmp.photoshop.DateCreated": "2024-03-05",
    "Xmp.dc.subject": ["ferry", "port"],
}
