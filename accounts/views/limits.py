"""The page for whoever tries too often."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _


def too_many(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Ask for some minutes of patience (429)."""
    context = {
        "status": 429,
        "title": _("Too many attempts"),
        "explanation": _("Please wait a few minutes and try again."),
    }
    response = render(request, "errors/error.html", context, status=429)
    response["Retry-After"] = "300"
    return response
