"""Still lifes from above: tools, medicine, maps, cameras; and a camera crew at work."""

from __future__ import annotations

import math

from ingest.demo.figures.people import crowd, person
from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.land import plain, ranges, ridgeline, tufts
from ingest.demo.painting.sheet import Point, Sheet, ring
from ingest.demo.painting.sky import sky
from ingest.demo.palette import RGB, mix, pick, rgb


def _cloth(c: Canvas, colours: str) -> RGB:
    """A table top with boards and light from one side."""
    base = c.light.lit(pick(c.rng, colours.split()))
    c.gradient((0, 0, c.w, c.h), mix(base, c.light.sun, 0.16), base)
    hand = c.draw()
    x = 0.0
    while x < c.w:
        wide = c.u * c.rng.uniform(8, 14)
        tint = mix(
            base, c.light.shadow if c.rng.random() < 0.6 else c.light.sun, c.rng.uniform(0.02, 0.09)
        )
        c.gradient((x, 0, x + wide, c.h), mix(tint, c.light.sun, 0.12), tint)
        hand.line(
            (x, 0, x, c.h), fill=mix(base, c.light.shadow, 0.35), width=max(2, round(c.u * 0.12))
        )
        x += wide
    way = 1 if c.sun[0] < c.w / 2 else -1
    for band in range(3):
        a = c.w * (0.12 + 0.3 * band)
        c.fill(
            [
                (a, 0),
                (a + c.w * 0.2, 0),
                (a + c.w * (0.2 + 0.25 * way), c.h),
                (a + c.w * 0.25 * way, c.h),
            ],
            c.light.sun,
            opacity=0.09,
        )
    return base


def _turned(x: float, y: float, turn: float, points: list[Point], size: float) -> list[Point]:
    cos, sin = math.cos(turn), math.sin(turn)
    return [
        (x + (px * cos - py * sin) * size, y + (px * sin + py * cos) * size) for px, py in points
    ]


def _box(wide: float, tall: float) -> list[Point]:
    return [
        (-wide / 2, -tall / 2),
        (wide / 2, -tall / 2),
        (wide / 2, tall / 2),
        (-wide / 2, tall / 2),
    ]


