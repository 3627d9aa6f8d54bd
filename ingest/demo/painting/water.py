"""Water: what stands above is mirrored, broken by ripples and crossed by the light."""

from __future__ import annotations

import math

from PIL import Image, ImageFilter

from ingest.demo.painting.canvas import Canvas, fade, ramp
from ingest.demo.palette import RGB, mix, rgb

SEA = rgb("3f7f8f")


def water(c: Canvas, y0: float, y1: float, tint: RGB = SEA, *, mirror: float = 0.7) -> None:
    """Turn the band from y0 to y1 into water that mirrors what is painted above it."""
    top, foot = round(y0), min(c.h, round(y1))
    tall = foot - top
    if tall < 4:
        return
    above = c.image.crop((0, max(0, top - tall), c.w, top))
    back = above.transpose(Image.Transpose.FLIP_TOP_BOTTOM).resize((c.w, tall))
    back = back.filter(ImageFilter.BoxBlur((c.u * 0.12, c.u * 0.45)))
    near = c.light.lit(tint)
    deep = ramp([mix(near, c.light.haze, 0.55), near, mix(near, c.light.shadow, 0.35)], back.size)
    back = Image.composite(back, deep, fade(mirror, mirror * 0.45, back.size))
    _ripple(c, back)
    c.image.paste(back, (0, top))
    _glints(c, top, foot)


def _ripple(c: Canvas, picture: Image.Image) -> None:
    phase = c.rng.random() * 6
    row = 0
    while row < picture.height:
        t = row / picture.height
        thick = 2 + int(t * c.u * 0.25)
        strip = picture.crop((0, row, picture.width, min(picture.height, row + thick)))
        wave = math.sin(phase + row * 0.9 / (1 + 6 * t)) + 0.6 * math.sin(phase + row * 0.37)
        shift = round(wave * c.u * (0.08 + 0.5 * t))
        picture.paste(strip, (shift, row))
        row += thick


def _glints(c: Canvas, top: int, foot: int) -> None:
    hand = c.draw()
    sun_x = c.sun[0]
    shine = mix(c.light.sun, c.light.haze, 0.25)
    for _ in range(260):
        t = c.rng.random() ** 1.3
        y = top + (foot - top) * t
        near_sun = not c.light.soft and c.rng.random() < 0.62
        spread = c.w * (0.02 + 0.09 * t) if near_sun else c.w
        x = c.rng.gauss(sun_x, spread) if near_sun else c.rng.uniform(0, c.w)
        half = c.u * c.rng.uniform(0.3, 1.6) * (0.35 + t)
        if near_sun:
            colour = shine
        else:
            here = c.image.getpixel((min(c.w - 1, max(0, round(x))), min(c.h - 1, round(y))))
            assert isinstance(here, tuple)
            colour = mix((here[0], here[1], here[2]), shine, 0.16)
        thick = max(1, round(c.u * 0.1 * (0.4 + t)))
        hand.ellipse((x - half, y - thick / 2, x + half, y + thick / 2), fill=colour)
