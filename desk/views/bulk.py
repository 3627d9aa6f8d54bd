"""Many items at once: choose, say what is to be done, look at the result, apply, undo."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.models import User
from accounts.permissions import Right
from desk.editing.ordering import fields, filled, orders_in
from desk.editing.preview import listed_rows, rows_of
from desk.editing.selecting import LISTS, chosen, listed, rows_chosen
from desk.recurring.using import chosen_template, orders_of, usable_by
from desk.tasks import bulk_edit
from gallery.actions import NotAllowed
from gallery.actions.bulk import STEP, advance_bulk, begin_bulk, prepare_bulk
from gallery.description.checking import Refused
from gallery.description.orders import Do
from gallery.languages import current
from gallery.models import BulkEdit, BulkState
from gallery.paging import Order, keyset_page, numbered_page
from ingest import jobs

SIZE = 48
SHOWN = 50
MOST_TICKED = 500
NEWEST = Order(value="id")
# Up to so many items are changed while the page waits; more are a job.
AT_ONCE = 2 * STEP


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.DESK)
def choose(request: HttpRequest) -> HttpResponse:
    """Show a list to choose from, or what another list sends; with orders it becomes a preview."""
    if request.method != "POST" or "field-0" not in request.POST:
        return _list(request)
    person = person_of(request)
    try:
        edit = prepare_bulk(
            by=person,
            item_ids=chosen(person, request.POST, request.GET),
            orders=[*_of_template(person, request.POST), *orders_in(request.POST)],
        )
    except (Refused, NotAllowed) as error:
        return _list(request, wrong=str(error))
    return redirect("desk-bulk", uuid=edit.uuid)


def _of_template(person: User, sent: QueryDict) -> list[dict[str, Any]]:
    """Return the orders of the template that was chosen; those of the form come after them."""
    template = chosen_template(person, sent.get("template", ""))
    return orders_of(template, replacing="template-replace" in sent) if template else []


@require_safe
@needs(Right.DESK)
def bulk(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show what would change, how far the work is, and what was left as it was."""
    edit = _fetched(request, uuid)
    page = numbered_page(request.GET.get("page"), edit.total, SHOWN)
    context = {
        "edit": edit,
        "page": page,
        "rows": rows_of(edit, page.start, SHOWN),
        "states": BulkState,
        "skipped": len(edit.skipped),
        "within": f"selection-{edit.uuid}",
    }
    return render(request, "desk/bulk.html", context)


@require_POST
@needs(Right.DESK)
def apply(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Apply what the preview showed, at once or by a job."""
    return _begin(request, uuid, undo=False)


@require_POST
@needs(Right.DESK)
def undo(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Undo what was applied, where nobody has changed it since."""
    return _begin(request, uuid, undo=True)


def _begin(request: HttpRequest, uuid: UUID, *, undo: bool) -> HttpResponse:
    edit = _fetched(request, uuid)
    try:
        with transaction.atomic():
            edit = begin_bulk(edit=edit, undo=undo)
            # For small selections too: it ends what a killed web process has begun.
            jobs.defer_unless_waiting(bulk_edit, f"bulk-{edit.pk}", edit_id=edit.pk)
    except NotAllowed as refusal:
        messages.error(request, str(refusal))
        return redirect("desk-bulk", uuid=uuid)
    if edit.total > AT_ONCE:
        return redirect("desk-bulk", uuid=uuid)
    while edit.state in (BulkState.WORKING, BulkState.UNDOING):
        edit = advance_bulk(edit=edit)
    messages.success(request, _("It is undone.") if undo else _("It is done."))
    return redirect("desk-bulk", uuid=uuid)


def _fetched(request: HttpRequest, uuid: UUID) -> BulkEdit:
    return get_object_or_404(BulkEdit.objects.select_related("by"), uuid=uuid, by=request.user)


def _list(request: HttpRequest, wrong: str = "") -> HttpResponse:
    user = person_of(request)
    rows, name = listed(user, request.GET)
    ticked = request.POST.getlist("item")
    if ticked:
        rows, name = rows_chosen(user, request.POST), ""
    page = keyset_page(
        rows.for_grid(current()), request.GET, MOST_TICKED if ticked else SIZE, NEWEST
    )
    context: dict[str, Any] = {
        "page": page,
        "rows": listed_rows(page.rows),
        "lists": LISTS.items(),
        "name": name,
        "fields": fields(),
        "ways": Do.choices,
        "orders": filled(request.POST),
        "templates": usable_by(user),
        "template": request.POST.get("template", ""),
        "replacing": "template-replace" in request.POST,
        "ticked": set(ticked),
        "all": request.POST.get("all"),
        "wrong": wrong,
        "back": _("Newer"),
        "onwards": _("Older"),
    }
    return render(request, "desk/bulk-choose.html", context, status=422 if wrong else 200)
