"""Trees and leaves."""

from __future__ import annotations

import math

from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.sheet import Point, Sheet, curve
from ingest.demo.palette import RGB, mix, rgb

BARK = rgb("4a382b")
LEAF = rgb("4f7a45")
DARK_LEAF = rgb("2f5a43")


def acacia(c: Canvas, x: float, y: float, tall: float, depth: float = 0.0) -> None:
    """Draw a flat-topped acacia with its foot at (x, y)."""
    s = c.sheet(x - tall * 0.85, y - tall * 1.1, tall * 1.7, tall * 1.14, 2)
    s.foot = y
    bark, leaf = c.light.shade(BARK, depth, 0.3), c.light.lit(rgb("5c6b34"), depth)
    crown = y - tall * 0.8
    s.line([(x, y), (x + tall * 0.03, y - tall * 0.42)], tall * 0.06, bark)
    for way in (-0.52, -0.24, 0.12, 0.38, 0.56):
        end = (x + tall * way, crown + tall * 0.05)
        s.line(
            curve(
                (x + tall * 0.03, y - tall * 0.4), (x + tall * way * 0.25, crown + tall * 0.2), end
            ),
            tall * 0.026,
            bark,
        )
    dark = mix(leaf, c.light.shadow, 0.42)
    clumps = [
        (x + tall * c.rng.uniform(-0.62, 0.62), crown - tall * c.rng.uniform(-0.05, 0.1), 0)
        for _ in range(22)
    ]
    for shift, tint in ((0.035, dark), (0.0, leaf), (-0.03, mix(leaf, c.light.sun, 0.22))):
        for px, py, _ in clumps:
            wide = tall * 0.2 * (1 - abs(px - x) / tall) * (1 if shift >= 0 else 0.75)
            s.oval(px, py + tall * shift, wide, tall * (0.05 if shift >= 0 else 0.028), tint)
    c.stamp(s, rim=0.2, shadow=0.25)


def broadleaf(
    c: Canvas, x: float, y: float, tall: float, colour: RGB = LEAF, depth: float = 0.0
) -> None:
    """Draw a round-crowned tree with its foot at (x, y)."""
    s = c.sheet(x - tall * 0.6, y - tall * 1.12, tall * 1.2, tall * 1.15, 2)
    s.foot = y
    bark, leaf = c.light.shade(BARK, depth, 0.3), c.light.lit(colour, depth)
    for way in (-0.16, 0.02, 0.18):
        s.line(
            curve((x, y), (x, y - tall * 0.35), (x + tall * way, y - tall * 0.6)), tall * 0.05, bark
        )
    side = -1 if c.sun[0] < x else 1
    spots = []
    for _ in range(26):
        angle, far = c.rng.random() * math.tau, c.rng.random() ** 0.5
        spots.append(
            (
                x + math.cos(angle) * far * tall * 0.33,
                y - tall * 0.68 + math.sin(angle) * far * tall * 0.25,
            )
        )
    shine = mix(leaf, c.light.sun, 0.2)
    for tint, shift, size in (
        (mix(leaf, c.light.shadow, 0.45), 0.0, 0.16),
        (leaf, 0.03, 0.115),
        (shine, 0.065, 0.05),
    ):
        for px, py in spots:
            r = tall * size * c.rng.uniform(0.75, 1.1)
            s.oval(px + side * tall * shift, py - tall * shift, r, r * 0.92, tint)
    c.stamp(s, rim=0.15, shadow=0.3)


