"""The picture beside the form of an item: how it stands, and where its focal point lies."""

from dataclasses import dataclass

from gallery.cards.layout import Place
from gallery.cards.pictures import Picture, picture_of
from gallery.focus import Point, focus_of
from gallery.languages import current
from gallery.models import Kind, MediaItem

BESIDE = Place("beside", "(max-width: 64rem) 94vw, 360px", 1280)


@dataclass(frozen=True, slots=True)
class Tools:
    """What `desk/item-picture.html` shows; `turning` are the degrees that a worker still owes."""

    picture: Picture
    can_turn: bool
    turning: int
    percent: tuple[int, int] | None


def tools_of(item: MediaItem) -> Tools:
    """Return the tools of the picture of `item`, fetched with its texts."""
    point = focus_of(item)
    return Tools(
        picture=picture_of(item, BESIDE, current(), eager=True, leading=True),
        can_turn=item.kind == Kind.IMAGE,
        turning=(item.turn_wanted - item.turn) % 360,
        percent=(round(point[0] * 100), round(point[1] * 100)) if point else None,
    )


def degrees_sent(text: str) -> int:
    """Return the degrees that a form names; 0 for what is no number."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0


def point_sent(across: str, down: str) -> Point:
    """Return the point that a form gives in percent; one outside for what is no number."""
    return _part(across), _part(down)


def _part(text: str) -> float:
    try:
        percent = float(text.strip().replace(",", "."))
    except ValueError:
        return -1.0
    return percent / 100 if 0 <= percent <= 100 else -1.0
