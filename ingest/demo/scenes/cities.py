"""Cities: a skyline over the river and houses stacked on a hill."""

from __future__ import annotations

from ingest.demo.figures.boats import fishing_boat
from ingest.demo.figures.plants import broadleaf
from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.land import ranges
from ingest.demo.painting.sky import sky
from ingest.demo.painting.water import water
from ingest.demo.palette import RGB, mix, pick, rgb

WALLS = [
    "d9b48a",
    "c98f6a",
    "e6d3b1",
    "b9805a",
    "cfd2cc",
    "a7b3b5",
    "e0c0a0",
    "c7775a",
    "d8c27a",
    "9fb6b0",
]
AWNINGS = ["c0512f", "2f6f73", "d9a23c", "e9dfcb", "7b4b78", "4d7a52", "b5473c", "5d8aa8"]


def late(c: Canvas) -> bool:
    return c.light.night or c.light.height < 0.1


def block(
    c: Canvas, x: float, y: float, wide: float, tall: float, wall: RGB, depth: float, lit: float
) -> None:
    hand = c.draw()
    face, side = c.light.lit(wall, depth), c.light.shade(wall, depth, 0.35)
    split = x + wide * (0.7 if c.sun[0] < x else 0.3)
    left, right = (face, side) if c.sun[0] < x else (side, face)
    hand.rectangle((x, y - tall, split, y), fill=left)
    hand.rectangle((split, y - tall, x + wide, y), fill=right)
    hand.rectangle(
        (x, y - tall, x + wide, y - tall + c.u * 0.25), fill=mix(face, c.light.sun, 0.25)
    )
    step, row_step = c.u * 1.25, c.u * 1.5
    for row in range(int(tall / row_step)):
        for col in range(int((wide - c.u * 0.4) / step)):
            px, py = x + c.u * 0.5 + col * step, y - tall + c.u * 0.7 + row * row_step
            on = c.rng.random() < lit
            glow = pick(c.rng, ["ffd489", "ffe3ae", "f7b869", "fff0cf"])
            pane = (
                mix(glow, c.light.haze, depth * 0.7)
                if on
                else mix(left if px < split else right, c.light.shadow, 0.35)
            )
            hand.rectangle((px, py, px + c.u * 0.55, py + c.u * 0.75), fill=pane)


def skyline(c: Canvas) -> None:
    """A city across a river, its windows and their reflections."""
    bank = c.h * 0.62
    sky(c, bank, 6)
    ranges(c, c.h * 0.42, c.h * 0.58, 2, rgb("6f8090"))
    for layer in range(3):
        depth = 0.62 - 0.27 * layer
        x = -c.u * 3
        while x < c.w:
            wide = c.u * c.rng.uniform(3.5, 7.5)
            middle = 1.25 - abs(x / c.w - 0.55)
            tall = c.u * c.rng.uniform(5, 24 - 5 * layer) * middle
            block(c, x, bank, wide, tall, pick(c.rng, WALLS), depth, 0.5 if late(c) else 0.06)
            x += wide * c.rng.uniform(0.85, 1.35)
    water(c, bank, c.h, rgb("35667a"), mirror=0.85)
    for t in (0.2, 0.55):
        fishing_boat(
            c, c.w * c.rng.uniform(0.15, 0.85), bank + (c.h - bank) * t, c.u * (8 + 12 * t), crew=3
        )


def hill_town(c: Canvas) -> None:
    """Houses stacked up a hillside, a bright town in the light."""
    sky(c, c.h * 0.4, 5)
    ranges(c, c.h * 0.2, c.h * 0.4, 3, rgb("6a8a86"))
    tones = c.rng.choice(
        [
            WALLS,
            ["f1e6d0", "e6d3b1", "d9c2a0", "f6efe0", "c9b08a"],
            ["d9694f", "e2a24a", "5d9a9a", "e9dcc0", "b55a6a", "7fa07a", "4f7f9a"],
        ]
    )
    rows = 12
    for row in range(rows):
        t = row / (rows - 1)
        size = c.u * (3.2 + 5.4 * t)
        x = -size * c.rng.random()
        while x < c.w:
            wide = size * c.rng.uniform(0.8, 1.5)
            bow = (abs(x / c.w - 0.45) ** 1.6) * c.h * 0.32 * (1 - t)
            y = c.h * (0.36 + 0.76 * t**1.15) + bow + size * c.rng.uniform(-0.2, 0.2)
            block(
                c,
                x,
                y + size * 0.6,
                wide,
                size * c.rng.uniform(1.0, 1.7),
                pick(c.rng, tones),
                0.42 * (1 - t),
                0.42 if late(c) else 0.04,
            )
            x += wide
        if c.rng.random() < 0.75 and 1 < row < rows - 1:
            broadleaf(
                c,
                c.w * c.rng.random(),
                c.h * (0.38 + 0.76 * t**1.15) + size,
                size * 1.7,
                rgb("47704a"),
                0.35 * (1 - t),
            )


SCENES = {"skyline": skyline, "hill-town": hill_town}
