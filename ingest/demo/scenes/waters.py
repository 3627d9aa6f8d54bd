"""Rivers and rain: flooded roofs, deltas from above, crossings, rainforest, bridges."""

from __future__ import annotations

import math

from ingest.demo.figures.boats import fishing_boat
from ingest.demo.figures.people import crowd, person
from ingest.demo.figures.plants import broadleaf, leaf, palm
from ingest.demo.figures.shelter import house
from ingest.demo.figures.vehicles import bus
from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.land import dapple, ranges, ridge
from ingest.demo.painting.sheet import Point, curve
from ingest.demo.painting.sky import sky
from ingest.demo.painting.water import water
from ingest.demo.palette import mix, pick, rgb


def flood(c: Canvas) -> None:
    """Roofs and tree tops above brown water, a boat with people between them."""
    level = c.h * 0.5
    sky(c, level, 8)
    ridge(c, level - c.u, c.u * 4, rgb("5f7a66"), 0.6, foot=level + 2)
    for _ in range(9):
        broadleaf(
            c,
            c.w * c.rng.random(),
            level + c.u * 2,
            c.u * c.rng.uniform(6, 10),
            rgb("4a6a4a"),
            0.35,
        )
    water(c, level, c.h, rgb("8a7458"), mirror=0.5)
    for t in (0.06, 0.14, 0.26, 0.42):
        for _ in range(2):
            size = c.u * (6 + 22 * t)
            x, y = c.w * c.rng.uniform(0.0, 0.88), level + (c.h - level) * t
            roof = pick(c.rng, ["a5543c", "8f9aa0", "b49a5e", "7a5a48", "5f7f8a"])
            _roof(c, x, y, size, roof, 0.3 * (1 - t))
    palm(c, c.w * c.rng.choice([0.1, 0.9]), level + (c.h - level) * 0.5, c.u * 22, 0.1)
    fishing_boat(c, c.w * 0.48, c.h * 0.86, c.u * 32, crew=5)


def _roof(
    c: Canvas, x: float, y: float, size: float, colour: tuple[int, int, int], depth: float
) -> None:
    tall = size * 0.5
    lit, dark = c.light.lit(colour, depth), c.light.shade(colour, depth, 0.45)
    wall = c.light.shade(rgb("d9c7a8"), depth, 0.3)
    c.fill(
        [(x, y - tall * 0.3), (x + size * 1.3, y - tall * 0.3), (x + size * 1.3, y), (x, y)], wall
    )
    c.fill(
        [
            (x - size * 0.08, y - tall * 0.25),
            (x + size * 0.15, y - tall),
            (x + size * 1.05, y - tall),
            (x + size, y - tall * 0.25),
        ],
        lit,
    )
    c.fill(
        [
            (x + size, y - tall * 0.25),
            (x + size * 1.05, y - tall),
            (x + size * 1.4, y - tall * 0.25),
        ],
        dark,
    )
    hand = c.draw()
    for row in range(6):
        half = size * (0.7 - 0.09 * row)
        py = y + c.u * (0.15 + 0.3 * row)
        hand.ellipse(
            (x + size * 0.6 - half, py, x + size * 0.6 + half, py + c.u * 0.16),
            fill=mix(dark, c.light.haze, 0.2),
        )


def delta(c: Canvas) -> None:
    """A river delta from above: braided channels between green islands."""
    land = rgb(c.rng.choice(["7f9a5a", "98a060", "6a8f6a"]))
    c.gradient((0, 0, c.w, c.h), c.light.lit(land, 0.1), c.light.lit(mix(land, rgb("4a6a4a"), 0.5)))
    for _ in range(4):
        tone = mix(land, rgb(c.rng.choice(["c9b060", "4f7a4a", "b58f5a", "3f6a55"])), 0.55)
        dapple(c, -c.h * 0.8, c.light.lit(tone), 26, 0.4)
    stream = c.light.lit(rgb(c.rng.choice(["5fb0ae", "7fa8b8", "4f9aa0"])))
    bank = mix(c.light.lit(land), c.light.lit(rgb("e2cf9a")), 0.45)
    paths = []
    for branch in range(9):
        end_x = c.w * (-0.15 + 1.3 * branch / 8 + 0.03 * c.rng.uniform(-1, 1))
        paths.append(
            (
                _channel(c, (c.w * 0.52, -c.h * 0.05), (end_x, c.h * 1.05)),
                c.u * c.rng.uniform(0.5, 2.4),
            )
        )
    for _ in range(14):
        x, y = c.w * c.rng.random(), c.h * c.rng.uniform(0.15, 0.8)
        end = (x + c.w * c.rng.uniform(-0.25, 0.25), y + c.h * c.rng.uniform(0.2, 0.5))
        paths.append((_channel(c, (x, y), end), c.u * 0.22))
    for grow, tint in ((1.55, bank), (1.0, stream)):
        for spine, wide in paths:
            left = [(x - wide * grow * (0.6 + k / 50), y) for k, (x, y) in enumerate(spine)]
            right = [(x + wide * grow * (0.6 + k / 50), y) for k, (x, y) in enumerate(spine)]
            c.fill(left + right[::-1], tint, mix(tint, c.light.sky[0], 0.2))
    c.glow(c.w * 0.7, c.h * 0.35, c.u * 60, c.light.sun, 0.45)


