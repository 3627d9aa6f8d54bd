"""Crossings: a river landing, a forest path, a bridge."""

from __future__ import annotations

import math

from ingest.demo.figures.boats import fishing_boat
from ingest.demo.figures.people import crowd, person
from ingest.demo.figures.plants import leaf, palm
from ingest.demo.figures.shelter import house
from ingest.demo.figures.vehicles import bus
from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.land import ranges, ridge
from ingest.demo.painting.sheet import curve
from ingest.demo.painting.sky import sky
from ingest.demo.painting.water import water
from ingest.demo.palette import mix, pick, rgb


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
        wall = c.w * side
        way = 1 - 2 * side
        edge = [
            (
                wall + way * c.w * (0.17 + 0.05 * c.rng.uniform(-1, 1) + 0.04 * k),
                deck + (c.h - deck) * k / 6,
            )
            for k in range(7)
        ]
        c.fill(
            [(wall, deck), (edge[0][0], deck), *edge, (wall, c.h)],
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


SCENES = {"crossing": crossing, "rainforest": rainforest, "bridge": bridge}
