"""The large picture of an item page."""

from dataclasses import dataclass

from gallery import files
from gallery.cards.layout import Place, on_stage
from gallery.cards.pictures import Picture, picture_of, ratio_of
from gallery.models import MediaItem

# CSS classes that keep small pictures from being blown up: widths in px.
SMALL = (320, 640, 1280)


@dataclass(frozen=True, slots=True)
class Stage:
    """The picture and the CSS class that says how large it may become (empty: as it fits)."""

    picture: Picture
    size: str
    original_width: int
    original_height: int


def stage_of(item: MediaItem, language: str) -> Stage:
    """Return the picture of `item` for its own page."""
    widest = max([width for width, _h in files.web_renditions(item).values()], default=0)
    place = Place("stage", on_stage(ratio_of(item)), widest or 1)
    size = next((f"stage--{limit}" for limit in SMALL if 0 < widest <= limit), "")
    return Stage(
        picture=picture_of(item, place, language, eager=True, leading=True),
        size=size,
        original_width=item.width or 0,
        original_height=item.height or 0,
    )
