"""A table top seen from above and the things laid out on it."""

from __future__ import annotations

import math

from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.sheet import Point, Sheet
from ingest.demo.palette import RGB, mix, pick


def cloth(c: Canvas, colours: str) -> RGB:
    """A table top with boards and light from one side."""
    c.indoors = True
    base = c.light.lit(pick(c.rng, colours.split()))
    c.gradient((0, 0, c.w, c.h), mix(base, c.light.sun, 0.16), base)
    hand = c.draw()
    x = 0.0
    while x < c.w:
        wide = c.u * c.rng.uniform(8, 14)
        tint = mix(
            base, c.light.shadow if c.rng.random() < 0.6 else c.light.sun, c.rng.uniform(0.02, 0.09)
        )
        c.gradient((x, 0, x + wide, c.h), mix(tint, c.light.sun, 0.12), tint)
        hand.line(
            (x, 0, x, c.h), fill=mix(base, c.light.shadow, 0.35), width=max(2, round(c.u * 0.12))
        )
        x += wide
    way = 1 if c.sun[0] < c.w / 2 else -1
    for band in range(3):
        a = c.w * (0.12 + 0.3 * band)
        c.fill(
            [
                (a, 0),
                (a + c.w * 0.2, 0),
                (a + c.w * (0.2 + 0.25 * way), c.h),
                (a + c.w * 0.25 * way, c.h),
            ],
            c.light.sun,
            opacity=0.09,
        )
    return base


def turned(x: float, y: float, turn: float, points: list[Point], size: float) -> list[Point]:
    cos, sin = math.cos(turn), math.sin(turn)
    return [
        (x + (px * cos - py * sin) * size, y + (px * sin + py * cos) * size) for px, py in points
    ]


def box(wide: float, tall: float) -> list[Point]:
    return [
        (-wide / 2, -tall / 2),
        (wide / 2, -tall / 2),
        (wide / 2, tall / 2),
        (-wide / 2, tall / 2),
    ]


def thing(c: Canvas, s: Sheet) -> None:
    """Lay something flat on the table: a soft shadow beside it, then the thing."""
    alpha = s.flat().getchannel("A").point([value // 2 for value in range(256)])
    shift = round(c.u * 0.9)
    way = 1 if c.sun[0] < c.w / 2 else -1
    c.image.paste(c.light.shadow, (s.box[0] + shift * way, s.box[1] + shift), alpha)
    c.stamp(s, rim=0.4)


def _spots(c: Canvas, across: int, down: int) -> list[Point]:
    return [
        (
            c.w * (col + 0.5) / across + c.rng.uniform(-1, 1) * c.u * 1.5,
            c.h * (row + 0.5) / down + c.rng.uniform(-1, 1) * c.u * 1.5,
        )
        for row in range(down)
        for col in range(across)
    ]


def grid(c: Canvas) -> list[Point]:
    return _spots(c, 3, 4) if c.tall else _spots(c, 5, 3) if c.w > c.h * 1.2 else _spots(c, 4, 4)
