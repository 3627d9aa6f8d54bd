"""Rooms: a table at a window, a classroom, a workshop, a conference hall, a camera crew."""

from __future__ import annotations

from ingest.demo.figures.people import person
from ingest.demo.figures.plants import leaf
from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.land import ranges
from ingest.demo.painting.sheet import curve
from ingest.demo.painting.sky import sky
from ingest.demo.palette import RGB, mix, pick, rgb


def _window(
    c: Canvas, x0: float, y0: float, x1: float, y1: float, frame: RGB, panes: int = 2
) -> None:
    """A window onto ridges and sky, with its frame."""
    x0, y0, x1, y1 = round(x0), round(y0), round(x1), round(y1)
    view = Canvas((x1 - x0, y1 - y0), c.light, c.rng)
    sky(view, view.h * 0.7, 3)
    view.u *= 1.6
    ranges(view, view.h * 0.45, view.h * 0.9, 4, rgb("5f8068"))
    c.image.paste(view.image, (x0, y0))
    s = c.sheet(x0 - c.u * 2, y0 - c.u * 2, x1 - x0 + c.u * 4, y1 - y0 + c.u * 5, 2)
    bar = c.u * 0.9
    for pane in range(panes + 1):
        x = x0 + (x1 - x0) * pane / panes
        s.bar(x - bar / 2, y0, bar, y1 - y0, frame)
    for y in (y0, y0 + (y1 - y0) * 0.45, y1):
        s.bar(x0 - bar / 2, y - bar / 2, x1 - x0 + bar, bar, frame)
    s.bar(x0 - c.u * 2, y1, x1 - x0 + c.u * 4, c.u * 1.4, mix(frame, c.light.sun, 0.2))
    c.stamp(s, rim=0)


def _walls(c: Canvas, wall: RGB, floor: float) -> RGB:
    """Walls and floor of a room; returns the tone of the wall in shade."""
    dim = 0.12 if c.light.night else 0.3
    base = mix(mix(wall, c.light.ambient, 0.25), c.light.shadow, 0.62 if c.light.night else dim)
    c.gradient((0, 0, c.w, floor), mix(base, c.light.shadow, 0.35), base)
    wood = mix(mix(rgb("9a6a45"), c.light.shadow, 0.3), base, 0.2)
    c.gradient((0, floor, c.w, c.h), wood, mix(wood, c.light.shadow, 0.45))
    return base


def _beam(c: Canvas, x0: float, x1: float, y: float, strength: float = 0.2) -> None:
    """Light that falls from a window across the floor."""
    if c.light.night:
        return
    lean = (c.w * 0.2) * (1 if c.sun[0] < c.w / 2 else -1)
    c.fill(
        [(x0 + lean, y), (x1 + lean, y), (x1 + lean * 2.4 + c.u * 6, c.h), (x0 + lean * 2.4, c.h)],
        mix(c.light.sun, c.light.sky[-1], 0.4),
        opacity=strength,
    )


def room(c: Canvas) -> None:
    """A table at a window with a lamp, a cup, papers and a plant."""
    floor = c.h * 0.86
    wall = pick(c.rng, ["7fa09a", "c98f6a", "d8b98a", "8a93a8", "b57a6a", "a8a878"])
    base = _walls(c, wall, floor)
    x0, x1 = c.w * 0.2, c.w * 0.72
    _window(c, x0, c.h * 0.12, x1, c.h * 0.6, mix(rgb("f1e8d6"), c.light.shadow, 0.25))
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
    _beam(c, x0, x1, table, 0.16)
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
    base = _walls(c, pick(c.rng, ["d8c08f", "9fb6a0", "c9a27c", "a8b5b8"]), floor)
    _window(
        c, c.w * 0.04, c.h * 0.14, c.w * 0.26, c.h * 0.5, mix(rgb("f1e8d6"), c.light.shadow, 0.2)
    )
    _window(
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
    _beam(c, c.w * 0.08, c.w * 0.34, floor, 0.2)
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


def workshop(c: Canvas) -> None:
    """A workshop: tools on the wall, a long bench, people learning a trade."""
    floor = c.h * 0.72
    base = _walls(c, pick(c.rng, ["8f7a62", "7a8a8a", "a58a6a", "8a6f6a"]), floor)
    _window(
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
    _beam(c, c.w * 0.5, c.w * 0.8, c.h * 0.6, 0.18)
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


SCENES = {"room": room, "classroom": classroom, "workshop": workshop, "hall": hall}
