"""Still lifes from above: a map with pins, cameras and notebooks."""

from __future__ import annotations

from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.land import ridgeline
from ingest.demo.painting.sheet import Sheet
from ingest.demo.palette import mix, pick, rgb
from ingest.demo.scenes.tabletop import box, cloth, grid, thing, turned


def maps(c: Canvas) -> None:
    """A map with coast and contour lines on a table, pins and a pencil on it."""
    cloth(c, "8f6a4a 6a5a4a 7a6a5a")
    turn = c.rng.uniform(-0.06, 0.06)
    paper = c.light.lit(rgb("f1e6c8"))
    half = (c.w * 0.42, c.h * 0.41)
    frame = turned(c.w / 2, c.h / 2, turn, box(half[0] * 2, half[1] * 2), 1)
    c.fill([(x + c.u, y + c.u * 1.2) for x, y in frame], c.light.shadow, opacity=0.5)
    c.fill(frame, paper, mix(paper, c.light.shadow, 0.08))
    shore = ridgeline(c.rng, half[0] * 2, 0, half[1] * 0.6, 0.55, 6)
    coast = turned(c.w / 2, c.h / 2, turn, [(x - half[0], y + half[1] * 0.1) for x, y in shore], 1)
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
            turned(c.w / 2, c.h / 2, turn, line, 1),
            c.u * 0.14,
            mix(paper, c.light.lit(rgb("a86f4f")), 0.55),
        )
    for fold in (-1 / 3, 1 / 3):
        s.line(
            turned(
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
        thing(c, pin)
    pencil = c.sheet(0, 0, c.w, c.h, 1)
    px, py = c.w * 0.66, c.h * 0.72
    pencil.poly(
        turned(
            px, py, -0.6, [(-1, -0.04), (0.85, -0.04), (1, 0), (0.85, 0.04), (-1, 0.04)], c.u * 16
        ),
        c.light.lit(rgb("d9a23c")),
    )
    thing(c, pencil)


def cameras(c: Canvas) -> None:
    """Cameras, lenses, a notebook and film laid out on a table."""
    cloth(c, "6f7a82 a5876a 5a6a6a 8a7a8a")
    black, steel = c.light.lit(rgb("33373d")), c.light.lit(rgb("c9cdd0"))
    for place, (x, y) in enumerate(grid(c)):
        turn, size = c.rng.uniform(-0.3, 0.3), c.u * 9
        s = c.sheet(x - size * 1.2, y - size * 1.2, size * 2.4, size * 2.4, 2)
        kind = (place * 2 + place // 5) % 4
        if kind == 0:
            s.poly(
                turned(
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
                turned(
                    x, y, turn, [(-0.85, -0.5), (0.85, -0.5), (0.85, -0.3), (-0.85, -0.3)], size
                ),
                steel,
            )
            _lens(c, s, x, y, size * 0.45)
        elif kind == 1:
            _lens(c, s, x, y, size * c.rng.uniform(0.5, 0.7))
        elif kind == 2:
            cover = c.light.lit(pick(c.rng, ["c0512f", "2f6f73", "d9a23c", "e9dfcb"]))
            s.poly(turned(x, y, turn, box(1.2, 1.6), size), cover)
            s.poly(turned(x, y, turn, box(0.95, 1.4), size), c.light.lit(rgb("f6f0e2")))
            for line in range(5):
                s.line(
                    turned(
                        x, y, turn, [(-0.36, -0.45 + 0.2 * line), (0.3, -0.45 + 0.2 * line)], size
                    ),
                    c.u * 0.12,
                    mix(steel, black, 0.4),
                )
        else:
            for film in range(2):
                s.poly(
                    turned(
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
                    turned(
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
        thing(c, s)


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


SCENES = {"maps": maps, "cameras": cameras}
