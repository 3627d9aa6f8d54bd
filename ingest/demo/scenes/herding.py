"""Village life in dry lands: a water point and a herd."""

from __future__ import annotations

from ingest.demo.figures.people import crowd, person
from ingest.demo.figures.plants import acacia
from ingest.demo.figures.shelter import house, water_tower
from ingest.demo.figures.vehicles import jeep
from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.land import dapple, plain, ridge, tufts
from ingest.demo.painting.sky import sky
from ingest.demo.palette import mix, rgb

SAND = rgb("e2b377")


def well(c: Canvas) -> None:
    """People at a village water point."""
    ground = c.h * 0.5
    sky(c, ground, 5)
    ridge(c, ground - c.u, c.u * 4, rgb("a58a62"), 0.6)
    plain(c, ground, rgb("dcb680"), rgb("c08f57"), 0.4)
    dapple(c, ground, c.light.shade(rgb("c08f57"), 0, 0.25), 20, 0.3)
    for spot in range(6):
        x = c.w * (0.05 + 0.16 * spot) + c.rng.uniform(-1, 1) * c.u * 2
        wall = rgb(c.rng.choice(["c99b6a", "b9855a", "d8b88a"]))
        house(
            c,
            x,
            ground + c.u * c.rng.uniform(1.5, 4),
            c.u * 8,
            c.u * 5,
            wall,
            c.rng.choice([None, rgb("b49a5e")]),
            depth=0.28,
        )
    acacia(c, c.w * c.rng.choice([0.16, 0.84]), ground + c.u * 10, c.u * 27, 0.05)
    water_tower(c, c.w * 0.62, ground + c.u * 6, c.u * 24, 0.12)
    x, y = c.w * 0.5, c.h * 0.8
    s = c.sheet(x - c.u * 14, y - c.u * 12, c.u * 28, c.u * 14, 3)
    s.foot = y
    s.oval(x, y, c.u * 10, c.u * 1.6, c.light.lit(rgb("d9d2c2")))
    s.bar(x - c.u * 1.2, y - c.u * 7, c.u * 2.4, c.u * 7, c.light.lit(rgb("5d8aa8")), c.u * 0.5)
    s.line(
        [(x, y - c.u * 6), (x + c.u * 4, y - c.u * 6), (x + c.u * 4, y - c.u * 4.5)],
        c.u * 0.8,
        c.light.shade(rgb("3c5a70")),
    )
    s.line(
        [(x, y - c.u * 6.6), (x - c.u * 6, y - c.u * 9.5)], c.u * 0.6, c.light.shade(rgb("3c4147"))
    )
    for can in range(5):
        s.bar(
            x + c.u * (3 + 1.9 * can),
            y - c.u * 1.6,
            c.u * 1.5,
            c.u * 2.1,
            c.light.lit(rgb("e2b53c")),
            c.u * 0.2,
        )
    c.stamp(s, shadow=0.3)
    crowd(
        c,
        8,
        (c.w * 0.12, c.w * 0.42),
        (c.h * 0.74, c.h * 0.9),
        c.u * 14,
        kinds=["robe", "skirt", "child", "trousers"],
        loads=["jerrycan", "basin", ""],
    )
    crowd(
        c,
        4,
        (c.w * 0.66, c.w * 0.88),
        (c.h * 0.76, c.h * 0.9),
        c.u * 14,
        kinds=["robe", "child"],
        loads=["jerrycan", ""],
    )


def herd(c: Canvas) -> None:
    """Herders and cattle raising dust on a track."""
    ground = c.h * 0.55
    sky(c, ground, 4)
    ridge(c, ground, c.u * 5, rgb("9a7f5a"), 0.65)
    plain(c, ground, rgb("d8b583"), rgb("b58a58"), 0.5)
    for _ in range(6):
        acacia(
            c,
            c.w * c.rng.random(),
            ground + c.u * c.rng.uniform(1, 4),
            c.u * c.rng.uniform(6, 13),
            0.35,
        )
    tufts(c, ground + c.u * 3, rgb("b59a5a"), 200)
    for t in sorted(c.rng.random() for _ in range(15)):
        _cow(
            c,
            c.w * c.rng.uniform(0.04, 0.96),
            c.h * (0.64 + 0.24 * t),
            c.u * (5.5 + 6 * t),
            0.3 * (1 - t),
        )
    c.veil(c.h * 0.6, c.h * 0.82, c.light.haze, 0.0, 0.3)
    person(c, c.w * 0.24, c.h * 0.93, c.u * 17, "robe", facing=1)
    person(c, c.w * 0.34, c.h * 0.9, c.u * 10, "child", facing=1)
    if c.rng.random() < 0.4:
        jeep(c, c.w * 0.8, ground + c.u * 6, c.u * 9, depth=0.25)


def _cow(c: Canvas, x: float, y: float, size: float, depth: float) -> None:
    hide = c.light.lit(rgb(c.rng.choice(["efe6d6", "8f5a3a", "5a4032", "c79b6d", "d8cbb8"])), depth)
    way = c.rng.choice([1, 1, 1, -1])
    s = c.sheet(x - size, y - size * 1.1, size * 2, size * 1.15, 3)
    s.foot = y
    leg = mix(hide, c.light.shadow, 0.3)
    for share in (-0.42, -0.3, 0.28, 0.4):
        s.line(
            [
                (x + share * size, y - size * 0.4),
                (x + share * size + c.rng.uniform(-0.05, 0.05) * size, y),
            ],
            size * 0.08,
            leg,
        )
    s.bar(x - size * 0.5, y - size * 0.75, size, size * 0.42, hide, size * 0.16)
    neck = x + way * size * 0.5
    s.line(
        [(neck - way * size * 0.1, y - size * 0.62), (neck + way * size * 0.2, y - size * 0.82)],
        size * 0.22,
        hide,
    )
    s.oval(neck + way * size * 0.28, y - size * 0.8, size * 0.16, size * 0.09, hide)
    for tip in (-0.14, 0.1):
        s.line(
            [
                (neck + way * size * 0.2, y - size * 0.88),
                (neck + way * size * (0.2 + tip), y - size * 1.06),
            ],
            size * 0.035,
            c.light.lit(rgb("d9cfba"), depth),
        )
    c.stamp(s, rim=0.4, shadow=0.4)


SCENES = {"well": well, "herd": herd}
