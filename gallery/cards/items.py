"""Items as cards in justified rows and among the picks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString

from gallery.addresses import item_url
from gallery.captions import shortened
from gallery.cards.layout import Place, alone_in_row, in_row
from gallery.cards.pictures import Picture, alt_of, picture_of, ratio_of
from gallery.cards.rendering import Sheet, rendered
from gallery.languages import Words, current, shown
from gallery.models import Gallery, MediaItem

HEADLINE_LENGTH = 120
CAPTION_LENGTH = 180
# How many pictures of a list are loaded at once: about what a first screen shows.
EAGER = 4


@dataclass(frozen=True, slots=True)
class ItemCard:
    """What the templates of item cards show."""

    url: str
    picture: Picture
    headline: Words
    caption: Words
    credit: str
    ratio: str


def item_cards(
    items: Iterable[MediaItem],
    *,
    within: Gallery | None = None,
    eager: int = EAGER,
    small: bool = False,
) -> list[SafeString]:
    """Return the cards of `items` for justified (or `small`) rows; links lead through `within`.

    In rows that are not small a single item stands larger.
    """
    language, items = current(), list(items)
    size = "small-row" if small else "alone" if len(items) == 1 else "row"
    return rendered(
        [
            _row_sheet(item, language, within, eager=number < eager, size=size)
            for number, item in enumerate(items)
        ]
    )


def _row_sheet(
    item: MediaItem, language: str, within: Gallery | None, *, eager: bool, size: str
) -> Sheet:
    def prepare() -> Mapping[str, Any]:
        shape = ratio_of(item)
        alone = size == "alone"
        ratio, place = alone_in_row(shape) if alone else in_row(shape, small=size == "small-row")
        card = item_card(item, place, language, within=within, ratio=ratio, eager=eager)
        return {"card": card}

    origin = within.pk if within else ""
    where = f"{size}:{'eager' if eager else 'lazy'}:{origin}"
    return Sheet(f"item:{language}:{where}:{version_of(item)}", "cards/item.html", prepare)


def item_card(
    item: MediaItem,
    place: Place,
    language: str,
    *,
    within: Gallery | None = None,
    ratio: str = "",
    eager: bool = False,
    leading: bool = False,
) -> ItemCard:
    """Prepare the card of `item`; one without a headline shows the beginning of its caption.

    Where the headline would be the alt text too, the picture has none: both stand in one link.
    """
    headline = shown(item, "headline", language)
    caption = shown(item, "description", language)
    alt = alt_of(item, language)
    return ItemCard(
        url=item_url(item, headline.text, within=within),
        picture=picture_of(
            item,
            place,
            language,
            alt=Words() if alt == headline else alt,
            eager=eager,
            leading=leading,
        ),
        headline=_cut(headline or caption, HEADLINE_LENGTH),
        caption=_cut(caption, CAPTION_LENGTH) if headline else Words(),
        credit=item.credit_line,
        ratio=ratio,
    )


def version_of(item: MediaItem) -> str:
    """Return what changes whenever anything shown of `item` changes."""
    return f"{item.pk}.{item.updated_at.timestamp():.6f}"


def _cut(words: Words, length: int) -> Words:
    return Words(shortened(words.text, length), words.language)
