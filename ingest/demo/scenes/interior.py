"""Inside a room: walls, windows and the light that falls through them."""

from __future__ import annotations

from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.finish import weather
from ingest.demo.painting.land import ranges
from ingest.demo.painting.sky import sky
from ingest.demo.palette import RGB, mix, rgb


def window(
    c: Canvas, x0: float, y0: float, x1: float, y1: float, frame: RGB, panes: int = 2
) -> None:
    """A window onto ridges and sky, with its frame."""
    x0, y0, x1, y1 = round(x0), round(y0), round(x1), round(y1)
    view = Canvas((x1 - x0, y1 - y0), c.light, c.rng)
    sky(view, view.h * 0.7, 3)
    view.u *= 1.6
    ranges(view, view.h * 0.45, view.h * 0.9, 4, rgb("5f8068"))
    weather(view)
    c.image.paste(view.image, (x0, y0))
    s = c.sheet(x0 - c.u * 2, y0 - c.u * 2, x1 - x0 + c.u * 4, y1 - y0 + c.u * 5, 2)
    bar = c.u * 0.9
    for pane in range(panes + 1):
        x = x0 + (x1 - x0) * pane / panes
        s.bar(x - bar / 2, y0, bar, y1 - y0, frame)
    for y in (y0, y0 + (y1 - y0) * 0.45, y1):
        s.bar(x0 - bar / 2, y - bar / 2, x1 - x0 + bar, bar, frame)
    s.bar(x0 - c.u * 2, y1, x1 - x0 + c.u * 4, c.u * 1.4, mix(frame, c.light.sun, 0.2))
    c.stamp(s, rim=0)


def walls(c: Canvas, wall: RGB, floor: float) -> RGB:
    """Walls and floor of a room; returns the tone of the wall in shade."""
    c.indoors = True
    dim = 0.12 if c.light.night else 0.3
    base = mix(mix(wall, c.light.ambient, 0.25), c.light.shadow, 0.62 if c.light.night else dim)
    c.gradient((0, 0, c.w, floor), mix(base, c.light.shadow, 0.35), base)
    wood = mix(mix(rgb("9a6a45"), c.light.shadow, 0.3), base, 0.2)
    c.gradient((0, floor, c.w, c.h), wood, mix(wood, c.light.shadow, 0.45))
    return base


def beam(c: Canvas, x0: float, x1: float, y: float, strength: float = 0.2) -> None:
    """Light that falls from a window across the floor."""
    if c.light.night:
        return
    lean = (c.w * 0.2) * (1 if c.sun[0] < c.w / 2 else -1)
    c.fill(
        [(x0 + lean, y), (x1 + lean, y), (x1 + lean * 2.4 + c.u * 6, c.h), (x0 + lean * 2.4, c.h)],
        mix(c.light.sun, c.light.sky[-1], 0.4),
        opacity=strength,
    )
