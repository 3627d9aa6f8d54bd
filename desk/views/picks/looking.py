"""Looking ahead and back: the home page as of any moment, the front page of any day."""

from datetime import date, datetime, timedelta

from django import forms
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.permissions import Right
from desk.picking.day import day_of
from gallery.cards.looks import Look, LookBack
from gallery.dates import long_date, moment_text, zone_name
from gallery.languages import current
from gallery.models import Pick
from gallery.pick_history import picks_at
from gallery.views.home import home_page, picks_now

YEARS = range(2000, 2200)


@require_safe
@needs(Right.ARRANGE)
def preview(request: HttpRequest) -> HttpResponse:
    """Show the home page as visitors see it at the moment `?at=`; in the past, as they saw it."""
    user = person_of(request)
    asked = request.GET.get("at", "")
    moment = _moment(asked)
    at, now = moment or timezone.now(), timezone.now()
    past = at < now - timedelta(minutes=1)
    if past:
        look: Look = LookBack(None, at, user)
        picks = picks_at(at, Pick.objects.editable_by(user).with_words(current()))
    else:
        look = Look(None, at)
        picks = picks_now(look)
    # The frame of the page is what a visitor gets, too.
    request.user = AnonymousUser()
    response = home_page(
        request,
        look,
        picks,
        indexed=False,
        preview={
            "at": at,
            "value": f"{timezone.localtime(at):%Y-%m-%dT%H:%M}",
            "moment": moment_text(at, current()),
            "past": past,
            "broken": bool(asked) and moment is None,
            "zone": zone_name(),
        },
    )
    response["X-Robots-Tag"] = "noindex"
    return response


@require_safe
@needs(Right.ARRANGE)
def history(request: HttpRequest) -> HttpResponse:
    """Show what was on the front page on the day `?day=`, and what editors did on it."""
    asked, today = request.GET.get("day", ""), timezone.localdate()
    day = _day(asked)
    shown = min(day or today, today)
    context = {
        "day": shown,
        "name": long_date(shown, current()),
        "before": shown - timedelta(days=1),
        "after": shown + timedelta(days=1) if shown < today else None,
        "today": today,
        "broken": bool(asked) and day is None,
        "found": day_of(shown, person_of(request)),
        "noon": min(f"{shown:%Y-%m-%d}T12:00", f"{timezone.localtime():%Y-%m-%dT%H:%M}"),
        "zone": zone_name(),
    }
    return render(request, "desk/picks/history.html", context)


def _moment(text: str) -> datetime | None:
    try:
        found: datetime | None = forms.DateTimeField(required=False).clean(text[:40])
    except ValidationError:
        return None
    return found if found and found.year in YEARS else None


def _day(text: str) -> date | None:
    try:
        found = date.fromisoformat(text[:10])
    except ValueError:
        return None
    return found if found.year in YEARS else None
