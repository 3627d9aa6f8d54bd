"""A camera crew at work."""

from __future__ import annotations

from ingest.demo.figures.people import crowd, person
from ingest.demo.painting.canvas import Canvas
from ingest.demo.painting.land import plain, ranges, tufts
from ingest.demo.painting.sky import sky
from ingest.demo.palette import mix, rgb


def crew(c: Canvas) -> None:
    """Photographers and a camera on a tripod against the evening sky, hills beyond."""
    ground = c.h * 0.78
    sky(c, c.h * 0.66, 6)
    ranges(c, c.h * 0.42, c.h * 0.74, 5, rgb("5f6a7a"), swing=1.2)
    plain(c, ground, rgb("8f7a5a"), rgb("4a3f35"), 0.1)
    tufts(c, ground, rgb("8f8450"), 320)
    for x, kind in ((0.3, "trousers"), (0.72, "skirt"), (0.8, "trousers")):
        person(
            c,
            c.w * x,
            c.h * 0.9,
            c.u * 34,
            kind,
            "backpack" if x > 0.75 else "",
            dark=0.5,
            facing=-1 if x > 0.5 else 1,
        )
    x, y = c.w * 0.42, c.h * 0.9
    s = c.sheet(x - c.u * 12, y - c.u * 34, c.u * 26, c.u * 36, 3)
    s.foot = y
    ink = mix(c.light.shadow, (20, 18, 20), 0.4)
    for leg in (-7, 1, 7):
        s.line([(x, y - c.u * 22), (x + c.u * leg, y)], c.u * 0.55, ink)
    s.bar(x - c.u * 4, y - c.u * 28, c.u * 8.5, c.u * 5.6, ink, c.u * 0.6)
    s.bar(x + c.u * 4, y - c.u * 27.2, c.u * 5, c.u * 4, ink, c.u * 0.5)
    s.line([(x - c.u * 3, y - c.u * 28.6), (x + c.u * 3, y - c.u * 30.4)], c.u * 0.8, ink)
    c.stamp(s, rim=0.5, shadow=0.4)
    crowd(
        c,
        4,
        (c.w * 0.5, c.w * 0.64),
        (c.h * 0.8, c.h * 0.83),
        c.u * 14,
        kinds=["robe", "child", "trousers"],
        dark=0.4,
    )


SCENES = {"crew": crew}
