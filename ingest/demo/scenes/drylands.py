"""Dry lands: dunes with a convoy and a savanna."""

from __future__ import annotations

from ingest.demo.figures.people import person
from ingest.demo.figures.plants import acacia
from ingest.demo.figures.vehicles import truck
from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.land import dapple, plain, ridge, ridgeline, tufts
from ingest.demo.painting.sheet import Point
from ingest.demo.painting.sky import sky
from ingest.demo.palette import mix, rgb

SAND = rgb("e2b377")


def dunes(c: Canvas) -> None:
    """Great dunes with a sharp crest and a line of trucks between them."""
    sky(c, c.h * 0.5, 3)
    sand = rgb(c.rng.choice(["e2b377", "dca16b", "e6c490"]))
    for layer in range(3):
        _dune(c, c.h * (0.4 + 0.09 * layer), c.u * (7 + 3 * layer), sand, 0.6 - 0.2 * layer)
    track = c.h * 0.72
    c.fill(
        [(0, c.h), (0, track - c.u), (c.w, track - c.u * 2), (c.w, c.h)],
        c.light.lit(sand, 0.08),
        c.light.lit(sand),
    )
    for spot in range(5):
        x = c.w * (0.12 + 0.165 * spot) + c.rng.uniform(-1, 1) * c.u
        cloth = rgb(c.rng.choice(["eef0ee", "7f8f6a", "4f7fa6", "d9c7a0"]))
        c.glow(x - c.u * 7, track, c.u * 6, c.light.haze, 0.5)
        truck(c, x, track, c.u * 11, cloth, depth=0.1)
    _dune(c, c.h * 0.86, c.u * 9, sand, 0.0)
    tufts(c, c.h * 0.88, rgb("8a8450"), 60)


def _dune(c: Canvas, y: float, swing: float, colour: tuple[int, int, int], depth: float) -> None:
    line = ridgeline(c.rng, c.w, y, swing * 1.3, 0.33, 6)
    c.fill(
        [(0, c.h), *line, (c.w, c.h)],
        c.light.lit(colour, depth),
        c.light.lit(mix(colour, rgb("c98d55"), 0.3), depth),
    )
    crest = min(
        range(12, len(line) - 12), key=lambda place: line[place][1] + c.rng.random() * swing
    )
    way = 1 if c.sun[0] < line[crest][0] else -1
    x, top = line[crest]
    shade = c.light.shade(colour, depth, 0.42)
    slope: list[Point] = [line[crest]]
    place = crest
    while 0 < place + way < len(line) - 1 and abs(line[place][0] - x) < c.w * 0.5:
        place += way
        slope.append(line[place])
    reach = swing * 2.6
    tail = [
        (x + way * reach * (0.12 + 0.9 * t**1.4) - way * reach * 0.2 * (1 - t), top + reach * t)
        for t in (1.0, 0.75, 0.5, 0.25, 0.1)
    ]
    c.fill(
        [*slope, (slope[-1][0], top + reach), *tail],
        shade,
        mix(shade, c.light.lit(colour, depth), 0.55),
        0.85,
    )


def savanna(c: Canvas) -> None:
    """Acacias on a wide plain and people walking home with water."""
    ground = c.h * 0.62
    sky(c, ground, 6)
    for layer in range(2):
        ridge(c, ground - c.u * (2 - layer), c.u * 6, rgb("8a7a55"), 0.75 - 0.25 * layer)
    plain(c, ground, rgb("cfa95f"), rgb("a5793f"), 0.4)
    dapple(c, ground, c.light.shade(rgb("a5793f"), 0, 0.3), 26, 0.3)
    for _ in range(7):
        acacia(
            c,
            c.w * c.rng.random(),
            ground + c.u * c.rng.uniform(0.5, 3),
            c.u * c.rng.uniform(4, 9),
            0.4,
        )
    acacia(
        c, c.w * c.rng.choice([0.2, 0.3, 0.74]), ground + c.u * 9, c.u * (34 if c.w > c.h else 40)
    )
    tufts(c, ground + c.u * 4, rgb("c9a550"), 420)
    x = c.w * 0.38
    for step in range(5):
        person(
            c,
            x + step * c.u * 6.5,
            c.h * 0.86 + c.rng.uniform(-1, 1) * c.u,
            c.u * 13 * (0.66 if step == 3 else 1),
            "child" if step == 3 else "robe",
            "" if step == 3 else c.rng.choice(["jerrycan", "bundle", "basin"]),
            facing=1,
        )


SCENES = {"dunes": dunes, "savanna": savanna}
