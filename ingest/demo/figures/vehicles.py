"""Trucks, cars, buses and aircraft, seen from the side."""

from __future__ import annotations

from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.sheet import Sheet
from ingest.demo.palette import RGB, mix, rgb

WHITE = rgb("eef0ee")
BLUE = rgb("2b6cb0")
GLASS = rgb("38505f")


def _wheels(c: Canvas, s: Sheet, spots: list[float], y: float, r: float, depth: float) -> None:
    for x in spots:
        s.oval(x, y - r, r, r, c.light.shade(rgb("26282c"), depth, 0.3))
        s.oval(x, y - r, r * 0.45, r * 0.45, c.light.lit(rgb("9aa0a4"), depth))


def truck(
    c: Canvas,
    x: float,
    y: float,
    long: float,
    cloth: RGB = WHITE,
    *,
    depth: float = 0.0,
    facing: int = 1,
    lamps: bool = False,
) -> None:
    """Draw a covered truck centred on x with its wheels on y."""
    s = c.sheet(x - long * 0.56, y - long * 0.5, long * 1.12, long * 0.53, 3)
    s.foot = y

    def at(share: float) -> float:
        return x + facing * (share - 0.5) * long

    def block(a: float, b: float, top: float, foot: float, tint: RGB, radius: float = 0.0) -> None:
        left, right = sorted((at(a), at(b)))
        s.bar(left, y - long * top, right - left, long * (top - foot), tint, long * radius)

    body = c.light.lit(cloth, depth)
    cab = c.light.lit(WHITE, depth)
    block(0.0, 1.0, 0.11, 0.07, c.light.shade(rgb("3c4147"), depth, 0.4))
    block(0.0, 0.72, 0.44, 0.1, body, 0.02)
    block(0.0, 0.72, 0.2, 0.1, mix(body, c.light.shadow, 0.25))
    for rib in range(1, 5):
        block(0.145 * rib - 0.006, 0.145 * rib + 0.006, 0.43, 0.1, mix(body, c.light.shadow, 0.16))
    s.poly(
        [
            (at(0.75), y - long * 0.09),
            (at(0.75), y - long * 0.36),
            (at(0.91), y - long * 0.36),
            (at(0.98), y - long * 0.2),
            (at(1.0), y - long * 0.09),
        ],
        cab,
    )
    s.poly(
        [
            (at(0.8), y - long * 0.21),
            (at(0.8), y - long * 0.32),
            (at(0.9), y - long * 0.32),
            (at(0.95), y - long * 0.21),
        ],
        c.light.shade(GLASS, depth, 0.2),
    )
    _wheels(c, s, [at(0.14), at(0.27), at(0.87)], y, long * 0.065, depth)
    c.stamp(s, shadow=0.3)
    if lamps:
        c.glow(at(1.0), y - long * 0.13, long * 0.4, (255, 236, 190), 0.7)


def jeep(
    c: Canvas, x: float, y: float, long: float, *, depth: float = 0.0, facing: int = 1
) -> None:
    """Draw a white field car centred on x with its wheels on y."""
    s = c.sheet(x - long * 0.56, y - long * 0.75, long * 1.12, long * 0.78, 3)
    s.foot = y

    def at(share: float) -> float:
        return x + facing * (share - 0.5) * long

    body = c.light.lit(WHITE, depth)
    s.poly(
        [
            (at(0), y - long * 0.12),
            (at(0), y - long * 0.44),
            (at(0.6), y - long * 0.44),
            (at(0.7), y - long * 0.28),
            (at(0.98), y - long * 0.25),
            (at(1), y - long * 0.12),
        ],
        body,
    )
    glass = c.light.shade(GLASS, depth, 0.25)
    for a, b in ((0.05, 0.28), (0.31, 0.48)):
        s.poly(
            [
                (at(a), y - long * 0.28),
                (at(a), y - long * 0.4),
                (at(b), y - long * 0.4),
                (at(b), y - long * 0.28),
            ],
            glass,
        )
    s.poly(
        [
            (at(0.51), y - long * 0.28),
            (at(0.51), y - long * 0.4),
            (at(0.59), y - long * 0.4),
            (at(0.655), y - long * 0.28),
        ],
        glass,
    )
    low = sorted((at(0), at(1)))
    s.bar(low[0], y - long * 0.2, low[1] - low[0], long * 0.03, c.light.lit(rgb("2b6cb0"), depth))
    s.line([(at(0.94), y - long * 0.24), (at(0.97), y - long * 0.72)], long * 0.008, glass)
    _wheels(c, s, [at(0.2), at(0.8)], y, long * 0.1, depth)
    c.stamp(s, shadow=0.3)


