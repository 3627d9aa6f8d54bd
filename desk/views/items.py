"""One item: its picture, everything that is said of it, and what was said before."""

import json
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.permissions import Right
from desk.editing.cells import RIGHTS, WHERE, cells, columns
from desk.editing.files import file_of
from desk.editing.history import history_of
from desk.editing.picture import tools_of
from desk.editing.saving import Outcome, save
from desk.editing.sent import changes_in, seen_in
from desk.editing.ways import item_address, way_of
from desk.reviewing.lookalikes import dismissed_of, lookalikes_of
from desk.reviewing.panel import panel_of
from desk.reviewing.rows import for_rows
from desk.views.in_trash import or_trash
from gallery import actions
from gallery.description.checking import Refused, checked
from gallery.description.fields import Description, in_words
from gallery.description.reading import description_of
from gallery.gate import FETCHED, checklist
from gallery.languages import choose, current
from gallery.models import Category, MediaItem

# What the people who review add to this page, where they have something to add.
REVIEW = ("desk/item-review.html", "desk/item-alone.html")


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.DESK)
@or_trash
def item(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show one item with the form, or save what was sent: as a page, or as JSON to scripts."""
    one = _fetched(request, uuid)
    if request.method != "POST":
        return _page(request, one, description_of(one))
    sent = changes_in(request.POST)
    outcome = save(one, person_of(request), sent, seen_in(request.POST))
    if "application/json" in request.headers.get("Accept", ""):
        lines = checklist(MediaItem.objects.prefetch_related(*FETCHED).get(pk=one.pk))
        gate = render_to_string("desk/gate.html", {"lines": lines})
        return JsonResponse(_as_json(outcome) | {"gate": gate}, status=outcome.status)
    if outcome.status != 200:
        wrong = {name: sent[name] for name in (*outcome.errors, *outcome.clashes) if name in sent}
        return _page(request, _fetched(request, uuid), outcome.description, wrong, outcome)
    messages.success(request, _("Saved."))
    within = request.GET.get("in", "")
    way = way_of(one, person_of(request), within)
    return redirect((way.next if "next" in request.POST else "") or item_address(uuid, way.within))


@require_POST
@needs(Right.DESK)
@or_trash
def restore(request: HttpRequest, uuid: UUID, event: int) -> HttpResponse:
    """Bring the words back as they were after one event."""
    one = _fetched(request, uuid)
    then = get_object_or_404(one.events, pk=event)
    try:
        changed = actions.restore_item(item=one, by=person_of(request), event=then)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("desk-item", uuid=uuid)
    if changed.fields:
        messages.success(request, _("The earlier state is back. The one before it is kept too."))
    else:
        messages.info(request, _("Nothing has changed since then."))
    return redirect("desk-item", uuid=uuid)


def _fetched(request: HttpRequest, uuid: UUID) -> MediaItem:
    mine = MediaItem.objects.editable_by(request.user).with_texts(current())
    return get_object_or_404(mine, uuid=uuid)


def _page(
    request: HttpRequest,
    one: MediaItem,
    description: Description,
    wrong: Description | None = None,
    outcome: Outcome | None = None,
) -> HttpResponse:
    """Show the form with `description`, and over it the values that could not be saved."""
    values = description | (wrong or {})
    asked = request.GET.get("language", "")
    if asked and f"headline:{asked}" not in values and _is_language(asked):
        values = values | {f"headline:{asked}": ""}
    language, user = current(), person_of(request)
    context: dict[str, Any] = {
        "item": one,
        "tools": tools_of(one),
        "alikes": lookalikes_of([one], user).get(one.pk, []),
        "apart": dismissed_of(one, user),
        "title": choose(one.shown_texts, "headline", language),  # type: ignore[attr-defined]
        "seen": json.dumps(description, ensure_ascii=False),
        "columns": columns(one, values, outcome),
        "rights": cells(RIGHTS, values, outcome),
        "where": cells(WHERE, values, outcome),
        "filing": cells(["categories", "keywords", "source_language"], values, outcome, _named()),
        "outcome": outcome,
        "history": history_of(one),
        "way": way_of(one, user, request.GET.get("in", "")),
        "panel": panel_of(for_rows(MediaItem.objects.filter(pk=one.pk)).get(), user),
        "review": REVIEW,
        "file": file_of(one, user),
    }
    return render(request, "desk/item.html", context, status=outcome.status if outcome else 200)


def _named() -> list[tuple[str, str]]:
    rows = Category.objects.offered().with_texts(current())
    return [
        (row.slug, choose(row.shown_texts, "title", current()).text or row.slug)  # type: ignore[attr-defined]
        for row in rows
    ]


def _is_language(code: str) -> bool:
    try:
        checked({f"headline:{code}": ""})
    except Refused:
        return False
    return True


def _as_json(outcome: Outcome) -> dict[str, Any]:
    return {
        "description": outcome.description,
        "changed": outcome.changed,
        "errors": outcome.errors,
        "clashes": {
            name: {
                "theirs": clash.theirs,
                "shown": in_words(name, clash.theirs),
                "other": outcome.others.get(name, ""),
            }
            for name, clash in outcome.clashes.items()
        },
    }
