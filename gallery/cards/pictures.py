"""Pictures as pages show them: addresses, pixels, alt text, placeholder colour."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from gallery import files, places
from gallery.cards.layout import Place, ratio_class
from gallery.focus import focus_classes, focus_of
from gallery.languages import Words, shown
from gallery.models import Kind, MediaItem


@dataclass(frozen=True, slots=True)
class Picture:
    """What an `<img>` and the colour behind it need; `src` is empty where nothing is to show."""

    src: str
    srcset: str
    sizes: str
    width: int
    height: int
    alt: Words
    colour: str
    ratio: str = ""
    kind: str = Kind.IMAGE
    eager: bool = False
    leading: bool = False
    focus: str = ""


def picture_of(
    item: MediaItem,
    place: Place,
    language: str,
    *,
    alt: Words | None = None,
    eager: bool = False,
    leading: bool = False,
) -> Picture:
    """Return the picture of `item` at `place`; `alt` only where it differs from the usual."""
    sizes = files.web_renditions(item)
    fitting = [recipe for recipe, (width, _h) in sizes.items() if width <= place.widest]
    recipe = (fitting or list(sizes) or [""])[-1]
    width, height = sizes.get(recipe, (item.width or 3, item.height or 2))
    return Picture(
        src=files.rendition_url(item, recipe) if recipe else "",
        srcset=files.srcset(item, place.widest) if len(fitting) > 1 else "",
        sizes=place.sizes,
        width=width,
        height=height,
        alt=alt if alt is not None else alt_of(item, language),
        colour=item.colour,
        ratio=ratio_class(ratio_of(item)),
        kind=item.kind,
        eager=eager,
        leading=leading,
        focus=focus_classes(focus_of(item)),
    )


def ratio_of(item: MediaItem) -> float:
    """Return width to height of `item` as shown; 3:2 where it has no pixels."""
    for width, height in files.web_renditions(item).values():
        return width / height
    return item.width / item.height if item.width and item.height else 1.5


def alt_of(item: MediaItem, language: str) -> Words:
    """Return the alt text: the item's own, else its headline, else what and where it is."""
    return (
        shown(item, "alt_text", language)
        or shown(item, "headline", language)
        or Words(_what_and_where(item, language))
    )


def _what_and_where(item: MediaItem, language: str) -> str:
    what = {Kind.VIDEO: _("Video"), Kind.AUDIO: _("Audio")}.get(Kind(item.kind), _("Photograph"))
    return places.joined([what, places.short_place_of(item, language)], language)