def bus(
    c: Canvas,
    x: float,
    y: float,
    long: float,
    paint: RGB,
    *,
    depth: float = 0.0,
    facing: int = 1,
    lit: bool = False,
) -> None:
    """Draw a bus centred on x with its wheels on y."""
    s = c.sheet(x - long * 0.54, y - long * 0.4, long * 1.08, long * 0.43, 3)
    s.foot = y
    left, body = x - long * 0.5, c.light.lit(paint, depth)
    s.bar(left, y - long * 0.33, long, long * 0.27, body, long * 0.03)
    s.bar(left, y - long * 0.14, long, long * 0.05, mix(c.light.lit(WHITE, depth), body, 0.2))
    pane = rgb("ffd98f") if lit else c.light.shade(GLASS, depth, 0.2)
    for window in range(7):
        s.bar(
            left + long * (0.05 + 0.13 * window),
            y - long * 0.29,
            long * 0.105,
            long * 0.11,
            pane,
            long * 0.01,
        )
    for bag in range(5):
        tint = (rgb("a8506a"), rgb("d98e32"), rgb("4d7a52"), rgb("5a3f35"), rgb("e3d6bd"))[bag]
        tall = long * (0.035 + 0.01 * (bag * 2 % 3))
        place = left + long * (0.2 + 0.12 * bag)
        s.bar(
            place, y - long * 0.328 - tall, long * 0.11, tall, c.light.lit(tint, depth), long * 0.01
        )
    _wheels(c, s, [x - long * 0.3, x + long * 0.3], y, long * 0.055, depth)
    c.stamp(s, shadow=0.3)
    if lit:
        c.glow(x + facing * long * 0.5, y - long * 0.1, long * 0.3, (255, 236, 190), 0.7)


def aircraft(
    c: Canvas,
    x: float,
    y: float,
    long: float,
    *,
    depth: float = 0.0,
    wheels: bool = True,
    facing: int = 1,
    tail: RGB = BLUE,
) -> None:
    """Draw an airliner centred on x; y is the ground under its wheels."""
    s = c.sheet(x - long * 0.55, y - long * 0.36, long * 1.1, long * 0.4, 3)
    s.foot = y
    mid = y - long * 0.12

    def at(share: float) -> float:
        return x + facing * (share - 0.5) * long

    white, fin = c.light.lit(WHITE, depth), c.light.lit(tail, depth)
    under = mix(white, c.light.shadow, 0.35)
    s.poly(
        [
            (at(0.02), mid - long * 0.25),
            (at(0.1), mid - long * 0.25),
            (at(0.22), mid - long * 0.04),
            (at(0.06), mid - long * 0.02),
        ],
        fin,
    )
    hull = [
        (at(0.0), mid - long * 0.035),
        (at(0.15), mid - long * 0.05),
        (at(0.88), mid - long * 0.05),
        (at(0.96), mid - long * 0.025),
        (at(1.0), mid + long * 0.012),
        (at(0.95), mid + long * 0.04),
        (at(0.85), mid + long * 0.05),
        (at(0.25), mid + long * 0.05),
    ]
    s.poly(hull, white)
    s.poly(
        [
            (at(0.1), mid + long * 0.005),
            (at(1.0), mid + long * 0.012),
            (at(0.95), mid + long * 0.04),
            (at(0.85), mid + long * 0.05),
            (at(0.25), mid + long * 0.05),
        ],
        under,
    )
    for pane in range(26):
        s.bar(
            at(0.2 + 0.026 * pane),
            mid - long * 0.02,
            long * 0.009,
            long * 0.013,
            c.light.shade(GLASS, depth),
        )
    s.poly(
        [
            (at(0.92), mid - long * 0.03),
            (at(0.965), mid - long * 0.012),
            (at(0.92), mid - long * 0.012),
        ],
        c.light.shade(GLASS, depth),
    )
    s.poly(
        [
            (at(0.58), mid + long * 0.02),
            (at(0.45), mid + long * 0.03),
            (at(0.28), mid + long * 0.085),
            (at(0.33), mid + long * 0.088),
        ],
        mix(under, white, 0.5),
    )
    left = min(at(0.44), at(0.56))
    s.bar(
        left,
        mid + long * 0.045,
        long * 0.12,
        long * 0.045,
        mix(under, c.light.shadow, 0.2),
        long * 0.02,
    )
    s.poly(
        [
            (at(-0.02), mid - long * 0.06),
            (at(0.06), mid - long * 0.06),
            (at(0.14), mid - long * 0.02),
            (at(0.1), mid - long * 0.02),
        ],
        mix(fin, white, 0.3),
    )
    if wheels:
        for share in (0.46, 0.5, 0.86):
            s.line(
                [(at(share), mid + long * 0.04), (at(share), y - long * 0.015)], long * 0.008, under
            )
            s.oval(
                at(share),
                y - long * 0.015,
                long * 0.014,
                long * 0.014,
                c.light.shade(rgb("26282c"), depth),
            )
    c.stamp(s, rim=0.3, shadow=0.25 if wheels else 0)
