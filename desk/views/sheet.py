"""Descriptions as a table: out as XLSX or CSV, and back with a preview of every change."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.permissions import Right
from desk.editing.selecting import chosen
from desk.editing.sheets import Read, read, table_of
from desk.editing.tables import MOST_BYTES, MOST_ROWS, Unreadable, as_csv
from desk.editing.workbook import TYPE, as_workbook
from gallery.actions.bulk import prepare_bulk
from gallery.models import MediaItem


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.DESK)
def sheet(request: HttpRequest) -> HttpResponse:
    """Take a table back: nothing is changed before its preview is applied."""
    if request.method != "POST":
        return render(request, "desk/sheet.html")
    file = request.FILES.get("table")
    if file is None:
        return _refused(request, _("Choose a file."))
    person = person_of(request)
    try:
        told = read(file.read(MOST_BYTES + 1), person)
    except Unreadable as error:
        return _refused(request, str(error))
    if told.wrong:
        return _refused(request, _("Nothing was changed. Mend these cells and try again."), told)
    if not told.rows:
        return _refused(request, _("This table says nothing new."))
    edit = prepare_bulk(by=person, item_ids=[int(pk) for pk in told.rows], rows=told.rows)
    return redirect("desk-bulk", uuid=edit.uuid)


@require_POST
@needs(Right.DESK)
def export(request: HttpRequest) -> HttpResponse:
    """Give the chosen items out as a table."""
    person = person_of(request)
    ids = chosen(person, request.POST, request.GET)
    if not ids or len(ids) > MOST_ROWS:
        sentence = _("Choose at least one item and at most %(most)s.") % {"most": MOST_ROWS}
        return _refused(request, sentence)
    items = list(MediaItem.objects.editable_by(person).filter(pk__in=ids).order_by("-pk"))
    names, rows = table_of(items)
    if "xlsx" not in request.POST:
        return _file(as_csv(names, rows), "text/csv; charset=utf-8", "medialib.csv")
    try:
        return _file(as_workbook(names, rows), TYPE, "medialib.xlsx")
    except Unreadable as error:
        return _refused(request, str(error))


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=kind)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _refused(request: HttpRequest, sentence: str, told: Read | None = None) -> HttpResponse:
    context = {"wrong": sentence, "sentences": told.wrong[:100] if told else []}
    return render(request, "desk/sheet.html", context, status=422)
