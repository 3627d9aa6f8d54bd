"""Rooms: a table at a window and a classroom."""

from __future__ import annotations

from ingest.demo.figures.people import person
from ingest.demo.figures.plants import leaf
from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.sheet import curve
from ingest.demo.palette import mix, pick, rgb
from ingest.demo.scenes.interior import beam, walls, window


def room(c: Canvas) -> None:
    """A table at a window with a lamp, a cup, papers and a plant."""
    floor = c.h * 0.86
    wall = pick(c.rng, ["7fa09a", "c98f6a", "d8b98a", "8a93a8", "b57a6a", "a8a878"])
    base = walls(c, wall, floor)
    x0 = c.w * c.rng.uniform(0.18, 0.3)
    x1 = x0 + c.w * c.rng.uniform(0.36, 0.5)
    frame = mix(rgb("f1e8d6"), c.light.shadow, 0.25)
    window(c, x0, c.h * c.rng.uniform(0.1, 0.16), x1, c.h * 0.6, frame, c.rng.randint(1, 3))
    for side, x in ((-1, x0), (1, x1)):
        fold = mix(pick(c.rng, ["e9dfcb", "c7775a", "d9a23c", "5d9a9a"]), c.light.shadow, 0.25)
        c.fill(
            [
                (x - c.u * 1, c.h * 0.08),
                *curve(
                    (x + side * c.u * 11, c.h * 0.08),
                    (x + side * c.u * 5, c.h * 0.4),
                    (x + side * c.u * 9, c.h * 0.72),
                ),
                (x + side * c.u * 2, c.h * 0.72),
            ],
            fold,
            mix(fold, base, 0.4),
        )
    table = c.h * 0.74
    wood = mix(mix(rgb("b5794a"), c.light.ambient, 0.2), c.light.shadow, 0.2)
    c.fill(
        [(c.w * 0.06, table), (c.w * 0.94, table), (c.w, table + c.u * 9), (0, table + c.u * 9)],
        mix(wood, c.light.sun, 0.28),
        wood,
    )
    c.fill(
        [
            (0, table + c.u * 9),
            (c.w, table + c.u * 9),
            (c.w, table + c.u * 11.5),
            (0, table + c.u * 11.5),
        ],
        mix(wood, c.light.shadow, 0.4),
    )
    beam(c, x0, x1, table, 0.16)
    s = c.sheet(0, c.h * 0.2, c.w, c.h * 0.7, 2)
    cup, y = mix(pick(c.rng, ["c0512f", "2f6f73", "e9dfcb"]), c.light.shadow, 0.15), table + c.u * 5
    s.oval(c.w * 0.36, y, c.u * 3, c.u * 0.7, mix(rgb("e9dfcb"), c.light.shadow, 0.2))
    s.poly(
        [
            (c.w * 0.36 - c.u * 2, y - c.u * 3.6),
            (c.w * 0.36 + c.u * 2, y - c.u * 3.6),
            (c.w * 0.36 + c.u * 1.5, y),
            (c.w * 0.36 - c.u * 1.5, y),
        ],
        cup,
    )
    for sheet in range(3):
        px = c.w * 0.48 + sheet * c.u * 2.4
        s.poly(
            [
                (px, y - c.u * 1.6),
                (px + c.u * 9, y - c.u * 2),
                (px + c.u * 11, y + c.u * 1.4),
                (px + c.u, y + c.u * 1.9),
            ],
            mix(rgb("f6f0e2"), c.light.shadow, 0.12 + 0.07 * sheet),
        )
    for line in range(4):
        s.line(
            [
                (c.w * 0.48 + c.u * (6.4 + 0.3 * line), y - c.u * (1.2 - 0.7 * line)),
                (c.w * 0.48 + c.u * (13 + 0.3 * line), y - c.u * (1.5 - 0.7 * line)),
            ],
            c.u * 0.12,
            mix(base, c.light.shadow, 0.3),
        )
    lx = c.w * 0.84
    dark = mix(rgb("3f4450"), c.light.shadow, 0.4)
    s.oval(lx, table + c.u * 3.4, c.u * 3.4, c.u * 0.9, dark)
    s.line([(lx, table + c.u * 3), (lx, table - c.u * 11)], c.u * 0.5, dark)
    shade = (
        rgb("f4c979")
        if c.light.night or c.light.height < 0.1
        else mix(rgb("d9a23c"), c.light.shadow, 0.2)
    )
    s.poly(
        [
            (lx - c.u * 2.4, table - c.u * 17),
            (lx + c.u * 2.4, table - c.u * 17),
            (lx + c.u * 5, table - c.u * 10),
            (lx - c.u * 5, table - c.u * 10),
        ],
        shade,
    )
    pot = c.w * 0.14
    s.poly(
        [
            (pot - c.u * 3, table - c.u * 3),
            (pot + c.u * 3, table - c.u * 3),
            (pot + c.u * 2.2, table + c.u * 3),
            (pot - c.u * 2.2, table + c.u * 3),
        ],
        mix(rgb("b5593c"), c.light.shadow, 0.2),
    )
    c.stamp(s, rim=0.2)
    for stem in range(7):
        leaf(
            c,
            pot,
            table - c.u * 3,
            c.u * c.rng.uniform(8, 13),
            -0.5 - 0.36 * stem,
            mix(rgb("4d8050"), c.light.shadow, 0.15 + 0.04 * stem),
        )
    if c.light.night or c.light.height < 0.1:
        c.glow(lx, table - c.u * 12, c.u * 34, rgb("ffd489"), 0.55)


