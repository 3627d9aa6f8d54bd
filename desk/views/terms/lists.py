"""The lists of terms, with what they hold; new ones; categories in their order."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.permissions import Right
from desk.terms.forms import Form, create, form_of
from desk.terms.kinds import KINDS, Kind
from gallery.actions import NotAllowed
from gallery.actions.keep_terms import move_category
from gallery.actions.rename import NameTaken
from gallery.models import MergeRecord, Vocabulary
from gallery.paging import numbered_page
from gallery.vocabulary.listing import listed, listed_categories, terms

SIZE, LATEST = 50, 8
SORTS = {"name": gettext_lazy("By name"), "number": gettext_lazy("Most items first")}
PLACES = {"": gettext_lazy("In their order")}


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.ARRANGE)
def listing(request: HttpRequest, kind: Kind) -> HttpResponse:
    """Show the terms of a vocabulary, and make a new one."""
    form = form_of(kind, sent=request.POST if request.method == "POST" else None)
    if not form.is_bound:
        return _page(request, kind, form)
    if form.is_valid():
        try:
            made = create(form, person_of(request))
        except NameTaken as taken:
            return _page(request, kind, form, wrong=str(taken), other=taken.other)
        except NotAllowed as refusal:
            return _page(request, kind, form, wrong=str(refusal))
        messages.success(request, _("It has been made."))
        return redirect("desk-term", kind=kind, pk=made.pk)
    return _page(request, kind, form, wrong=_("Something is missing or cannot be."))


@require_POST
@needs(Right.ARRANGE)
def move(request: HttpRequest, pk: int) -> HttpResponse:
    """Move a category to another place; scripts get the place it has now."""
    kind = KINDS["categories"]
    row = get_object_or_404(kind.rows, pk=pk)
    text = request.POST.get("to", "")
    number = text.removeprefix("-")
    if not (number.isascii() and number.isdecimal() and len(number) < 7):
        messages.error(request, _("Say to which place."))
        return redirect("desk-terms", kind=kind)
    place = move_category(category=row, to=int(text), by=person_of(request))
    if "application/json" in request.headers.get("Accept", ""):
        return JsonResponse({"place": place})
    response = redirect("desk-terms", kind=kind)
    response["Location"] += f"#entry-{pk}"
    return response


def _page(
    request: HttpRequest, kind: Kind, form: Form, wrong: str = "", other: int = 0
) -> HttpResponse:
    words = request.GET.get("q", "").replace("\0", "")[:100].strip()
    is_ordered = kind.vocabulary == Vocabulary.CATEGORY
    sorts = {**(PLACES if is_ordered else {}), **SORTS}
    sort = request.GET.get("sort", "")
    sort = sort if sort in sorts else next(iter(sorts))
    rows, total, page = _rows(kind, words, sort, request.GET.get("page"))
    records = MergeRecord.objects.filter(vocabulary=kind.vocabulary).select_related("by")
    context: dict[str, Any] = {
        "kind": kind,
        "rows": rows,
        "total": total,
        "page": page,
        "words": words,
        "sort": sort,
        "sorts": sorts.items(),
        "can_move": is_ordered and not sort and not words,
        "form": form,
        "wrong": wrong,
        "other": other,
        "records": records[:LATEST],
    }
    return render(request, "desk/terms/list.html", context, status=422 if wrong else 200)


@transaction.atomic
def _rows(kind: Kind, words: str, sort: str, asked: str | None) -> tuple[Any, int, Any]:
    if kind.vocabulary == Vocabulary.CATEGORY:
        rows = listed_categories(words, sort)
        return rows, len(rows), numbered_page(None, len(rows), max(len(rows), 1))
    total = terms(kind.vocabulary, words).count()
    page = numbered_page(asked, total, SIZE)
    rows = listed(kind.vocabulary, words, by_number=sort == "number", start=page.start, size=SIZE)
    return rows, total, page
