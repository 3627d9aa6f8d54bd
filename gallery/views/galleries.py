"""One gallery."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gallery.captions import as_html
from gallery.cards.galleries import items_by_id
from gallery.cards.items import item_cards
from gallery.dates import date_of, long_date, machine_date_of
from gallery.languages import Words, current, shown
from gallery.models import Collection, Gallery, MediaItem
from gallery.paging import numbered_page
from gallery.places import common_place, place_of
from gallery.views.access import gallery_or_absent
from gallery.views.details import Link
from gallery.views.frame import Head, show
from gallery.visibility import Reader

ITEMS = 48
MOST_COLLECTIONS = 6


@require_safe
def gallery(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a gallery: what it is about and its items in the editors' order, in pages."""
    user, language = request.user, current()
    galleries = Gallery.objects.visible_to(user).with_texts(language).with_count(user)
    one = gallery_or_absent(galleries, slug, user)
    count: int = getattr(one, "item_count", 0)
    page = numbered_page(request.GET.get("page"), count, ITEMS)
    entries = MediaItem.objects.visible_to(user).filter(entries__gallery=one)
    ordered = entries.order_by("entries__position", "entries__id").for_grid(language)
    items = list(ordered[page.start : page.start + ITEMS])
    cover = cover_of(one, items, user, language)
    title = shown(one, "title", language) or Words(one.slug)
    description = shown(one, "description", language)
    return show(
        request,
        "gallery/gallery.html",
        Head(
            title.text if page.number == 1 else f"{title.text} · {_('Page')} {page.number}",
            description.text,
            query=f"page={page.number}" if page.number > 1 else "",
            picture=cover,
            indexed=one.is_listed,
        ),
        fragment="gallery/item-list.html",
        gallery=one,
        title=title,
        description=description,
        description_html=as_html(description.text),
        place=place_of(one, language) or common_place(items, language),
        date=date_of(one, language),
        machine_date=machine_date_of(one),
        collections=collections_of(one, user, language),
        published=long_date(one.publish_at, language) if one.publish_at else "",
        count=count,
        page=page,
        items=item_cards(items, within=one),
    )


def cover_of(one: Gallery, items: list[MediaItem], user: Reader, language: str) -> MediaItem | None:
    """Return the picture that stands for `one`: its cover where `user` may see it, else the first
    of `items` (one query, two where the cover is not among them).
    """
    held = {item.pk: item for item in items}
    if one.cover_id and one.cover_id not in held:
        held |= items_by_id([one.cover_id], user, language)
    return held.get(one.cover_id or 0) or (items[0] if items else None)


def collections_of(one: Gallery, user: Reader, language: str) -> list[Link]:
    """Return the collections that `one` belongs to, as `user` may see them (two queries)."""
    rows = Collection.objects.listed_to(user).filter(galleries=one).by_title()
    return [
        Link(shown(row, "title", language), reverse("collection", args=[row.slug]))
        for row in rows.with_texts(language)[:MOST_COLLECTIONS]
    ]
