"""Mountains: ridges in morning mist, lakes, terraces and snow."""

from __future__ import annotations

import math

from ingest.demo.figures.people import crowd, person
from ingest.demo.figures.plants import pine, pines
from ingest.demo.figures.shelter import house, tent
from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.land import dapple, plain, ranges, ridge, tufts
from ingest.demo.painting.sheet import Point
from ingest.demo.painting.sky import sky
from ingest.demo.painting.water import water
from ingest.demo.palette import mix, rgb

FOREST = rgb("3f6653")


def ridges(c: Canvas) -> None:
    """Layered ridges with people walking on the nearest one."""
    sky(c, c.h * 0.56)
    near = rgb(c.rng.choice(["3f6653", "4a5f7a", "6b5a4a", "4f6a4a"]))
    ranges(c, c.h * 0.4, c.h * 0.86, 6, near, swing=1.25)
    line = ridge(c, c.h * 0.87, c.u * 4, mix(near, (20, 30, 30), 0.35), 0, faces=False, mist=0)
    start = c.rng.randint(50, 130)
    for step in range(c.rng.randint(4, 7)):
        x, y = line[start + step * c.rng.randint(7, 9)]
        person(
            c,
            x,
            y + c.u * 0.4,
            c.u * c.rng.uniform(8, 9),
            load=c.rng.choice(["backpack", "bundle", ""]),
            facing=1,
            dark=0.45,
            shadow=0,
        )
    tufts(c, c.h * 0.9, mix(near, (60, 60, 30), 0.4), 260)


def lake(c: Canvas) -> None:
    """A mountain lake with conifers and a hamlet on the shore."""
    shore = c.h * 0.56
    sky(c, shore, 5)
    ranges(c, c.h * 0.3, c.h * 0.52, 4, rgb("50677a"), swing=1.2)
    line = ridge(c, shore - c.u * 1.5, c.u * 5, FOREST, 0.25, faces=False, foot=shore + 2)
    pines(c, line, c.u * 7, c.light.lit(rgb("2f5245"), 0.2), 110)
    for spot in range(4):
        x = c.w * (0.3 + 0.11 * spot) + c.rng.uniform(-1, 1) * c.u
        house(
            c, x, shore, c.u * 5, c.u * 3, rgb("e9dfcb"), rgb("a5543c"), depth=0.15, lit_share=0.8
        )
    water(c, shore, c.h, rgb("3d7488"))
    near = ridge(c, c.h * 0.97, c.u * 5, mix(FOREST, (10, 25, 25), 0.5), 0, faces=False, mist=0)
    pines(c, near[:70], c.u * 30, c.light.shade(rgb("244438"), 0, 0.35), 9)


