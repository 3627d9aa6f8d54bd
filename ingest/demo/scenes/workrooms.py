"""Rooms of work: a workshop and a conference hall."""

from __future__ import annotations

from ingest.demo.figures.people import person
from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.land import ranges
from ingest.demo.painting.sky import sky
from ingest.demo.palette import RGB, mix, pick, rgb
from ingest.demo.scenes.interior import beam, walls, window


def workshop(c: Canvas) -> None:
    """A workshop: tools on the wall, a long bench, people learning a trade."""
    floor = c.h * 0.72
    base = walls(c, pick(c.rng, ["8f7a62", "7a8a8a", "a58a6a", "8a6f6a"]), floor)
    window(
        c,
        c.w * 0.62,
        c.h * 0.12,
        c.w * 0.94,
        c.h * 0.46,
        mix(rgb("5a4a40"), c.light.shadow, 0.3),
        3,
    )
    s = c.sheet(0, c.h * 0.05, c.w * 0.6, c.h * 0.45, 2)
    steel, wood = mix(rgb("b9c2c6"), c.light.shadow, 0.3), mix(rgb("b5794a"), c.light.shadow, 0.25)
    s.bar(c.w * 0.05, c.h * 0.11, c.w * 0.5, c.h * 0.32, mix(base, rgb("6a4a30"), 0.5))
    for tool in range(8):
        x, y = c.w * (0.09 + 0.058 * tool), c.h * 0.16
        long = c.h * c.rng.uniform(0.11, 0.2)
        s.line([(x, y), (x, y + long)], c.u * 0.8, wood if tool % 2 else steel)
        if tool % 3 == 0:
            s.bar(x - c.u * 1.8, y, c.u * 3.6, c.u * 1.7, steel, c.u * 0.3)
        elif tool % 3 == 1:
            s.poly(
                [
                    (x - c.u * 1.4, y + long),
                    (x + c.u * 1.4, y + long),
                    (x + c.u * 0.6, y + long * 0.4),
                    (x - c.u * 0.6, y + long * 0.4),
                ],
                steel,
            )
        else:
            s.oval(x, y + long, c.u * 1.3, c.u * 1.3, steel)
            s.oval(x, y + long, c.u * 0.6, c.u * 0.6, mix(base, rgb("6a4a30"), 0.5))
    c.stamp(s, rim=0.3)
    beam(c, c.w * 0.5, c.w * 0.8, floor, 0.18)
    for spot in range(4):
        person(
            c,
            c.w * (0.18 + 0.21 * spot),
            c.h * 0.84,
            c.u * c.rng.uniform(25, 28),
            c.rng.choice(["worker", "trousers", "skirt", "robe"]),
            shadow=0.2,
        )
    bench = c.h * 0.76
    c.fill(
        [(c.w * 0.04, bench), (c.w * 0.96, bench), (c.w, bench + c.u * 6), (0, bench + c.u * 6)],
        mix(wood, c.light.sun, 0.28),
        wood,
    )
    c.fill(
        [(0, bench + c.u * 6), (c.w, bench + c.u * 6), (c.w, c.h), (0, c.h)],
        mix(wood, c.light.shadow, 0.45),
        mix(wood, c.light.shadow, 0.65),
    )
    s = c.sheet(0, bench - c.u * 7, c.w, c.u * 14, 2)
    for thing in range(6):
        x, y = c.w * (0.1 + 0.15 * thing), bench + c.u * 3.5
        tint = mix(
            pick(c.rng, ["c0512f", "2f6f73", "d9a23c", "5d8aa8", "e9dfcb"]), c.light.shadow, 0.2
        )
        if thing % 2:
            s.bar(x - c.u * 3, y - c.u * 3.4, c.u * 6, c.u * 3.6, tint, c.u * 0.4)
            s.line([(x - c.u * 1, y - c.u * 4), (x + c.u * 1, y - c.u * 4)], c.u * 0.5, steel)
        else:
            s.line([(x - c.u * 4, y), (x + c.u * 4, y - c.u * 0.6)], c.u * 0.9, wood)
            s.line([(x - c.u * 2, y - c.u * 1), (x + c.u * 3, y - c.u * 1.8)], c.u * 0.5, steel)
    c.stamp(s, rim=0.3)


