"""The home page: the front with its lead and grid, and the further shelves below."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from gallery.cards.looks import Look
from gallery.cards.own_words import shelf_title_of
from gallery.cards.picks import (
    PickCard,
    Picked,
    Things,
    pick_cards,
    rhythm,
    things_of,
)
from gallery.languages import Words
from gallery.models import BUILT_IN, MediaItem, Pick

IN_PLACE_OF_PICKS = 24
Shown = tuple[Pick | None, Picked]


@dataclass(frozen=True, slots=True)
class ShelfCards:
    """A further shelf with its cards."""

    key: str
    title: Words
    cards: list[PickCard]


@dataclass(frozen=True, slots=True)
class FrontPage:
    """Cards in their rhythm, the further shelves, and the item whose picture stands for all."""

    cards: list[PickCard]
    picture: MediaItem | None
    shelves: list[ShelfCards] = field(default_factory=list)


def front_page(picks: Sequence[Pick], look: Look) -> FrontPage:
    """Return what `look` sees of `picks`, which come in order, `with_words` (four queries).

    Whatever may not be seen gives way silently: where the lead does, the next one leads. While
    nothing is on the front, the newest galleries stand there.
    """
    is_bare = not any(pick.shelf_id in BUILT_IN for pick in picks)
    things = things_of(picks, look, newest=IN_PLACE_OF_PICKS if is_bare else 0)
    seen = [(pick, thing) for pick in picks if (thing := things.of(pick)) is not None]
    front: list[Shown] = _once((pick, thing) for pick, thing in seen if pick.shelf_id in BUILT_IN)
    shelves = _shelves([one for one in seen if one[0].shelf_id not in BUILT_IN], things)
    if is_bare:
        front = [(None, one) for one in things.newest(IN_PLACE_OF_PICKS)]
    cards = pick_cards(front, things, list(rhythm(len(front))), leading=True)
    picture = next(things.pictures(thing for _pick, thing in front), None)
    return FrontPage(cards, picture, shelves)


def _once(shown: Iterable[Shown]) -> list[Shown]:
    """Return `shown` without what stands there a second time."""
    first: dict[tuple[type, int], Shown] = {}
    for pick, thing in shown:
        first.setdefault((type(thing), thing.pk), (pick, thing))
    return list(first.values())


def _shelves(seen: Sequence[tuple[Pick, Picked]], things: Things) -> list[ShelfCards]:
    shelves = []
    for key, rows in groupby(seen, key=lambda one: one[0].shelf_id):
        shown = list(rows)
        title = shelf_title_of(shown[0][0], things.language)
        cards = pick_cards(shown, things, ["third"] * len(shown), level=3)
        shelves.append(ShelfCards(key, title, cards))
    return shelves
