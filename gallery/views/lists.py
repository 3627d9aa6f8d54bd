"""Lists without end: the latest galleries, all galleries, all images, videos and audio."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gallery.cards.galleries import gallery_cards
from gallery.cards.items import item_cards
from gallery.counts import count_items
from gallery.languages import current
from gallery.models import Collection, Gallery, Kind, MediaItem
from gallery.paging import BY_TITLE, keyset_page
from gallery.views.frame import Head, show

GALLERIES = 24
ITEMS = 48
STRIP = 12


@require_safe
def latest(request: HttpRequest) -> HttpResponse:
    """Show the newest galleries, above them on the first page the newest pictures."""
    user, language = request.user, current()
    newest = Gallery.objects.listed_to(user).for_cards(user, language)
    page = keyset_page(newest, request.GET, GALLERIES)
    pictures = MediaItem.objects.visible_to(user).of_kind(Kind.IMAGE).newest()
    return show(
        request,
        "gallery/latest.html",
        Head(_("Latest"), _("The newest galleries and pictures."), indexed=page.first),
        fragment="gallery/gallery-list.html",
        page=page,
        galleries=gallery_cards(page.rows, user, eager=0),
        pictures=item_cards(pictures.for_grid(language)[:STRIP], small=True) if page.first else [],
    )


@require_safe
def galleries(request: HttpRequest) -> HttpResponse:
    """Show all galleries from A to Z."""
    user = request.user
    rows = Gallery.objects.listed_to(user).for_cards(user, current())
    page = keyset_page(rows, request.GET, GALLERIES, BY_TITLE)
    return show(
        request,
        "gallery/galleries.html",
        Head(_("Galleries"), _("All galleries from A to Z."), indexed=page.first),
        fragment="gallery/gallery-list.html",
        by_title=True,
        page=page,
        has_collections=page.first and Collection.objects.listed_to(user).exists(),
        galleries=gallery_cards(page.rows, user),
    )


@require_safe
def images(request: HttpRequest) -> HttpResponse:
    """Show all images, the newest first."""
    return _of_kind(request, Kind.IMAGE, _("All images"), _("There are no pictures here yet."))


@require_safe
def videos(request: HttpRequest) -> HttpResponse:
    """Show all videos, the newest first."""
    return _of_kind(request, Kind.VIDEO, _("All videos"), _("There are no videos here yet."))


@require_safe
def audio(request: HttpRequest) -> HttpResponse:
    """Show all sound recordings, the newest first."""
    return _of_kind(
        request, Kind.AUDIO, _("All audio"), _("There are no sound recordings here yet.")
    )


def _of_kind(request: HttpRequest, kind: Kind, title: str, nothing: str) -> HttpResponse:
    items = MediaItem.objects.visible_to(request.user).of_kind(kind).for_grid(current())
    page = keyset_page(items, request.GET, ITEMS)
    return show(
        request,
        "gallery/items.html",
        Head(title, indexed=page.first),
        fragment="gallery/item-list.html",
        title=title,
        nothing=nothing,
        count=count_items(request.user, kind),
        page=page,
        items=item_cards(page.rows),
    )
