"""Coasts: headlands, islands, harbours and people on the shore."""

from __future__ import annotations

from ingest.demo.figures.boats import ferry, fishing_boat
from ingest.demo.figures.people import crowd
from ingest.demo.figures.plants import palm
from ingest.demo.figures.shelter import house
from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.land import ridge, tufts
from ingest.demo.painting.sheet import curve
from ingest.demo.painting.sky import sky
from ingest.demo.painting.water import water
from ingest.demo.palette import mix, rgb


def coast(c: Canvas) -> None:
    """Headlands fading into the distance and fishing boats under sail."""
    sea = c.h * c.rng.uniform(0.44, 0.52)
    sky(c, sea, 7)
    for layer in range(4):
        depth = 0.82 - 0.22 * layer
        ridge(
            c,
            sea - c.u * (1 + 1.5 * layer),
            c.u * (8 + layer),
            rgb("4f6f72"),
            depth,
            foot=sea + 2,
            mist=0.4,
        )
    water(c, sea, c.h, rgb("2f7688"))
    for t in sorted(c.rng.random() for _ in range(5)):
        fishing_boat(
            c,
            c.w * c.rng.uniform(0.1, 0.9),
            sea + (c.h - sea) * (0.05 + 0.6 * t),
            c.u * (5 + 17 * t),
            sail=c.rng.random() < 0.6,
            depth=0.35 * (1 - t),
            crew=c.rng.randint(0, 4),
        )


def islands(c: Canvas) -> None:
    """Low islands with palms in a wide lagoon."""
    sea = c.h * 0.42
    sky(c, sea, 9)
    for layer in range(2):
        ridge(c, sea, c.u * (5 - 2 * layer), rgb("5f8a80"), 0.75 - 0.3 * layer, foot=sea + 2)
    water(c, sea, c.h, rgb("2fa3a3"), mirror=0.5)
    c.veil(c.h * 0.7, c.h, c.light.lit(rgb("8fdccb")), 0.0, 0.6)
    for t in (0.08, 0.26, 0.55):
        x, y = c.w * c.rng.uniform(0.15, 0.85), sea + (c.h - sea) * t
        wide = c.u * (16 + 52 * t)
        sand = c.light.lit(rgb("f1dfb4"), 0.25 * (1 - t))
        shoal = curve(
            (x - wide * 0.75, y + wide * 0.02),
            (x, y - wide * 0.1),
            (x + wide * 0.75, y + wide * 0.02),
        )
        c.fill(
            shoal + curve(shoal[-1], (x, y + wide * 0.16), shoal[0]),
            c.light.lit(rgb("9fe3d2")),
            opacity=0.6,
        )
        beach = curve((x - wide * 0.5, y), (x, y - wide * 0.1), (x + wide * 0.5, y))
        c.fill(beach + curve(beach[-1], (x, y + wide * 0.07), beach[0]), sand)
        bush = curve(
            (x - wide * 0.34, y - wide * 0.025),
            (x, y - wide * 0.17),
            (x + wide * 0.34, y - wide * 0.025),
        )
        c.fill(
            bush + curve(bush[-1], (x, y), bush[0]),
            c.light.shade(rgb("4d8050"), 0.2 * (1 - t), 0.3),
        )
        for _ in range(6):
            palm(
                c,
                x + wide * c.rng.uniform(-0.3, 0.3),
                y - wide * 0.02,
                wide * c.rng.uniform(0.25, 0.42),
                0.2 * (1 - t),
            )
        if t > 0.2:
            house(c, x - wide * 0.1, y, wide * 0.13, wide * 0.07, rgb("e6cfa3"), rgb("9a6a45"))
    fishing_boat(c, c.w * c.rng.uniform(0.25, 0.75), c.h * 0.9, c.u * 20, crew=3)


