"""Fields, from among the rows and from above."""

from __future__ import annotations

import math

from PIL import Image, ImageDraw

from ingest.demo.figures.people import crowd
from ingest.demo.figures.plants import broadleaf
from ingest.demo.figures.shelter import house
from ingest.demo.painting.canvas import Canvas, ramp
from ingest.demo.painting.land import plain, ranges
from ingest.demo.painting.sheet import Point
from ingest.demo.painting.sky import sky
from ingest.demo.palette import RGB, mix, pick, rgb

CROPS = ["8fa84f", "6f9a4a", "d9b84f", "b5984a", "5f8a5a", "c9a35f", "a8563c", "7a6a3f", "e0cc7a"]


def fields(c: Canvas) -> None:
    """Rows of crops running to the hills and people at work between them."""
    ground = c.h * 0.42
    sky(c, ground, 6)
    ranges(c, c.h * 0.26, c.h * 0.42, 4, rgb("5f8068"))
    crop, soil = pick(c.rng, CROPS[:6]), rgb("a5774a")
    plain(c, ground, mix(crop, soil, 0.3), soil, 0.4)
    vanish = (c.w * c.rng.uniform(0.35, 0.65), ground - c.u * 3)
    _rows(c, ground + c.u * 0.5, vanish, crop)
    for _ in range(5):
        broadleaf(
            c, c.w * c.rng.random(), ground + c.u * 1.5, c.u * c.rng.uniform(5, 9), depth=0.35
        )
    house(
        c,
        c.w * c.rng.uniform(0.1, 0.8),
        ground + c.u * 2,
        c.u * 7,
        c.u * 4,
        rgb("e6d3b1"),
        rgb("a5543c"),
        depth=0.25,
    )
    crowd(
        c,
        7,
        (c.w * 0.08, c.w * 0.92),
        (c.h * 0.62, c.h * 0.93),
        c.u * 16,
        kinds=["trousers", "skirt", "robe"],
        loads=["hoe", "basin", "hoe", "box"],
    )


def _rows(c: Canvas, top: float, vanish: Point, crop: RGB) -> None:
    """Crop rows that run together at a point beyond the horizon, each with a shaded side."""
    start = (top - vanish[1]) / (c.h - vanish[1])
    size = (c.w, c.h - round(top))
    bright, dark = (
        Image.new("L", (size[0] * 2, size[1] * 2)),
        Image.new("L", (size[0] * 2, size[1] * 2)),
    )
    for row in range(23):
        x, half = c.w * (-1.3 + 3.6 * row / 22), c.w * 0.055
        for mask, left in ((bright, -half), (dark, half * 0.1)):
            far = [vanish[0] + (x + part - vanish[0]) * start for part in (left, half)]
            ImageDraw.Draw(mask).polygon(
                [
                    (far[0] * 2, 0),
                    (far[1] * 2, 0),
                    ((x + half) * 2, size[1] * 2),
                    ((x + left) * 2, size[1] * 2),
                ],
                fill=255,
            )
    box = (0, round(top), c.w, c.h)
    for mask, stops in (
        (bright, (c.light.lit(crop, 0.4), c.light.lit(crop))),
        (dark, (c.light.shade(crop, 0.3, 0.4), c.light.shade(crop, 0, 0.3))),
    ):
        c.image.paste(ramp(stops, size), box, mask.reduce(2))


def patchwork(c: Canvas) -> None:
    """Fields from above: an abstract patchwork with a road and tiny trees."""
    c.gradient((0, 0, c.w, c.h), c.light.lit(rgb("b5984a")), c.light.lit(rgb("8f7a3f")))
    turn = c.rng.uniform(-0.35, 0.35)
    cos, sin = math.cos(turn), math.sin(turn)

    def at(x: float, y: float) -> Point:
        dx, dy = x - c.w / 2, y - c.h / 2
        return c.w / 2 + dx * cos - dy * sin, c.h / 2 + dx * sin + dy * cos

    reach = max(c.w, c.h) * 0.75
    y = c.h / 2 - reach
    while y < c.h / 2 + reach:
        tall = c.u * c.rng.uniform(9, 20)
        x = c.w / 2 - reach - c.u * c.rng.uniform(0, 10)
        while x < c.w / 2 + reach:
            wide = c.u * c.rng.uniform(8, 26)
            _plot(c, at, x, y, wide - c.u * 0.5, tall - c.u * 0.5)
            x += wide
        y += tall
    road = [
        at(c.w / 2 - reach + k * reach / 20, c.h * 0.55 + math.sin(k * 0.35) * c.u * 3)
        for k in range(41)
    ]
    c.fill(
        [(x, y - c.u * 0.8) for x, y in road] + [(x, y + c.u * 0.8) for x, y in reversed(road)],
        c.light.lit(rgb("e6d3ae")),
    )
    for _ in range(60):
        x, y = c.w * c.rng.random(), c.h * c.rng.random()
        r = c.u * c.rng.uniform(0.5, 1.1)
        way = 1 if c.sun[0] < c.w / 2 else -1
        c.fill(
            [
                (x + r * 1.2 * way + r * math.cos(k), y + r * 0.7 + r * 0.8 * math.sin(k))
                for k in range(7)
            ],
            c.light.shadow,
            opacity=0.4,
        )
        c.fill(
            [(x + r * math.cos(k * 0.7), y + r * math.sin(k * 0.7)) for k in range(9)],
            c.light.lit(rgb("3f6043")),
        )


def _plot(c: Canvas, at: object, x: float, y: float, wide: float, tall: float) -> None:
    assert callable(at)
    crop = pick(c.rng, CROPS)
    corners = [at(x, y), at(x + wide, y), at(x + wide, y + tall), at(x, y + tall)]
    if c.clip(corners) is None:
        return
    c.fill(corners, c.light.lit(crop), c.light.lit(mix(crop, rgb("6a5a2f"), 0.2)))
    if c.rng.random() < 0.25:
        return
    lines = max(3, int((tall if c.rng.random() < 0.5 else wide) / c.u / 1.3))
    tint = c.light.shade(crop, 0, 0.16)
    along = c.rng.random() < 0.6
    for line in range(lines):
        a, b = (line + 0.25) / lines, (line + 0.65) / lines
        if along:
            c.fill(
                [
                    at(x, y + tall * a),
                    at(x + wide, y + tall * a),
                    at(x + wide, y + tall * b),
                    at(x, y + tall * b),
                ],
                tint,
            )
        else:
            c.fill(
                [
                    at(x + wide * a, y),
                    at(x + wide * b, y),
                    at(x + wide * b, y + tall),
                    at(x + wide * a, y + tall),
                ],
                tint,
            )


SCENES = {"fields": fields, "patchwork": patchwork}
