"""The large picture of an item page."""

from dataclasses import dataclass

from gallery import files
from gallery.cards.layout import Place, on_stage
from gallery.cards.pictures import Picture, picture_of, ratio_of
from gallery.models import MediaItem

# CSS classes that keep small pictures from being blown up: widths in px.
SMALL = (320, 640, 1280)
# From this ratio on a picture is a strip: on a phone 176px high and wider than the window.
STRIP, STRIP_HEIGHT = 2.6, 176


@dataclass(frozen=True, slots=True)
class Stage:
    """The picture, the CSS classes that say how large it may become (empty: as it fits) and the
    address of its largest rendition.
    """

    picture: Picture
    size: str
    full: str
    full_width: int


def stage_of(item: MediaItem, language: str) -> Stage:
    """Return the picture of `item` for its own page."""
    sizes = files.web_renditions(item)
    recipe, (widest, _height) = list(sizes.items())[-1] if sizes else ("", (0, 0))
    ratio = ratio_of(item)
    place = Place("stage", _sizes(ratio), widest or 1)
    small = next((f"stage--{limit}" for limit in SMALL if 0 < widest <= limit), "")
    return Stage(
        picture=picture_of(item, place, language, eager=True, leading=True),
        size=f"stage--strip {small}".strip() if ratio >= STRIP else small,
        full=files.rendition_url(item, recipe) if recipe else "",
        full_width=widest,
    )


def _sizes(ratio: float) -> str:
    strip = f"(max-width: 40rem) {round(ratio * STRIP_HEIGHT)}px, " if ratio >= STRIP else ""
    return strip + on_stage(ratio)
