"""Whole pages for visitors, kept until anything that may be shown changes.

Every kept page remembers the edition of the library it was made from and the next moment at which
the clock changes what is visible. A page is given out only while both still hold, so nothing that
was withdrawn, embargoed or has expired is ever shown from here.
"""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from hashlib import blake2b
from typing import Any

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.core.cache import caches
from django.db import OperationalError, connection, transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from gallery.models import Edition

View = Callable[..., HttpResponse]

SECONDS = 300
LONGEST_QUERY = 200

EDITION = "SELECT coalesce(max(id), 0), count(*) FROM gallery_edition"
# The next moment at which an embargo lifts, an end date comes, or a pick begins or ends.
NEXT_CHANGE = """
SELECT least(
    (SELECT min(publish_at) FROM gallery_mediaitem
     WHERE status = 'published' AND timed AND publish_at > %(now)s),
    (SELECT min(expires_at) FROM gallery_mediaitem
     WHERE status = 'published' AND timed AND expires_at > %(now)s),
    (SELECT min(publish_at) FROM gallery_gallery
     WHERE status = 'published' AND publish_at > %(now)s),
    (SELECT min(expires_at) FROM gallery_gallery
     WHERE status = 'published' AND expires_at > %(now)s),
    (SELECT min(publish_at) FROM gallery_collection
     WHERE status = 'published' AND publish_at > %(now)s),
    (SELECT min(expires_at) FROM gallery_collection
     WHERE status = 'published' AND expires_at > %(now)s),
    (SELECT min(starts_at) FROM gallery_pick WHERE starts_at > %(now)s),
    (SELECT min(ends_at) FROM gallery_pick WHERE ends_at > %(now)s))
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """A page as it was sent, what it was made from and until when it is true."""

    edition: tuple[int, int]
    until: datetime | None
    content: bytes
    headers: dict[str, str]

    def is_true(self, edition: tuple[int, int]) -> bool:
        """Tell whether nothing shown has changed up to the present `edition` and moment."""
        return self.edition == edition and (self.until is None or timezone.now() < self.until)


def keep(view: View) -> View:
    """Mark a view whose pages may be kept for visitors: they show the library and nothing else."""

    @functools.wraps(view)
    def kept_view(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return view(request, *args, **kwargs)

    kept_view.is_kept = True  # type: ignore[attr-defined]
    return kept_view


class KeptPagesMiddleware:
    """Answers visitors from kept pages; everybody else gets a page of their own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the kept page where it is still true, else make it and keep it."""
        if not is_for_anybody(request):
            return self.get_response(request)
        key = key_of(request)
        kept: Kept | None = caches["pages"].get(key)
        seen = Seen()
        if kept and kept.is_true(seen.edition):
            return HttpResponse(kept.content, headers=kept.headers)
        request.seen = seen  # type: ignore[attr-defined]
        response = self.get_response(request)
        if seen.is_kept and may_be_kept(request, response):
            page = Kept(seen.edition, seen.until, response.content, dict(response.items()))
            caches["pages"].set(key, page, SECONDS)
        return response

    def process_view(self, request: HttpRequest, view: Any, args: object, kwargs: object) -> None:
        """Note, before the view reads anything, what its page will be made from."""
        seen: Seen | None = getattr(request, "seen", None)
        if seen and getattr(view, "is_kept", False):
            seen.note()


class Seen:
    """What was true before a page was made; asked for at most once."""

    is_kept = False
    until: datetime | None = None

    @cached_property
    def edition(self) -> tuple[int, int]:
        """Return the edition at the first time of asking."""
        return present_edition()

    def note(self) -> None:
        """Note edition and next change for a page that is to be kept."""
        self.is_kept = bool(self.edition)
        self.until = next_change(timezone.now())


def is_for_anybody(request: HttpRequest) -> bool:
    """Tell whether the request says nothing of who asks."""
    return (
        request.method == "GET"
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and CookieStorage.cookie_name not in request.COOKIES  # something is to be said to them
        and len(request.META.get("QUERY_STRING", "")) <= LONGEST_QUERY
    )


def may_be_kept(request: HttpRequest, response: HttpResponse) -> bool:
    """Tell whether the page says nothing that is meant for one person or one moment."""
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and response.get("Content-Type", "").startswith("text/html")
        and "CSRF_COOKIE" not in request.META
        and "no-store" not in response.get("Cache-Control", "")
    )


def key_of(request: HttpRequest) -> str:
    """Return the name under which the answer to `request` is kept."""
    said = (
        request.get_full_path(),
        request.headers.get("HX-Request", ""),
        request.headers.get("HX-Target", ""),
        str("gzip" in request.headers.get("Accept-Encoding", "")),
    )
    return blake2b("\n".join(said).encode("utf-8", "replace"), digest_size=20).hexdigest()


def present_edition() -> tuple[int, int]:
    """Return what changes with every committed change of anything shown.

    For a kept page this is the one question there is: it is its own proof that the connection
    lives, so Django need not ask another one first.
    """
    if connection.in_atomic_block:
        return _edition()
    connection.health_check_done = True  # type: ignore[attr-defined]
    try:
        return _edition()
    except OperationalError:  # the server was restarted since the last request
        connection.close()
        return _edition()


def _edition() -> tuple[int, int]:
    with connection.cursor() as cursor:
        cursor.execute(EDITION)
        number, count = cursor.fetchone()
    return number, count


def next_change(now: datetime) -> datetime | None:
    """Return the next moment at which the clock changes what somebody sees, or None."""
    with connection.cursor() as cursor:
        cursor.execute(NEXT_CHANGE, {"now": now})
        moment: datetime | None = cursor.fetchone()[0]
    return moment


@transaction.atomic
def compact_editions(most: int = 500) -> None:
    """Keep the trace short once it has more than `most` rows.

    The row added makes the present edition a new one: the same numbers never come again.
    """
    number, count = present_edition()
    if count > most:
        Edition.objects.create()
        Edition.objects.filter(id__lte=number).delete()
