"""What people carry."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ingest.demo.painting.sheet import Sheet
from ingest.demo.palette import RGB, rgb

if TYPE_CHECKING:
    from ingest.demo.figures.people import Body

Tint = Callable[[RGB], RGB]


def _bundle(s: Sheet, b: Body, tint: Tint) -> None:
    t = b.tall
    s.oval(b.x, b.y - t * 1.05, t * 0.14, t * 0.07, tint(rgb("d8c7a2")))
    s.oval(b.x - t * 0.04, b.y - t * 1.09, t * 0.09, t * 0.05, tint(rgb("b0643f")))


def _jerrycan(s: Sheet, b: Body, tint: Tint) -> None:
    t = b.tall
    x = b.x + b.facing * t * 0.15
    s.bar(x - t * 0.055, b.y - t * 0.44, t * 0.11, t * 0.17, tint(rgb("e2b53c")), t * 0.015)
    s.line([(x - t * 0.03, b.y - t * 0.46), (x + t * 0.03, b.y - t * 0.46)], t * 0.014, b.hair)


def _basin(s: Sheet, b: Body, tint: Tint) -> None:
    t = b.tall
    top = b.y - t * 1.0
    s.poly(
        [
            (b.x - t * 0.15, top - t * 0.08),
            (b.x + t * 0.15, top - t * 0.08),
            (b.x + t * 0.1, top),
            (b.x - t * 0.1, top),
        ],
        tint(rgb("d7dcdc")),
    )
    s.oval(b.x, top - t * 0.085, t * 0.13, t * 0.035, tint(rgb("7fa04c")))


def _backpack(s: Sheet, b: Body, tint: Tint) -> None:
    t = b.tall
    x = b.x - b.facing * t * 0.1
    s.bar(x - t * 0.075, b.y - t * 0.8, t * 0.15, t * 0.27, tint(rgb("c0512f")), t * 0.05)
    s.bar(x - t * 0.05, b.y - t * 0.66, t * 0.1, t * 0.09, tint(rgb("8f3a24")), t * 0.02)


def _box(s: Sheet, b: Body, tint: Tint) -> None:
    t = b.tall
    x = b.x + b.facing * t * 0.1
    s.bar(x - t * 0.14, b.y - t * 0.68, t * 0.28, t * 0.19, tint(rgb("c79d67")))
    s.bar(x - t * 0.02, b.y - t * 0.68, t * 0.04, t * 0.19, tint(rgb("e9d9b8")))


def _hoe(s: Sheet, b: Body, tint: Tint) -> None:
    t = b.tall
    far = b.x + b.facing * t * 0.3
    s.line(
        [(b.x - b.facing * t * 0.1, b.y - t * 0.75), (far, b.y - t * 0.04)],
        t * 0.022,
        tint(rgb("7a5a3a")),
    )
    s.line(
        [(far, b.y - t * 0.04), (far - b.facing * t * 0.08, b.y)], t * 0.035, tint(rgb("59606a"))
    )


def _suitcase(s: Sheet, b: Body, tint: Tint) -> None:
    t = b.tall
    x = b.x + b.facing * t * 0.16
    s.bar(x - t * 0.1, b.y - t * 0.4, t * 0.2, t * 0.26, tint(rgb("5a3f35")), t * 0.02)
    s.bar(x - t * 0.03, b.y - t * 0.44, t * 0.06, t * 0.05, tint(rgb("3a2a24")), t * 0.01)


LOADS: dict[str, Callable[[Sheet, Body, Tint], None]] = {
    "bundle": _bundle,
    "jerrycan": _jerrycan,
    "basin": _basin,
    "backpack": _backpack,
    "box": _box,
    "hoe": _hoe,
    "suitcase": _suitcase,
}
