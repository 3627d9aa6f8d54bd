"""Categories and what is filed under one."""

from typing import Any

from django.db.models import F, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gallery.cards.categories import category_name, category_tiles
from gallery.cards.galleries import gallery_cards
from gallery.cards.items import item_cards
from gallery.categories import known_categories
from gallery.counts import category_counts
from gallery.languages import current
from gallery.models import Category, CategorySlug, Gallery, MediaItem
from gallery.paging import Order, keyset_page
from gallery.views.access import Retired
from gallery.views.frame import Head, show
from gallery.views.lists import GALLERIES, ITEMS

FIRST_GALLERIES = 6
# Of so many newest items one becomes the picture of a tile.
CANDIDATES = 6
FILED = Order("filed_at", "filed_id")


@require_safe
def categories(request: HttpRequest) -> HttpResponse:
    """Show all categories as tiles."""
    user = request.user
    rows = Category.objects.live().with_texts(current()).with_newest_items(user, CANDIDATES)
    return show(
        request,
        "gallery/categories.html",
        Head(_("Categories"), _("Everything here by subject.")),
        tiles=category_tiles(list(rows), category_counts(user), user),
    )


@require_safe
def category(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a category: its newest galleries and its items, or all its galleries."""
    user, language = request.user, current()
    rows = Category.objects.live().with_texts(language).with_count(user)
    one = rows.filter(slug=slug).first()
    if one is None:
        return _moved(request, slug)
    filed = Gallery.objects.listed_to(user).in_category(one).for_cards(user, language)
    context: dict[str, Any] = {"category": one, "name": category_name(one, language)}
    if request.GET.get("show") == "galleries":
        page = keyset_page(filed, request.GET, GALLERIES)
        context |= {"page": page, "galleries": gallery_cards(page.rows, user), "kept": "galleries"}
    else:
        newest = list(filed.newest()[: FIRST_GALLERIES + 1])
        page = keyset_page(_items_of(one, request), request.GET, ITEMS, FILED)
        context |= {
            "page": page,
            "items": item_cards(page.rows, eager=0 if newest and page.first else 4),
            "galleries": gallery_cards(newest[:FIRST_GALLERIES], user) if page.first else [],
            "more_galleries": len(newest) > FIRST_GALLERIES,
        }
    head = Head(context["name"].text, indexed=page.first)
    fragment = "gallery/gallery-list.html" if "kept" in context else "gallery/item-list.html"
    return show(request, "gallery/category.html", head, fragment=fragment, **context)


def _moved(request: HttpRequest, slug: str) -> HttpResponse:
    """Lead from an old address to what has become of the category, or say that it is retired."""
    present = known_categories([slug]).get(slug)
    if present is not None:
        query = request.META.get("QUERY_STRING", "")
        address = reverse("category", args=[present.slug])
        return redirect(f"{address}?{query}" if query else address, permanent=True)
    if CategorySlug.objects.filter(slug=slug).exists() or Category.objects.filter(slug=slug):
        raise Retired(
            _("This category is no longer used"), reverse("categories"), _("All categories")
        )
    raise Http404


def _items_of(one: Category, request: HttpRequest) -> "QuerySet[MediaItem]":
    filed = MediaItem.objects.visible_to(request.user).filter(
        itemcategory__category=one, itemcategory__publish_at__lte=timezone.now()
    )
    # Annotated, so that order and cursor use this one join and its index.
    return filed.for_grid(current()).annotate(
        filed_at=F("itemcategory__publish_at"), filed_id=F("itemcategory__item_id")
    )
