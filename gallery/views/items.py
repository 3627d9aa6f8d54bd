"""One item."""

import re
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gallery.addresses import item_url
from gallery.captions import as_html, shortened
from gallery.cards.pictures import alt_of
from gallery.languages import current, shown
from gallery.models import Creator, MediaItem
from gallery.views.access import item_or_absent
from gallery.views.details import details_of
from gallery.views.frame import Head, show, vary_by_fragment, wants_fragment
from gallery.views.neighbours import neighbours_in
from gallery.views.stage import stage_of
from gallery.views.viewer import viewer_slide

SLUG = re.compile(r"[-a-zA-Z0-9_]{1,200}")


@require_safe
def item(request: HttpRequest, uuid: UUID, slug: str = "") -> HttpResponse:
    """Show an item large, with all that is known of it and the way on through its gallery."""
    user, language = request.user, current()
    names = Creator.objects.filter(itemcreator__item=OuterRef("pk")).order_by(
        "itemcreator__position"
    )
    items = MediaItem.objects.visible_to(user).with_texts(language)
    one = item_or_absent(
        items.annotate(creator_names=ArraySubquery(names.values("name"))), uuid, user
    )
    if wants_fragment(request):
        return viewer_slide(request, one, language)
    headline = shown(one, "headline", language)
    description = shown(one, "description", language)
    details = details_of(one, user, language, first_gallery=_gallery_slug(request))
    title = headline.text or shortened(description.text, 80) or alt_of(one, language).text
    page = show(
        request,
        "gallery/item.html",
        Head(
            title or _("Photograph"),
            description.text,
            path=item_url(one, headline.text),
            picture=one,
        ),
        item=one,
        headline=headline,
        title=title,
        description=description,
        description_html=as_html(description.text),
        stage=stage_of(one, language),
        details=details,
        way=neighbours_in(details.came_from, one, user, language),
    )
    return vary_by_fragment(page)


def _gallery_slug(request: HttpRequest) -> str:
    slug = request.GET.get("gallery", "")
    return slug if SLUG.fullmatch(slug) else ""