def classroom(c: Canvas) -> None:
    """A classroom: desks in rows, a board, windows, pupils and a teacher seen from behind."""
    floor = c.h * 0.62
    base = walls(c, pick(c.rng, ["d8c08f", "9fb6a0", "c9a27c", "a8b5b8"]), floor)
    window(
        c, c.w * 0.04, c.h * 0.14, c.w * 0.26, c.h * 0.5, mix(rgb("f1e8d6"), c.light.shadow, 0.2)
    )
    window(
        c, c.w * 0.76, c.h * 0.14, c.w * 0.97, c.h * 0.5, mix(rgb("f1e8d6"), c.light.shadow, 0.2)
    )
    s = c.sheet(c.w * 0.3, c.h * 0.08, c.w * 0.44, c.h * 0.5, 2)
    s.bar(c.w * 0.32, c.h * 0.13, c.w * 0.38, c.h * 0.32, mix(rgb("8a6238"), c.light.shadow, 0.2))
    s.bar(
        c.w * 0.32 + c.u,
        c.h * 0.13 + c.u,
        c.w * 0.38 - c.u * 2,
        c.h * 0.32 - c.u * 2,
        mix(rgb("2f5245"), c.light.shadow, 0.25),
    )
    chalk = mix(rgb("e9efe6"), c.light.shadow, 0.2)
    for mark in range(5):
        y = c.h * 0.18 + mark * c.u * 3
        s.line(
            curve((c.w * 0.36, y), (c.w * 0.45, y - c.u), (c.w * c.rng.uniform(0.5, 0.66), y)),
            c.u * 0.18,
            chalk,
        )
    c.stamp(s, rim=0)
    person(
        c,
        c.w * 0.66,
        c.h * 0.66,
        c.u * 19,
        c.rng.choice(["skirt", "trousers", "robe"]),
        facing=-1,
        shadow=0.2,
    )
    beam(c, c.w * 0.08, c.w * 0.34, floor, 0.2)
    for row, (y, size) in enumerate(((0.7, 9.0), (0.8, 12.0), (0.94, 16.0))):
        for col in range(4 - (row == 2)):
            x = c.w * (col + 0.5) / (4 - (row == 2)) + c.rng.uniform(-1, 1) * c.u
            person(
                c, x, c.h * y + c.u * size * 0.2, c.u * size * 1.25, "seated", shadow=0, dark=0.12
            )
            wood = mix(rgb("c08f58"), c.light.shadow, 0.2)
            c.fill(
                [
                    (x - c.u * size * 0.75, c.h * y),
                    (x + c.u * size * 0.75, c.h * y),
                    (x + c.u * size * 0.85, c.h * y + c.u * size * 0.16),
                    (x - c.u * size * 0.85, c.h * y + c.u * size * 0.16),
                ],
                mix(wood, c.light.sun, 0.2),
                wood,
            )
            for side in (-0.7, 0.7):
                c.fill(
                    [
                        (x + c.u * size * side, c.h * y),
                        (x + c.u * size * (side + 0.07), c.h * y),
                        (x + c.u * size * (side + 0.07), c.h * y + c.u * size * 0.7),
                        (x + c.u * size * side, c.h * y + c.u * size * 0.7),
                    ],
                    mix(wood, base, 0.3),
                )


SCENES = {"room": room, "classroom": classroom}
