"""Journeys: a convoy on the road, an aircraft, people on foot."""

from __future__ import annotations

import math

from ingest.demo.figures.people import crowd, person
from ingest.demo.figures.plants import broadleaf
from ingest.demo.figures.vehicles import aircraft, jeep, truck
from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.land import dapple, plain, ranges, ridge, tufts
from ingest.demo.painting.sky import sky
from ingest.demo.palette import mix, pick, rgb

CROPS = ["8fa84f", "6f9a4a", "d9b84f", "b5984a", "5f8a5a", "c9a35f", "a8563c", "7a6a3f", "e0cc7a"]


def road(c: Canvas) -> None:
    """A road winding through hills with a convoy on it."""
    sky(c, c.h * 0.5, 6)
    tone = pick(c.rng, ["7a8a5a", "a58a5a", "5f8068", "b08a5f"])
    ranges(c, c.h * 0.3, c.h * 0.56, 5, tone, swing=1.3)
    ground = c.h * 0.58
    c.gradient(
        (0, ground, c.w, c.h), c.light.lit(tone, 0.22), c.light.lit(mix(tone, rgb("4a4a2a"), 0.3))
    )
    dapple(c, ground, c.light.shade(tone, 0, 0.3), 26, 0.3)
    left, right = [], []
    phase = c.rng.choice([0.0, math.pi])
    for k in range(61):
        t = k / 60
        y = ground + (c.h * 1.02 - ground) * t**1.5
        x = c.w * (0.5 + 0.3 * math.sin(phase + 5.2 * (1 - t) ** 1.4) * (0.35 + 0.5 * t))
        half = c.u * (0.5 + 9 * t**1.5)
        left.append((x - half, y))
        right.append((x + half, y))
    tar = c.light.lit(rgb("8f867a"))
    c.fill([*left, *reversed(right)], mix(tar, c.light.haze, 0.4), tar)
    for k in range(8, 60, 6):
        (x0, y0), (x1, y1) = (
            (left[n][0] / 2 + right[n][0] / 2, left[n][1]) for n in (k, k + 2 if k < 58 else k + 1)
        )
        thick = c.u * (0.05 + 0.4 * (k / 60) ** 1.5)
        c.fill(
            [(x0 - thick, y0), (x0 + thick, y0), (x1 + thick, y1), (x1 - thick, y1)],
            c.light.lit(rgb("f1e8d6")),
        )
    for k in (17, 25, 33, 42):
        x, y = (left[k][0] + right[k][0]) / 2, left[k][1]
        size = right[k][0] - left[k][0]
        late = c.light.night or c.light.height < 0.1
        if k == 42:
            jeep(c, x, y, size * 0.85, facing=-1 if phase else 1)
        else:
            truck(
                c,
                x,
                y,
                size * 1.05,
                pick(c.rng, ["eef0ee", "7f8f6a", "4f7fa6"]),
                depth=0.2,
                facing=-1 if phase else 1,
                lamps=late,
            )
    for _ in range(7):
        side = c.rng.choice([0.06, 0.13, 0.88, 0.95])
        broadleaf(
            c,
            c.w * side,
            c.h * c.rng.uniform(0.62, 0.9),
            c.u * c.rng.uniform(9, 16),
            mix(tone, rgb("3f6a43"), 0.6),
            0.08,
        )
    tufts(c, c.h * 0.72, mix(tone, rgb("d9c27a"), 0.3), 200)


def airfield(c: Canvas) -> None:
    """An aircraft on the apron and passengers walking to its steps."""
    ground = c.h * 0.58
    sky(c, ground, 8)
    ranges(c, c.h * 0.46, c.h * 0.57, 3, rgb("6f8388"), swing=0.8)
    c.gradient((0, ground, c.w, c.h), c.light.lit(rgb("a9a79f"), 0.3), c.light.lit(rgb("77777a")))
    dapple(c, ground, c.light.shade(rgb("77777a"), 0, 0.2), 12, 0.25)
    for line in range(3):
        x = c.w * (0.1 + 0.3 * line)
        c.fill(
            [
                (x, ground + c.u * 3),
                (x + c.u, ground + c.u * 3),
                (x + c.u * 10, c.h),
                (x + c.u * 5, c.h),
            ],
            c.light.lit(rgb("e2c04f")),
            opacity=0.45,
        )
    aircraft(c, c.w * 0.2, ground - c.u * 24, c.u * 12, depth=0.35, wheels=False)
    long = min(c.w * 0.8, c.u * 82)
    foot = c.h * 0.76
    aircraft(c, c.w * 0.52, foot, long, tail=pick(c.rng, ["2b6cb0", "c0512f", "2f6f73", "7b4b78"]))
    top, x = foot - long * 0.125, c.w * 0.52 + long * 0.37
    s = c.sheet(x - long * 0.02, top - c.u * 3, long * 0.2, foot - top + c.u * 4, 3)
    steel = c.light.lit(rgb("c9cdd0"))
    for step in range(9):
        s.bar(
            x + long * 0.014 * step,
            top + (foot - top) * step / 9,
            long * 0.017,
            (foot - top) * (1 - step / 9),
            mix(steel, c.light.shadow, 0.12 + 0.05 * (step % 2)),
        )
    s.line([(x, top - c.u * 2), (x + long * 0.125, foot - c.u * 2.4)], c.u * 0.25, steel)
    c.stamp(s)
    for step in range(8):
        person(
            c,
            x + long * 0.15 - step * c.u * 6,
            foot + c.u * (2.2 + 1.4 * step),
            c.u * (8 + 0.75 * step),
            load=c.rng.choice(["suitcase", "backpack", "bundle", ""]),
            facing=1,
        )
    crowd(c, 2, (c.w * 0.8, c.w * 0.9), (c.h * 0.86, c.h * 0.9), c.u * 14, kinds=["worker"])


def walkers(c: Canvas) -> None:
    """People walking in a line before a great low sun, with long shadows."""
    ground = c.h * 0.66
    sky(c, ground, 4, disc_of_light=False)
    x, y = c.w * c.rng.uniform(0.4, 0.6), ground - c.u * 12
    c.sun = (x, y)
    c.glow(x, y, c.u * 50, c.light.sun, 0.6)
    s = c.sheet(x - c.u * 19, y - c.u * 19, c.u * 38, c.u * 38, 2)
    s.oval(x, y, c.u * 18, c.u * 18, mix(c.light.sun, c.light.sky[-1], 0.25))
    c.stamp(s, rim=0)
    ridge(c, ground - c.u * 1, c.u * 6, rgb("7a6a5a"), 0.55, foot=c.h)
    earth = pick(c.rng, ["b08a5f", "8f7a5a", "9a8a6a", "c79b6a"])
    plain(c, ground, earth, mix(earth, rgb("3a2f2a"), 0.5), 0.25)
    dapple(c, ground, c.light.shade(earth, 0, 0.3), 24, 0.3)
    spot = c.w * 0.12
    while spot < c.w * 0.9:
        kind = c.rng.choice(["trousers", "robe", "skirt", "child", "trousers"])
        tall = c.u * c.rng.uniform(15, 17) * (0.66 if kind == "child" else 1)
        person(
            c,
            spot,
            ground + c.u * c.rng.uniform(6, 10),
            tall,
            kind,
            c.rng.choice(["bundle", "backpack", "suitcase", ""]) if kind != "child" else "",
            facing=1,
            dark=0.6,
            shadow=1.5,
        )
        spot += c.u * c.rng.uniform(5.5, 12)
    tufts(c, c.h * 0.8, rgb("9a8a5a"), 240)


SCENES = {"road": road, "airfield": airfield, "walkers": walkers}
