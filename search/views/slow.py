"""The page for a search that takes longer than anybody should wait."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from search.asking import Asked

AGAIN_AFTER = "10"


def too_slow(request: HttpRequest, now: Asked) -> HttpResponse:
    """Say that the search was given up (503), with its words still in the search box."""
    context = {
        "status": 503,
        "asked": now,
        "title": _("This search took too long"),
        "explanation": _(
            "It was stopped so that others do not have to wait. Please try again in a moment, or "
            "ask for less: a rarer word, a country, a year."
        ),
    }
    response = render(request, "errors/error.html", context, status=503)
    response["Retry-After"] = AGAIN_AFTER
    return response
