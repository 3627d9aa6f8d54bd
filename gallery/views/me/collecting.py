"""Put an item into lightboxes, and lightboxes that others share."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.doors import needs
from accounts.permissions import Right
from gallery.actions import collect
from gallery.actions.transitions import NotAllowed
from gallery.addresses import item_url
from gallery.languages import current
from gallery.models import Lightbox, LightboxLink, MediaItem
from gallery.views.access import item_or_absent
from gallery.views.frame import wants_fragment
from gallery.views.items import said_of
from gallery.views.me.own import inside, me, private
from gallery.views.me.rows import rows_of

LONGEST_NAME = 150


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.COLLECT)
def collect_item(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show in which of the member's lightboxes an item is, and put it into others."""
    user = me(request)
    items = MediaItem.objects.visible_to(user).with_texts(current())
    item = item_or_absent(items, uuid, user)
    if request.method == "POST":
        return _put(request, item)
    held = set(Lightbox.objects.of(user).filter(entries__item=item).values_list("pk", flat=True))
    said = said_of(item, current())
    context = {
        "item": item,
        "title": said.title,
        "back": item_url(item, said.headline.text),
        "onward": inside(request, request.GET.get("next", "")),
        "alone": not wants_fragment(request),
        "lightboxes": [(one, one.pk in held) for one in Lightbox.objects.of(user)],
    }
    part = "me/collect-form.html" if wants_fragment(request) else "me/collect.html"
    return private(request, part, context)


def _put(request: HttpRequest, item: MediaItem) -> HttpResponse:
    """Let the item be in the lightboxes that are ticked, and in a new one if it has a name."""
    user, name = me(request), request.POST.get("name", "").strip()[:LONGEST_NAME]
    ticked = set(request.POST.getlist("lightbox"))
    try:
        for one in Lightbox.objects.of(user).filter(uuid__in=_known(ticked)):
            collect.put_into_lightbox(lightbox=one, items=[item])
        for one in Lightbox.objects.of(user).filter(entries__item=item):
            if str(one.uuid) not in ticked:
                collect.take_out_of_lightbox(lightbox=one, items=[item.pk])
        if name:
            made = collect.create_lightbox(by=user, name=name)
            collect.put_into_lightbox(lightbox=made, items=[item])
    except NotAllowed as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Your lightboxes were changed."))
    onward = inside(request, request.POST.get("next", ""))
    return redirect(onward or item_url(item, said_of(item, current()).headline.text))


def _known(texts: set[str]) -> list[UUID]:
    found = []
    for text in texts:
        try:
            found.append(UUID(text))
        except ValueError:
            continue
    return found


@require_safe
@never_cache
def shared(request: HttpRequest, token: str) -> HttpResponse:
    """Show a lightbox by its secret link: of its items only those that this reader may see."""
    link = LightboxLink.objects.by_token(token)
    if link is None:
        raise Http404
    rows = rows_of(link.lightbox, request.user, current())
    shown = [row for row in rows if row.card]
    context = {"lightbox": link.lightbox, "rows": shown, "lost": len(rows) - len(shown)}
    response = render(request, "me/shared.html", context)
    response["Referrer-Policy"] = "no-referrer"  # the address is a secret
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
