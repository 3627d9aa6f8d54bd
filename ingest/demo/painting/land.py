"""Land: ridgelines by midpoint displacement, layered ridges, plains and their small marks."""

from __future__ import annotations

import random
from itertools import pairwise

from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.sheet import Point
from ingest.demo.palette import RGB, mix


def ridgeline(
    rng: random.Random, width: float, y: float, swing: float, rough: float = 0.55, depth: int = 8
) -> list[Point]:
    """Return a natural line across `width` around height `y` (midpoint displacement)."""
    heights = [rng.uniform(-1, 1) * swing * 0.5, rng.uniform(-1, 1) * swing * 0.5]
    step = swing
    for _ in range(depth):
        longer = [heights[0]]
        for left, right in pairwise(heights):
            longer += [(left + right) / 2 + rng.uniform(-1, 1) * step * 0.5, right]
        heights, step = longer, step * rough
    last = len(heights) - 1
    return [(width * place / last, y - height) for place, height in enumerate(heights)]


def ridge(
    c: Canvas,
    y: float,
    swing: float,
    colour: RGB,
    depth: float,
    *,
    rough: float = 0.5,
    mist: float = 0.5,
    faces: bool = True,
    foot: float | None = None,
) -> list[Point]:
    """Paint one ridge with mist at its foot and shaded faces; return its line."""
    line = ridgeline(c.rng, c.w, y, swing, rough)
    bottom = c.h if foot is None else foot
    top = c.light.lit(colour, depth)
    low = mix(top, c.light.haze, mist)
    _body(c, line, bottom, top, low)
    if faces:
        _faces(c, line, swing, c.light.shade(colour, depth, 0.3), 0.5 * (1 - depth) + 0.12)
    return line


def _body(c: Canvas, line: list[Point], bottom: float, top: RGB, low: RGB) -> None:
    """Fill below a line; only the band that the line crosses needs a smooth edge."""
    crest, valley = min(y for _, y in line), float(int(max(y for _, y in line)))
    if valley >= bottom:
        c.fill([(0, bottom), *line, (c.w, bottom)], top, low)
        return
    middle = mix(top, low, (valley - crest) / (bottom - crest))
    c.fill([(0, valley + 2), *line, (c.w, valley + 2)], top, middle)
    c.gradient((0, valley, c.w, bottom), middle, low)


def _faces(c: Canvas, line: list[Point], swing: float, colour: RGB, strength: float) -> None:
    """Shade the slopes that look away from the sun."""
    away = 1 if c.sun[0] < c.w / 2 else -1
    reach = 22
    for spot in range(reach, len(line) - reach, 6):
        around = line[spot - 8 : spot + 9]
        if line[spot][1] > min(y for _, y in around) + 0.5:
            continue
        x, y = line[spot]
        drop = swing * c.rng.uniform(0.5, 1.0)
        side = [line[spot + away * k] for k in range(reach)]
        jag: list[Point] = []
        for k in range(7):
            t = 1 - k / 7
            jag.append(
                (
                    x + away * drop * (0.28 * t + c.rng.uniform(-0.1, 0.12)),
                    y + drop * t * c.rng.uniform(0.85, 1.1) + swing * 0.12,
                )
            )
        c.fill([*side, (side[-1][0], side[-1][1] + drop * 0.35), *jag], colour, opacity=strength)


def ranges(
    c: Canvas, top: float, bottom: float, count: int, near: RGB, *, swing: float = 1.0
) -> None:
    """Paint `count` ridges from far to near between two heights, fading with distance."""
    span = bottom - top
    for layer in range(count):
        t = layer / max(1, count - 1)
        y = top + span * (t**1.15) * 0.92
        size = c.u * (19 - 9 * t) * swing
        tone = mix(mix(near, c.light.sky[0], 0.4), near, t)
        depth = 0.8 * (1 - t) ** 1.1
        ridge(c, y, size, tone, depth, rough=0.47 + 0.05 * t, mist=0.72 - 0.4 * t)


def plain(c: Canvas, y: float, far: RGB, near: RGB, depth: float = 0.45) -> None:
    """Paint level ground from the horizon to the viewer's feet."""
    light = c.light
    middle = light.lit(mix(far, near, 0.5), depth * 0.3)
    c.gradient((0, y, c.w, c.h), light.lit(far, depth), middle, light.lit(near))


def dapple(c: Canvas, y: float, colour: RGB, count: int, opacity: float = 0.35) -> None:
    """Lay long flat patches of another tone on level ground, wider towards the viewer."""
    for _ in range(count):
        t = c.rng.random() ** 0.7
        py = y + (c.h - y) * t
        wide = c.w * c.rng.uniform(0.05, 0.22) * (0.3 + t)
        x = c.rng.uniform(-0.1, 1.1) * c.w
        thick = c.u * (0.25 + 2.2 * t)
        points: list[Point] = []
        for step in range(9):
            k = step / 8
            points.append((x + wide * k, py - thick * c.rng.uniform(0.1, 0.5)))
        points += [(x + wide * (1 - k / 8), py + thick * c.rng.uniform(0.1, 0.5)) for k in range(9)]
        c.fill(points, colour, opacity=opacity)


def tufts(c: Canvas, y: float, colour: RGB, count: int, size: float = 1.0) -> None:
    """Draw small blades of grass on level ground, larger towards the viewer."""
    hand = c.draw()
    for spot in sorted(c.rng.random() ** 0.6 for _ in range(count)):
        py = y + (c.h * 1.02 - y) * spot
        x = c.rng.uniform(0, c.w)
        tall = c.u * (0.25 + 1.5 * spot) * size
        tint = c.light.lit(mix(colour, (40, 40, 30), c.rng.random() * 0.4), 0.4 * (1 - spot))
        for _ in range(3):
            lean = c.rng.uniform(-0.5, 0.5) * tall
            width = 1 + round(spot * 2)
            hand.line((x, py, x + lean, py - tall * c.rng.uniform(0.6, 1)), fill=tint, width=width)
