"""The trash: what lies there, and the ways in, back and out of it for good."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.permissions import Right, may
from desk.reviewing import many, trash
from desk.views.queues import is_uuid, seen_in
from gallery.models import Deletion
from gallery.paging import numbered_page
from gallery.views.me.own import inside

SIZE, GONE = 48, 20
LONGEST = 2_000


@require_safe
@needs(Right.DESK)
def shown(request: HttpRequest) -> HttpResponse:
    """Show what this person may bring back; to editors also what was deleted for good lately."""
    user = person_of(request)
    rows = trash.in_trash(user)
    total = rows.count()
    page = numbered_page(request.GET.get("page"), total, SIZE)
    decides = may(user, Right.PUBLISH)
    context = {
        "rows": trash.thrown(rows[page.start : page.start + SIZE]),
        "total": total,
        "page": page,
        "days": settings.TRASH_DAYS,
        "decides": decides,
        "deleted": Deletion.objects.select_related("by")[:GONE] if decides else [],
    }
    return render(request, "desk/trash.html", context)


@require_POST
@needs(Right.DESK)
def move(request: HttpRequest) -> HttpResponse:
    """Ask whether the chosen items are to go into the trash, and move them once that is said."""
    back = inside(request, request.POST.get("next", "")) or reverse("desk-items")
    chosen = dict.fromkeys(request.POST.getlist("item")[: many.MOST + 1])
    if problem := _too_few_or_many(len(chosen)):
        messages.error(request, problem)
        return HttpResponseRedirect(back)
    seen = seen_in(request.POST.getlist("seen"), chosen)
    going = trash.going(seen, person_of(request))
    if not going.rows and not going.staying:
        messages.info(request, _("What you chose is not there any more."))
        return HttpResponseRedirect(back)
    reason = _reason(request)
    is_sure = "sure" in request.POST
    if not is_sure or (going.published and not reason):
        context = {"going": going, "seen": seen, "back": back, "days": settings.TRASH_DAYS}
        if is_sure:
            context["wrong"] = _("Say why: the reason stays with the items.")
        status = 422 if is_sure else 200
        return render(request, "desk/trash-move.html", context, status=status)
    outcome = trash.throw_many(seen, by=person_of(request), reason=reason)
    if outcome.done:
        said = ngettext(
            "%(number)s item is in the trash.", "%(number)s items are in the trash.", outcome.done
        )
        messages.success(request, said % {"number": outcome.done})
    return _ended(request, outcome, back)


@require_POST
@needs(Right.DESK)
def restore(request: HttpRequest) -> HttpResponse:
    """Bring the chosen items back, or the one whose own button was pressed."""
    chosen = _chosen(request)
    if problem := _too_few_or_many(len(chosen)):
        messages.error(request, problem)
        return redirect("desk-trash")
    outcome = trash.restore_many(chosen, by=person_of(request))
    if outcome.done:
        said = ngettext(
            "%(number)s item is back as it was.",
            "%(number)s items are back as they were.",
            outcome.done,
        )
        messages.success(request, said % {"number": outcome.done})
    elif not outcome.refused:
        messages.info(request, _("What you chose is not in the trash any more."))
    return _ended(request, outcome, reverse("desk-trash"))


@require_POST
@needs(Right.PUBLISH)
def delete(request: HttpRequest) -> HttpResponse:
    """Ask whether the chosen items are to be deleted for good, and do it once that is said."""
    user, chosen = person_of(request), _chosen(request)
    if problem := _too_few_or_many(len(chosen)):
        messages.error(request, problem)
        return redirect("desk-trash")
    reason = _reason(request)
    if "sure" not in request.POST or not reason:
        rows = trash.thrown(trash.in_trash(user).filter(uuid__in=chosen))
        asked = bool(rows) and "sure" in request.POST
        wrong = _("Say why: the reason is all that stays.") if asked else ""
        context = {"rows": rows, "wrong": wrong}
        return render(request, "desk/trash-delete.html", context, status=422 if wrong else 200)
    outcome = trash.delete_many(chosen, by=user, reason=reason)
    if outcome.done:
        said = ngettext(
            "%(number)s item is deleted for good.",
            "%(number)s items are deleted for good.",
            outcome.done,
        )
        messages.success(request, said % {"number": outcome.done})
    return _ended(request, outcome, reverse("desk-trash"))


def _chosen(request: HttpRequest) -> list[str]:
    """Return the uuids chosen, one more than may be where there are too many."""
    only = request.POST.getlist("only")
    named = only or request.POST.getlist("item")
    return [one for one in dict.fromkeys(named[: many.MOST + 1]) if is_uuid(one)]


def _too_few_or_many(number: int) -> str:
    if not number:
        return _("Nothing is chosen: mark the items first.")
    if number > many.MOST:
        return _("At most %(most)s items are decided at a time.") % {"most": many.MOST}
    return ""


def _reason(request: HttpRequest) -> str:
    return request.POST.get("comment", "").replace("\0", "").strip()[:LONGEST]


def _ended(request: HttpRequest, outcome: many.Outcome, back: str) -> HttpResponse:
    if outcome.refused:
        context = {"outcome": outcome, "back": back}
        return render(request, "desk/items-refused.html", context, status=409)
    return HttpResponseRedirect(back)
