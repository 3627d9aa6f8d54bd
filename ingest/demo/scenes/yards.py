"""A football pitch and a store of relief goods."""

from __future__ import annotations

from ingest.demo.figures.people import crowd, person
from ingest.demo.figures.shelter import lamp_post
from ingest.demo.figures.vehicles import truck
from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.land import tufts
from ingest.demo.palette import mix, pick, rgb
from ingest.demo.scenes.places import yard


def football(c: Canvas) -> None:
    """Children playing football on a dusty pitch in long light."""
    ground = c.h * 0.42
    yard(c, ground)
    white = c.light.lit(rgb("f1ede2"))
    goal = c.sheet(c.w * 0.3, ground - c.u * 6, c.w * 0.4, c.u * 14, 3)
    gx, gy = c.w * 0.42, c.h * 0.53
    goal.line(
        [(gx, gy), (gx, gy - c.u * 9), (gx + c.u * 20, gy - c.u * 9), (gx + c.u * 20, gy)],
        c.u * 0.5,
        white,
    )
    for net in range(1, 12):
        goal.line(
            [(gx + c.u * 20 * net / 12, gy - c.u * 9), (gx + c.u * 20 * net / 12, gy - c.u * 1)],
            c.u * 0.06,
            white,
        )
    for net in range(1, 5):
        goal.line(
            [(gx, gy - c.u * 9 * net / 5), (gx + c.u * 20, gy - c.u * 9 * net / 5)],
            c.u * 0.06,
            white,
        )
    c.stamp(goal)
    c.fill(
        [(0, c.h * 0.535), (c.w, c.h * 0.53), (c.w, c.h * 0.536), (0, c.h * 0.541)],
        white,
        opacity=0.6,
    )
    c.veil(c.h * 0.55, c.h * 0.85, c.light.haze, 0.0, 0.3)
    crowd(
        c,
        10,
        (c.w * 0.06, c.w * 0.94),
        (c.h * 0.58, c.h * 0.93),
        c.u * 20,
        kinds=["child"],
        shadow=1.1,
    )
    x, y = c.w * 0.52, c.h * 0.88
    ball = c.sheet(x - c.u * 2, y - c.u * 3, c.u * 4, c.u * 4, 4)
    ball.foot = y
    ball.oval(x, y - c.u, c.u, c.u, c.light.lit(rgb("f4f1e8")))
    ball.oval(x - c.u * 0.2, y - c.u * 1.1, c.u * 0.35, c.u * 0.35, c.light.shade(rgb("3f4450")))
    c.stamp(ball, shadow=1.1)
    tufts(c, c.h * 0.8, rgb("a5a05a"), 140)


def warehouse(c: Canvas) -> None:
    """Relief goods loaded from a store onto a truck."""
    ground = c.h * 0.6
    yard(c, ground)
    hall = c.light.lit(rgb("9fb0b5"))
    c.fill(
        [
            (0, c.h * 0.7),
            (0, c.h * 0.24),
            (c.w * 0.3, c.h * 0.15),
            (c.w * 0.58, c.h * 0.24),
            (c.w * 0.58, c.h * 0.7),
        ],
        hall,
        mix(hall, c.light.shadow, 0.2),
    )
    c.gradient(
        (c.w * 0.08, c.h * 0.32, c.w * 0.5, c.h * 0.7),
        c.light.shade(rgb("3f4a50"), 0, 0.6),
        c.light.shade(rgb("6a6a62"), 0, 0.35),
    )
    s = c.sheet(0, c.h * 0.3, c.w, c.h * 0.7, 2)
    for row in range(5):
        for col in range(9 - row):
            tint = c.light.lit(pick(c.rng, ["c79d67", "d8b37c", "b98a56", "e9e2d0", "7fa6b8"]))
            x, y = (
                c.w * 0.1 + col * c.w * 0.042 + row * c.w * 0.01,
                c.h * 0.7 - (row + 1) * c.u * 4.6,
            )
            s.bar(x, y, c.w * 0.039, c.u * 4.4, mix(tint, c.light.shadow, 0.25))
            s.bar(x + c.w * 0.016, y, c.w * 0.006, c.u * 4.4, mix(tint, c.light.sun, 0.25))
    c.stamp(s, rim=0)
    truck(c, c.w * 0.75, c.h * 0.82, min(c.u * 48, c.w * 0.5), rgb("eef0ee"))
    if c.light.night:
        lamp_post(c, c.w * 0.6, c.h * 0.8, c.u * 30, on=True)
    for step in range(6):
        person(
            c,
            c.w * (0.16 + 0.07 * step),
            c.h * (0.82 + 0.012 * step),
            c.u * 16,
            c.rng.choice(["worker", "trousers"]),
            "box" if step % 2 == 0 else "",
            facing=1,
        )


SCENES = {"football": football, "warehouse": warehouse}
