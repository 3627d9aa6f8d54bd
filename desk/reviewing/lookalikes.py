"""Pictures that look like others, as the pages of the desk warn of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse

from accounts.models import User
from gallery.alike import Alike, alike, told_apart
from gallery.captions import shortened
from gallery.cards.layout import TILE
from gallery.cards.pictures import Picture, picture_of
from gallery.languages import Words, current
from gallery.models import MediaItem
from gallery.news import title_of

LENGTH = 80


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A picture that looks like another, with the page on which this person meets it."""

    uuid: UUID
    title: str
    address: str
    picture: Picture
    status: str


def lookalikes_of(items: Sequence[MediaItem], user: User) -> dict[int, list[Lookalike]]:
    """Return by item what looks like it (four queries at most, whatever the number)."""
    return {pk: _shown(found) for pk, found in alike(items, user).items() if found}


def dismissed_of(item: MediaItem, user: User) -> list[Lookalike]:
    """Return what somebody said is not the same as `item` (four queries at most)."""
    return _shown(told_apart(item, user))


def _shown(found: Iterable[Alike]) -> list[Lookalike]:
    return [_lookalike(one.item, editable=one.editable) for one in found]


def _lookalike(item: MediaItem, *, editable: bool) -> Lookalike:
    return Lookalike(
        uuid=item.uuid,
        title=shortened(title_of(item, item.shown_texts), LENGTH),  # type: ignore[attr-defined]
        address=reverse("desk-item" if editable else "item", args=[item.uuid]),
        # The title beside it says what it shows.
        picture=picture_of(item, TILE, current(), alt=Words()),
        status=item.get_status_display(),
    )
