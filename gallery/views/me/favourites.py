"""Favourites: the page, the small list that scripts put hearts by, and keeping."""

from uuid import UUID

from django.contrib import messages
from django.db.models import F
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from accounts.doors import needs
from accounts.models import User
from accounts.permissions import Right
from gallery.actions import collect
from gallery.actions.transitions import NotAllowed
from gallery.cards.items import item_cards
from gallery.languages import current
from gallery.models import Favourite, MediaItem
from gallery.paging import Order, keyset_page
from gallery.views.access import item_or_absent
from gallery.views.me.own import me, private, way_back

ITEMS = 48
MOST_AT_ONCE = 200
# The newest favourite first; the same number twice, as the id alone is the order.
KEPT = Order("kept_at", "kept_id")


@require_safe
@never_cache
def favourites(request: HttpRequest) -> HttpResponse:
    """Show what the member keeps; to a visitor, what the script finds in the browser."""
    if not isinstance(request.user, User):
        return _of_visitor(request)
    user = request.user
    kept = Favourite.objects.filter(user=user)
    visible = MediaItem.objects.visible_to(user).filter(favourite__user=user)
    rows = visible.for_grid(current()).annotate(
        kept_at=F("favourite__at"), kept_id=F("favourite__id")
    )
    page = keyset_page(rows, request.GET, ITEMS, KEPT)
    count = visible.count()
    context: dict[str, object] = {
        "page": page,
        "items": item_cards(page.rows),
        "count": count,
        "lost": kept.count() - count,
    }
    if request.headers.get("HX-Request") == "true":
        return private(request, "gallery/item-list.html", context)
    return private(request, "me/favourites.html", context)


def _of_visitor(request: HttpRequest) -> HttpResponse:
    """Show the items that the address names and everybody may see: the browser knows which."""
    wanted = [one for one in map(_uuid, request.GET.getlist("item")[:MOST_AT_ONCE]) if one]
    if not wanted:
        return private(request, "me/favourites-visitor.html", {})
    found = MediaItem.objects.visible_to(None).filter(uuid__in=wanted).for_grid(current())
    items = sorted(found, key=lambda item: wanted.index(item.uuid))
    context = {"items": item_cards(items), "lost": len(wanted) - len(items), "page": None}
    return private(request, "me/favourites-cards.html", context)


@require_safe
@never_cache
def favourites_list(request: HttpRequest) -> HttpResponse:
    """Give the identifiers of the member's favourites; 404 for a visitor."""
    kept = Favourite.objects.filter(user=me(request)).values_list("item__uuid", flat=True)
    return JsonResponse({"items": [str(one) for one in kept]})


@require_POST
def favourite(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Keep an item (`keep=1`) or let it go; scripts get the state, forms the page they were on."""
    user = me(request)
    keep = request.POST.get("keep") == "1"
    if keep:
        item = item_or_absent(MediaItem.objects.visible_to(user), uuid, user)
        try:
            collect.favour(item=item, by=user)
        except NotAllowed as error:
            return _refused(request, str(error))
    else:
        for held in MediaItem.objects.filter(uuid=uuid, favourite__user=user):
            collect.unfavour(item=held, by=user)
    if _is_script(request):
        return JsonResponse({"kept": keep})
    return way_back(request, "favourites")


@require_POST
@needs(Right.COLLECT)
def take_over(request: HttpRequest) -> HttpResponse:
    """Take the favourites that a browser kept before the log-in into the account."""
    wanted = [_uuid(text) for text in request.POST.getlist("item")[: collect.MOST_FAVOURITES]]
    try:
        added = collect.add_favourites(items=[one for one in wanted if one], by=me(request))
    except NotAllowed as error:
        return JsonResponse({"error": str(error)}, status=409)
    return JsonResponse({"added": added})


@require_POST
@needs(Right.COLLECT)
def forget(request: HttpRequest) -> HttpResponse:
    """Let go of favourites that are no longer available."""
    number = collect.forget_unavailable(by=me(request))
    said = ngettext("%(number)s item was let go.", "%(number)s items were let go.", number)
    messages.success(request, said % {"number": number})
    return redirect("favourites")


def _refused(request: HttpRequest, why: str) -> HttpResponse:
    if _is_script(request):
        return JsonResponse({"error": why}, status=409)
    messages.error(request, why)
    return way_back(request, "favourites")


def _is_script(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "")


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
