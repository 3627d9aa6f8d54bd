"""The door for tus clients: who may pass, and errors in the way the protocol wants them."""

import functools
import socket
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse

from accounts.permissions import Right, may
from gallery.models import MediaItem
from ingest.decoding.refused import Refused
from ingest.refusals import Refusal, explain
from ingest.tus import protocol
from ingest.tus.misfit import Misfit

View = Callable[..., HttpResponse]
RETRY_SECONDS = 5


def is_tus(request: HttpRequest) -> bool:
    """Tell whether a tus client asks, not a form."""
    return "Tus-Resumable" in request.headers or "Upload-Length" in request.headers


def method_of(request: HttpRequest) -> str:
    """Return the method that is meant, also where a network lets only GET and POST through."""
    override = request.headers.get("X-HTTP-Method-Override", "")
    return override.upper() if override and request.method == "POST" else request.method or ""


def tus_door(view: View) -> View:
    """Open a view to tus clients of those who may use the desk: others get 401 or 403."""

    @functools.wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            if not may(request.user, Right.DESK):
                known = request.user.is_authenticated
                raise Misfit(403 if known else 401, "Please log in with an account of the desk.")
            if method_of(request) != "OPTIONS":
                protocol.check_version(request.headers)
            response = view(request, *args, **kwargs)
        except Misfit as misfit:
            response = _told(misfit)
        except Refused as refused:
            response = _refused(request, refused)
        response["Tus-Resumable"] = protocol.VERSION
        response["Cache-Control"] = "no-store"
        return response

    return guarded


def _told(misfit: Misfit) -> HttpResponse:
    response = HttpResponse(str(misfit), status=misfit.status, content_type="text/plain")
    if misfit.status == 412:
        response["Tus-Version"] = protocol.VERSION
    if misfit.status == 503:
        response["Retry-After"] = str(RETRY_SECONDS)
    return response


def _refused(request: HttpRequest, refused: Refused) -> HttpResponse:
    """Answer why the library does not take the file, in words for people."""
    uuid = str(refused.facts.get("uuid", ""))
    items, address = MediaItem.objects, ""
    if uuid and items.visible_to(request.user).filter(uuid=uuid).exists():
        address = reverse("item", args=[uuid])
    elif uuid and items.restorable_by(request.user).filter(uuid=uuid).exists():
        address = reverse("desk-trash")
    return JsonResponse(
        {
            "reason": explain(refused.code, **refused.facts),
            "code": refused.code,
            "item": address,
        },
        status=413 if refused.code == Refusal.TOO_MANY_BYTES else 422,
    )


def hang_up_of(request: HttpRequest) -> Callable[[], None] | None:
    """Return how to end the connection to whoever sends this request; None where nobody can."""
    link: socket.socket | None = request.META.get("gunicorn.socket")
    if link is None:
        return None

    def hang_up() -> None:
        with suppress(OSError):  # it has ended by itself
            link.shutdown(socket.SHUT_RDWR)

    return hang_up