def _channel(c: Canvas, start: Point, end: Point) -> list[Point]:
    """The winding middle line of a channel."""
    phase, bends = c.rng.uniform(0, 6), c.rng.uniform(1.4, 3)
    spine = []
    for k in range(61):
        t = k / 60
        swing = math.sin(phase + t * bends * 4) + 0.4 * math.sin(phase * 2 + t * bends * 9)
        x = start[0] + (end[0] - start[0]) * t**1.3 + swing * c.u * 4 * min(1, t * 2)
        spine.append((x, start[1] + (end[1] - start[1]) * t))
    return spine


def crossing(c: Canvas) -> None:
    """People waiting on a river bank and a long boat bringing others over."""
    far = c.h * 0.42
    sky(c, far, 6)
    ranges(c, c.h * 0.26, c.h * 0.4, 3, rgb("56785e"))
    ridge(c, far - c.u, c.u * 4, rgb("466a4c"), 0.2, foot=far + 2, faces=False)
    for _ in range(8):
        palm(c, c.w * c.rng.random(), far, c.u * c.rng.uniform(6, 10), 0.25)
    water(c, far, c.h * 0.84, rgb("6f8a78"))
    fishing_boat(c, c.w * 0.36, c.h * 0.56, c.u * 26, crew=5, depth=0.1)
    fishing_boat(c, c.w * 0.74, c.h * 0.72, c.u * 36, crew=6)
    edge = curve((0, c.h * 0.74), (c.w * 0.4, c.h * 0.9), (c.w, c.h * 0.86), 30)
    c.fill([(0, c.h), *edge, (c.w, c.h)], c.light.lit(rgb("b08f66")), c.light.lit(rgb("8f6f4c")))
    crowd(
        c,
        8,
        (c.w * 0.04, c.w * 0.5),
        (c.h * 0.86, c.h * 0.95),
        c.u * 15,
        loads=["bundle", "suitcase", "", "backpack"],
        facing=1,
    )
    person(c, c.w * 0.6, c.h * 0.95, c.u * 16, "worker", facing=-1)


def rainforest(c: Canvas) -> None:
    """Great trunks in layers of mist, shafts of light and walkers on a path."""
    light = c.light
    c.gradient(
        (0, 0, c.w, c.h),
        light.lit(rgb("9fc08a"), 0.3),
        mix(light.haze, light.sun, 0.4),
        light.lit(rgb("6f9a6a"), 0.2),
    )
    c.glow(c.sun[0], c.h * 0.2, c.u * 60, light.sun, 0.8)
    for layer in range(4):
        depth = 0.75 - 0.22 * layer
        trunk = light.shade(rgb("3f5a48"), depth, 0.35)
        for _ in range(9 - layer):
            x, wide = c.w * c.rng.random(), c.u * (0.7 + 1.0 * layer) * c.rng.uniform(0.7, 1.3)
            lean = c.u * c.rng.uniform(-3, 3)
            c.fill(
                [
                    (x - wide * 0.7, 0),
                    (x + wide * 0.7, 0),
                    (x + wide + lean, c.h * 0.86),
                    (x + wide * 2.2 + lean, c.h),
                    (x - wide * 2.2 + lean, c.h),
                    (x - wide + lean, c.h * 0.86),
                ],
                trunk,
            )
        ridge(
            c,
            c.h * (0.72 + 0.06 * layer),
            c.u * 5,
            rgb("4d7a52"),
            depth * 0.8,
            rough=0.65,
            mist=0.3,
            faces=False,
        )
        c.veil(c.h * 0.4, c.h, light.haze, 0.0, 0.22)
    for beam in range(4):
        x = c.sun[0] + c.w * (0.12 * beam - 0.2)
        way = c.w * 0.3 * (1 if c.sun[0] < c.w / 2 else -1)
        c.fill(
            [(x, 0), (x + c.u * 5, 0), (x + way + c.u * 14, c.h), (x + way, c.h)],
            light.sun,
            opacity=0.11,
        )
    c.fill(
        [(c.w * 0.47, c.h * 0.78), (c.w * 0.53, c.h * 0.78), (c.w * 0.74, c.h), (c.w * 0.26, c.h)],
        light.lit(rgb("c2a172")),
        light.lit(rgb("9a7a50")),
    )
    for step, kind in enumerate(["trousers", "skirt", "child", "trousers"]):
        person(
            c,
            c.w * (0.45 + 0.035 * step),
            c.h * (0.84 + 0.025 * step),
            c.u * (9.5 + 1.6 * step) * (0.65 if kind == "child" else 1),
            kind,
            "backpack" if step != 2 else "",
        )
    for side in (0, 1):
        for frond in range(9):
            angle = (-0.2 - 0.28 * frond) if side == 0 else (-math.pi + 0.2 + 0.28 * frond)
            tint = light.shade(pick(c.rng, ["2f5f43", "3f7a4a", "28523c"]), 0, 0.35)
            leaf(
                c,
                c.w * side + (1 - 2 * side) * c.u * c.rng.uniform(-4, 3),
                c.h * 1.02,
                c.u * c.rng.uniform(16, 30),
                angle,
                tint,
            )


