"""Descriptions as a table: out as CSV, and back with a preview of every change."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.permissions import Right
from desk.editing.selecting import chosen
from desk.editing.sheets import MOST_BYTES, MOST_ROWS, Read, Unreadable, read, written
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
    answer = HttpResponse(written(items), content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="medialib.csv"'
    return answer


def _refused(request: HttpRequest, sentence: str, told: Read | None = None) -> HttpResponse:
    context = {"wrong": sentence, "sentences": told.wrong[:100] if told else []}
    return render(request, "desk/sheet.html", context, status=422)
