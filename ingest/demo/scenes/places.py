"""Places of service: schools, clinics, a football pitch, a warehouse."""

from __future__ import annotations

from ingest.demo.figures.people import crowd, person
from ingest.demo.figures.plants import broadleaf
from ingest.demo.figures.shelter import LAMP, lamp_post
from ingest.demo.figures.vehicles import jeep, truck
from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.land import dapple, plain, ranges, tufts
from ingest.demo.painting.sky import sky
from ingest.demo.palette import RGB, mix, pick, rgb


def _hall(
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


def _yard(c: Canvas, ground: float) -> None:
    sky(c, ground, 6)
    ranges(c, c.h * 0.28, ground, 3, pick(c.rng, ["5f8068", "7a8f8a", "8a7f6a", "6a8aa0"]))
    earth = pick(c.rng, ["cda877", "b98d62", "d6b98c", "b5774f"])
    plain(c, ground, mix(earth, rgb("9aa060"), 0.3), earth, 0.3)
    dapple(c, ground, c.light.shade(earth, 0, 0.25), 18, 0.28)


def school(c: Canvas) -> None:
    """A school with a veranda and children playing in the yard under a tree."""
    ground = c.h * 0.52
    _yard(c, ground)
    wall, band = (
        rgb(c.rng.choice(["f1e3c0", "e9dfcb", "efd2a8", "dfe6e0"])),
        pick(c.rng, ["5d9a9a", "4f7fa6", "c7775a", "7fa07a"]),
    )
    wide = c.w * 0.66
    _hall(
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
    _yard(c, ground)
    wide = c.w * 0.74
    _hall(
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


def football(c: Canvas) -> None:
    """Children playing football on a dusty pitch in long light."""
    ground = c.h * 0.42
    _yard(c, ground)
    white = c.light.lit(rgb("f1ede2"))
    goal = c.sheet(c.w * 0.3, ground - c.u * 6, c.w * 0.4, c.u * 14, 3)
    gx, gy = c.w * 0.42, c.h * 0.53
    goal.line(
        [(gx, gy), (gx, gy - c.u * 9), (gx + c.u * 20, gy - c.u * 9), (gx + c.u * 20, gy)],
        c.u * 0.5,
        white,
    )
    for net in range(1, 12):
        goal.line(
            [(gx + c.u * 20 * net / 12, gy - c.u * 9), (gx + c.u * 20 * net / 12, gy - c.u * 1)],
            c.u * 0.06,
            white,
        )
    for net in range(1, 5):
        goal.line(
            [(gx, gy - c.u * 9 * net / 5), (gx + c.u * 20, gy - c.u * 9 * net / 5)],
            c.u * 0.06,
            white,
        )
    c.stamp(goal)
    c.fill(
        [(0, c.h * 0.535), (c.w, c.h * 0.53), (c.w, c.h * 0.536), (0, c.h * 0.541)],
        white,
        opacity=0.6,
    )
    c.veil(c.h * 0.55, c.h * 0.85, c.light.haze, 0.0, 0.3)
    crowd(
        c,
        10,
        (c.w * 0.06, c.w * 0.94),
        (c.h * 0.58, c.h * 0.93),
        c.u * 20,
        kinds=["child"],
        shadow=1.1,
    )
    x, y = c.w * 0.52, c.h * 0.88
    ball = c.sheet(x - c.u * 2, y - c.u * 3, c.u * 4, c.u * 4, 4)
    ball.foot = y
    ball.oval(x, y - c.u, c.u, c.u, c.light.lit(rgb("f4f1e8")))
    ball.oval(x - c.u * 0.2, y - c.u * 1.1, c.u * 0.35, c.u * 0.35, c.light.shade(rgb("3f4450")))
    c.stamp(ball, shadow=1.1)
    tufts(c, c.h * 0.8, rgb("a5a05a"), 140)


def warehouse(c: Canvas) -> None:
    """Relief goods loaded from a store onto a truck."""
    ground = c.h * 0.6
    _yard(c, ground)
    hall = c.light.lit(rgb("9fb0b5"))
    c.fill(
        [
            (0, c.h * 0.7),
            (0, c.h * 0.24),
            (c.w * 0.3, c.h * 0.15),
            (c.w * 0.58, c.h * 0.24),
            (c.w * 0.58, c.h * 0.7),
        ],
        hall,
        mix(hall, c.light.shadow, 0.2),
    )
    c.gradient(
        (c.w * 0.08, c.h * 0.32, c.w * 0.5, c.h * 0.7),
        c.light.shade(rgb("3f4a50"), 0, 0.6),
        c.light.shade(rgb("6a6a62"), 0, 0.35),
    )
    s = c.sheet(0, c.h * 0.3, c.w, c.h * 0.7, 2)
    for row in range(5):
        for col in range(9 - row):
            tint = c.light.lit(pick(c.rng, ["c79d67", "d8b37c", "b98a56", "e9e2d0", "7fa6b8"]))
            x, y = (
                c.w * 0.1 + col * c.w * 0.042 + row * c.w * 0.01,
                c.h * 0.7 - (row + 1) * c.u * 4.6,
            )
            s.bar(x, y, c.w * 0.039, c.u * 4.4, mix(tint, c.light.shadow, 0.25))
            s.bar(x + c.w * 0.016, y, c.w * 0.006, c.u * 4.4, mix(tint, c.light.sun, 0.25))
    c.stamp(s, rim=0)
    truck(c, c.w * 0.75, c.h * 0.82, min(c.u * 48, c.w * 0.5), rgb("eef0ee"))
    if c.light.night:
        lamp_post(c, c.w * 0.6, c.h * 0.8, c.u * 30, on=True)
    for step in range(6):
        person(
            c,
            c.w * (0.16 + 0.07 * step),
            c.h * (0.82 + 0.012 * step),
            c.u * 16,
            c.rng.choice(["worker", "trousers"]),
            "box" if step % 2 == 0 else "",
            facing=1,
        )


SCENES = {"school": school, "clinic": clinic, "football": football, "warehouse": warehouse}
