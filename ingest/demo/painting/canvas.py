"""The canvas: gradients, smooth polygons, glows and stamped figures with shadow and rim light."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import lru_cache

from PIL import Image, ImageChops, ImageDraw

from ingest.demo.painting.sheet import Box, Point, Sheet
from ingest.demo.palette import RGB, Light, mix


def ramp(stops: Sequence[RGB], size: tuple[int, int]) -> Image.Image:
    """Return a vertical gradient through the stops, evenly spaced."""
    steps = 256
    strip = Image.new("RGB", (1, steps))
    for row in range(steps):
        place = row / (steps - 1) * (len(stops) - 1)
        first = min(int(place), len(stops) - 2)
        strip.putpixel((0, row), mix(stops[first], stops[first + 1], place - first))
    return strip.resize(size, Image.Resampling.BILINEAR)


def fade(start: float, end: float, size: tuple[int, int]) -> Image.Image:
    """Return a mask that goes from one opacity to another, top to bottom."""
    strip = Image.new("L", (1, 2))
    strip.putpixel((0, 0), round(start * 255))
    strip.putpixel((0, 1), round(end * 255))
    wide = strip.resize((1, 256), Image.Resampling.BILINEAR)
    return wide.resize(size, Image.Resampling.BILINEAR)


@lru_cache(maxsize=8)
def _halo(power: float) -> Image.Image:
    """A round spot of light that falls off with the given power."""
    disc = Image.radial_gradient("L")
    return disc.point([round(255 * max(0.0, 1 - value / 181) ** power) for value in range(256)])


class Canvas:
    """A picture in the making, with its light and its own source of chance."""

    def __init__(self, size: tuple[int, int], light: Light, rng: random.Random) -> None:
        self.image = Image.new("RGB", size, light.haze)
        self.light = light
        self.rng = rng
        self.w, self.h = size
        self.u = (self.w * self.h) ** 0.5 / 100
        self.indoors = False
        self.sun = (self.w * rng.choice([0.24, 0.32, 0.68, 0.76]), 0.0)

    @property
    def tall(self) -> bool:
        return self.h > self.w

    def draw(self) -> ImageDraw.ImageDraw:
        """Return a plain drawing hand for shapes with straight upright edges."""
        return ImageDraw.Draw(self.image)

    def clip(self, points: Sequence[Point]) -> Box | None:
        """Return the whole-pixel box around points inside the canvas, or None outside it."""
        x0 = max(0, int(min(x for x, _ in points)))
        y0 = max(0, int(min(y for _, y in points)))
        x1 = min(self.w, int(max(x for x, _ in points)) + 1)
        y1 = min(self.h, int(max(y for _, y in points)) + 1)
        return (x0, y0, x1, y1) if x1 > x0 and y1 > y0 else None

    def fill(
        self, points: Sequence[Point], top: RGB, bottom: RGB | None = None, opacity: float = 1.0
    ) -> None:
        """Fill a polygon smoothly with a colour or a vertical gradient."""
        box = self.clip(points)
        if box is None:
            return
        x0, y0, x1, y1 = box
        mask = Image.new("L", ((x1 - x0) * 2, (y1 - y0) * 2))
        local = [((x - x0) * 2, (y - y0) * 2) for x, y in points]
        ImageDraw.Draw(mask).polygon(local, fill=round(255 * opacity))
        mask = mask.reduce(2)
        if bottom is None:
            self.image.paste(top, box, mask)
        else:
            self.image.paste(ramp([top, bottom], mask.size), box, mask)

    def gradient(self, box: tuple[float, float, float, float], *stops: RGB) -> None:
        """Fill an upright box with a vertical gradient."""
        x0, y0, x1, y1 = (round(part) for part in box)
        x0, y0, x1, y1 = max(0, x0), max(0, y0), min(self.w, x1), min(self.h, y1)
        if x1 > x0 and y1 > y0:
            self.image.paste(ramp(stops, (x1 - x0, y1 - y0)), (x0, y0))

    def veil(self, y0: float, y1: float, colour: RGB, start: float, end: float) -> None:
        """Lay mist over a band: opacity `start` at its top, `end` at its foot."""
        top, foot = max(0, round(y0)), min(self.h, round(y1))
        if foot > top:
            box = (0, top, self.w, foot)
            self.image.paste(colour, box, fade(start, end, (self.w, foot - top)))

    def glow(
        self, x: float, y: float, radius: float, colour: RGB, strength: float, power: float = 2.0
    ) -> None:
        """Add a round glow of light."""
        side = max(2, round(radius * 2))
        spot = _halo(power).resize((side, side), Image.Resampling.BILINEAR)
        spot = spot.point([round(value * strength) for value in range(256)])
        self.image.paste(colour, (round(x - radius), round(y - radius)), spot)

    def sheet(self, x: float, y: float, w: float, h: float, fine: int = 3) -> Sheet:
        """Return a clear sheet over a part of the canvas, drawn up to `fine` times larger."""
        fine = min(fine, 2) if w * h > 60_000 else fine
        return Sheet((round(x), round(y), round(x + w), round(y + h)), fine)

    def stamp(self, sheet: Sheet, *, rim: float = 0.35, shadow: float = 0.0) -> None:
        """Lay a sheet on the canvas, lit at its edge, with a shadow `shadow` times its height."""
        picture = sheet.flat()
        alpha = picture.getchannel("A")
        x0, y0 = sheet.box[0], sheet.box[1]
        if shadow and not self.light.soft:
            self._shadow(alpha, (x0, sheet.foot if sheet.foot else sheet.box[3]), y0, shadow)
        colours = picture.convert("RGB")
        if rim and not self.light.soft:
            step = max(1, round(self.u * 0.09))
            side = step if self.sun[0] < (x0 + sheet.box[2]) / 2 else -step
            edge = ImageChops.subtract(alpha, ImageChops.offset(alpha, side, step))
            strength = rim * (0.4 if self.light.night else 1.0)
            edge = edge.point([round(value * strength) for value in range(256)])
            colours.paste(self.light.sun, (0, 0), edge)
        self.image.paste(colours, (x0, y0), alpha)

    def _shadow(self, alpha: Image.Image, at: tuple[float, float], top: int, length: float) -> None:
        x0, foot = at
        tall = round(foot - top)
        body = alpha.crop((0, 0, alpha.width, max(1, tall))).transpose(
            Image.Transpose.FLIP_TOP_BOTTOM
        )
        height = max(1, round(tall * length))
        body = body.resize((alpha.width, height), Image.Resampling.BILINEAR)
        centre = x0 + alpha.width / 2
        lean = (centre - self.sun[0]) / self.w * 2.2
        spread = round(abs(lean) * height)
        left = 0 if lean > 0 else spread
        slanted = body.transform(
            (alpha.width + spread, height),
            Image.Transform.AFFINE,
            (1, -lean, -left, 0, 1, 0),
            Image.Resampling.BILINEAR,
        )
        dim = fade(0.55, 0.12, slanted.size)
        self.image.paste(
            self.light.shadow,
            (round(x0 - left), round(foot) - 1),
            ImageChops.multiply(slanted, dim),
        )
