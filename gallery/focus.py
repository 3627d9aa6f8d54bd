"""The focal point of a picture and its turns; pure arithmetic."""

from typing import Protocol

TURNS = (0, 90, 180, 270)
# From the left and from the top of the picture as shown, each 0 to 1.
Point = tuple[float, float]
# How finely a style sheet follows a focal point (`focus.css`): no style attributes are allowed.
STEPS = 20


class Focused(Protocol):
    """Something with a focal point, or none."""

    focus_x: float | None
    focus_y: float | None


def focus_of(item: Focused) -> Point | None:
    """Return the focal point of `item`; None where nobody has set one."""
    if item.focus_x is None or item.focus_y is None:
        return None
    return item.focus_x, item.focus_y


def turned(point: Point | None, degrees: int) -> Point | None:
    """Return where `point` lies once the picture is turned clockwise by `degrees`."""
    if point is None:
        return None
    for _quarter in range(degrees % 360 // 90):
        point = 1 - point[1], point[0]
    return round(point[0], 4), round(point[1], 4)


def focus_classes(point: Point | None) -> str:
    """Return the CSS classes that keep `point` within sight where a picture is cut."""
    if point is None:
        return ""
    across, down = (round(part * STEPS) for part in point)
    return f"fx-{across} fy-{down}"
