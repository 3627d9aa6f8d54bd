"""Cities and towns: skylines, stacked houses, streets, markets."""

from __future__ import annotations

from ingest.demo.figures.boats import fishing_boat
from ingest.demo.figures.people import crowd, person
from ingest.demo.figures.plants import broadleaf, palm
from ingest.demo.figures.shelter import LAMP
from ingest.demo.figures.vehicles import bus
from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.land import ranges
from ingest.demo.painting.sheet import curve
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


def _late(c: Canvas) -> bool:
    return c.light.night or c.light.height < 0.1


def _block(
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
            _block(c, x, bank, wide, tall, pick(c.rng, WALLS), depth, 0.5 if _late(c) else 0.06)
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
            _block(
                c,
                x,
                y + size * 0.6,
                wide,
                size * c.rng.uniform(1.0, 1.7),
                pick(c.rng, tones),
                0.42 * (1 - t),
                0.42 if _late(c) else 0.04,
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
    on = _late(c) and c.rng.random() < 0.6
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


def market(c: Canvas) -> None:
    """Market stalls under striped awnings, heaps of fruit, people buying and talking."""
    ground = c.h * 0.5
    sky(c, ground, 5)
    x = -c.u * 2
    while x < c.w:
        wide = c.u * c.rng.uniform(7, 12)
        _block(
            c,
            x,
            ground + c.u * 3,
            wide,
            c.u * c.rng.uniform(10, 20),
            pick(c.rng, WALLS),
            0.38,
            0.4 if _late(c) else 0.05,
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
        s.poly([(x + wide * (0.08 + 0.84 * a), y - tall * 1.28), (x + wide * (0.08 + 0.84 * b), y - tall * 1.28),
                (x + wide * (1.16 * b - 0.08), y - tall * 0.96), (x + wide * (1.16 * a - 0.08), y - tall * 0.96)], tint)  # fmt: skip
        mid = x + wide * (1.16 * (a + b) / 2 - 0.08)
        s.pie(mid, y - tall * 0.965, wide * 0.0725, 0, 180, mix(tint, c.light.shadow, 0.18))
    c.stamp(s, rim=0.2, shadow=0.22)
    if _late(c):
        c.glow(x + wide * 0.5, y - tall * 0.75, wide * 0.55, LAMP, 0.6)


def bus_stop(c: Canvas) -> None:
    """A bus being boarded at the edge of a town."""
    ground = c.h * 0.58
    sky(c, ground, 6)
    ranges(c, c.h * 0.32, c.h * 0.55, 4, rgb("6a8078"))
    x = -c.u * 2
    while x < c.w:
        wide = c.u * c.rng.uniform(6, 10)
        _block(
            c,
            x,
            ground + c.u * 2,
            wide,
            c.u * c.rng.uniform(5, 12),
            pick(c.rng, WALLS),
            0.35,
            0.5 if _late(c) else 0.05,
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
        lit=_late(c),
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


SCENES = {
    "skyline": skyline,
    "hill-town": hill_town,
    "street": street,
    "market": market,
    "bus-stop": bus_stop,
}
