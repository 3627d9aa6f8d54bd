"""Markets and bus stops."""

from __future__ import annotations

from ingest.demo.figures.people import crowd, person
from ingest.demo.figures.plants import palm
from ingest.demo.figures.shelter import LAMP
from ingest.demo.figures.vehicles import bus
from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.land import ranges
from ingest.demo.painting.sky import sky
from ingest.demo.palette import mix, pick, rgb
from ingest.demo.scenes.cities import block, late

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


def market(c: Canvas) -> None:
    """Market stalls under striped awnings, heaps of fruit, people buying and talking."""
    ground = c.h * 0.5
    sky(c, ground, 5)
    x = -c.u * 2
    while x < c.w:
        wide = c.u * c.rng.uniform(7, 12)
        block(
            c,
            x,
            ground + c.u * 3,
            wide,
            c.u * c.rng.uniform(10, 20),
            pick(c.rng, WALLS),
            0.38,
            0.4 if late(c) else 0.05,
        )
        x += wide
    for _ in range(2):
        palm(c, c.w * c.rng.random(), ground + c.u * 3, c.u * 26, 0.2)
    c.gradient(
        (0, ground + c.u * 3, c.w, c.h), c.light.lit(rgb("d0ac7c"), 0.3), c.light.lit(rgb("b98d62"))
    )
    for row, (y, size, count) in enumerate(((c.h * 0.63, 15.0, 5), (c.h * 0.84, 24.0, 3))):
        wide = c.u * size
        gap = c.w / (count - 0.4)
        start = -gap * 0.15 if row else -gap * 0.45
        for spot in range(count + 1):
            _stall(c, start + gap * spot, y, wide)
        crowd(
            c,
            8 - row,
            (0, c.w),
            (y + c.u * 1, y + c.u * (4 + 5 * row)),
            c.u * (10.5 + 6 * row),
            kinds=["robe", "skirt", "trousers", "child"],
            loads=["", "basin", "bundle", ""],
        )


def _stall(c: Canvas, x: float, y: float, wide: float) -> None:
    tall = wide * 0.86
    s = c.sheet(x - wide * 0.2, y - tall * 1.35, wide * 1.4, tall * 1.4, 2)
    s.foot = y
    post = c.light.shade(rgb("7a5a3e"), 0, 0.3)
    back = c.light.shade(rgb("5a4538"), 0, 0.5)
    s.bar(x + wide * 0.03, y - tall * 0.95, wide * 0.94, tall * 0.55, back)
    for side in (0.03, 0.97):
        s.line([(x + wide * side, y), (x + wide * side, y - tall)], wide * 0.025, post)
    s.bar(x, y - tall * 0.42, wide, tall * 0.4, c.light.lit(rgb("b5875a")))
    s.bar(x, y - tall * 0.2, wide, tall * 0.02, c.light.shade(rgb("8a6238")))
    for heap in range(5):
        tint = c.light.lit(
            pick(c.rng, ["d9572f", "e2b53c", "7fa04c", "a23f35", "8f5fa0", "efe0b0", "c98f3a"])
        )
        px = x + wide * (0.11 + 0.195 * heap)
        for level, count in ((0, 4), (1, 3), (2, 2)):
            for fruit in range(count):
                s.oval(
                    px + wide * 0.036 * (fruit - (count - 1) / 2),
                    y - tall * (0.45 + 0.05 * level),
                    wide * 0.023,
                    wide * 0.023,
                    mix(tint, c.light.shadow, c.rng.uniform(0, 0.2)),
                )
    one, two = c.light.lit(pick(c.rng, AWNINGS)), c.light.lit(rgb("f1e8d6"))
    stripes = 8
    for stripe in range(stripes):
        a, b = stripe / stripes, (stripe + 1) / stripes
        tint = one if stripe % 2 else two
        s.poly(
            [
                (x + wide * (0.08 + 0.84 * a), y - tall * 1.28),
                (x + wide * (0.08 + 0.84 * b), y - tall * 1.28),
                (x + wide * (1.16 * b - 0.08), y - tall * 0.96),
                (x + wide * (1.16 * a - 0.08), y - tall * 0.96),
            ],
            tint,
        )
        mid = x + wide * (1.16 * (a + b) / 2 - 0.08)
        s.pie(mid, y - tall * 0.965, wide * 0.0725, 0, 180, mix(tint, c.light.shadow, 0.18))
    c.stamp(s, rim=0.2, shadow=0.22)
    if late(c):
        c.glow(x + wide * 0.5, y - tall * 0.75, wide * 0.55, LAMP, 0.6)


def bus_stop(c: Canvas) -> None:
    """A bus being boarded at the edge of a town."""
    ground = c.h * 0.58
    sky(c, ground, 6)
    ranges(c, c.h * 0.32, c.h * 0.55, 4, rgb("6a8078"))
    x = -c.u * 2
    while x < c.w:
        wide = c.u * c.rng.uniform(6, 10)
        block(
            c,
            x,
            ground + c.u * 2,
            wide,
            c.u * c.rng.uniform(5, 12),
            pick(c.rng, WALLS),
            0.35,
            0.5 if late(c) else 0.05,
        )
        x += wide * c.rng.uniform(1, 1.7)
    c.gradient(
        (0, ground + c.u * 2, c.w, c.h), c.light.lit(rgb("b5a48a"), 0.3), c.light.lit(rgb("8f8474"))
    )
    long = min(c.u * 62, c.w * 0.72)
    bus(
        c,
        c.w * 0.54,
        c.h * 0.82,
        long,
        pick(c.rng, ["d9a23c", "2f6f73", "b5473c", "5d8aa8", "e9e2d2"]),
        lit=late(c),
    )
    crowd(
        c,
        9,
        (c.w * 0.08, c.w * 0.92),
        (c.h * 0.84, c.h * 0.93),
        c.u * 15,
        loads=["backpack", "suitcase", "bundle", ""],
    )
    person(c, c.w * 0.12, c.h * 0.96, c.u * 17, "worker", facing=1)


SCENES = {"market": market, "bus-stop": bus_stop}
