"""The order page of a gallery: some entries at a time, moved one by one or many at once."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.permissions import Right
from desk.galleries.ordering import (
    SIZE,
    Wanted,
    cells_of,
    number_in,
    overtaken,
    sentence_of,
    wanted_in,
)
from desk.galleries.rows import choices_of
from desk.views.galleries.one import gallery_of
from gallery import actions
from gallery.actions import NotAllowed, SortBy
from gallery.actions.gallery_record import last_event
from gallery.languages import Words, choose, current
from gallery.models import Gallery, MediaItem
from gallery.paging import numbered_page


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.ARRANGE)
def order(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a page of the order and take what is to be moved, sorted or taken out."""
    one = gallery_of(request, pk)
    if request.method == "POST":
        return _changed(request, one)
    total = one.entries.count()
    page = numbered_page(request.GET.get("page"), total, SIZE)
    titles = list(one.texts.all())
    context = {
        "gallery": one,
        "title": choose(titles, "title", current()) or Words(one.slug),
        "page": page,
        "total": total,
        "cells": cells_of(one, page.start),
        "seen": last_event(one),
        "sorts": SortBy.choices,
        "others": choices_of(person_of(request), but=[one.pk]),
    }
    return render(request, "desk/galleries/order.html", context)


def _changed(request: HttpRequest, one: Gallery) -> HttpResponse:
    wants_json = "application/json" in request.headers.get("Accept", "")
    try:
        answer, place = _do(request, one)
    except NotAllowed as error:
        if wants_json:
            return JsonResponse({"said": str(error)}, status=409)
        messages.error(request, str(error))
        return HttpResponseRedirect(_back(request, one, None))
    if wants_json:
        return JsonResponse(answer | {"seen": last_event(one)})
    messages.success(request, answer["said"])
    return HttpResponseRedirect(_back(request, one, place))


def _do(request: HttpRequest, one: Gallery) -> tuple[dict[str, Any], int | None]:
    """Do what was asked; return what is said and the place to look at."""
    by = person_of(request)
    if request.POST.get("do") == "sort":
        key = request.POST.get("key", "")
        if key not in SortBy.values:
            raise NotAllowed(_("Choose what is to be done."))
        actions.sort_gallery(gallery=one, key=SortBy(key), by=by)
        return {"said": _("Sorted. The history of the gallery leads back.")}, 0
    wanted = wanted_in(request.POST)
    if wanted.do == "move":
        moved = actions.move_in_gallery(
            gallery=one,
            entries=wanted.entries,
            by=by,
            to=wanted.to,
            before=wanted.before,
            seen=number_in(request.POST.get("seen", "")),
        )
        said = {"said": sentence_of(moved, by), "place": moved.place, "other": overtaken(moved)}
        return said, moved.place
    return {"said": _with_items(request, one, wanted)}, None


def _with_items(request: HttpRequest, one: Gallery, wanted: Wanted) -> str:
    by = person_of(request)
    items = list(MediaItem.objects.filter(entries__gallery=one, entries__in=wanted.entries))
    if wanted.do == "remove":
        number = actions.remove_items(gallery=one, items=items, by=by)
        return ngettext(
            "%(number)s item was taken out; it stays in the library.",
            "%(number)s items were taken out; they stay in the library.",
            number,
        ) % {"number": number}
    if wanted.do == "cover":
        if len(items) != 1:
            raise NotAllowed(_("Mark exactly one picture for the cover."))
        actions.choose_cover(gallery=one, item=items[0], by=by)
        return _("The cover is chosen.")
    if wanted.do == "elsewhere":
        there = number_in(request.POST.get("gallery", ""))
        target = Gallery.objects.editable_by(by).filter(pk=there or 0).first()
        if target is None:
            raise NotAllowed(_("Choose a gallery to move them to."))
        number = actions.move_items(gallery=one, to=target, items=items, by=by)
        return ngettext("%(number)s item was moved.", "%(number)s items were moved.", number) % {
            "number": number
        }
    raise NotAllowed(_("Choose what is to be done."))


def _back(request: HttpRequest, one: Gallery, place: int | None) -> str:
    """Return the page that was open, or the one that shows `place`."""
    page = number_in(request.GET.get("page", "")) or 1
    if place is not None:
        page = place // SIZE + 1
    return f"{reverse('desk-gallery-order', args=[one.pk])}?page={page}#pictures"
