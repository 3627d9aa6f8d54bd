"""The home page's picks: one leads, the others follow in full rows of two, three and one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from typing import Any

from django.utils.safestring import SafeString

from gallery.cards.galleries import card_item_ids, card_items, gallery_sheet, items_by_id
from gallery.cards.items import item_card, version_of
from gallery.cards.layout import ALONE
from gallery.cards.rendering import Sheet, rendered
from gallery.languages import current
from gallery.models import Gallery, MediaItem, Pick
from gallery.visibility import Reader

Picked = MediaItem | Gallery

# How many picks stand in the rows below the first.
ROWS = (2, 3, 2, 3, 1)
WIDTHS = {1: "lead", 2: "half", 3: "third"}
# How many pictures of a gallery: one that is large, or a glance at three.
PICTURES = {"lead": 1, "half": 3, "third": 1}


@dataclass(frozen=True, slots=True)
class PickCard:
    """A card and its width: `lead`, `half` or `third`."""

    html: SafeString
    place: str


@dataclass(frozen=True, slots=True)
class FrontPage:
    """Cards in their rhythm, and the item whose picture stands for all of them."""

    cards: list[PickCard]
    picture: MediaItem | None


def picked(picks: Sequence[Pick], user: Reader) -> FrontPage:
    """Return the cards of what is picked and may be seen by `user` (four queries)."""
    language = current()
    gallery_ids = [pick.gallery_id for pick in picks if pick.gallery_id]
    galleries = Gallery.objects.visible_to(user).filter(pk__in=gallery_ids)
    by_id = {one.pk: one for one in galleries.for_cards(user, language)}
    item_ids = card_item_ids(by_id.values()) | {pick.item_id for pick in picks if pick.item_id}
    items = items_by_id(item_ids, user, language)
    found = [
        by_id.get(pick.gallery_id or 0) if pick.gallery_id else items.get(pick.item_id or 0)
        for pick in picks
    ]
    return _front_page([one for one in found if one is not None], items, language)


def newest_galleries(user: Reader, number: int) -> FrontPage:
    """Return the newest galleries as if they were picked (four queries)."""
    language = current()
    newest = Gallery.objects.listed_to(user).newest().for_cards(user, language)[:number]
    galleries = list(newest)
    items = items_by_id(card_item_ids(galleries), user, language)
    return _front_page(galleries, items, language)


def _front_page(
    things: Sequence[Picked], items: Mapping[int, MediaItem], language: str
) -> FrontPage:
    places = list(rhythm(len(things)))
    sheets = [
        _sheet(thing, items, language, place, leading=not number)
        for number, (thing, place) in enumerate(zip(things, places, strict=True))
    ]
    cards = [PickCard(html, place) for html, place in zip(rendered(sheets), places, strict=True)]
    return FrontPage(cards, next(_pictures(things, items), None))


def _pictures(things: Sequence[Picked], items: Mapping[int, MediaItem]) -> Iterator[MediaItem]:
    for thing in things:
        if isinstance(thing, Gallery):
            yield from card_items(thing, items)[:1]
        else:
            yield thing


def rhythm(number: int) -> Iterator[str]:
    """Yield the widths of `number` picks: a lead, then full rows, now and then another lead."""
    if number:
        yield "lead"
    left, rows = number - 1, cycle(ROWS)
    while left > 0:
        # The last rows are full ones of two and three: only a second pick stands alone.
        row = 2 if left in {2, 4} else 3 if left == 3 else min(next(rows), left)
        yield from [WIDTHS[row]] * row
        left -= row


def _sheet(
    thing: Picked, items: Mapping[int, MediaItem], language: str, place: str, *, leading: bool
) -> Sheet:
    if isinstance(thing, Gallery):
        shown = card_items(thing, items)[: PICTURES[place]]
        return gallery_sheet(thing, shown, language, place, leading=leading)
    item = thing

    def prepare() -> Mapping[str, Any]:
        card = item_card(item, ALONE[place], language, leading=leading)
        return {"card": card, "place": place}

    return Sheet(
        f"pick:{language}:{place}:{leading}:{version_of(item)}", "cards/pick.html", prepare
    )