def bridge(c: Canvas) -> None:
    """A suspension bridge over a gorge with people crossing on foot."""
    sky(c, c.h * 0.6, 5)
    ranges(c, c.h * 0.26, c.h * 0.66, 5, rgb("55746a"), swing=1.5)
    c.veil(c.h * 0.55, c.h * 0.8, c.light.haze, 0.0, 0.7)
    c.gradient(
        (0, c.h * 0.8, c.w, c.h),
        mix(c.light.haze, c.light.lit(rgb("4f8a8f")), 0.5),
        c.light.lit(rgb("3f7f88")),
    )
    rock = rgb("6a5f52")
    deck = c.h * 0.6
    for side in (0, 1):
        x = c.w * side
        way = 1 - 2 * side
        edge = [
            (
                x + way * c.w * (0.17 + 0.05 * c.rng.uniform(-1, 1) + 0.04 * k),
                deck + (c.h - deck) * k / 6,
            )
            for k in range(7)
        ]
        c.fill(
            [(x, deck), (edge[0][0], deck), *edge, (x, c.h)],
            c.light.lit(rock),
            c.light.shade(rock, 0, 0.5),
        )
    span0, span1 = c.w * 0.16, c.w * 0.84
    s = c.sheet(0, c.h * 0.2, c.w, c.h * 0.45, 2)
    steel = c.light.shade(rgb("7a4a3a"), 0, 0.3)
    for x in (span0, span1):
        s.bar(x - c.u * 0.8, deck - c.u * 24, c.u * 1.6, c.u * 25, steel)
        s.bar(x - c.u * 1.3, deck - c.u * 24.6, c.u * 2.6, c.u * 1.2, steel)
    top = deck - c.u * 23.5
    cable = curve((span0, top), (c.w / 2, deck + c.u * 15), (span1, top), 40)
    s.line(cable, c.u * 0.5, steel)
    for x, y in cable[1::2]:
        s.line([(x, y), (x, deck)], c.u * 0.16, steel)
    for x in (span0, span1):
        s.line([(x, top), (0 if x < c.w / 2 else c.w, deck)], c.u * 0.5, steel)
    s.bar(0, deck - c.u * 0.2, c.w, c.u * 1.5, c.light.shade(rgb("8f6a4a"), 0, 0.15))
    c.stamp(s, rim=0.4)
    if c.rng.random() < 0.5:
        bus(c, c.w * 0.64, deck, c.u * 20, rgb("d9a23c"))
    crowd(
        c,
        8,
        (c.w * 0.22, c.w * 0.52),
        (deck, deck + 1),
        c.u * 7.5,
        loads=["backpack", "bundle", "", "suitcase"],
        shadow=0,
        facing=1,
    )
    house(c, c.w * 0.02, deck, c.u * 9, c.u * 5, rgb("e6d3b1"), rgb("a5543c"), lit_share=0.5)


SCENES = {
    "flood": flood,
    "delta": delta,
    "crossing": crossing,
    "rainforest": rainforest,
    "bridge": bridge,
}
