"""Downloads: the choice of sizes, and the file, which a worker makes while its page waits."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from gallery import storage
from gallery.addresses import item_url
from gallery.giving.events import event_of
from gallery.giving.names import disposition, file_name
from gallery.giving.permission import Permit, permit_for
from gallery.giving.prepared import ask_for, await_file, wanted_file
from gallery.giving.sizes import Size, offered, settled
from gallery.giving.terms import must_accept
from gallery.languages import current, shown
from gallery.models import MediaItem, PreparedFile
from gallery.signals import downloaded
from gallery.views.access import item_or_absent
from gallery.views.choice import choice_of
from gallery.views.files import SIGNED_SECONDS
from gallery.views.frame import Head, show, wants_fragment
from gallery.views.ranges import serve
from gallery.visibility import Reader

LOOK_AGAIN = 3


@require_safe
@never_cache
def downloads(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show in which sizes an item can be had, or only that part where a script asks for it."""
    item = _item(uuid, request.user)
    return _choice(request, item)


@require_safe
@never_cache
def download(request: HttpRequest, uuid: UUID, size: str) -> HttpResponseBase:
    """Give out a file of the item, with the words it must carry and no others.

    202 with a page that looks again while it is being made; 403 with the choice where the size is
    not open to who asks; members accept the terms first.
    """
    user = request.user
    item = _item(uuid, user)
    if size not in Size.values or not offered(item):
        raise Http404
    chosen = settled(item, Size(size))
    permit = permit_for(item, chosen, user)
    if permit is None:
        return _choice(request, item, refused=chosen, status=403)
    if must_accept(user):
        address = reverse("downloads", args=[uuid])
        return HttpResponseRedirect(f"{address}?{urlencode({'size': chosen.value})}")
    wanted = wanted_file(item, chosen)
    file = await_file(wanted)
    if file is not None and not file.refusal:
        try:
            return _deliver(request, item, file, permit)
        except Http404:  # lost from the storage: made again
            file = None
    ask_for(wanted)
    if file is not None:
        return _impossible(request, item, file)
    return waiting(request, chosen, item_url(item, shown(item, "headline", current()).text))


def _item(uuid: UUID, user: Reader) -> MediaItem:
    items = MediaItem.objects.visible_to(user).with_texts(current())
    return item_or_absent(items.prefetch_related("texts"), uuid, user)


def _choice(
    request: HttpRequest, item: MediaItem, *, refused: Size | None = None, status: int = 200
) -> HttpResponse:
    choice = choice_of(item, request.user, current(), chosen=request.GET.get("size", ""))
    context: dict[str, Any] = {"choice": choice, "item": item, "refused": refused}
    if wants_fragment(request):
        return render(request, "gallery/download-sizes.html", context, status=status)
    head = Head(choice.page_title, indexed=False)
    response = show(request, "gallery/downloads.html", head, **context)
    response.status_code = status
    return response


def _deliver(
    request: HttpRequest, item: MediaItem, file: PreparedFile, permit: Permit
) -> HttpResponseBase:
    """Return the file by the way of the settings and tell that it was given out."""
    headline = shown(item, "headline", current()).text
    said = disposition(file_name(item, headline, file.extension))
    response = sent(request, file, said)
    response["Content-Disposition"] = said
    response["X-Content-Type-Options"] = "nosniff"
    response["X-Robots-Tag"] = "noindex"
    if request.method == "GET" and response.status_code < 400 and from_the_start(request):
        downloaded.send(sender=MediaItem, events=[event_of(item, file, permit, request.user)])
    return response


def sent(request: HttpRequest, file: PreparedFile, said: str) -> HttpResponseBase:
    """Return the file itself, `said` to be what Content-Disposition says."""
    where = storage.derivatives()
    if settings.SENDFILE == "s3":
        wishes = {"ResponseContentDisposition": said, "ResponseContentType": file.mime}
        url = where.url(file.name, parameters=wishes, expire=SIGNED_SECONDS)  # type: ignore[call-arg]
        return HttpResponseRedirect(url)
    if settings.SENDFILE == "accel":
        headers = {"X-Accel-Redirect": f"/_derivatives/{file.name}"}
        return HttpResponse(content_type=file.mime, headers=headers)
    return serve(request, where, file.name, file.mime, etag=f"{file.size}/{file.version}")


def from_the_start(request: HttpRequest) -> bool:
    """Tell whether this is the beginning of a download and not a later part of one."""
    asked = request.headers.get("Range", "").strip()
    return not asked or asked.startswith("bytes=0-")


def waiting(request: HttpRequest, size: Size, back: str) -> HttpResponse:
    """Answer that the file is being made, with a page that looks again; `back` leads away."""
    context = {"size": size, "again": LOOK_AGAIN, "back": back}
    response = render(request, "gallery/download-waiting.html", context, status=202)
    response["Retry-After"] = str(LOOK_AGAIN)
    return response


def _impossible(request: HttpRequest, item: MediaItem, file: PreparedFile) -> HttpResponse:
    context = {"item": item, "size": Size(file.size)}
    return render(request, "gallery/download-impossible.html", context, status=422)
