"""The pictures of lightboxes as their readers see them."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from gallery.cards.items import item_cards
from gallery.cards.layout import Place
from gallery.cards.pictures import Picture, picture_of
from gallery.languages import Words
from gallery.models import Lightbox, LightboxEntry, MediaItem
from gallery.views.items import said_of
from gallery.visibility import Reader

COVER = Place("cover", "20rem", 640)


@dataclass(frozen=True, slots=True)
class Row:
    """An entry, with its card and title while its reader may see the item."""

    entry: LightboxEntry
    place: int
    title: str
    card: SafeString | None = None


@dataclass(frozen=True, slots=True)
class Cover:
    """A lightbox in the list of lightboxes, with its first picture."""

    lightbox: Lightbox
    number: int
    picture: Picture | None


def rows_of(lightbox: Lightbox, user: Reader, language: str) -> list[Row]:
    """Return the entries of `lightbox` in order (three queries); cards only of what is visible."""
    entries = list(lightbox.entries.order_by("position", "id"))
    visible = MediaItem.objects.visible_to(user).filter(pk__in=[one.item_id for one in entries])
    items = {item.pk: item for item in visible.for_grid(language)}
    shown = [items[one.item_id] for one in entries if one.item_id in items]
    cards = dict(zip((item.pk for item in shown), item_cards(shown, small=True), strict=True))
    return [
        Row(
            entry=one,
            place=place,
            title=said_of(items[one.item_id], language).title if one.item_id in items else "",
            card=cards.get(one.item_id),
        )
        for place, one in enumerate(entries)
    ]


def covers_of(lightboxes: list[Lightbox], user: Reader, language: str) -> list[Cover]:
    """Return each lightbox with its first visible picture (three queries)."""
    entries = (
        LightboxEntry.objects.filter(lightbox__in=lightboxes)
        .filter(item__in=MediaItem.objects.visible_to(user))
        .order_by("lightbox_id", "position", "id")
        .distinct("lightbox_id")
    )
    first = dict(entries.values_list("lightbox_id", "item_id"))
    items = {
        item.pk: item
        for item in MediaItem.objects.visible_to(user)
        .filter(pk__in=first.values())
        .for_grid(language)
    }
    covers = []
    for one in lightboxes:
        item = items.get(first.get(one.pk, 0))
        picture = picture_of(item, COVER, language, alt=Words()) if item else None
        covers.append(Cover(one, getattr(one, "number", 0), picture))
    return covers
