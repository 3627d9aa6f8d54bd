"""Requests for files: the list, one with its answer."""

from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.doors import needs
from accounts.models import User
from accounts.permissions import Right
from desk.forms import AnswerForm
from gallery.actions.size_requests import grant_request, refuse_request, revoke_grant
from gallery.actions.transitions import NotAllowed
from gallery.cards.pictures import picture_of
from gallery.languages import current
from gallery.models import MediaItem, RequestState, SizeRequest
from gallery.paging import numbered_page
from gallery.views.me.own import me
from gallery.views.me.requests import title_of, with_titles
from gallery.views.me.rows import COVER

SIZE = 50
USUAL = timedelta(days=30)


@require_safe
@needs(Right.GRANT)
def requests(request: HttpRequest) -> HttpResponse:
    """Show who waits for an answer, the longest first, or what was answered."""
    answered = request.GET.get("show") == "answered"
    rows = SizeRequest.objects.all()
    if answered:
        rows = rows.exclude(state=RequestState.ASKED).order_by("-answered_at", "-id")
    else:
        rows = rows.waiting().order_by("asked_at", "id")
    page = numbered_page(request.GET.get("page"), rows.count(), SIZE)
    shown = with_titles(rows)[page.start : page.start + SIZE]
    listed = [{"request": row, "title": title_of(row)} for row in shown]
    context = {"page": page, "rows": listed, "answered": answered}
    return render(request, "desk/requests.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.GRANT)
def request(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show one request and answer it."""
    row = with_titles(SizeRequest.objects.filter(uuid=uuid)).first()
    if row is None:
        raise Http404
    form = AnswerForm(request.POST or None, initial=_usual(row))
    if request.method == "POST" and form.is_valid():
        try:
            _answer(row, form.cleaned_data, me(request))
        except NotAllowed as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("The member has been told."))
            return redirect("desk-requests")
    seen = MediaItem.objects.visible_to(request.user).with_texts(current())
    item = seen.filter(pk=row.item_id).first()
    context = {
        "row": row,
        "title": title_of(row),
        "form": form,
        "item": item,
        "picture": picture_of(item, COVER, current()) if item else None,
    }
    return render(request, "desk/request.html", context, status=422 if form.is_bound else 200)


def _answer(row: SizeRequest, said: dict[str, Any], by: User) -> None:
    if said["do"] == "grant":
        if not said["until"]:
            raise NotAllowed(_("Please say until when."))
        until = timezone.make_aware(datetime.combine(said["until"], time.max))
        grant_request(request=row, by=by, until=until, answer=said["answer"])
    elif said["do"] == "refuse":
        refuse_request(request=row, by=by, answer=said["answer"])
    else:
        revoke_grant(request=row, by=by, answer=said["answer"])


def _usual(row: SizeRequest) -> dict[str, object]:
    """Offer the deadline, else a month, as the last day."""
    usual = timezone.localdate() + USUAL
    return {"until": max(row.deadline or usual, timezone.localdate() + timedelta(days=1))}