def terraces(c: Canvas) -> None:
    """Rice terraces stepping down a slope, each holding a piece of sky."""
    sky(c, c.h * 0.36, 5)
    ranges(c, c.h * 0.2, c.h * 0.36, 3, rgb("4f7a5a"))
    steps = 11
    green = rgb(c.rng.choice(["6f9a4a", "88a552", "5f8f55"]))
    phase = c.rng.uniform(0, 6)
    for step in range(steps):
        t = step / steps
        y = c.h * (0.36 + 0.68 * t**1.35)
        bow = c.u * (2 + 9 * t)
        edge: list[Point] = [
            (
                c.w * k / 40,
                y
                + bow * math.sin(phase + step * 0.55 + k / 40 * 4.6) * 0.8
                + bow * 0.35 * math.sin(phase * 2 + k / 40 * 11),
            )
            for k in range(41)
        ]
        bank = c.light.shade(mix(green, rgb("5a4a2f"), 0.3), 0.4 * (1 - t), 0.3)
        thick = c.u * (0.7 + 2.6 * t)
        floor = min(c.h, y + c.h * (0.1 + 0.2 * t))
        c.fill([(0, floor), *edge, (c.w, floor)], bank)
        pool = [(x, py + thick) for x, py in edge]
        wet = (step + c.rng.randint(0, 1)) % 2 == 0
        top = (
            mix(c.light.sky[-1], c.light.lit(rgb("8fb0a0")), 0.25)
            if wet
            else c.light.lit(green, 0.35 * (1 - t))
        )
        low = (
            mix(c.light.sky[len(c.light.sky) // 2], top, 0.4)
            if wet
            else c.light.lit(mix(green, (40, 60, 20), 0.25))
        )
        c.fill([(0, floor), *pool, (c.w, floor)], top, low)
        lip = [(x, py + thick * 0.92) for x, py in edge]
        c.fill(
            [*lip, *reversed([(x, py + c.u * 0.25) for x, py in lip])],
            c.light.lit(mix(green, (255, 250, 200), 0.3)),
        )
    crowd(
        c,
        5,
        (c.w * 0.15, c.w * 0.85),
        (c.h * 0.7, c.h * 0.9),
        c.u * 10,
        kinds=["skirt", "trousers"],
        loads=["bundle", "basin", "hoe"],
        shadow=0.5,
    )


def snow_village(c: Canvas) -> None:
    """Houses with lit windows under snow, conifers around them."""
    ground = c.h * 0.6
    sky(c, ground, 4)
    ranges(c, c.h * 0.34, c.h * 0.56, 3, rgb("7d93a8"), swing=1.2)
    white = rgb("f4f7fa")
    back = ridge(c, ground - c.u, c.u * 3, white, 0.25, faces=False, mist=0.1)
    pines(c, back, c.u * 9, c.light.shade(rgb("3c5a58"), 0.25, 0.2), 50, c.light.lit(white, 0.1))
    plain(c, ground, white, mix(white, rgb("b9cbe0"), 0.4), 0.2)
    for row, count in enumerate((6, 4)):
        for spot in range(count):
            size = c.u * (7 + 7 * row) * c.rng.uniform(0.85, 1.15)
            x = c.w * (spot + 0.1) / count + c.rng.uniform(-0.3, 0.6) * size
            y = ground + c.u * (2 + 9 * row) + c.rng.uniform(-1, 1) * c.u
            wall = rgb(c.rng.choice(["c98f5c", "a65a44", "d9c9a8", "7a8f86", "b9704a"]))
            house(c, x, y, size, size * 0.5, wall, white, depth=0.2 - 0.2 * row, lit_share=0.95)
            c.glow(x + size * 0.5, y - size * 0.2, size * 0.9, rgb("ffcf80"), 0.22)
    dapple(c, ground + c.u * 8, c.light.shade(white, 0, 0.25), 26, 0.3)
    crowd(
        c,
        4,
        (c.w * 0.25, c.w * 0.75),
        (c.h * 0.82, c.h * 0.9),
        c.u * 11,
        kinds=["trousers", "robe", "child"],
        loads=["", "box", "backpack"],
        shadow=0.4,
    )


def snow_camp(c: Canvas) -> None:
    """Tents in deep snow, glowing from within."""
    ground = c.h * 0.52
    sky(c, ground, 4)
    ranges(c, c.h * 0.26, c.h * 0.5, 4, rgb("8094ab"), swing=1.5)
    white = rgb("f2f6fa")
    plain(c, ground, white, rgb("c5d3e4"), 0.25)
    dapple(c, ground, c.light.shade(white, 0, 0.28), 34, 0.3)
    for row in range(4):
        y = ground + c.u * (3 + 7.2 * row**1.25)
        size = c.u * (4.5 + 3.4 * row)
        for spot in range(7 - row):
            x = c.w * (spot + 0.5 * (row % 2)) / (6 - row) + c.rng.uniform(-1, 1) * c.u
            tent(c, x, y, size, depth=0.4 - 0.12 * row, lamp=c.rng.random() < 0.6)
    s = c.sheet(0, c.h * 0.3, c.w, c.h * 0.7, 2)
    for side in (0.03, 0.95):
        pine(
            c,
            s,
            c.w * side,
            c.h * 0.97,
            c.u * 42,
            c.light.shade(rgb("35524f"), 0, 0.3),
            c.light.lit(white),
        )
    c.stamp(s, rim=0.1)
    person(c, c.w * 0.42, c.h * 0.93, c.u * 13, "robe", "box", shadow=0.4)


SCENES = {
    "ridges": ridges,
    "lake": lake,
    "terraces": terraces,
    "snow-village": snow_village,
    "snow-camp": snow_camp,
}
