"""One gallery."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gallery.captions import as_html
from gallery.cards.items import item_cards
from gallery.dates import long_date
from gallery.languages import Words, current, shown
from gallery.models import Gallery, MediaItem
from gallery.paging import numbered_page
from gallery.places import common_place
from gallery.views.access import gallery_or_absent
from gallery.views.frame import Head, show

ITEMS = 48


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
    title = shown(one, "title", language) or Words(one.slug)
    description = shown(one, "description", language)
    return show(
        request,
        "gallery/gallery.html",
        Head(
            title.text if page.number == 1 else f"{title.text} · {_('Page')} {page.number}",
            description.text,
            query=f"page={page.number}" if page.number > 1 else "",
            picture=items[0] if items else None,
        ),
        fragment="gallery/item-list.html",
        gallery=one,
        title=title,
        description=description,
        description_html=as_html(description.text),
        place=common_place(items, language),
        published=long_date(one.publish_at, language) if one.publish_at else "",
        count=count,
        page=page,
        items=item_cards(items, within=one),
    )
