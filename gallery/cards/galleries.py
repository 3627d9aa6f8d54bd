"""Galleries as cards: title, number of items, description, credit, up to three pictures."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from gallery.captions import shortened
from gallery.cards.items import version_of
from gallery.cards.layout import ALONE, FIRST, OTHER
from gallery.cards.pictures import Picture, picture_of
from gallery.cards.rendering import Sheet, rendered
from gallery.dates import number_text
from gallery.languages import Words, current, shown
from gallery.models import Gallery, MediaItem
from gallery.querysets.galleries import CARD_PICTURES
from gallery.visibility import Reader

DESCRIPTION_LENGTH = {"lead": 320, "half": 200, "third": 160}
# How many cards of a list have pictures that are loaded at once.
EAGER = 2


@dataclass(frozen=True, slots=True)
class GalleryCard:
    """What the template of gallery cards shows."""

    url: str
    title: Words
    number: str
    description: Words
    credit: str
    pictures: list[Picture]
    place: str


def gallery_cards(
    galleries: Sequence[Gallery],
    user: Reader,
    *,
    place: str = "third",
    eager: int = EAGER,
    items: Mapping[int, MediaItem] | None = None,
) -> list[SafeString]:
    """Return the cards of `galleries` (fetched with `for_cards`) as `user` may see them.

    `items`: those that `user` may see of `card_item_ids`, where they were fetched already.
    """
    language = current()
    if items is None:
        items = items_by_id(card_item_ids(galleries), user, language)
    return rendered(
        [
            gallery_sheet(one, card_items(one, items), language, place, eager=number < eager)
            for number, one in enumerate(galleries)
        ]
    )


def card_item_ids(galleries: Iterable[Gallery]) -> set[int]:
    """Return the ids of all items that the cards of `galleries` may show."""
    ids: set[int] = set()
    for one in galleries:
        ids.update(_candidates(one))
    return ids


def items_by_id(ids: Iterable[int], user: Reader, language: str) -> dict[int, MediaItem]:
    """Fetch those of the items that `user` may see (two queries)."""
    items = MediaItem.objects.visible_to(user).filter(pk__in=list(ids))
    return {item.pk: item for item in items.for_grid(language)}


def card_items(one: Gallery, items: Mapping[int, MediaItem]) -> list[MediaItem]:
    """Return the items on the card of `one`: its cover first, each once, three at most."""
    shown_ids = dict.fromkeys(pk for pk in _candidates(one) if pk in items)
    return [items[pk] for pk in shown_ids][:CARD_PICTURES]


def gallery_sheet(
    one: Gallery,
    items: list[MediaItem],
    language: str,
    place: str,
    *,
    eager: bool = False,
    leading: bool = False,
) -> Sheet:
    """Return the sheet of the card of `one` with the pictures of `items` at `place`."""

    def prepare() -> Mapping[str, Any]:
        card = _gallery_card(one, items, language, place, eager=eager, leading=leading)
        return {"card": card}

    loading = "leading" if leading else "eager" if eager else "lazy"
    pictures = ",".join(version_of(item) for item in items)
    key = f"gallery:{language}:{place}:{loading}:{one.pk}.{one.updated_at.timestamp():.6f}"
    return Sheet(f"{key}:{_count(one)}:{pictures}", "cards/gallery.html", prepare)


def items_text(number: int, language: str) -> str:
    """Return the number of items in words, for example 1,349 items."""
    text = ngettext("%(number)s item", "%(number)s items", number)
    return text % {"number": number_text(number, language)}


def _gallery_card(
    one: Gallery, items: list[MediaItem], language: str, place: str, *, eager: bool, leading: bool
) -> GalleryCard:
    description = shown(one, "description", language)
    first = FIRST if len(items) > 1 else ALONE
    return GalleryCard(
        url=reverse("gallery", args=[one.slug]),
        title=shown(one, "title", language) or Words(one.slug),
        number=items_text(_count(one), language),
        description=Words(
            shortened(description.text, DESCRIPTION_LENGTH[place]), description.language
        ),
        credit=one.credit,
        pictures=[
            picture_of(
                item,
                OTHER[place] if number else first[place],
                language,
                eager=eager,
                leading=leading and not number,
            )
            for number, item in enumerate(items)
        ],
        place=place,
    )


def _candidates(one: Any) -> list[int]:
    return [*([one.cover_id] if one.cover_id else []), *one.first_item_ids]


def _count(one: Any) -> int:
    return int(one.item_count)
