"""Drawing one picture of the demo library to a JPEG file."""

from __future__ import annotations

import io
import random
from pathlib import Path

from PIL import Image, ImageOps

from ingest.demo.embed import embed
from ingest.demo.library import entries
from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.finish import finish
from ingest.demo.palette import LIGHTS
from ingest.demo.scenes import SCENES
from ingest.demo.texts.model import Picture

SHAPES = {
    "3:2": (2160, 1440),
    "2:3": (1440, 2160),
    "4:3": (2000, 1500),
    "3:4": (1500, 2000),
    "16:9": (2240, 1260),
    "1:1": (2000, 2000),
    "3:1": (2400, 800),
    "1:2": (1080, 2160),
}
QUALITY = 88
MIRRORED = 0.4
"""Share of pictures drawn the other way round, for variety in a grid."""


def paint(picture: Picture, seed: str) -> Image.Image:
    """Return the picture drawn; the same seed gives the same pixels on every run."""
    tone = picture.light if picture.light in ("sepia", "mono") else ""
    canvas = Canvas(SHAPES[picture.shape], LIGHTS[picture.light], random.Random(seed))
    SCENES[picture.scene](canvas)
    if canvas.rng.random() < MIRRORED:
        canvas.image = ImageOps.mirror(canvas.image)
    return finish(canvas, tone)


def draw(relative_path: str, folder: Path) -> Path:
    """Draw the picture of that path into the folder, with its metadata, and return the file."""
    entry = entries()[relative_path]
    raw = io.BytesIO()
    paint(entry.picture, relative_path).save(raw, "JPEG", quality=QUALITY)
    target = folder / relative_path
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.part")
    part.write_bytes(embed(raw.getvalue(), entry))
    part.replace(target)
    return target
