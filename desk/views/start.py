"""The first page of the desk."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.doors import needs
from accounts.permissions import Right


@require_safe
@needs(Right.DESK)
def start(request: HttpRequest) -> HttpResponse:
    """Show the doors that are open to this person."""
    return render(request, "desk/start.html")
