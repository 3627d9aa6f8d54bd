"""A street in perspective."""

from __future__ import annotations

from ingest.demo.figures.people import crowd
from ingest.demo.figures.shelter import LAMP
from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.land import ranges
from ingest.demo.painting.sheet import curve
from ingest.demo.painting.sky import sky
from ingest.demo.palette import RGB, mix, pick, rgb
from ingest.demo.scenes.cities import late

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


def street(c: Canvas) -> None:
    """A street in perspective with bunting, shop fronts and people going about the day."""
    eye, vanish = c.h * 0.46, c.w * c.rng.uniform(0.44, 0.56)
    sky(c, c.h * 0.6, 5)
    ranges(c, eye - c.u * 6, eye + c.u, 2, rgb("6f8a8a"))
    paving = rgb(c.rng.choice(["cdb894", "b9a58a", "c7a37c"]))
    c.fill(
        [(vanish - c.u * 2, eye), (vanish + c.u * 2, eye), (c.w * 1.25, c.h), (-c.w * 0.25, c.h)],
        c.light.lit(paving, 0.35),
        c.light.lit(paving),
    )
    for side in (-1, 1):
        for step in range(7, -1, -1):
            near, far = 0.1 + 0.9 * (0.66**step), 0.1 + 0.9 * (0.66 ** (step + 1))
            wall, depth = pick(c.rng, WALLS), 0.07 * step
            x0, x1 = vanish + side * c.w * 0.62 * near, vanish + side * c.w * 0.62 * far
            tall = c.h * c.rng.uniform(0.46, 0.66)
            sunny = (c.sun[0] - vanish) * side < 0
            face = c.light.lit(wall, depth) if sunny else c.light.shade(wall, depth, 0.3)
            base = c.h * 0.62
            c.fill(
                [
                    (x0, eye + base * near),
                    (x0, eye - tall * near),
                    (x1, eye - tall * far),
                    (x1, eye + base * far),
                ],
                face,
                mix(face, c.light.shadow, 0.15),
            )
            for level in (0.28, -0.14) if not c.tall else (0.36, 0.08, -0.16):
                _windows(c, x0, x1, eye, near, far, level, face)
            awn = c.light.lit(pick(c.rng, AWNINGS), depth)
            a, b = 0.02, 0.1
            c.fill(
                [
                    (x0, eye + c.h * a * near),
                    (x1, eye + c.h * a * far),
                    (x1 - side * c.w * 0.07 * far, eye + c.h * b * far),
                    (x0 - side * c.w * 0.07 * near, eye + c.h * b * near),
                ],
                awn,
                mix(awn, c.light.shadow, 0.2),
            )
    for line in range(4):
        _bunting(c, vanish, eye, 0.85 * 0.66**line)
    crowd(
        c,
        9,
        (vanish - c.w * 0.12, vanish + c.w * 0.12),
        (eye + c.h * 0.1, eye + c.h * 0.22),
        c.u * 9,
    )
    crowd(
        c,
        6,
        (c.w * 0.2, c.w * 0.8),
        (c.h * 0.8, c.h * 0.93),
        c.u * 18,
        loads=["", "bundle", "backpack", "basin"],
    )


def _windows(
    c: Canvas, x0: float, x1: float, eye: float, near: float, far: float, level: float, face: RGB
) -> None:
    on = late(c) and c.rng.random() < 0.6
    pane = mix(LAMP, c.light.haze, 0.2) if on else mix(face, c.light.shadow, 0.5)
    for a in (0.14, 0.58):
        b = a + 0.24
        xa, xb = x0 + (x1 - x0) * a, x0 + (x1 - x0) * b
        na, nb = near + (far - near) * a, near + (far - near) * b
        up, down = c.h * (level + 0.08), c.h * (level - 0.06)
        c.fill(
            [
                (xa, eye - up * na),
                (xb, eye - up * nb),
                (xb, eye - down * nb),
                (xa, eye - down * na),
            ],
            pane,
        )


def _bunting(c: Canvas, vanish: float, eye: float, near: float) -> None:
    half, y = c.w * 0.6 * near, eye - c.h * 0.34 * near
    line = curve((vanish - half, y), (vanish, y + c.h * 0.16 * near), (vanish + half, y), 26)
    s = c.sheet(0, y - c.u, c.w, c.h * 0.2 * near + c.u * 8, 2)
    s.line(line, c.u * 0.12, c.light.shade(rgb("5a4a40")))
    for flag, (x, py) in enumerate(line[1:-1]):
        wide = c.u * 2.4 * near
        s.poly(
            [(x - wide / 2, py), (x + wide / 2, py), (x, py + wide * 1.3)],
            c.light.lit(rgb(AWNINGS[flag % len(AWNINGS)]), 0.25 * (1 - near)),
        )
    c.stamp(s, rim=0)


SCENES = {"street": street}