def harbour(c: Canvas) -> None:
    """A harbour: cranes, a ferry and small boats along the quay."""
    sea = c.h * 0.56
    sky(c, sea, 6)
    ridge(c, sea - c.u * 4, c.u * 9, rgb("5f7788"), 0.7, foot=sea)
    hand = c.draw()
    x = -c.u * 2
    while x < c.w:
        wide, tall = c.u * c.rng.uniform(3, 7), c.u * c.rng.uniform(3, 10)
        wall = mix(
            c.light.lit(rgb(c.rng.choice(["d9c7a8", "b98d6a", "cfd2cc", "a7b3b5"])), 0.4),
            c.light.haze,
            0.15,
        )
        hand.rectangle((x, sea - tall, x + wide, sea), fill=wall)
        hand.rectangle(
            (x + wide * 0.72, sea - tall, x + wide, sea), fill=mix(wall, c.light.shadow, 0.25)
        )
        for row in range(int(tall / c.u / 1.4)):
            for col in range(int(wide / c.u / 1.2)):
                on = c.rng.random() < (0.55 if c.light.night or c.light.height < 0.1 else 0.08)
                px, py = x + c.u * (0.5 + 1.2 * col), sea - tall + c.u * (0.6 + 1.4 * row)
                pane = rgb("ffd489") if on else mix(wall, c.light.shadow, 0.4)
                hand.rectangle((px, py, px + c.u * 0.45, py + c.u * 0.6), fill=pane)
        x += wide + c.u * c.rng.uniform(-0.3, 0.8)
    for spot in (0.16, 0.3, 0.83):
        _crane(c, c.w * spot, sea, c.u * c.rng.uniform(17, 23))
    water(c, sea, c.h, rgb("35667a"), mirror=0.75)
    ferry(c, c.w * 0.6, sea + c.u * 6, c.u * 36, depth=0.08, lit=c.light.night)
    for t in sorted(c.rng.random() for _ in range(6)):
        fishing_boat(
            c,
            c.w * c.rng.uniform(0.05, 0.95),
            sea + (c.h - sea) * (0.3 + 0.58 * t),
            c.u * (9 + 10 * t),
            depth=0.1 * (1 - t),
            crew=c.rng.randint(0, 3),
        )


def _crane(c: Canvas, x: float, y: float, tall: float) -> None:
    s = c.sheet(x - tall * 0.6, y - tall * 1.15, tall * 1.3, tall * 1.16, 2)
    steel = c.light.shade(rgb("b0563c"), 0.3, 0.3)
    for side in (-0.12, 0.12):
        s.line(
            [(x + tall * side, y), (x + tall * side * 0.7, y - tall * 0.75)], tall * 0.025, steel
        )
    s.line(
        [(x - tall * 0.35, y - tall * 0.72), (x + tall * 0.6, y - tall * 0.78)], tall * 0.03, steel
    )
    s.line(
        [
            (x - tall * 0.35, y - tall * 0.72),
            (x, y - tall * 1.08),
            (x + tall * 0.6, y - tall * 0.78),
        ],
        tall * 0.012,
        steel,
    )
    s.line([(x + tall * 0.08, y - tall * 0.75), (x, y - tall * 1.08)], tall * 0.02, steel)
    s.line(
        [(x + tall * 0.42, y - tall * 0.76), (x + tall * 0.42, y - tall * 0.4)], tall * 0.007, steel
    )
    s.bar(
        x + tall * 0.36, y - tall * 0.4, tall * 0.12, tall * 0.06, c.light.lit(rgb("2f6f73"), 0.25)
    )
    c.stamp(s, rim=0.2)


def beach(c: Canvas) -> None:
    """Boats drawn up on a beach and people around the nets."""
    sea, sand = c.h * 0.4, c.h * 0.58
    sky(c, sea, 6)
    ridge(c, sea - c.u, c.u * 6, rgb("5d7f80"), 0.65, foot=sea + 2)
    water(c, sea, sand + c.u * 4, rgb("2f7f90"), mirror=0.55)
    edge = curve((0, sand + c.u * 3), (c.w * 0.5, sand - c.u * 4), (c.w, sand + c.u * 2), 30)
    foam = [(x, y - c.u * 0.7 * c.rng.uniform(0.6, 1.3)) for x, y in edge]
    c.fill([(0, c.h), *foam, (c.w, c.h)], mix(c.light.sun, c.light.haze, 0.3))
    c.fill([(0, c.h), *edge, (c.w, c.h)], c.light.lit(rgb("c9a878")), c.light.lit(rgb("efd9ac")))
    for spot in range(4):
        fishing_boat(
            c,
            c.w * (0.14 + 0.24 * spot),
            sand + c.u * c.rng.uniform(6, 12),
            c.u * c.rng.uniform(18, 25),
            depth=0.05,
        )
    crowd(
        c,
        9,
        (c.w * 0.05, c.w * 0.95),
        (sand + c.u * 10, c.h * 0.95),
        c.u * 12,
        loads=["", "basin", "", "box"],
    )
    if c.rng.random() < 0.6:
        palm(c, c.w * c.rng.choice([0.06, 0.94]), c.h * 0.98, c.u * 48, dark=0.25)
    tufts(c, c.h * 0.9, rgb("9a9a5a"), 60)


SCENES = {"coast": coast, "islands": islands, "harbour": harbour, "beach": beach}