def palm(c: Canvas, x: float, y: float, tall: float, depth: float = 0.0, dark: float = 0.0) -> None:
    """Draw a palm with its foot at (x, y)."""
    lean = c.rng.uniform(-0.22, 0.22) * tall
    s = c.sheet(x - tall * 0.75, y - tall * 1.3, tall * 1.5, tall * 1.33, 2)
    s.foot = y
    bark = mix(c.light.shade(rgb("7a6248"), depth, 0.25), c.light.shadow, dark)
    leaf = mix(c.light.lit(rgb("4d8050"), depth), c.light.shadow, dark)
    top = (x + lean, y - tall * 0.9)
    trunk = curve((x, y), (x, y - tall * 0.5), top)
    for step in range(len(trunk) - 1):
        s.line(trunk[step : step + 2], tall * (0.055 - 0.0022 * step), bark)
    for frond in range(11):
        angle = math.pi * (0.02 + 0.96 * frond / 10) + c.rng.uniform(-0.1, 0.1)
        reach = tall * c.rng.uniform(0.36, 0.46)
        tip = (
            top[0] + math.cos(angle) * reach,
            top[1] - math.sin(angle) * reach * 0.55 + reach * 0.35,
        )
        bow = (
            top[0] + math.cos(angle) * reach * 0.6,
            top[1] - math.sin(angle) * reach * 0.8 - reach * 0.12,
        )
        tint = mix(leaf, c.light.shadow, 0.4) if frond % 2 else leaf
        _frond(s, curve(top, bow, tip, 14), tall * 0.075, tint)
    c.stamp(s, rim=0.25, shadow=0.25)


def _frond(s: Sheet, spine: list[Point], wide: float, tint: RGB) -> None:
    for step, (px, py) in enumerate(spine[1:-1], 1):
        size = wide * math.sin(math.pi * (0.15 + 0.8 * step / len(spine)))
        s.line([(px, py), (px - size * 0.35, py + size * 1.6)], wide * 0.13, tint)
        s.line([(px, py), (px + size * 0.35, py + size * 1.6)], wide * 0.13, tint)
    s.line(spine, wide * 0.16, tint)


def pine(
    c: Canvas, s: Sheet, x: float, y: float, tall: float, colour: RGB, snow: RGB | None = None
) -> None:
    """Draw a conifer on a sheet, capped with snow when a colour is given."""
    half = tall * 0.22
    s.line([(x, y), (x, y - tall * 0.3)], tall * 0.035, mix(colour, (30, 20, 15), 0.6))
    tiers = 6
    for tier in range(tiers):
        t = tier / tiers
        base = y - tall * (0.1 + 0.8 * t)
        wide = half * (1 - t * 0.86)
        tip = base - tall * 0.3
        droop = tall * 0.03
        s.poly(
            [(x - wide, base + droop), (x, tip), (x + wide, base + droop), (x, base - droop)],
            colour,
        )
        if snow:
            s.poly(
                [
                    (x - wide * 0.9, base + droop * 0.4),
                    (x, tip),
                    (x + wide * 0.55, base - tall * 0.07),
                    (x + wide * 0.1, base - tall * 0.06),
                    (x - wide * 0.3, base - tall * 0.01),
                ],
                snow,
            )
        else:
            s.poly(
                [(x, tip), (x + wide, base + droop), (x, base - droop)],
                mix(colour, c.light.shadow, 0.25),
            )


def pines(
    c: Canvas, line: list[Point], tall: float, colour: RGB, count: int, snow: RGB | None = None
) -> None:
    """Stand conifers along a line of ground, in one band."""
    spots = sorted((c.rng.choice(line) for _ in range(count)), key=lambda spot: spot[1])
    top = min(y for _, y in spots) - tall * 1.3
    s = c.sheet(0, top, c.w, max(y for _, y in spots) + tall * 0.2 - top, 2)
    for x, y in spots:
        size = tall * c.rng.uniform(0.55, 1.1)
        tint = mix(colour, c.light.haze, c.rng.uniform(0, 0.14))
        pine(c, s, x + c.rng.uniform(-1, 1) * c.u, y + tall * 0.1, size, tint, snow)
    c.stamp(s, rim=0.12)


def leaf(c: Canvas, x: float, y: float, long: float, angle: float, colour: RGB) -> None:
    """Draw one large leaf from its stem at (x, y) in a direction in radians."""
    tip = (x + math.cos(angle) * long, y + math.sin(angle) * long)
    side = (-math.sin(angle) * long * 0.28, math.cos(angle) * long * 0.28)
    mid = ((x + tip[0]) / 2, (y + tip[1]) / 2)
    one = curve((x, y), (mid[0] + side[0] * 1.7, mid[1] + side[1] * 1.7), tip)
    two = curve(tip, (mid[0] - side[0] * 1.7, mid[1] - side[1] * 1.7), (x, y))
    c.fill([*one, (x, y)], colour)
    c.fill([*two, tip], mix(colour, c.light.shadow, 0.22))
