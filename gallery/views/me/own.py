"""What belongs to who asks: somebody else's looks as if it were not there."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from accounts.models import User
from gallery.models import Lightbox


def me(request: HttpRequest) -> User:
    """Return who asks, who must be logged in."""
    if not isinstance(request.user, User):
        raise Http404
    return request.user


def own_lightbox(request: HttpRequest, uuid: UUID) -> Lightbox:
    """Return a lightbox of who asks, else raise Http404."""
    found = Lightbox.objects.of(request.user).filter(uuid=uuid).first()
    if found is None:
        raise Http404
    return found


def way_back(request: HttpRequest, default: str) -> HttpResponse:
    """Lead back to where the form was, if that is a page of this site, else to `default`."""
    return redirect(inside(request, request.POST.get("next", "")) or reverse(default))


def inside(request: HttpRequest, onward: str) -> str:
    """Return `onward` if it is an address of this site, else nothing."""
    safe = url_has_allowed_host_and_scheme(
        onward, {request.get_host()}, require_https=request.is_secure()
    )
    return onward if safe and onward.startswith("/") else ""


def private(
    request: HttpRequest, template: str, context: Mapping[str, Any], status: int = 200
) -> HttpResponse:
    """Return a page that no cache keeps."""
    response = render(request, template, dict(context), status=status)
    response["Cache-Control"] = "private, no-store"
    return response
