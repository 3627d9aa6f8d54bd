"""What is held about the member: how much of what, and which files they took."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.doors import needs
from accounts.models import User
from accounts.permissions import Right
from gallery.cards.layout import Place
from gallery.cards.pictures import Picture, picture_of
from gallery.languages import Words, current
from gallery.models import DownloadEvent, Favourite, Lightbox, MediaItem, SizeRequest
from gallery.paging import Order, keyset_page
from gallery.views.items import said_of
from gallery.views.me.own import me, private

ROWS = 50
NEWEST = Order("at")
SMALL = Place("cover", "8rem", 320)


@dataclass(frozen=True, slots=True)
class Held:
    """A kind of thing that is kept for the member, and how many there are."""

    name: str
    number: int
    url: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A file the member took; without title and picture where the item is gone from their view."""

    event: DownloadEvent
    title: str = ""
    picture: Picture | None = None


@require_safe
@needs(Right.COLLECT)
def my_data(request: HttpRequest) -> HttpResponse:
    """Show what is held about the member, with the ways to see, take and delete it."""
    user = me(request)
    return private(request, "me/data.html", {"held": _held(user)})


@require_safe
@needs(Right.COLLECT)
def my_downloads(request: HttpRequest) -> HttpResponse:
    """Show which files the member took, the newest first, a page at a time."""
    user, language = me(request), current()
    events = DownloadEvent.objects.filter(by=user).select_related("item")
    page = keyset_page(events, request.GET, ROWS, NEWEST)
    shown = {event.item_id for event in page.rows}
    visible = MediaItem.objects.visible_to(user).filter(pk__in=shown).for_grid(language)
    items = {item.pk: item for item in visible}
    taken = [_taken(event, items.get(event.item_id or 0), language) for event in page.rows]
    return private(request, "me/downloads.html", {"page": page, "taken": taken})


def _taken(event: DownloadEvent, item: MediaItem | None, language: str) -> Taken:
    if item is None:
        return Taken(event)
    picture = picture_of(item, SMALL, language, alt=Words())
    return Taken(event, said_of(item, language).title, picture)


def _held(user: User) -> list[Held]:
    rows = (
        (_("Downloads"), DownloadEvent.objects.filter(by=user), "my-downloads"),
        (_("Favourites"), Favourite.objects.filter(user=user), "favourites"),
        (_("Lightboxes"), Lightbox.objects.of(user), "lightboxes"),
        (_("Requests"), SizeRequest.objects.of(user), "my-requests"),
    )
    return [Held(name, kept.count(), reverse(address)) for name, kept, address in rows]
