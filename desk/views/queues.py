"""The lists of items: queues, and one decision about those that are chosen."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.permissions import Right, may
from desk.reviewing import many
from desk.reviewing.decisions import DecisionForm
from desk.reviewing.queues import BY_NAME, MOST, QUEUES
from desk.reviewing.rows import for_rows, rows_of
from gallery.dates import zone_name
from gallery.paging import numbered_page

SIZE = 48


@require_safe
@needs(Right.DESK)
def items(request: HttpRequest) -> HttpResponse:
    """Show one queue, by default everything that this person may edit."""
    user = person_of(request)
    queue = BY_NAME.get(request.GET.get("queue", ""), BY_NAME["all"])
    total = queue.count(user)
    page = numbered_page(request.GET.get("page"), total, SIZE)
    rows = for_rows(queue.rows(user)[page.start : page.start + SIZE])
    context = {
        "queue": queue,
        "queues": QUEUES,
        "page": page,
        "total": total,
        "is_cut": total >= MOST,
        "rows": rows_of(rows),
        **bulk_words(request),
    }
    return render(request, "desk/items.html", context)


def bulk_words(request: HttpRequest) -> dict[str, object]:
    """Return what the form below a list of items needs."""
    return {"decides": may(request.user, Right.PUBLISH), "zone": zone_name()}


@require_POST
@needs(Right.DESK)
def decide(request: HttpRequest) -> HttpResponse:
    """Decide the same about all chosen items, say what was done and what could not be."""
    chosen = dict.fromkeys(request.POST.getlist("item")[: many.MOST + 1])
    back = _way_back(request)
    if not chosen:
        messages.error(request, _("Nothing is chosen: mark the items first."))
        return HttpResponseRedirect(back)
    if len(chosen) > many.MOST:
        messages.error(
            request, _("At most %(most)s items are decided at a time.") % {"most": many.MOST}
        )
        return HttpResponseRedirect(back)
    form = DecisionForm(request.POST)
    if not form.is_valid() or form.cleaned_data["do"] == "release":
        problems = [str(text) for texts in form.errors.values() for text in texts]
        messages.error(request, " ".join(problems) or _("Choose what is to be done."))
        return HttpResponseRedirect(back)
    seen = seen_in(request.POST.getlist("seen"), chosen)
    outcome = many.decide_many(seen, form.cleaned_data, by=person_of(request))
    if outcome.done:
        messages.success(
            request,
            ngettext("Done with %(number)s item.", "Done with %(number)s items.", outcome.done)
            % {"number": outcome.done},
        )
    if outcome.refused:
        context = {"outcome": outcome, "back": back}
        return render(request, "desk/items-refused.html", context, status=409)
    return HttpResponseRedirect(back)


def seen_in(written: list[str], chosen: dict[str, None]) -> dict[str, int | None]:
    """Return the last event that the list showed of each chosen item, by uuid.

    What is no uuid is left out; an item of which nothing was shown gets None.
    """
    known: dict[str, int | None] = {}
    for text in written:
        uuid, _colon, event = text.partition(":")
        if event.isascii() and event.isdecimal() and len(event) < 19:
            known[uuid] = int(event)
    return {uuid: known.get(uuid) for uuid in chosen if is_uuid(uuid)}


def is_uuid(text: str) -> bool:
    """Tell whether `text` is a uuid as lists write it."""
    parts = [len(part) for part in text.split("-")]
    return parts == [8, 4, 4, 4, 12] and all(one in "0123456789abcdef-" for one in text)


def _way_back(request: HttpRequest) -> str:
    asked = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(asked, allowed_hosts=None):
        return asked
    return reverse("desk-items")
