"""Creators from A to Z, and one with their work."""

from itertools import groupby
from typing import Any
from urllib.parse import unquote

from django.db.models import F, QuerySet
from django.db.models.functions import Left
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gallery.addresses import creator_url
from gallery.cards.galleries import gallery_cards
from gallery.cards.items import item_cards
from gallery.languages import current
from gallery.models import Creator, CreatorKind, Gallery, GalleryEntry, ItemCreator, MediaItem
from gallery.paging import BY_NAME, Order, keyset_page, write_cursor
from gallery.views.access import Retired
from gallery.views.frame import Head, absolute, show
from gallery.views.lists import GALLERIES, ITEMS
from gallery.visibility import Reader, visible

CREATORS = 120
FIRST_GALLERIES = 6
# The galleries of a creator are those that hold these many of their newest items.
LATELY, ALL_OF_THEM = 500, 5_000
CREDITED = Order("credited_at", "credited_id")
SCHEMA = {CreatorKind.OFFICE: "Organization", CreatorKind.PERSON: "Person"}


@require_safe
def creators(request: HttpRequest) -> HttpResponse:
    """Show from A to Z those creators of whom the reader may see something."""
    user = request.user
    rows = Creator.objects.visible_to(user)
    page = keyset_page(rows.with_count(user), request.GET, CREATORS, BY_NAME)
    found = [
        (letter, [(one, creator_url(one.pk, one.name)) for one in group])
        for letter, group in groupby(page.rows, key=lambda one: _letter(one.folded_name))
    ]
    return show(
        request,
        "gallery/creators.html",
        Head(_("Creators"), _("Who made the pictures, from A to Z."), indexed=page.first),
        page=page,
        groups=found,
        letters=_letters(rows) if page.before or page.after else [],
    )


@require_safe
def creator(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    """Show what somebody made: the galleries it is in and the items, the newest first."""
    user, language = request.user, current()
    one = Creator.objects.visible_to(user).with_count(user).filter(pk=pk).first()
    if one is None:
        return _moved(request, pk)
    address = creator_url(one.pk, one.name)
    if request.path != unquote(address):
        return _redirected(request, one)
    items = _items_of(one, request)
    context: dict[str, Any] = {"creator": one, "address": address}
    if request.GET.get("show") == "galleries":
        filed = _galleries_of(one, user, ALL_OF_THEM).for_cards(user, language)
        page = keyset_page(filed, request.GET, GALLERIES)
        context |= {"page": page, "galleries": gallery_cards(page.rows, user), "kept": "galleries"}
    else:
        page = keyset_page(items, request.GET, ITEMS, CREDITED)
        newest: list[Gallery] = []
        if page.first:
            filed = _galleries_of(one, user, LATELY).for_cards(user, language)
            newest = list(filed.newest()[: FIRST_GALLERIES + 1])
        context |= {
            "page": page,
            "items": item_cards(page.rows, eager=0 if newest else 4),
            "galleries": gallery_cards(newest[:FIRST_GALLERIES], user),
            "more_galleries": len(newest) > FIRST_GALLERIES,
        }
    fragment = "gallery/gallery-list.html" if "kept" in context else "gallery/item-list.html"
    head = _head(one, address, user, context.get("kept", ""), page)
    return show(request, "gallery/creator.html", head, fragment=fragment, **context)


def _head(one: Creator, address: str, user: Reader, kept: str, page: Any) -> Head:
    facts = {
        "@context": "https://schema.org",
        "@type": "ProfilePage",
        "url": absolute(address),
        "mainEntity": {
            "@type": SCHEMA[CreatorKind(one.kind)],
            "name": one.name,
            "url": absolute(address),
        },
    }
    anybody = user is None or not user.is_authenticated
    return Head(
        one.name,
        _("Pictures and recordings by %(name)s.") % {"name": one.name},
        path=address,
        picture=page.rows[0] if page.rows and not kept else None,
        indexed=page.first and not kept,
        kind="profile",
        structured=facts if anybody else None,
    )


def _items_of(one: Creator, request: HttpRequest) -> "QuerySet[MediaItem]":
    credited = MediaItem.objects.visible_to(request.user).filter(
        itemcreator__creator=one, itemcreator__publish_at__lte=timezone.now()
    )
    # Annotated, so that order and cursor use this one join and its index.
    return credited.for_grid(current()).annotate(
        credited_at=F("itemcreator__publish_at"), credited_id=F("itemcreator__item_id")
    )


def _galleries_of(one: Creator, user: Reader, most: int) -> Any:
    """Return the galleries that `user` may see and that hold something of `one` they may see."""
    links = ItemCreator.objects.filter(
        visible(user, prefix="item__"), creator=one, publish_at__lte=timezone.now()
    )
    newest = links.order_by("-publish_at", "-item_id").values("item_id")[:most]
    holding = GalleryEntry.objects.filter(item__in=newest).values("gallery")
    return Gallery.objects.visible_to(user).filter(pk__in=holding)


def _moved(request: HttpRequest, pk: int) -> HttpResponse:
    """Lead to whom somebody was merged into, where the reader may see them; else they are gone
    or, like those of whom nothing is to be seen, not there.
    """
    old = Creator.objects.filter(pk=pk).exclude(retired_at=None).first()
    if old is None:
        raise Http404
    if old.successor_id is None:
        raise Retired(_("This name is no longer used"), reverse("creators"), _("All creators"))
    one = Creator.objects.visible_to(request.user).filter(pk=old.successor_id).first()
    if one is None:
        raise Http404
    return _redirected(request, one)


def _redirected(request: HttpRequest, one: Creator) -> HttpResponse:
    address, query = creator_url(one.pk, one.name), request.META.get("QUERY_STRING", "")
    return redirect(f"{address}?{query}" if query else address, permanent=True)


def _letters(rows: "QuerySet[Creator]") -> list[tuple[str, str]]:
    """Return the first letters that names begin with, each with the cursor of its place."""
    first = rows.annotate(letter=Left("folded_name", 1)).values_list("letter", flat=True)
    letters = sorted(set(first.order_by().distinct()))
    return [(_letter(one), write_cursor((one, 0))) for one in letters if one.isalpha()]


def _letter(name: str) -> str:
    first = name[:1]
    return first.upper() if first.isalpha() else "#"