def hall(c: Canvas) -> None:
    """A conference hall from behind the audience, a bright screen and speakers on the stage."""
    c.indoors = True
    tone = pick(c.rng, ["2f4a63", "4a3f63", "2f5a5a", "5a3f45"])
    dark = mix(tone, c.light.shadow, 0.3)
    c.gradient(
        (0, 0, c.w, c.h),
        mix(dark, (0, 0, 0), 0.35),
        mix(dark, c.light.sun, 0.12),
        mix(dark, (0, 0, 0), 0.3),
    )
    x0, y0, x1, y1 = c.w * 0.22, c.h * 0.13, c.w * 0.78, c.h * 0.52
    c.glow(c.w / 2, c.h * 0.36, c.u * 75, c.light.sun, 0.4)
    view = Canvas((round(x1 - x0), round(y1 - y0)), c.light, c.rng)
    sky(view, view.h * 0.6, 3)
    ranges(view, view.h * 0.4, view.h * 0.95, 4, tone, swing=1.4)
    c.image.paste(view.image, (round(x0), round(y0)))
    stage = c.h * 0.62
    c.fill(
        [(c.w * 0.06, stage), (c.w * 0.94, stage), (c.w, stage + c.u * 7), (0, stage + c.u * 7)],
        mix(rgb("b5794a"), c.light.shadow, 0.25),
        mix(rgb("6a4a38"), c.light.shadow, 0.35),
    )
    for spot in range(5):
        person(
            c,
            c.w * (0.3 + 0.1 * spot),
            stage + c.u * 2,
            c.u * 12,
            "seated" if spot else "trousers",
            shadow=0.2,
            facing=-1 if spot > 2 else 1,
        )
    s = c.sheet(c.w * 0.1, stage - c.u * 12, c.w * 0.2, c.u * 16, 3)
    px = c.w * 0.255
    s.poly(
        [
            (px - c.u * 3, stage - c.u * 6),
            (px + c.u * 3, stage - c.u * 6.6),
            (px + c.u * 2.4, stage + c.u * 2),
            (px - c.u * 2.4, stage + c.u * 2),
        ],
        mix(rgb("8f6238"), c.light.shadow, 0.2),
    )
    c.stamp(s, rim=0.3)
    for lamp in range(5):
        x = c.w * (0.1 + 0.2 * lamp)
        c.glow(x, c.h * 0.04, c.u * 9, c.light.sun, 0.6)
    for row in range(4):
        y = c.h * (0.75 + 0.09 * row)
        size = c.u * (4.2 + 1.5 * row)
        gap = size * 2.1
        count = int(c.w / gap) + 2
        for seat in range(count):
            if c.rng.random() < 0.1:
                continue
            x = gap * (seat - 0.3 + 0.5 * (row % 2)) + c.rng.uniform(-0.1, 0.1) * gap
            tint = mix(
                mix(
                    pick(c.rng, ["6a4a5a", "3f5a6a", "7a5a3f", "4a5a4a", "5a5a6a", "a58a7a"]),
                    dark,
                    0.45,
                ),
                (0, 0, 0),
                0.12 * row,
            )
            _back(c, x, y, size, tint)


def _back(c: Canvas, x: float, y: float, size: float, tint: RGB) -> None:
    s = c.sheet(x - size * 1.1, y - size * 1.7, size * 2.2, size * 3.8, 2)
    s.bar(x - size * 0.85, y, size * 1.7, size * 2, tint, size * 0.6)
    s.oval(x, y - size * 0.7, size * 0.5, size * 0.6, mix(tint, (20, 16, 16), 0.55))
    c.stamp(s, rim=0.35)


SCENES = {"workshop": workshop, "hall": hall}
