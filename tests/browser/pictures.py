"""Pictures of every shape, drawn once and linked for each item that shows one."""

from pathlib import Path

from PIL import Image

from gallery.files import rendition_name

WIDTHS = (320, 640, 1280)
# Width to height of the originals, by name.
SHAPES = {
    "landscape": (3000, 2000),
    "wide": (3200, 1800),
    "square": (2400, 2400),
    "upright": (2000, 3000),
    "portrait": (1000, 3000),
    "tall": (600, 5400),
    "panorama": (9000, 900),
    "small": (200, 150),
}
Renditions = dict[str, list[int]]


def renditions_of(shape: str) -> Renditions:
    """Return the renditions of a picture of `shape`: `{"w320": [320, 213], …}`."""
    width, height = SHAPES[shape]
    wide = [size for size in WIDTHS if size < width] or [width]
    return {f"w{size}": [size, max(1, round(size * height / width))] for size in wide}


class Drawer:
    """Draws the renditions of a shape when they are first asked for, into `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True)

    def place(self, shape: str, file_key: str, storage: Path) -> None:
        """Put the renditions of `shape` into the folder of a public or private `storage`."""
        for recipe, (width, height) in renditions_of(shape).items():
            target = storage / rendition_name(file_key, recipe)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.hardlink_to(self._drawn(shape, recipe, width, height))

    def _drawn(self, shape: str, recipe: str, width: int, height: int) -> Path:
        path = self._folder / f"{shape}-{recipe}.webp"
        if not path.exists():
            ramp = Image.linear_gradient("L").resize((width, height))
            Image.merge("RGB", [ramp, ramp.rotate(180), ramp]).save(path, method=0)
        return path
