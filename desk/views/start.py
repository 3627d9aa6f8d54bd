"""The first page of the desk: what waits for whom, what is new."""

from datetime import timedelta

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.models import User
from accounts.permissions import Right, may
from desk.reviewing.queues import MOST, QUEUES
from gallery.actions import read_notices
from gallery.dates import moment_text
from gallery.languages import current
from gallery.models import Notice, Pick, SizeRequest
from gallery.news import news_of, note_of
from ingest.models import Upload, UploadState

NOTICES, REFUSED = 12, 50
# What was refused longer ago has been dealt with or forgotten.
LATELY = timedelta(days=30)


@require_safe
@needs(Right.DESK)
def start(request: HttpRequest) -> HttpResponse:
    """Show what waits for this person, their news, and the doors that are open to them."""
    user = person_of(request)
    context = {"waiting": _waiting(user), "notices": _notices(user)}
    return render(request, "desk/start.html", context)


@require_safe
@needs(Right.DESK)
def refused(request: HttpRequest) -> HttpResponse:
    """Show the files that were not taken in lately, and why."""
    rows = _refused(person_of(request)).select_related("batch__created_by", "replaces")
    return render(request, "desk/refused.html", {"uploads": rows.order_by("-changed_at")[:REFUSED]})


@require_POST
@needs(Right.DESK)
def read(request: HttpRequest) -> HttpResponse:
    """Mark the news that the page showed as read."""
    text = request.POST.get("until", "")
    if text.isascii() and text.isdecimal() and len(text) < 19:
        read_notices(by=person_of(request), until=int(text))
        messages.success(request, _("Marked as read."))
    return redirect("desk")


def _waiting(user: User) -> list[dict[str, object]]:
    """Return the queues with their counts; those that are for editors only where they are one."""
    address = reverse("desk-items")
    rows: list[dict[str, object]] = [
        {
            "label": queue.label,
            "advice": queue.advice,
            "count": queue.count(user),
            "url": f"{address}?queue={queue.name}",
        }
        for queue in QUEUES
        if queue.on_start
    ]
    rows.append(
        {
            "label": _("Refused files"),
            "advice": _("Files that were not taken in during the last 30 days."),
            "count": _refused(user)[:MOST].count(),
            "url": reverse("desk-refused"),
        }
    )
    if may(user, Right.ARRANGE):
        rows.append(_picks_not_shown(user))
    if may(user, Right.GRANT):
        rows.append(
            {
                "label": _("Requests for files"),
                "advice": _("Members ask for sizes that are not open to them."),
                "count": SizeRequest.objects.waiting()[:MOST].count(),
                "url": reverse("desk-requests"),
            }
        )
    return rows


def _picks_not_shown(user: User) -> dict[str, object]:
    return {
        "label": _("Picks not shown"),
        "advice": _("Withdrawn, embargoed or expired: the next pick has taken the place."),
        "count": Pick.objects.editable_by(user).giving_way().count(),
        "url": reverse("desk-picks"),
    }


def _refused(user: User) -> "QuerySet[Upload]":
    rows = Upload.objects.filter(
        state=UploadState.REFUSED,
        changed_at__gt=timezone.now() - LATELY,
        replaces__trashed_at=None,
    )
    return rows if may(user, Right.PUBLISH) else rows.filter(batch__created_by=user)


def _notices(user: User) -> list[dict[str, object]]:
    rows = Notice.objects.filter(to=user).select_related("event__by", "event__item")
    return [
        {
            "pk": one.pk,
            "is_new": one.read_at is None,
            "text": news_of(one.event),
            "note": note_of(one.event),
            "at": one.event.at,
            "moment": moment_text(one.event.at, current()),
            "url": reverse("desk-review", args=[one.event.item.uuid]),
        }
        for one in rows.prefetch_related("event__item__texts")[:NOTICES]
    ]
