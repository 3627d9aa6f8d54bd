"""A clear sheet on which one figure is drawn finely before it is laid on the canvas."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PIL import Image, ImageDraw

from ingest.demo.palette import RGB

Point = tuple[float, float]
Box = tuple[int, int, int, int]


class Sheet:
    """A transparent sheet in canvas coordinates, drawn larger and reduced for smooth edges."""

    def __init__(self, box: Box, fine: int) -> None:
        self.box = box
        self.fine = fine
        self.foot: float | None = None
        size = (max(1, box[2] - box[0]) * fine, max(1, box[3] - box[1]) * fine)
        self._image = Image.new("RGBA", size)
        self._hand = ImageDraw.Draw(self._image)

    def _at(self, x: float, y: float) -> Point:
        return (x - self.box[0]) * self.fine, (y - self.box[1]) * self.fine

    def poly(self, points: Sequence[Point], colour: RGB) -> None:
        """Draw a filled polygon."""
        self._hand.polygon([self._at(x, y) for x, y in points], fill=(*colour, 255))

    def oval(self, x: float, y: float, rx: float, ry: float, colour: RGB) -> None:
        """Draw a filled ellipse around a centre."""
        if rx > 0 and ry > 0:
            box = (*self._at(x - rx, y - ry), *self._at(x + rx, y + ry))
            self._hand.ellipse(box, fill=(*colour, 255))

    def pie(self, x: float, y: float, r: float, start: float, end: float, colour: RGB) -> None:
        """Draw a filled chord of a circle between two angles in degrees."""
        box = (*self._at(x - r, y - r), *self._at(x + r, y + r))
        self._hand.chord(box, start, end, fill=(*colour, 255))

    def line(self, points: Sequence[Point], width: float, colour: RGB) -> None:
        """Draw a line with round ends."""
        ink = (*colour, 255)
        thick = max(1, round(width * self.fine))
        local = [self._at(x, y) for x, y in points]
        self._hand.line(local, fill=ink, width=thick, joint="curve")
        for x, y in (local[0], local[-1]):
            r = thick / 2
            self._hand.ellipse((x - r, y - r, x + r, y + r), fill=ink)

    def bar(self, x: float, y: float, w: float, h: float, colour: RGB, radius: float = 0) -> None:
        """Draw a filled upright box, with round corners when asked."""
        box = (*self._at(x, y), *self._at(x + max(w, 0), y + max(h, 0)))
        self._hand.rounded_rectangle(box, radius * self.fine, fill=(*colour, 255))

    def flat(self) -> Image.Image:
        """Return the sheet at canvas scale."""
        return self._image.reduce(self.fine) if self.fine > 1 else self._image


def curve(a: Point, control: Point, b: Point, steps: int = 12) -> list[Point]:
    """Return points of the quadratic curve from a to b drawn towards a control point."""
    points = []
    for step in range(steps + 1):
        t = step / steps
        points.append(
            (
                (1 - t) ** 2 * a[0] + 2 * (1 - t) * t * control[0] + t * t * b[0],
                (1 - t) ** 2 * a[1] + 2 * (1 - t) * t * control[1] + t * t * b[1],
            )
        )
    return points


def ring(x: float, y: float, rx: float, ry: float, steps: int = 24) -> list[Point]:
    """Return points around an ellipse."""
    return [
        (
            x + rx * math.cos(step / steps * math.tau),
            y + ry * math.sin(step / steps * math.tau),
        )
        for step in range(steps)
    ]
