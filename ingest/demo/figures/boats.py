"""Boats on the water, with the broken reflection under them."""

from __future__ import annotations

from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.sheet import curve
from ingest.demo.palette import RGB, mix, pick, rgb

HULLS = ["a23f35", "2f6f73", "334a7a", "d98e32", "e8e2d2", "4d7a52", "6b4a35", "5d8aa8"]


def _mirror(c: Canvas, x: float, y: float, wide: float, tint: RGB) -> None:
    hand = c.draw()
    for row in range(9):
        half = wide * (0.46 - 0.035 * row) * c.rng.uniform(0.55, 1)
        py = y + c.u * (0.1 + 0.32 * row)
        shift = c.rng.uniform(-0.06, 0.06) * wide
        hand.ellipse(
            (x - half + shift, py, x + half + shift, py + c.u * 0.2),
            fill=mix(tint, c.light.haze, 0.1),
        )


def fishing_boat(
    c: Canvas,
    x: float,
    y: float,
    long: float,
    *,
    sail: bool = False,
    depth: float = 0.0,
    crew: int = 0,
) -> None:
    """Draw a wooden boat floating at (x, y), with a lateen sail or a small crew."""
    paint = c.light.lit(pick(c.rng, HULLS), depth)
    _mirror(c, x, y, long, mix(paint, c.light.shadow, 0.5))
    s = c.sheet(x - long * 0.62, y - long * 1.15, long * 1.24, long * 1.22, 2)
    hull = [
        *curve(
            (x - long * 0.5, y - long * 0.16),
            (x - long * 0.1, y - long * 0.06),
            (x + long * 0.52, y - long * 0.22),
        ),
        *curve((x + long * 0.42, y - long * 0.02), (x, y + long * 0.045), (x - long * 0.4, y)),
    ]
    if sail:
        mast = c.light.shade(rgb("5a4030"), depth)
        s.line([(x, y - long * 0.05), (x + long * 0.05, y - long * 0.95)], long * 0.018, mast)
        cloth = c.light.lit(rgb("efe3c8"), depth)
        s.poly(
            [
                (x - long * 0.4, y - long * 0.2),
                *curve(
                    (x + long * 0.12, y - long * 1.08),
                    (x + long * 0.2, y - long * 0.5),
                    (x + long * 0.4, y - long * 0.24),
                ),
            ],
            cloth,
        )
        s.poly(
            [
                (x - long * 0.4, y - long * 0.2),
                (x + long * 0.12, y - long * 1.08),
                (x + long * 0.02, y - long * 0.3),
            ],
            mix(cloth, c.light.shadow, 0.2),
        )
    for seat in range(crew):
        px = x - long * 0.3 + long * 0.6 * (seat + 0.5) / crew
        tint = c.light.lit(pick(c.rng, HULLS), depth)
        s.oval(px, y - long * 0.16, long * 0.035, long * 0.08, mix(tint, c.light.shadow, 0.25))
        s.oval(
            px,
            y - long * 0.265,
            long * 0.022,
            long * 0.026,
            c.light.shade(rgb("4f3224"), depth, 0.2),
        )
    s.poly(hull, paint)
    band = [(px, py + long * 0.035) for px, py in hull[:13]]
    s.line(band, long * 0.018, mix(paint, (255, 255, 255), 0.55))
    s.poly(
        [*hull[13:], (x - long * 0.42, y - long * 0.06), (x + long * 0.46, y - long * 0.07)],
        mix(paint, c.light.shadow, 0.45),
    )
    c.stamp(s, rim=0.3)


def ferry(
    c: Canvas, x: float, y: float, long: float, *, depth: float = 0.0, lit: bool = False
) -> None:
    """Draw a small passenger ship floating at (x, y)."""
    paint, white = c.light.lit(rgb("2f5d74"), depth), c.light.lit(rgb("efece2"), depth)
    _mirror(c, x, y, long, mix(white, c.light.shadow, 0.35))
    s = c.sheet(x - long * 0.56, y - long * 0.5, long * 1.12, long * 0.54, 2)
    s.poly(
        [
            (x - long * 0.48, y - long * 0.13),
            (x + long * 0.54, y - long * 0.15),
            (x + long * 0.42, y + long * 0.01),
            (x - long * 0.45, y + long * 0.01),
        ],
        paint,
    )
    pane = rgb("ffd98f") if lit else mix(paint, c.light.shadow, 0.3)
    for deck, (a, b) in enumerate(((0.44, 0.38), (0.38, 0.24), (0.16, 0.16))):
        foot = y - long * (0.13 + 0.085 * deck)
        s.bar(
            x - long * a,
            foot - long * 0.08,
            long * (a + b),
            long * 0.082,
            mix(white, c.light.shadow, 0.06 * deck),
        )
        for window in range(int((a + b) * 18)):
            s.bar(
                x - long * a + long * (0.02 + 0.055 * window),
                foot - long * 0.058,
                long * 0.03,
                long * 0.03,
                pane,
            )
    s.bar(
        x - long * 0.06, y - long * 0.46, long * 0.08, long * 0.1, c.light.lit(rgb("c0512f"), depth)
    )
    c.stamp(s, rim=0.25)
    if lit:
        c.glow(x, y - long * 0.15, long * 0.6, rgb("ffd98f"), 0.2)
