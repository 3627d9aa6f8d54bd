"""The file of an item: replaced by another, and its earlier ones, brought back or taken."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.permissions import Right
from desk.editing.files import file_of
from desk.views.in_trash import or_trash
from gallery.actions import NotAllowed
from gallery.giving.events import event_of
from gallery.giving.names import disposition, file_name
from gallery.giving.permission import Permit
from gallery.giving.prepared import ask_for, await_file, wanted_file
from gallery.giving.sizes import Size
from gallery.languages import current, shown
from gallery.models import MediaItem, PreparedFile
from gallery.signals import downloaded
from gallery.views.downloads import from_the_start, sent, waiting
from ingest import announcing
from ingest.decoding.refused import Refused
from ingest.replacing import (
    begin_replacement,
    begin_return,
    check_replaceable,
    drop_version,
    file_mark,
    note_refusal,
)
from ingest.taking_in import reason_of
from ingest.tus.metadata import clean_label


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.DESK)
@or_trash
def item_file(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take the new file of an item; by GET show that part of its page anew to scripts."""
    one = _fetched(request, uuid)
    if request.method == "POST":
        _take(request, one)
    elif request.htmx:  # type: ignore[attr-defined]
        context = {"item": one, "file": file_of(one, person_of(request)), "is_looked_at": True}
        return render(request, "desk/item-file.html", context)
    return _back(uuid)


@require_POST
@needs(Right.DESK)
@or_trash
def bring_back(request: HttpRequest, uuid: UUID, number: int) -> HttpResponse:
    """Make an earlier file of an item its file again."""
    version = get_object_or_404(_fetched(request, uuid).versions, number=number)
    try:
        begin_return(version=version, by=person_of(request), file=request.POST.get("file", ""))
    except NotAllowed as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The earlier file comes back; this one is shown until then."))
    return _back(uuid)


@require_POST
@needs(Right.PUBLISH)
@or_trash
def drop(request: HttpRequest, uuid: UUID, number: int) -> HttpResponse:
    """Ask whether an earlier file is to be deleted for good, and do it once that is said."""
    one = _fetched(request, uuid)
    gone = get_object_or_404(one.versions, number=number)
    if "sure" not in request.POST:
        context = {"item": one, "version": gone, "mark": file_mark(one)}
        return render(request, "desk/version-delete.html", context)
    try:
        drop_version(version=gone, by=person_of(request), file=request.POST.get("file", ""))
    except NotAllowed as error:
        messages.error(request, str(error))
    except OSError:
        messages.error(request, _("It could not be deleted. Please try again a little later."))
    else:
        messages.success(request, _("The earlier file is deleted for good."))
    return _back(uuid)


@require_safe
@never_cache
@needs(Right.DESK)
@or_trash
def version(request: HttpRequest, uuid: UUID, number: int) -> Any:
    """Give out an earlier original with the words of today, to whoever may edit the item."""
    one = _fetched(request, uuid)
    made_of = get_object_or_404(one.versions, number=number)
    wanted = wanted_file(one, Size.ORIGINAL, None if made_of.sha256 == one.sha256 else made_of)
    file = await_file(wanted)
    if file is not None and not file.refusal:
        try:
            return _given(request, one, file, number)
        except Http404:  # lost from the storage: made again
            file = None
    ask_for(wanted)
    if file is None:
        return waiting(request, Size.ORIGINAL, f"{reverse('desk-item', args=[uuid])}#file")
    context = {"item": one, "size": Size.ORIGINAL}
    return render(request, "gallery/download-impossible.html", context, status=422)


def _take(request: HttpRequest, one: MediaItem) -> None:
    """Begin to replace the file, or say why not."""
    given, by, seen = request.FILES.get("new"), person_of(request), request.POST.get("file", "")
    if given is None:
        messages.error(request, _("Please choose a file."))
        return
    name = clean_label(given.name or "")
    try:
        check_replaceable(item=one, by=by, file=seen)
        announcing.check(name, given.size or 0)
        begin_replacement(item=one, by=by, name=name, content=given, file=seen)
    except NotAllowed as error:
        messages.error(request, str(error))
    except Refused as refused:
        note_refusal(item=one, by=by, name=name, refused=refused)
    except OSError as error:
        note_refusal(item=one, by=by, name=name, refused=Refused(reason_of(error)))
    else:
        messages.success(
            request, _("The new file is being taken in; the old one is shown until then.")
        )


def _given(
    request: HttpRequest, one: MediaItem, file: PreparedFile, number: int
) -> HttpResponseBase:
    headline = shown(one, "headline", current()).text
    name = file_name(one, headline, file.extension)
    said = disposition(name.removesuffix(f".{file.extension}") + f"-{number}.{file.extension}")
    response = sent(request, file, said)
    response["Content-Disposition"] = said
    response["X-Content-Type-Options"] = "nosniff"
    response["X-Robots-Tag"] = "noindex"
    if request.method == "GET" and response.status_code < 400 and from_the_start(request):
        event = event_of(one, file, Permit(Size.ORIGINAL), request.user)
        downloaded.send(sender=MediaItem, events=[event])
    return response


def _fetched(request: HttpRequest, uuid: UUID) -> MediaItem:
    mine = MediaItem.objects.editable_by(request.user).with_texts(current())
    return get_object_or_404(mine.prefetch_related("texts"), uuid=uuid)


def _back(uuid: UUID) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('desk-item', args=[uuid])}#file")
