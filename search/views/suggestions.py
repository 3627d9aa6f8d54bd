"""What somebody may be about to type."""

from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gallery.languages import current
from search.addresses import results_url
from search.asking import Asked
from search.finding import Suggestion, suggest
from search.finding.patience import TooSlow, in_time
from search.finding.suggesting import What
from search.language.folding import plain
from search.language.query import Query, Word
from search.language.query import render as render_query


class Offer(NamedTuple):
    """One line of the list and where it leads."""

    text: str
    url: str


@require_safe
def suggestions(request: HttpRequest) -> HttpResponse:
    """Show the options for what stands in the field `q`, as a part of a page.

    None, with 503, where they cannot be found in time: one can still search.
    """
    text = plain(request.GET.get("q", "")[:1000])
    try:
        with in_time():
            found = suggest(text, request.user, current())
    except TooSlow:
        return HttpResponse(status=503)
    groups: dict[str, list[Offer]] = {}
    for one in found:
        groups.setdefault(_heading(one.what), []).append(Offer(one.text, _url(one)))
    return render(request, "search/suggestions.html", {"groups": groups})


def _heading(what: What) -> str:
    return {
        What.GALLERY: _("Galleries"),
        What.CATEGORY: _("Categories"),
        What.CREATOR: _("Creators"),
        What.PLACE: _("Places"),
        What.WORD: _("Words"),
    }[what]


def _url(one: Suggestion) -> str:
    """Return where a suggestion leads: a page of its own where there is one, else results."""
    match one.what:
        case What.GALLERY:
            return reverse("gallery", args=[one.value])
        case What.CATEGORY:
            return reverse("category", args=[one.value])
        case What.CREATOR:
            return results_url(Asked().choosing("creator", one.value))
        case What.PLACE:
            return results_url(Asked().saying(one.value))
        case What.WORD:
            return results_url(Asked().saying(render_query(Query(Word(one.value)))))