def _thing(c: Canvas, s: Sheet) -> None:
    """Lay something flat on the table: a soft shadow beside it, then the thing."""
    alpha = s.flat().getchannel("A").point([value // 2 for value in range(256)])
    shift = round(c.u * 0.9)
    way = 1 if c.sun[0] < c.w / 2 else -1
    c.image.paste(c.light.shadow, (s.box[0] + shift * way, s.box[1] + shift), alpha)
    c.stamp(s, rim=0.4)


def _spots(c: Canvas, across: int, down: int) -> list[Point]:
    return [
        (c.w * (col + 0.5) / across + c.rng.uniform(-1, 1) * c.u * 1.5, c.h * (row + 0.5) / down + c.rng.uniform(-1, 1) * c.u * 1.5)
        for row in range(down) for col in range(across)
    ]  # fmt: skip


def _grid(c: Canvas) -> list[Point]:
    return _spots(c, 3, 4) if c.tall else _spots(c, 5, 3) if c.w > c.h * 1.2 else _spots(c, 4, 4)


def tools(c: Canvas) -> None:
    """Hand tools laid out in order on a wooden table."""
    _cloth(c, "b98d62 8f7a62 7a8a86 a86f4f")
    steel, wood = c.light.lit(rgb("c9d0d3")), c.light.lit(rgb("d19a5a"))
    for place, (x, y) in enumerate(_grid(c)):
        turn, size = c.rng.uniform(-0.5, 0.5), c.u * 9
        s = c.sheet(x - size * 1.2, y - size * 1.2, size * 2.4, size * 2.4, 2)
        grip = c.light.lit(pick(c.rng, ["c0512f", "d9a23c", "2f6f73", "334a7a"]))
        kind = place % 5
        s.poly(
            _turned(x, y, turn, [(-0.12, -0.1), (0.12, -0.1), (0.15, 1), (-0.15, 1)], size),
            wood if kind in (0, 3) else grip,
        )
        if kind == 0:
            s.poly(
                _turned(
                    x,
                    y,
                    turn,
                    [(-0.5, -0.45), (0.4, -0.45), (0.6, -0.25), (0.4, -0.05), (-0.5, -0.05)],
                    size,
                ),
                steel,
            )
        elif kind == 1:
            s.poly(
                _turned(x, y, turn, [(-0.06, -1), (0.06, -1), (0.07, 0), (-0.07, 0)], size), steel
            )
        elif kind == 2:
            s.poly(
                _turned(
                    x,
                    y,
                    turn,
                    [
                        (-0.35, -1),
                        (-0.1, -0.7),
                        (0.1, -0.7),
                        (0.35, -1),
                        (0.3, -0.5),
                        (0.12, -0.25),
                        (0.12, 0.1),
                        (-0.12, 0.1),
                        (-0.12, -0.25),
                        (-0.3, -0.5),
                    ],
                    size,
                ),
                steel,
            )
        elif kind == 3:
            s.poly(
                _turned(x, y, turn, [(-0.4, -0.8), (0.4, -0.8), (0.3, 0), (-0.3, 0)], size), steel
            )
        else:
            s.poly(_turned(x, y, turn, ring(0, -0.4, 0.5, 0.5), size), grip)
            s.poly(_turned(x, y, turn, ring(0, -0.4, 0.28, 0.28), size), steel)
        _thing(c, s)


def medicine(c: Canvas) -> None:
    """Medicine boxes, vials and a stethoscope on a clean table."""
    _cloth(c, "cfe0da b5cfd3 e3d9c6 9fbfb8")
    for place, (x, y) in enumerate(_grid(c)):
        turn, size = c.rng.uniform(-0.35, 0.35), c.u * 8
        s = c.sheet(x - size * 1.2, y - size * 1.2, size * 2.4, size * 2.4, 2)
        tint = c.light.lit(pick(c.rng, ["4f7fa6", "c0512f", "2f6f73", "d9a23c", "7fa07a"]))
        white = c.light.lit(rgb("f6f4ee"))
        kind = place % 4
        if kind == 0:
            s.poly(_turned(x, y, turn, _box(1.5, 1.0), size), white)
            s.poly(
                _turned(
                    x, y, turn, [(-0.75, -0.5), (0.75, -0.5), (0.75, -0.2), (-0.75, -0.2)], size
                ),
                tint,
            )
            s.poly(
                _turned(x, y, turn, [(-0.1, 0.0), (0.1, 0.0), (0.1, 0.4), (-0.1, 0.4)], size), tint
            )
            s.poly(
                _turned(x, y, turn, [(-0.2, 0.12), (0.2, 0.12), (0.2, 0.28), (-0.2, 0.28)], size),
                tint,
            )
        elif kind == 1:
            for vial in range(3):
                dx = (vial - 1) * 0.45
                s.poly(
                    _turned(
                        x,
                        y,
                        turn,
                        [(dx - 0.16, -0.3), (dx + 0.16, -0.3), (dx + 0.16, 0.6), (dx - 0.16, 0.6)],
                        size,
                    ),
                    mix(white, tint, 0.35),
                )
                s.poly(
                    _turned(
                        x,
                        y,
                        turn,
                        [
                            (dx - 0.12, -0.55),
                            (dx + 0.12, -0.55),
                            (dx + 0.12, -0.3),
                            (dx - 0.12, -0.3),
                        ],
                        size,
                    ),
                    tint,
                )
        elif kind == 2:
            s.poly(_turned(x, y, turn, _box(1.6, 0.9), size), mix(white, c.light.shadow, 0.15))
            for pill in range(10):
                dx, dy = (pill % 5 - 2) * 0.28, (pill // 5 - 0.5) * 0.4
                s.poly(_turned(x, y, turn, ring(dx, dy, 0.1, 0.13), size), tint)
        else:
            s.poly(_turned(x, y, turn, ring(0, 0, 0.75, 0.75), size), c.light.lit(rgb("3f4450")))
            s.poly(
                _turned(x, y, turn, ring(0, 0, 0.62, 0.62), size),
                mix(white, c.light.lit(rgb("b5cfd3")), 0.5),
            )
            s.poly(
                _turned(x, y, turn, ring(0.45, 0.55, 0.26, 0.26), size), c.light.lit(rgb("b9c2c6"))
            )
        _thing(c, s)


def maps(c: Canvas) -> None:
    """A map with coast and contour lines on a table, pins and a pencil on it."""
    _cloth(c, "8f6a4a 6a5a4a 7a6a5a")
    turn = c.rng.uniform(-0.06, 0.06)
    paper = c.light.lit(rgb("f1e6c8"))
    half = (c.w * 0.42, c.h * 0.41)
    frame = _turned(c.w / 2, c.h / 2, turn, _box(half[0] * 2, half[1] * 2), 1)
    c.fill([(x + c.u, y + c.u * 1.2) for x, y in frame], c.light.shadow, opacity=0.5)
    c.fill(frame, paper, mix(paper, c.light.shadow, 0.08))
    shore = ridgeline(c.rng, half[0] * 2, 0, half[1] * 0.6, 0.55, 6)
    coast = _turned(c.w / 2, c.h / 2, turn, [(x - half[0], y + half[1] * 0.1) for x, y in shore], 1)
    c.fill([*coast, frame[2], frame[3]], c.light.lit(rgb("9fc7c4")), c.light.lit(rgb("7fb0b5")))
    s = c.sheet(0, 0, c.w, c.h, 1)
    for level in range(1, 9):
        line = [
            (
                x - half[0],
                max(-half[1] * 0.97, y * (1 - 0.07 * level) + half[1] * (0.1 - 0.12 * level)),
            )
            for x, y in shore
        ]
        s.line(
            _turned(c.w / 2, c.h / 2, turn, line, 1),
            c.u * 0.14,
            mix(paper, c.light.lit(rgb("a86f4f")), 0.55),
        )
    for fold in (-1 / 3, 1 / 3):
        s.line(
            _turned(
                c.w / 2,
                c.h / 2,
                turn,
                [
                    (half[0] * 2 * fold * 0.5 * 1.5, -half[1]),
                    (half[0] * 2 * fold * 0.5 * 1.5, half[1]),
                ],
                1,
            ),
            c.u * 0.12,
            mix(paper, c.light.shadow, 0.2),
        )
    spots = [(c.w * c.rng.uniform(0.2, 0.8), c.h * c.rng.uniform(0.2, 0.5)) for _ in range(6)]
    spots.sort()
    s.line(spots, c.u * 0.3, c.light.lit(rgb("b5473c")))
    c.stamp(s, rim=0)
    for x, y in spots:
        pin = c.sheet(x - c.u * 2, y - c.u * 3, c.u * 4, c.u * 4, 3)
        pin.oval(
            x,
            y - c.u * 0.4,
            c.u * 0.9,
            c.u * 0.9,
            c.light.lit(pick(c.rng, ["b5473c", "334a7a", "d9a23c"])),
        )
        _thing(c, pin)
    pencil = c.sheet(0, 0, c.w, c.h, 1)
    px, py = c.w * 0.66, c.h * 0.72
    pencil.poly(
        _turned(
            px, py, -0.6, [(-1, -0.04), (0.85, -0.04), (1, 0), (0.85, 0.04), (-1, 0.04)], c.u * 16
        ),
        c.light.lit(rgb("d9a23c")),
    )
    _thing(c, pencil)


def cameras(c: Canvas) -> None:
    """Cameras, lenses, a notebook and film laid out on a table."""
    _cloth(c, "6f7a82 a5876a 5a6a6a 8a7a8a")
    black, steel = c.light.lit(rgb("33373d")), c.light.lit(rgb("c9cdd0"))
    for place, (x, y) in enumerate(_grid(c)):
        turn, size = c.rng.uniform(-0.3, 0.3), c.u * 9
        s = c.sheet(x - size * 1.2, y - size * 1.2, size * 2.4, size * 2.4, 2)
        kind = (place * 2 + place // 5) % 4
        if kind == 0:
            s.poly(
                _turned(
                    x,
                    y,
                    turn,
                    [
                        (-0.3, -0.75),
                        (0.3, -0.75),
                        (0.4, -0.5),
                        (0.85, -0.5),
                        (0.85, 0.55),
                        (-0.85, 0.55),
                        (-0.85, -0.5),
                        (-0.4, -0.5),
                    ],
                    size,
                ),
                black,
            )
            s.poly(
                _turned(
                    x, y, turn, [(-0.85, -0.5), (0.85, -0.5), (0.85, -0.3), (-0.85, -0.3)], size
                ),
                steel,
            )
            _lens(c, s, x, y, size * 0.45)
        elif kind == 1:
            _lens(c, s, x, y, size * c.rng.uniform(0.5, 0.7))
        elif kind == 2:
            cover = c.light.lit(pick(c.rng, ["c0512f", "2f6f73", "d9a23c", "e9dfcb"]))
            s.poly(_turned(x, y, turn, _box(1.2, 1.6), size), cover)
            s.poly(_turned(x, y, turn, _box(0.95, 1.4), size), c.light.lit(rgb("f6f0e2")))
            for line in range(5):
                s.line(
                    _turned(
                        x, y, turn, [(-0.36, -0.45 + 0.2 * line), (0.3, -0.45 + 0.2 * line)], size
                    ),
                    c.u * 0.12,
                    mix(steel, black, 0.4),
                )
        else:
            for film in range(2):
                s.poly(
                    _turned(
                        x,
                        y,
                        turn,
                        [
                            (film * 0.7 - 0.6, -0.4),
                            (film * 0.7 - 0.1, -0.4),
                            (film * 0.7 - 0.1, 0.4),
                            (film * 0.7 - 0.6, 0.4),
                        ],
                        size,
                    ),
                    c.light.lit(pick(c.rng, ["d9a23c", "4d7a52", "b5473c"])),
                )
                s.poly(
                    _turned(
                        x,
                        y,
                        turn,
                        [
                            (film * 0.7 - 0.6, -0.5),
                            (film * 0.7 - 0.1, -0.5),
                            (film * 0.7 - 0.1, -0.36),
                            (film * 0.7 - 0.6, -0.36),
                        ],
                        size,
                    ),
                    black,
                )
        _thing(c, s)


def _lens(c: Canvas, s: Sheet, x: float, y: float, r: float) -> None:
    for share, code in (
        (1.0, "26282c"),
        (0.86, "6f7a82"),
        (0.78, "1d2126"),
        (0.55, "2b4a63"),
        (0.34, "16222e"),
    ):
        s.oval(x, y, r * share, r * share, c.light.lit(rgb(code)))
    s.oval(
        x - r * 0.22,
        y - r * 0.24,
        r * 0.16,
        r * 0.11,
        mix(c.light.sun, c.light.lit(rgb("5d8aa8")), 0.4),
    )


def crew(c: Canvas) -> None:
    """Photographers and a camera on a tripod against the evening sky, hills beyond."""
    ground = c.h * 0.78
    sky(c, c.h * 0.66, 6)
    ranges(c, c.h * 0.42, c.h * 0.74, 5, rgb("5f6a7a"), swing=1.2)
    plain(c, ground, rgb("8f7a5a"), rgb("4a3f35"), 0.1)
    tufts(c, ground, rgb("8f8450"), 320)
    for x, kind in ((0.3, "trousers"), (0.72, "skirt"), (0.8, "trousers")):
        person(
            c,
            c.w * x,
            c.h * 0.9,
            c.u * 34,
            kind,
            "backpack" if x > 0.75 else "",
            dark=0.5,
            facing=-1 if x > 0.5 else 1,
        )
    x, y = c.w * 0.42, c.h * 0.9
    s = c.sheet(x - c.u * 12, y - c.u * 34, c.u * 26, c.u * 36, 3)
    s.foot = y
    ink = mix(c.light.shadow, (20, 18, 20), 0.4)
    for leg in (-7, 1, 7):
        s.line([(x, y - c.u * 22), (x + c.u * leg, y)], c.u * 0.55, ink)
    s.bar(x - c.u * 4, y - c.u * 28, c.u * 8.5, c.u * 5.6, ink, c.u * 0.6)
    s.bar(x + c.u * 4, y - c.u * 27.2, c.u * 5, c.u * 4, ink, c.u * 0.5)
    s.line([(x - c.u * 3, y - c.u * 28.6), (x + c.u * 3, y - c.u * 30.4)], c.u * 0.8, ink)
    c.stamp(s, rim=0.5, shadow=0.4)
    crowd(
        c,
        4,
        (c.w * 0.5, c.w * 0.64),
        (c.h * 0.8, c.h * 0.83),
        c.u * 14,
        kinds=["robe", "child", "trousers"],
        dark=0.4,
    )


SCENES = {"tools": tools, "medicine": medicine, "maps": maps, "cameras": cameras, "crew": crew}
