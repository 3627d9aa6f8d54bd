"""Camps: rows of tents, by day and with lamps at night, seen from above, and building shelter."""

from __future__ import annotations

from ingest.demo.figures.people import crowd, person
from ingest.demo.figures.shelter import LAMP, house, lamp_post, tent, water_tower
from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.land import dapple, plain, ranges, tufts
from ingest.demo.painting.sky import sky
from ingest.demo.palette import mix, pick, rgb

EARTH = ["c9a377", "b98d62", "d6b98c", "b0764f"]


def camp(c: Canvas) -> None:
    """Rows of white tents below mountains, a water tower and lamps between them."""
    ground = c.h * 0.46
    sky(c, ground, 6)
    ranges(c, c.h * 0.3, c.h * 0.46, 3, rgb("7a7f86"), swing=0.9)
    earth = pick(c.rng, EARTH)
    plain(c, ground, earth, mix(earth, rgb("8f6a48"), 0.4), 0.4)
    dapple(c, ground, c.light.shade(earth, 0, 0.25), 30, 0.28)
    late = c.light.night or c.light.height < 0.1
    water_tower(c, c.w * c.rng.uniform(0.2, 0.8), ground + c.u * 2.5, c.u * 13, 0.35)
    rows = 7
    for row in range(rows):
        t = row / (rows - 1)
        y = ground + c.u * 1.5 + (c.h - ground) * 0.8 * t**1.5
        size = c.u * (3 + 11.5 * t**1.3)
        gap = size * 2.35
        shift = c.rng.uniform(0, 1) * gap
        x = -gap + shift
        while x < c.w + gap:
            if t < 0.3 or abs(x - c.w * 0.5) > c.w * 0.1 * (0.5 + t):
                tint = rgb(c.rng.choice(["f3efe4", "f3efe4", "e8e6dc", "dfe8ec"]))
                tent(
                    c,
                    x,
                    y,
                    size,
                    depth=0.5 * (1 - t),
                    lamp=late and c.rng.random() < 0.55,
                    tint=tint,
                    way=1 if x < c.w / 2 else -1,
                )
            x += gap
        if row in (2, 4):
            lamp_post(
                c,
                c.w * (0.36 if row == 2 else 0.62),
                y + c.u,
                c.u * (11 + 10 * t),
                on=late,
                depth=0.3 * (1 - t),
            )
    crowd(
        c,
        7,
        (c.w * 0.38, c.w * 0.62),
        (c.h * 0.7, c.h * 0.95),
        c.u * 11,
        kinds=["robe", "child", "trousers", "worker"],
        loads=["", "jerrycan", "bundle"],
    )


def camp_night(c: Canvas) -> None:
    """A hill of lit tents like lanterns, two people by a lamp."""
    ground = c.h * 0.5
    sky(c, ground, 3)
    ranges(c, c.h * 0.36, c.h * 0.52, 3, rgb("6a7486"))
    earth = rgb("8a7a6a")
    plain(c, ground, earth, rgb("5f5248"), 0.4)
    for t in sorted(c.rng.random() ** 0.8 for _ in range(34)):
        y = ground + (c.h - ground) * (0.04 + 0.62 * t)
        tent(
            c,
            c.w * c.rng.uniform(-0.05, 1.05),
            y,
            c.u * (2.4 + 8 * t),
            depth=0.4 * (1 - t),
            lamp=c.rng.random() < 0.68,
            way=c.rng.choice([-1, 1]),
        )
    lamp_post(c, c.w * 0.57, c.h * 0.95, c.u * 33, on=True)
    for x, kind in ((0.5, "robe"), (0.545, "child"), (0.64, "trousers")):
        person(
            c,
            c.w * x,
            c.h * 0.95,
            c.u * (10 if kind == "child" else 16),
            kind,
            shadow=0.4,
            dark=0.15,
        )
    c.glow(c.w * 0.58, c.h * 0.9, c.u * 24, LAMP, 0.22)


def camp_above(c: Canvas) -> None:
    """A camp from above: tents in blocks, tracks between them, long shadows."""
    earth = pick(c.rng, EARTH)
    c.gradient((0, 0, c.w, c.h), c.light.lit(mix(earth, (255, 240, 210), 0.2)), c.light.lit(earth))
    dapple(c, -c.h * 0.3, c.light.shade(earth, 0, 0.2), 40, 0.3)
    unit = c.u * 6.4
    lean = c.rng.uniform(-0.22, 0.22)
    shadow = mix(c.light.lit(earth), c.light.shadow, 0.55)
    way = 1 if c.sun[0] < c.w / 2 else -1
    for col in range(-4, int(c.w / unit) + 5):
        for row in range(-4, int(c.h / unit) + 5):
            if col % 6 == 5 or row % 5 == 4 or c.rng.random() < 0.07:
                continue
            x = col * unit + row * unit * lean + c.rng.uniform(-0.05, 0.05) * unit
            y = row * unit - col * unit * lean + c.rng.uniform(-0.05, 0.05) * unit
            _roof(c, x, y, unit, shadow, way)
    for _ in range(46):
        x, y = c.w * c.rng.random(), c.h * c.rng.random()
        cloth = c.light.lit(pick(c.rng, ["b5473c", "d98e32", "2f6f73", "334a7a", "ece7db"]))
        c.fill(
            [(x, y), (x + way * c.u * 1.6, y + c.u * 0.9), (x + way * c.u * 1.5, y + c.u * 1.2)],
            shadow,
            opacity=0.8,
        )
        c.fill(
            [
                (x - c.u * 0.25, y - c.u * 0.2),
                (x + c.u * 0.25, y - c.u * 0.2),
                (x + c.u * 0.25, y + c.u * 0.2),
                (x - c.u * 0.25, y + c.u * 0.2),
            ],
            cloth,
        )


