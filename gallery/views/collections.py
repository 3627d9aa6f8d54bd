"""Collections: galleries that belong together."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gallery.captions import as_html
from gallery.cards.collections import collection_tiles
from gallery.cards.galleries import gallery_cards
from gallery.languages import Words, current, shown
from gallery.models import Collection, Gallery
from gallery.paging import BY_TITLE, keyset_page, numbered_page
from gallery.views.access import collection_or_absent
from gallery.views.frame import Head, show

SIZE = 24
TILES = 48


@require_safe
def collections(request: HttpRequest) -> HttpResponse:
    """Show all collections from A to Z."""
    user, language = request.user, current()
    rows = Collection.objects.listed_to(user).with_texts(language)
    page = keyset_page(
        rows.with_count(user).with_first_galleries(user), request.GET, TILES, BY_TITLE
    )
    return show(
        request,
        "gallery/collections.html",
        Head(_("Collections"), _("Galleries that belong together."), indexed=page.first),
        page=page,
        tiles=collection_tiles(page.rows, user),
        back=_("Back towards A"),
        onwards=_("On towards Z"),
    )


@require_safe
def collection(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a collection: what it is about and its galleries in the editors' order."""
    user, language = request.user, current()
    rows = Collection.objects.visible_to(user).with_texts(language).with_count(user)
    one = collection_or_absent(rows, slug, user)
    count: int = getattr(one, "gallery_count", 0)
    page = numbered_page(request.GET.get("page"), count, SIZE)
    galleries = Gallery.objects.listed_to(user).filter(places__collection=one)
    ordered = galleries.order_by("places__position", "places__id").for_cards(user, language)
    title = shown(one, "title", language) or Words(one.slug)
    description = shown(one, "description", language)
    return show(
        request,
        "gallery/collection.html",
        Head(
            title.text if page.number == 1 else f"{title.text} · {_('Page')} {page.number}",
            description.text,
            query=f"page={page.number}" if page.number > 1 else "",
            indexed=one.is_listed,
        ),
        fragment="gallery/gallery-list.html",
        collection=one,
        title=title,
        description=description,
        description_html=as_html(description.text),
        count=count,
        page=page,
        galleries=gallery_cards(list(ordered[page.start : page.start + SIZE]), user),
    )
