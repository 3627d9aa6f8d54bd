"""Picks as cards: one leads, the others follow in full rows of two, three and one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from typing import Any

from django.db.models import Q
from django.utils.safestring import SafeString

from gallery.cards.galleries import card_item_ids, card_items, gallery_sheet
from gallery.cards.items import item_card, version_of
from gallery.cards.layout import ALONE
from gallery.cards.looks import Look
from gallery.cards.own_words import own_words_of, with_own_words
from gallery.cards.rendering import Sheet, rendered
from gallery.languages import current
from gallery.models import Gallery, MediaItem, Pick

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
class Things:
    """What is picked, fetched for cards; the pictures on cards of galleries are among `items`."""

    galleries: Mapping[int, Gallery]
    items: Mapping[int, MediaItem]
    language: str

    def of(self, pick: Pick) -> Picked | None:
        """Return what `pick` is about, or None where the reader may not see it."""
        if pick.gallery_id:
            return self.galleries.get(pick.gallery_id)
        return self.items.get(pick.item_id or 0)

    def newest(self, number: int) -> list[Gallery]:
        """Return the newest of the galleries, `number` at most."""
        released = [one for one in self.galleries.values() if one.publish_at]
        released.sort(key=lambda one: (one.publish_at, one.pk), reverse=True)
        return released[:number]

    def pictures(self, things: Iterable[Picked]) -> Iterator[MediaItem]:
        """Yield the first picture of each of `things`."""
        for thing in things:
            if isinstance(thing, Gallery):
                yield from card_items(thing, self.items)[:1]
            else:
                yield thing


def things_of(picks: Sequence[Pick], look: Look, *, newest: int = 0) -> Things:
    """Fetch what the cards of `picks` show to `look`, and so many of the newest galleries (four
    queries).
    """
    language = current()
    ids = [pick.gallery_id for pick in picks if pick.gallery_id]
    chosen = [pick.item_id for pick in picks if pick.item_id]
    wanted = Q(pk__in=ids)
    if newest:
        wanted |= Q(pk__in=look.galleries().filter(is_listed=True).newest().values("pk")[:newest])
    found = look.galleries(ids).filter(wanted).for_cards(look.user, language, look.at)
    galleries = {one.pk: one for one in found}
    shown = card_item_ids(galleries.values()).union(chosen)
    items = look.items(chosen).filter(pk__in=list(shown)).for_grid(language)
    return Things(galleries, {item.pk: item for item in items}, language)


def pick_cards(
    picks: Sequence[tuple[Pick | None, Picked]],
    things: Things,
    places: Sequence[str],
    *,
    leading: bool = False,
    level: int = 2,
) -> list[PickCard]:
    """Return the cards of `picks` at `places`, with headings of `level`; one of the page's first
    pictures is loaded at once where it is `leading`.
    """
    sheets = [
        with_own_words(
            _sheet(thing, things, place, leading=leading and not number),
            own_words_of(pick, things.language) if pick else None,
            level,
        )
        for number, ((pick, thing), place) in enumerate(zip(picks, places, strict=True))
    ]
    return [PickCard(html, place) for html, place in zip(rendered(sheets), places, strict=True)]


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


def _sheet(thing: Picked, things: Things, place: str, *, leading: bool) -> Sheet:
    language = things.language
    if isinstance(thing, Gallery):
        shown = card_items(thing, things.items)[: PICTURES[place]]
        return gallery_sheet(thing, shown, language, place, leading=leading)
    item = thing

    def prepare() -> Mapping[str, Any]:
        card = item_card(item, ALONE[place], language, leading=leading)
        return {"card": card, "place": place}

    return Sheet(
        f"pick:{language}:{place}:{leading}:{version_of(item)}", "cards/pick.html", prepare
    )
