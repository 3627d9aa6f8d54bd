"""The lists of items: queues, and one decision about those that are chosen."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.models import User
from accounts.permissions import Right, may
from desk.reviewing import many
from desk.reviewing.decisions import DecisionForm
from desk.reviewing.queues import BY_NAME, MOST, QUEUES
from desk.reviewing.rows import for_rows, rows_of
from desk.reviewing.searching import asked_of, canonical, results
from gallery.dates import zone_name
from gallery.paging import numbered_page
from search.asking import Asked
from search.models import SavedFilter
from search.saving import TooMany, forget_filter, save_filter

SIZE = 48


@require_safe
@needs(Right.DESK)
def items(request: HttpRequest) -> HttpResponse:
    """Show one queue, or what a search finds in everything that this person may edit."""
    user = person_of(request)
    now = asked_of(request.GET)
    shown = _queue(request, user) if now.is_empty else _found(now, user)
    context = {
        "asked": now,
        "queues": QUEUES,
        "filters": SavedFilter.objects.filter(owner=user),
        "here_query": canonical(request.GET.urlencode()),
        **shown,
        **bulk_words(request),
    }
    return render(request, "desk/items.html", context)


def _queue(request: HttpRequest, user: User) -> dict[str, object]:
    queue = BY_NAME.get(request.GET.get("queue", ""), BY_NAME["all"])
    total = queue.count(user)
    page = numbered_page(request.GET.get("page"), total, SIZE)
    rows = for_rows(queue.rows(user)[page.start : page.start + SIZE])
    return {
        "queue": queue,
        "title": queue.label,
        "lead": queue.advice,
        "page": page,
        "total": total,
        "is_cut": total >= MOST,
        "rows": rows_of(rows),
    }


def _found(now: Asked, user: User) -> dict[str, object]:
    found = results(now, user, size=SIZE)
    return {
        "title": _("Found at the desk"),
        "lead": _("In everything you may edit, drafts included."),
        "page": found.page,
        "total": found.total,
        "is_about": found.is_about,
        "notices": found.notices,
        "rows": found.rows,
    }


@require_POST
@needs(Right.DESK)
def keep_filter(request: HttpRequest) -> HttpResponse:
    """Keep the search or queue of the page under a name."""
    query = canonical(request.POST.get("query", ""))
    name = " ".join(request.POST.get("name", "").replace("\0", "").split())[:80]
    if not name or not query:
        messages.error(request, _("Give the filter a name, and search for something first."))
        return redirect("desk-items")
    try:
        save_filter(by=person_of(request), name=name, query=query)
    except TooMany as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The filter “%(name)s” is kept.") % {"name": name})
    return HttpResponseRedirect(f"{reverse('desk-items')}?{query}")


@require_POST
@needs(Right.DESK)
def drop_filter(request: HttpRequest, pk: int) -> HttpResponse:
    """Forget one of this person's filters."""
    if not forget_filter(by=person_of(request), pk=pk):
        raise Http404
    messages.success(request, _("The filter was deleted."))
    return redirect("desk-items")


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
