"""People, simply drawn and never with faces: walking, standing, carrying, sitting, at play."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.demo.figures.loads import LOADS
from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.sheet import Sheet
from ingest.demo.palette import RGB, mix, pick, rgb

CLOTH = [
    "b5473c",
    "d98e32",
    "2f6f73",
    "334a7a",
    "7b4b78",
    "e3d6bd",
    "4d7a52",
    "c9a227",
    "8f5a3a",
    "ece7db",
    "3f4450",
    "a8506a",
    "5d8aa8",
    "c76b4a",
    "26505c",
]
SKIN = ["4f3224", "5f3d2a", "7a4f35", "94643f", "b98258", "cf9d72"]
HAIR = ["1d1512", "241a16", "2c2320", "3a2a20"]
VEST = rgb("2b6cb0")


@dataclass(frozen=True)
class Body:
    """Where somebody stands, how tall (pixels) and which way (-1 left, 1 right)."""

    x: float
    y: float
    tall: float
    facing: int
    skin: RGB
    hair: RGB
    upper: RGB
    lower: RGB


def person(
    c: Canvas,
    x: float,
    y: float,
    tall: float,
    kind: str = "",
    load: str = "",
    *,
    facing: int = 0,
    depth: float = 0.0,
    shadow: float = 0.7,
    dark: float = 0.0,
) -> None:
    """Draw one person with the feet at (x, y); `dark` turns the figure into a silhouette."""
    rng = c.rng
    kind = kind or rng.choice(["trousers", "robe", "skirt", "trousers", "robe", "worker"])

    def tint(colour: RGB) -> RGB:
        return mix(c.light.lit(colour, depth), c.light.shadow, dark)

    upper = VEST if kind == "worker" else pick(rng, CLOTH)
    body = Body(
        x,
        y,
        tall,
        facing or rng.choice([-1, 1]),
        tint(pick(rng, SKIN)),
        tint(pick(rng, HAIR)),
        tint(upper),
        tint(pick(rng, CLOTH)),
    )
    sheet = c.sheet(x - tall * 0.5, y - tall * 1.3, tall, tall * 1.34, 4 if tall < 160 else 3)
    sheet.foot = y
    DRESS.get(kind, _trousers)(sheet, body, rng)
    if load:
        LOADS[load](sheet, body, tint)
    c.stamp(sheet, rim=0.5, shadow=shadow)


def crowd(
    c: Canvas,
    count: int,
    x: tuple[float, float],
    y: tuple[float, float],
    tall: float,
    *,
    kinds: Sequence[str] = ("",),
    loads: Sequence[str] = ("",),
    shadow: float = 0.7,
    facing: int = 0,
    dark: float = 0.0,
) -> None:
    """Draw several people between x and y limits, those further off smaller and first."""
    low, high = y
    places = [(spot + c.rng.uniform(0.15, 0.85)) / count for spot in range(count)]
    c.rng.shuffle(places)
    for spot, place in zip(
        sorted(c.rng.uniform(low, high) for _ in range(count)), places, strict=True
    ):
        near = 1.0 if high <= low else 0.72 + 0.28 * (spot - low) / (high - low)
        kind = c.rng.choice(list(kinds))
        size = tall * near * c.rng.uniform(0.94, 1.06) * (0.64 if kind == "child" else 1)
        person(
            c,
            x[0] + (x[1] - x[0]) * place,
            spot,
            size,
            kind,
            c.rng.choice(list(loads)),
            facing=facing,
            shadow=shadow,
            dark=dark,
            depth=0.12 * (1 - near),
        )


def _head(s: Sheet, b: Body, size: float, scarf: RGB | None = None, cap: RGB | None = None) -> None:
    top = b.y - b.tall * 0.925
    r = b.tall * size
    s.line([(b.x, top + r), (b.x, b.y - b.tall * 0.8)], b.tall * 0.05, b.skin)
    if scarf:
        s.oval(b.x, top, r * 1.18, r * 1.22, scarf)
        s.poly(
            [
                (b.x - r * 1.15, top),
                (b.x + r * 1.15, top),
                (b.x + r * 1.7, top + r * 2.6),
                (b.x - r * 1.7, top + r * 2.6),
            ],
            scarf,
        )
        s.oval(b.x + b.facing * r * 0.42, top + r * 0.12, r * 0.62, r * 0.8, b.skin)
        return
    s.oval(b.x, top, r * 0.9, r * 1.08, b.skin)
    s.pie(b.x - b.facing * r * 0.1, top - r * 0.06, r * 1.06, 170, 370, cap or b.hair)
    if cap:
        s.oval(b.x, top - r * 0.25, r * 1.5, r * 0.28, cap)
    else:
        s.oval(b.x - b.facing * r * 0.45, top, r * 0.6, r * 0.95, b.hair)


def _arms(s: Sheet, b: Body, swing: float, colour: RGB) -> None:
    t = b.tall
    for side, way in ((-1, swing), (1, -swing)):
        shoulder = (b.x + side * t * 0.1, b.y - t * 0.79)
        elbow = (b.x + side * t * 0.135 + way * t * 0.25, b.y - t * 0.63)
        hand = (b.x + side * t * 0.125 + way * t * 0.75 + b.facing * t * 0.02, b.y - t * 0.485)
        s.line([shoulder, elbow], t * 0.058, colour)
        s.line([elbow, hand], t * 0.045, colour)
        s.oval(hand[0], hand[1], t * 0.024, t * 0.026, b.skin)


def _torso(s: Sheet, b: Body, hem: float) -> None:
    t = b.tall
    s.poly(
        [
            (b.x - t * 0.04, b.y - t * 0.84),
            (b.x + t * 0.04, b.y - t * 0.84),
            (b.x + t * 0.125, b.y - t * 0.8),
            (b.x + t * 0.1, b.y - t * hem),
            (b.x - t * 0.1, b.y - t * hem),
            (b.x - t * 0.125, b.y - t * 0.8),
        ],
        b.upper,
    )


def _trousers(s: Sheet, b: Body, rng: random.Random) -> None:
    t, stride = b.tall, rng.uniform(0.02, 0.13)
    for side in (-1, 1):
        hip = (b.x + side * t * 0.045, b.y - t * 0.47)
        knee = (b.x + side * (t * 0.045 + stride * t * 0.5) + b.facing * t * 0.015, b.y - t * 0.24)
        foot = (b.x + side * (t * 0.04 + stride * t), b.y - t * 0.02)
        s.line([hip, knee], t * 0.09, b.lower)
        s.line([knee, foot], t * 0.068, mix(b.lower, b.hair, 0.15 if side < 0 else 0))
        s.oval(foot[0] + b.facing * t * 0.018, b.y - t * 0.012, t * 0.045, t * 0.02, b.hair)
    _torso(s, b, 0.44)
    _arms(s, b, rng.uniform(-0.09, 0.09), mix(b.upper, b.hair, 0.14))
    _head(s, b, 0.066)


def _worker(s: Sheet, b: Body, rng: random.Random) -> None:
    _trousers(s, b, rng)
    t = b.tall
    s.bar(b.x - t * 0.098, b.y - t * 0.62, t * 0.196, t * 0.03, mix(b.upper, (255, 255, 255), 0.75))
    _head(s, b, 0.066, cap=b.upper)


def _robe(s: Sheet, b: Body, rng: random.Random) -> None:
    t, sway = b.tall, rng.uniform(-0.03, 0.03)
    s.oval(b.x - t * 0.04, b.y - t * 0.012, t * 0.045, t * 0.018, b.hair)
    s.oval(b.x + t * 0.05, b.y - t * 0.012, t * 0.045, t * 0.018, b.hair)
    s.poly(
        [
            (b.x - t * 0.11, b.y - t * 0.81),
            (b.x + t * 0.11, b.y - t * 0.81),
            (b.x + t * 0.115, b.y - t * 0.5),
            (b.x + t * (0.155 + sway), b.y - t * 0.02),
            (b.x - t * (0.155 - sway), b.y - t * 0.02),
            (b.x - t * 0.115, b.y - t * 0.5),
        ],
        b.upper,
    )
    fold = mix(b.upper, b.hair, 0.22)
    s.poly(
        [
            (b.x - b.facing * t * 0.02, b.y - t * 0.6),
            (b.x - b.facing * t * 0.1, b.y - t * 0.03),
            (b.x - b.facing * t * 0.155, b.y - t * 0.03),
            (b.x - b.facing * t * 0.1, b.y - t * 0.7),
        ],
        fold,
    )
    _arms(s, b, rng.uniform(-0.04, 0.04), fold)
    _head(s, b, 0.066, scarf=mix(b.lower, b.upper, 0.25))


def _skirt(s: Sheet, b: Body, rng: random.Random) -> None:
    t = b.tall
    for side in (-1, 1):
        foot = (b.x + side * t * rng.uniform(0.03, 0.08), b.y - t * 0.015)
        s.line([(b.x + side * t * 0.04, b.y - t * 0.2), foot], t * 0.045, b.skin)
        s.oval(foot[0] + b.facing * t * 0.018, foot[1], t * 0.042, t * 0.018, b.hair)
    s.poly(
        [
            (b.x - t * 0.09, b.y - t * 0.52),
            (b.x + t * 0.09, b.y - t * 0.52),
            (b.x + t * 0.15, b.y - t * 0.13),
            (b.x - t * 0.15, b.y - t * 0.13),
        ],
        b.lower,
    )
    _torso(s, b, 0.5)
    _arms(s, b, rng.uniform(-0.06, 0.06), mix(b.upper, b.skin, 0.4))
    _head(s, b, 0.066)
    s.oval(b.x - b.facing * t * 0.05, b.y - t * 0.965, t * 0.034, t * 0.034, b.hair)


def _child(s: Sheet, b: Body, rng: random.Random) -> None:
    t = b.tall
    for side in (-1, 1):
        foot = (b.x + side * t * rng.uniform(0.05, 0.19), b.y - t * rng.uniform(0.01, 0.08))
        s.line([(b.x + side * t * 0.05, b.y - t * 0.42), foot], t * 0.09, b.lower)
        s.oval(foot[0] + b.facing * t * 0.02, foot[1], t * 0.055, t * 0.026, b.hair)
        hand = (b.x + side * t * rng.uniform(0.2, 0.32), b.y - t * rng.uniform(0.42, 0.85))
        s.line([(b.x + side * t * 0.1, b.y - t * 0.73), hand], t * 0.06, b.skin)
    _torso(s, b, 0.38)
    _head(s, b, 0.095)


def _seated(s: Sheet, b: Body, rng: random.Random) -> None:
    """Somebody sitting on the ground or a low stool; as tall as when standing."""
    t, f = b.tall, b.facing
    low = Body(b.x, b.y + t * 0.36, t, f, b.skin, b.hair, b.upper, b.lower)
    s.line([(b.x, b.y - t * 0.1), (b.x + f * t * 0.24, b.y - t * 0.16)], t * 0.11, b.lower)
    s.line([(b.x + f * t * 0.24, b.y - t * 0.16), (b.x + f * t * 0.26, b.y)], t * 0.08, b.lower)
    _torso(s, low, 0.42)
    _arms(s, low, rng.uniform(0.02, 0.08) * f, mix(b.upper, b.hair, 0.15))
    _head(s, low, 0.066, scarf=b.lower if rng.random() < 0.5 else None)


DRESS = {
    "trousers": _trousers,
    "worker": _worker,
    "robe": _robe,
    "skirt": _skirt,
    "child": _child,
    "seated": _seated,
}
