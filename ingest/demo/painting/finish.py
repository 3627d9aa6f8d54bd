"""The finish: weather, bloom, paper grain, vignette and the tones of old photographs."""

from __future__ import annotations

import random
from functools import lru_cache

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

from ingest.demo.painting.canvas import Canvas
from ingest.demo.palette import mix

TILE = 512


@lru_cache(maxsize=1)
def _grain() -> Image.Image:
    """A tile of paper: fine grain over a softer mottle (own noise, the same in every run)."""
    source = random.Random("paper")
    fine = Image.frombytes("L", (TILE, TILE), source.randbytes(TILE * TILE))
    fine = fine.filter(ImageFilter.GaussianBlur(0.6))
    side = TILE // 4
    coarse = Image.frombytes("L", (side, side), source.randbytes(side * side))
    coarse = coarse.filter(ImageFilter.GaussianBlur(1.2)).resize((TILE, TILE))
    both = Image.blend(fine, coarse, 0.42)
    return ImageOps.autocontrast(both, cutoff=1)


def finish(c: Canvas, tone: str = "") -> Image.Image:
    """Return the finished print; `tone` may be `sepia` or `mono`."""
    if not c.indoors:
        weather(c)
    picture = _bloom(c.image)
    picture = _paper(picture, 0.1 if tone else 0.062)
    picture = _vignette(picture, 0.5 if tone else 0.24, c)
    if tone:
        picture = _old(picture, tone)
    return picture


def weather(c: Canvas) -> None:
    """Let the rain or snow of this light fall over the canvas."""
    if c.light.weather == "rain":
        _rain(c)
    if c.light.weather == "snow":
        _snow(c)


def _bloom(picture: Image.Image) -> Image.Image:
    small = picture.resize((picture.width // 16, picture.height // 16), Image.Resampling.BOX)
    bright = small.point([max(0, value - 120) * 2 // 3 for value in range(256)] * 3)
    soft = bright.filter(ImageFilter.GaussianBlur(5)).resize(
        picture.size, Image.Resampling.BILINEAR
    )
    return ImageChops.screen(picture, soft.point([value * 2 // 5 for value in range(256)] * 3))


def _paper(picture: Image.Image, strength: float) -> Image.Image:
    sheet = Image.new("L", picture.size)
    tile = _grain().point([round(128 + (value - 128) * strength * 2) for value in range(256)])
    turned = tile.transpose(Image.Transpose.ROTATE_90)
    for row, y in enumerate(range(0, picture.height, TILE)):
        for column, x in enumerate(range(0, picture.width, TILE)):
            sheet.paste(tile if (row + column) % 2 else turned, (x, y))
    return ImageChops.overlay(picture, Image.merge("RGB", (sheet, sheet, sheet)))


def _vignette(picture: Image.Image, strength: float, c: Canvas) -> Image.Image:
    edge = Image.radial_gradient("L").point(
        [round(max(0, value - 110) * strength * 1.2) for value in range(256)]
    )
    mask = edge.resize(picture.size, Image.Resampling.BILINEAR)
    picture.paste(mix(c.light.shadow, (10, 10, 20), 0.4), (0, 0), mask)
    return picture


def _old(picture: Image.Image, tone: str) -> Image.Image:
    grey = ImageOps.autocontrast(picture.convert("L"), cutoff=(1, 1))
    if tone == "sepia":
        return ImageOps.colorize(grey, (38, 27, 18), (248, 238, 214), mid=(150, 122, 90))
    return ImageOps.colorize(grey, (18, 19, 21), (246, 246, 243), mid=(122, 124, 126))


def _rain(c: Canvas) -> None:
    veil = Image.new("L", (c.w // 2, c.h // 2))
    hand = ImageDraw.Draw(veil)
    for _ in range(900):
        x, y = c.rng.uniform(-0.1, 1.1) * veil.width, c.rng.uniform(-0.1, 1) * veil.height
        long = c.u * c.rng.uniform(0.8, 2.6)
        hand.line((x, y, x - long * 0.22, y + long), fill=c.rng.randint(30, 110))
    veil = veil.resize((c.w, c.h), Image.Resampling.BILINEAR)
    c.image.paste(c.light.sun, (0, 0), veil)


def _snow(c: Canvas) -> None:
    veil = Image.new("L", (c.w, c.h))
    hand = ImageDraw.Draw(veil)
    for _ in range(650):
        x, y = c.rng.uniform(0, c.w), c.rng.uniform(0, c.h)
        r = c.u * c.rng.choice([0.07, 0.1, 0.14, 0.2, 0.28])
        hand.ellipse((x - r, y - r, x + r, y + r), fill=c.rng.randint(110, 230))
    c.image.paste(c.light.sun, (0, 0), veil.filter(ImageFilter.BoxBlur(c.u * 0.05)))
