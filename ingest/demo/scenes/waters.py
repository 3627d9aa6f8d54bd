"""High water and a river delta from above."""

from __future__ import annotations

import math

from ingest.demo.figures.boats import fishing_boat
from ingest.demo.figures.plants import broadleaf, palm
from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.land import dapple, ridge
from ingest.demo.painting.sheet import Point
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
    land = rgb(c.rng.choice(["7f9a5a", "a89f5c", "5f8a70"]))
    c.gradient((0, 0, c.w, c.h), c.light.lit(land, 0.1), c.light.lit(mix(land, rgb("4a6a4a"), 0.5)))
    for _ in range(4):
        tone = mix(land, rgb(c.rng.choice(["c9b060", "4f7a4a", "b58f5a", "3f6a55"])), 0.55)
        dapple(c, -c.h * 0.8, c.light.lit(tone), 26, 0.4)
    for _ in range(200):
        x, y = c.w * c.rng.random(), c.h * c.rng.random()
        r = c.u * c.rng.uniform(0.2, 0.6)
        tree = c.light.shade(rgb("3f6a48"), 0, c.rng.uniform(0.15, 0.45))
        c.fill([(x + r * math.cos(k), y + r * 0.8 * math.sin(k)) for k in range(6)], tree)
    stream = mix(c.light.sky[-1], c.light.lit(rgb("4f9aa0")), 0.4)
    bank = mix(c.light.lit(land), c.light.lit(rgb("e2cf9a")), 0.45)
    paths = []
    for branch in range(13):
        end_x = c.w * (-0.15 + 1.3 * branch / 12 + 0.03 * c.rng.uniform(-1, 1))
        paths.append(
            (
                _channel(c, (c.w * 0.52, -c.h * 0.05), (end_x, c.h * 1.05)),
                c.u * c.rng.choice([0.35, 0.5, 0.8, 1.3, 2.2]),
            )
        )
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


SCENES = {"flood": flood, "delta": delta}
