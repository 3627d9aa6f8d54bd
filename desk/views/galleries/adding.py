"""Items go into a gallery: from a search, from a batch, from what was ticked in any list."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.models import User
from accounts.permissions import Right
from desk.editing.preview import listed_rows
from desk.galleries.choosing import Chosen, chosen_items, shown_items
from desk.galleries.ordering import number_in
from desk.galleries.rows import choices_of
from gallery import actions
from gallery.actions import NotAllowed
from gallery.languages import current
from gallery.models import Gallery


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.ARRANGE)
def add(request: HttpRequest) -> HttpResponse:
    """Show items to choose from, and put those that are ticked into a gallery."""
    user = person_of(request)
    if request.method != "POST" or "gallery" not in request.POST:
        return _page(request, user)
    try:
        items = chosen_items(user, request.POST, request.GET)
        gallery = _gallery(request, user)
        number = actions.add_items(gallery=gallery, items=items, by=user)
    except NotAllowed as error:
        return _page(request, user, wrong=str(error))
    messages.success(request, _said(number, len(items)))
    return redirect("desk-gallery", pk=gallery.pk)


def _gallery(request: HttpRequest, user: User) -> Gallery:
    """Return the gallery that was chosen, or the new one whose title was given."""
    title = " ".join(request.POST.get("title", "").replace("\0", "").split())[:300]
    if title:
        language = current()
        texts = {language: {"title": title, "description": ""}}
        return actions.create_gallery(texts=texts, source_language=language, by=user)
    pk = number_in(request.POST.get("gallery", "")) or 0
    found = Gallery.objects.editable_by(user).filter(pk=pk).first()
    if found is None:
        raise NotAllowed(_("Choose a gallery, or give a new one a title."))
    return found


def _said(number: int, total: int) -> str:
    said = ngettext("%(number)s item was added.", "%(number)s items were added.", number) % {
        "number": number
    }
    if rest := total - number:
        others = ngettext(
            "%(number)s was there already, or was withdrawn meanwhile.",
            "%(number)s were there already, or were withdrawn meanwhile.",
            rest,
        )
        said = f"{said} {others % {'number': rest}}"
    return said


def _page(request: HttpRequest, user: User, wrong: str = "") -> HttpResponse:
    shown: Chosen = shown_items(user, request.POST, request.GET)
    context: dict[str, Any] = {
        "asked": shown.words,
        "rule": shown.rule,
        "rows": listed_rows(shown.items),
        "page": shown.page,
        "total": shown.total,
        "is_ticked": shown.is_ticked,
        "ticked": set(request.POST.getlist("item")),
        "galleries": choices_of(user),
        "wanted": number_in(request.POST.get("gallery", "") or request.GET.get("into", "")),
        "new_title": request.POST.get("title", ""),
        "all": bool(request.POST.get("all")),
        "wrong": wrong,
    }
    return render(request, "desk/galleries/add.html", context, status=422 if wrong else 200)
