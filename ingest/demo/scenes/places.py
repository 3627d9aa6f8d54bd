"""Places of service: a school and a clinic."""

from __future__ import annotations

from ingest.demo.figures.people import crowd, person
from ingest.demo.figures.plants import broadleaf
from ingest.demo.figures.shelter import LAMP
from ingest.demo.figures.vehicles import jeep
from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.land import dapple, plain, ranges
from ingest.demo.painting.sky import sky
from ingest.demo.palette import RGB, mix, pick, rgb


def public_hall(
    c: Canvas, x: float, y: float, wide: float, tall: float, wall: RGB, band: RGB, roof: RGB
) -> None:
    """A long low public building with a veranda."""
    s = c.sheet(x - wide * 0.05, y - tall * 1.6, wide * 1.1, tall * 1.65, 2)
    s.foot = y
    face = c.light.lit(wall)
    s.bar(x, y - tall, wide, tall, face)
    s.bar(x, y - tall * 0.34, wide, tall * 0.34, c.light.lit(band))
    dark = mix(face, c.light.shadow, 0.62)
    late = c.light.night or c.light.height < 0.1
    openings = max(5, int(wide / tall * 2.2))
    for bay in range(openings):
        px = x + wide * (bay + 0.3) / openings
        step = wide * 0.42 / openings
        if bay % 3 == 1:
            s.bar(px, y - tall * 0.72, step, tall * 0.72, mix(dark, c.light.lit(band), 0.35))
        else:
            s.bar(px, y - tall * 0.72, step, tall * 0.32, LAMP if late else dark)
            s.bar(px + step * 0.47, y - tall * 0.72, step * 0.06, tall * 0.32, face)
    s.bar(x, y - tall, wide, tall * 0.16, mix(face, c.light.shadow, 0.4))
    tin = c.light.lit(roof)
    s.poly(
        [
            (x - wide * 0.04, y - tall * 0.93),
            (x + wide * 0.03, y - tall * 1.5),
            (x + wide * 0.97, y - tall * 1.5),
            (x + wide * 1.04, y - tall * 0.93),
        ],
        tin,
    )
    for rib in range(1, 30):
        t = rib / 30
        s.line(
            [
                (x + wide * (0.03 + 0.94 * t), y - tall * 1.5),
                (x + wide * (1.08 * t - 0.04), y - tall * 0.94),
            ],
            c.u * 0.1,
            mix(tin, c.light.shadow, 0.16),
        )
    for post in range(openings + 1):
        px = x + wide * post / openings
        s.line(
            [(px, y), (px, y - tall * 0.94)],
            c.u * 0.4,
            mix(c.light.lit(rgb("efe6d2")), c.light.shadow, 0.1),
        )
    c.stamp(s, rim=0.2, shadow=0.2)


def yard(c: Canvas, ground: float) -> None:
    sky(c, ground, 6)
    ranges(c, c.h * 0.28, ground, 3, pick(c.rng, ["5f8068", "7a8f8a", "8a7f6a", "6a8aa0"]))
    earth = pick(c.rng, ["cda877", "b98d62", "d6b98c", "b5774f"])
    plain(c, ground, mix(earth, rgb("9aa060"), 0.3), earth, 0.3)
    dapple(c, ground, c.light.shade(earth, 0, 0.25), 18, 0.28)


def school(c: Canvas) -> None:
    """A school with a veranda and children playing in the yard under a tree."""
    ground = c.h * 0.52
    yard(c, ground)
    wall, band = (
        rgb(c.rng.choice(["f1e3c0", "e9dfcb", "efd2a8", "dfe6e0"])),
        pick(c.rng, ["5d9a9a", "4f7fa6", "c7775a", "7fa07a"]),
    )
    wide = c.w * 0.66
    public_hall(
        c,
        c.w * 0.07,
        c.h * 0.67,
        wide,
        min(c.u * 13, wide * 0.24),
        wall,
        band,
        pick(c.rng, ["a5543c", "8f9aa0", "7f8f96", "b5674a"]),
    )
    broadleaf(c, c.w * 0.83, c.h * 0.74, c.u * 34)
    pole = c.w * 0.77
    s = c.sheet(pole - c.u * 6, c.h * 0.3, c.u * 16, c.h * 0.4, 3)
    s.line(
        [(pole, c.h * 0.69), (pole, c.h * 0.69 - c.u * 24)],
        c.u * 0.35,
        c.light.shade(rgb("6f7a82")),
    )
    s.poly(
        [
            (pole, c.h * 0.69 - c.u * 24),
            (pole + c.u * 7, c.h * 0.69 - c.u * 23),
            (pole + c.u * 6.6, c.h * 0.69 - c.u * 19),
            (pole, c.h * 0.69 - c.u * 20),
        ],
        c.light.lit(band),
    )
    c.stamp(s)
    crowd(
        c,
        12,
        (c.w * 0.08, c.w * 0.9),
        (c.h * 0.74, c.h * 0.93),
        c.u * 15,
        kinds=["child", "child", "child", "child", "skirt", "trousers"],
    )


def clinic(c: Canvas) -> None:
    """A clinic with a blue roof, people waiting on the veranda and a field car."""
    ground = c.h * 0.5
    yard(c, ground)
    wide = c.w * 0.74
    public_hall(
        c,
        c.w * 0.2,
        c.h * 0.68,
        wide,
        min(c.u * 14, wide * 0.24),
        rgb("f4f1e8"),
        rgb("9fc7c4"),
        rgb("4f7fa6"),
    )
    broadleaf(c, c.w * 0.1, c.h * 0.72, c.u * 30)
    spot = c.w * 0.3
    while spot < c.w * 0.84:
        kind = c.rng.choice(["robe", "skirt", "trousers", "child", "seated"])
        person(
            c,
            spot,
            c.h * 0.71 + c.rng.uniform(0, 1) * c.u,
            c.u * 10 * (0.65 if kind == "child" else 1),
            kind,
            facing=1,
        )
        spot += c.u * c.rng.uniform(4.5, 8)
    jeep(c, c.w * 0.24, c.h * 0.86, c.u * 22, facing=-1)
    crowd(
        c,
        5,
        (c.w * 0.42, c.w * 0.92),
        (c.h * 0.82, c.h * 0.94),
        c.u * 16,
        kinds=["worker", "robe", "skirt", "child"],
        loads=["", "box", ""],
    )


SCENES = {"school": school, "clinic": clinic}
