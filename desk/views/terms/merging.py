"""Two terms become one: choose, look at what would happen, let it happen, watch it, undo it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.permissions import Right
from desk.editing.preview import listed_rows
from desk.terms.kinds import BY_VOCABULARY, Kind
from desk.terms.working import promise, work
from desk.views.terms.term import numbered, others
from gallery.actions import NotAllowed
from gallery.actions.merge_terms import begin_merge
from gallery.actions.terms import name_of
from gallery.actions.undo_merge import left_items, undo_merge
from gallery.languages import current
from gallery.models import MediaItem, MergeRecord, MergeState, Vocabulary
from gallery.vocabulary.links import LINKS
from gallery.vocabulary.listing import alike, listed, number_of

CANDIDATES, PICTURES = 20, 6


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.ARRANGE)
def merge(request: HttpRequest, kind: Kind, pk: int) -> HttpResponse:
    """Choose what a term is to be merged into, look at both, and begin."""
    one = get_object_or_404(kind.rows, pk=pk)
    if request.method == "POST":
        return _begin(request, kind, one)
    words = request.GET.get("q", "").replace("\0", "")[:100].strip()
    into = numbered(kind, request.GET.get("into", ""))
    context: dict[str, Any] = {
        "kind": kind,
        "term": one,
        "name": name_of(one),
        "held": number_of(kind.vocabulary, one.pk),
        "words": words,
    }
    if into is not None and into != one.pk:
        context |= _preview(request, kind, one, into)
    else:
        context |= _candidates(kind, one, words)
    return render(request, "desk/terms/merge.html", context)


@require_safe
@needs(Right.ARRANGE)
def record(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show how far a merge is, what came of it, and what undoing it left as it was."""
    found = get_object_or_404(MergeRecord.objects.select_related("by"), uuid=uuid)
    left = []
    if found.left:
        items = MediaItem.objects.editable_by(person_of(request)).filter(pk__in=left_items(found))
        left = listed_rows(list(items.for_grid(current())))
    kind = BY_VOCABULARY[Vocabulary(found.vocabulary)]
    context = {
        "record": found,
        "kind": kind,
        "states": MergeState,
        "left": left,
        "source_is_there": kind.rows.filter(pk=found.source_id).exists(),
        "target_is_there": kind.rows.filter(pk=found.target_id).exists(),
    }
    template = "progress" if request.htmx else "record"  # type: ignore[attr-defined]
    return render(request, f"desk/terms/{template}.html", context)


@require_POST
@needs(Right.ARRANGE)
def undo(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Give the items back to whom they came from."""
    found = get_object_or_404(MergeRecord, uuid=uuid)
    try:
        with transaction.atomic():
            found = undo_merge(record=found, by=person_of(request))
            promise(found)
    except NotAllowed as refusal:
        messages.error(request, str(refusal))
    else:
        work(found)
    return redirect("desk-merge", uuid=uuid)


def _begin(request: HttpRequest, kind: Kind, one: Any) -> HttpResponse:
    into = numbered(kind, request.POST.get("into", ""))
    try:
        if into is None:
            raise NotAllowed(_("Choose what it is to be merged into."))
        with transaction.atomic():
            begun = begin_merge(
                vocabulary=kind.vocabulary, source=one.pk, target=into, by=person_of(request)
            )
            promise(begun)
    except NotAllowed as refusal:
        messages.error(request, str(refusal))
        return redirect("desk-term-merge", kind=kind, pk=one.pk)
    work(begun)
    return redirect("desk-merge", uuid=begun.uuid)


def _preview(request: HttpRequest, kind: Kind, one: Any, into: int) -> dict[str, Any]:
    other = kind.rows.get(pk=into)
    links = LINKS[kind.vocabulary]
    rows = links.link._default_manager
    having = rows.filter(**{links.term: one.pk}).order_by(f"-{links.item}")
    both = rows.filter(
        **{links.term: into, f"{links.item}__in": having.order_by().values(links.item)}
    ).count()
    newest = list(having.values_list(links.item, flat=True)[:PICTURES])
    items = MediaItem.objects.editable_by(person_of(request)).filter(pk__in=newest)
    return {
        "other": other,
        "other_name": name_of(other),
        "other_number": number_of(kind.vocabulary, into),
        "both": both,
        "pictures": listed_rows(list(items.for_grid(current()))),
    }


def _candidates(kind: Kind, one: Any, words: str) -> dict[str, Any]:
    near = alike(kind.vocabulary, [one.pk]).get(one.pk, [])
    if kind.vocabulary == Vocabulary.CATEGORY:
        return {"near": near, "candidates": others(kind, one)}
    found = (
        listed(kind.vocabulary, words, by_number=True, start=0, size=CANDIDATES) if words else []
    )
    return {"near": near, "candidates": [(row.pk, row.name) for row in found if row.pk != one.pk]}
