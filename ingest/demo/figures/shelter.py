"""Tents, houses, water towers and lamps."""

from __future__ import annotations

from ingest.demo.painting.canvas import Canvas
from ingest.demo.palette import RGB, mix, rgb

CANVAS_WHITE = rgb("f3efe4")
LAMP = rgb("ffd489")


def tent(
    c: Canvas,
    x: float,
    y: float,
    size: float,
    *,
    depth: float = 0.0,
    lamp: bool = False,
    tint: RGB = CANVAS_WHITE,
    way: int = 1,
) -> None:
    """Draw a ridge tent: front at (x, y), its length running off to one side."""
    wide, tall, long = size, size * 0.72, size * 1.15 * way
    rise = size * 0.13
    s = c.sheet(x - size * 1.9, y - tall * 1.45, size * 3.8, tall * 1.55, 3)
    s.foot = y
    front, roof = c.light.lit(tint, depth), c.light.shade(tint, depth, 0.3)
    sunny = (c.sun[0] - x) * way > 0
    if sunny:
        front, roof = c.light.shade(tint, depth, 0.28), c.light.lit(tint, depth)
    if lamp:
        front = mix(LAMP, c.light.haze, depth * 0.6)
        roof = mix(roof, LAMP, 0.3)
    near = x + wide * 0.5 * way
    s.poly(
        [
            (x, y - tall),
            (x + long, y - tall - rise),
            (near + long, y - rise - size * 0.1),
            (near, y),
        ],
        roof,
    )
    s.poly(
        [
            (x + long * 0.1, y - tall - rise * 0.1),
            (x + long * 0.2, y - tall - rise * 0.2),
            (near + long * 0.2, y - rise * 0.2 - size * 0.02),
            (near + long * 0.1, y - rise * 0.1),
        ],
        mix(roof, c.light.shadow, 0.08),
    )
    s.poly([(x - wide * 0.5, y), (x, y - tall), (x + wide * 0.5, y)], front)
    s.poly(
        [(x - wide * 0.11, y), (x, y - tall * 0.72), (x + wide * 0.11, y)],
        mix(LAMP, (255, 255, 255), 0.4) if lamp else mix(front, c.light.shadow, 0.62),
    )
    s.line([(x, y - tall), (x, y - tall * 1.06)], size * 0.02, mix(front, c.light.shadow, 0.6))
    c.stamp(s, rim=0.2, shadow=0.35)
    if lamp:
        c.glow(x, y - tall * 0.4, size * 1.3, LAMP, 0.34)


def house(
    c: Canvas,
    x: float,
    y: float,
    wide: float,
    tall: float,
    wall: RGB,
    roof: RGB | None,
    *,
    depth: float = 0.0,
    lit_share: float = 0.0,
    door: bool = True,
) -> None:
    """Draw a small house with its front on the ground line y; without a roof colour it is flat."""
    s = c.sheet(x - wide * 0.15, y - tall * 1.75, wide * 1.5, tall * 1.8, 2)
    s.foot = y
    face, side = c.light.lit(wall, depth), c.light.shade(wall, depth, 0.4)
    flank = wide * 0.24
    lift = tall * 0.1
    s.poly(
        [
            (x + wide, y),
            (x + wide + flank, y - lift),
            (x + wide + flank, y - tall),
            (x + wide, y - tall),
        ],
        side,
    )
    s.bar(x, y - tall, wide, tall, face)
    if roof:
        slope, peak = c.light.lit(roof, depth), tall * 0.5
        s.poly(
            [
                (x - wide * 0.08, y - tall * 0.97),
                (x + wide * 0.12, y - tall - peak),
                (x + wide * 0.96 + flank * 0.6, y - tall - peak),
                (x + wide * 1.05, y - tall * 0.97),
            ],
            slope,
        )
        s.poly(
            [
                (x + wide * 1.05, y - tall * 0.97),
                (x + wide * 0.96 + flank * 0.6, y - tall - peak),
                (x + wide + flank * 1.25, y - tall * 0.98),
            ],
            c.light.shade(roof, depth, 0.45),
        )
    else:
        s.bar(
            x - wide * 0.015,
            y - tall * 1.04,
            wide * 1.03,
            tall * 0.06,
            mix(face, c.light.sun, 0.12),
        )
    dark = mix(face, c.light.shadow, 0.62)
    panes = 2 if wide < tall * 1.3 else 3
    for pane in range(panes):
        glow = c.rng.random() < lit_share
        px = x + wide * (0.14 + 0.72 * pane / (panes - 1)) - wide * 0.07
        if door and pane == panes // 2:
            s.bar(px, y - tall * 0.58, wide * 0.14, tall * 0.58, mix(dark, rgb("2f6f73"), 0.3))
            continue
        s.bar(px, y - tall * 0.66, wide * 0.14, tall * 0.26, LAMP if glow else dark)
        s.bar(
            px - wide * 0.015,
            y - tall * 0.39,
            wide * 0.17,
            tall * 0.025,
            mix(face, c.light.sun, 0.2),
        )
    c.stamp(s, rim=0.12, shadow=0.3)


