"""Still lifes from above: tools and medicine."""

from __future__ import annotations

from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.sheet import ring
from ingest.demo.palette import mix, pick, rgb
from ingest.demo.scenes.tabletop import box, cloth, grid, thing, turned


def tools(c: Canvas) -> None:
    """Hand tools laid out in order on a wooden table."""
    cloth(c, "b98d62 8f7a62 7a8a86 a86f4f")
    steel, wood = c.light.lit(rgb("c9d0d3")), c.light.lit(rgb("d19a5a"))
    for place, (x, y) in enumerate(grid(c)):
        turn, size = c.rng.uniform(-0.5, 0.5), c.u * 9
        s = c.sheet(x - size * 1.2, y - size * 1.2, size * 2.4, size * 2.4, 2)
        grip = c.light.lit(pick(c.rng, ["c0512f", "d9a23c", "2f6f73", "334a7a"]))
        kind = place % 5
        s.poly(
            turned(x, y, turn, [(-0.12, -0.1), (0.12, -0.1), (0.15, 1), (-0.15, 1)], size),
            wood if kind in (0, 3) else grip,
        )
        if kind == 0:
            s.poly(
                turned(
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
                turned(x, y, turn, [(-0.06, -1), (0.06, -1), (0.07, 0), (-0.07, 0)], size), steel
            )
        elif kind == 2:
            s.poly(
                turned(
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
                turned(x, y, turn, [(-0.4, -0.8), (0.4, -0.8), (0.3, 0), (-0.3, 0)], size), steel
            )
        else:
            s.poly(turned(x, y, turn, ring(0, -0.4, 0.5, 0.5), size), grip)
            s.poly(turned(x, y, turn, ring(0, -0.4, 0.28, 0.28), size), steel)
        thing(c, s)


def medicine(c: Canvas) -> None:
    """Medicine boxes, vials and a stethoscope on a clean table."""
    cloth(c, "cfe0da b5cfd3 e3d9c6 9fbfb8")
    for place, (x, y) in enumerate(grid(c)):
        turn, size = c.rng.uniform(-0.35, 0.35), c.u * 8
        s = c.sheet(x - size * 1.2, y - size * 1.2, size * 2.4, size * 2.4, 2)
        tint = c.light.lit(pick(c.rng, ["4f7fa6", "c0512f", "2f6f73", "d9a23c", "7fa07a"]))
        white = c.light.lit(rgb("f6f4ee"))
        kind = place % 4
        if kind == 0:
            s.poly(turned(x, y, turn, box(1.5, 1.0), size), white)
            s.poly(
                turned(
                    x, y, turn, [(-0.75, -0.5), (0.75, -0.5), (0.75, -0.2), (-0.75, -0.2)], size
                ),
                tint,
            )
            s.poly(
                turned(x, y, turn, [(-0.1, 0.0), (0.1, 0.0), (0.1, 0.4), (-0.1, 0.4)], size), tint
            )
            s.poly(
                turned(x, y, turn, [(-0.2, 0.12), (0.2, 0.12), (0.2, 0.28), (-0.2, 0.28)], size),
                tint,
            )
        elif kind == 1:
            for vial in range(3):
                dx = (vial - 1) * 0.45
                s.poly(
                    turned(
                        x,
                        y,
                        turn,
                        [(dx - 0.16, -0.3), (dx + 0.16, -0.3), (dx + 0.16, 0.6), (dx - 0.16, 0.6)],
                        size,
                    ),
                    mix(white, tint, 0.35),
                )
                s.poly(
                    turned(
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
            s.poly(turned(x, y, turn, box(1.6, 0.9), size), mix(white, c.light.shadow, 0.15))
            for pill in range(10):
                dx, dy = (pill % 5 - 2) * 0.28, (pill // 5 - 0.5) * 0.4
                s.poly(turned(x, y, turn, ring(dx, dy, 0.1, 0.13), size), tint)
        else:
            s.poly(turned(x, y, turn, ring(0, 0, 0.75, 0.75), size), c.light.lit(rgb("3f4450")))
            s.poly(
                turned(x, y, turn, ring(0, 0, 0.62, 0.62), size),
                mix(white, c.light.lit(rgb("b5cfd3")), 0.5),
            )
            s.poly(
                turned(x, y, turn, ring(0.45, 0.55, 0.26, 0.26), size), c.light.lit(rgb("b9c2c6"))
            )
        thing(c, s)


SCENES = {"tools": tools, "medicine": medicine}