def _roof(
    c: Canvas, x: float, y: float, unit: float, shadow: tuple[int, int, int], way: int
) -> None:
    w, h = unit * 0.62, unit * 0.5
    cloth = rgb(c.rng.choice(["f4f0e6", "f4f0e6", "ebe6d8", "dbe6ec", "9fb9c9"]))
    c.fill(
        [
            (x + way * unit * 0.1, y),
            (x + w, y),
            (x + w + way * unit * 0.26, y + unit * 0.16),
            (x + w + way * unit * 0.26, y + h + unit * 0.16),
            (x + way * unit * 0.26, y + h + unit * 0.16),
        ],
        shadow,
        opacity=0.75,
    )
    one, two = c.light.lit(cloth), c.light.shade(cloth, 0, 0.25)
    if way < 0:
        one, two = two, one
    c.fill([(x, y), (x + w / 2, y - h * 0.04), (x + w / 2, y + h * 1.04), (x, y + h)], one)
    c.fill([(x + w / 2, y - h * 0.04), (x + w, y), (x + w, y + h), (x + w / 2, y + h * 1.04)], two)


def building_site(c: Canvas) -> None:
    """Families and builders raising timber frames for houses."""
    ground = c.h * 0.55
    sky(c, ground, 6)
    ranges(c, c.h * 0.34, c.h * 0.55, 3, rgb("6f8a6a"))
    earth = pick(c.rng, EARTH)
    plain(c, ground, mix(earth, rgb("8fa060"), 0.4), earth, 0.35)
    house(
        c, c.w * 0.05, ground + c.u * 6, c.u * 15, c.u * 9, rgb("d9b48a"), rgb("8f9aa0"), depth=0.12
    )
    wood, shade = c.light.lit(rgb("c08a52")), c.light.shade(rgb("8f6238"))
    x, y, wide, tall = c.w * 0.4, c.h * 0.84, min(c.u * 44, c.w * 0.5), c.u * 21
    s = c.sheet(x - c.u * 4, y - tall * 1.7, wide + c.u * 8, tall * 1.75, 2)
    s.foot = y
    for post in range(6):
        px = x + wide * post / 5
        s.line([(px, y), (px, y - tall)], c.u * 0.75, wood if post % 2 else shade)
        if post < 5:
            s.line([(px, y - tall), (px + wide * 0.1, y - tall * 1.5)], c.u * 0.55, shade)
            s.line(
                [(px + wide * 0.2, y - tall), (px + wide * 0.1, y - tall * 1.5)], c.u * 0.55, wood
            )
    for level in (0.0, 0.5, 1.0):
        s.line([(x, y - tall * level), (x + wide, y - tall * level)], c.u * 0.6, wood)
    s.line([(x + wide * 0.1, y - tall * 1.5), (x + wide * 0.9, y - tall * 1.5)], c.u * 0.6, wood)
    s.poly(
        [
            (x + wide * 0.5, y - tall),
            (x + wide * 0.55, y - tall * 1.5),
            (x + wide * 0.9, y - tall * 1.5),
            (x + wide, y - tall),
        ],
        c.light.lit(rgb("9fb0b8")),
    )
    s.line([(x - c.u * 2, y), (x + c.u * 5, y - tall * 1.05)], c.u * 0.4, shade)
    c.stamp(s, shadow=0.35)
    person(c, x + wide * 0.3, y - tall * 1.0, c.u * 12, "worker", shadow=0)
    person(c, x + wide * 0.66, y - tall * 1.24, c.u * 11, "worker", shadow=0)
    crowd(
        c,
        6,
        (c.w * 0.1, c.w * 0.92),
        (c.h * 0.84, c.h * 0.95),
        c.u * 15,
        kinds=["trousers", "worker", "robe", "skirt"],
        loads=["", "box", "hoe", ""],
    )
    tufts(c, c.h * 0.8, rgb("8f9a55"), 160)


SCENES = {
    "camp": camp,
    "camp-night": camp_night,
    "camp-above": camp_above,
    "building-site": building_site,
}