def water_tower(c: Canvas, x: float, y: float, tall: float, depth: float = 0.2) -> None:
    """Draw a water tank on a steel frame."""
    s = c.sheet(x - tall * 0.4, y - tall * 1.1, tall * 0.8, tall * 1.12, 3)
    s.foot = y
    steel = c.light.shade(rgb("6f7a82"), depth, 0.35)
    for side in (-1, 1):
        s.line(
            [(x + side * tall * 0.2, y), (x + side * tall * 0.13, y - tall * 0.62)],
            tall * 0.022,
            steel,
        )
        s.line(
            [(x + side * tall * 0.19, y - tall * 0.05), (x - side * tall * 0.14, y - tall * 0.6)],
            tall * 0.01,
            steel,
        )
        s.line(
            [(x + side * tall * 0.17, y - tall * 0.3), (x - side * tall * 0.17, y - tall * 0.3)],
            tall * 0.01,
            steel,
        )
    tank = c.light.lit(rgb("4f86a6"), depth)
    s.bar(x - tall * 0.2, y - tall * 0.98, tall * 0.4, tall * 0.36, tank, tall * 0.05)
    s.bar(
        x + tall * 0.06,
        y - tall * 0.98,
        tall * 0.14,
        tall * 0.36,
        mix(tank, c.light.shadow, 0.3),
        tall * 0.05,
    )
    s.bar(x - tall * 0.2, y - tall * 0.84, tall * 0.4, tall * 0.02, mix(tank, c.light.shadow, 0.3))
    c.stamp(s, shadow=0.3)


def lamp_post(c: Canvas, x: float, y: float, tall: float, *, on: bool, depth: float = 0.0) -> None:
    """Draw a solar street lamp, glowing when on."""
    s = c.sheet(x - tall * 0.3, y - tall * 1.1, tall * 0.6, tall * 1.12, 3)
    s.foot = y
    steel = c.light.shade(rgb("5b6570"), depth, 0.4)
    s.line([(x, y), (x, y - tall)], tall * 0.022, steel)
    s.line([(x, y - tall * 0.92), (x + tall * 0.14, y - tall * 0.96)], tall * 0.02, steel)
    s.poly(
        [
            (x - tall * 0.1, y - tall * 0.98),
            (x + tall * 0.08, y - tall * 1.06),
            (x + tall * 0.1, y - tall * 1.03),
            (x - tall * 0.08, y - tall * 0.95),
        ],
        steel,
    )
    if on:
        s.oval(x + tall * 0.14, y - tall * 0.945, tall * 0.035, tall * 0.02, (255, 244, 214))
    c.stamp(s, rim=0.2)
    if on:
        c.glow(x + tall * 0.14, y - tall * 0.94, tall * 0.55, LAMP, 0.6)
        c.glow(x + tall * 0.1, y, tall * 0.6, LAMP, 0.18)
