"""Editors' picks."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gallery.cards.front import front_page
from gallery.cards.items import item_cards
from gallery.cards.looks import Look
from gallery.languages import current
from gallery.models import Kind, MediaItem, Pick
from gallery.views.frame import Head, show

# No shelf that holds what it may is cut short (gallery/actions/shelving.py, shelves.py).
LARGEST_HOME = 420
LATEST = 12


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show the editors' picks, or the newest galleries while there are none."""
    look = Look(request.user)
    return home_page(request, look, picks_now(look))


def picks_now(look: Look) -> list[Pick]:
    """Return the picks that `look` sees at its moment, in order (one query)."""
    picks = Pick.objects.current(look.at).visible_to(look.user, look.at)
    return list(picks.with_words(current())[:LARGEST_HOME])


def home_page(
    request: HttpRequest,
    look: Look,
    picks: Sequence[Pick],
    *,
    indexed: bool = True,
    **context: Any,
) -> HttpResponse:
    """Return the home page with `picks` as `look` sees it."""
    front = front_page(picks, look)
    pictures = MediaItem.objects.visible_to(look.user, look.at).of_kind(Kind.IMAGE).newest()
    return show(
        request,
        "gallery/home.html",
        Head(
            _("Editors’ picks"),
            description=f"{settings.SITE_NAME} – {settings.SITE_TAGLINE}",
            picture=front.picture,
            indexed=indexed,
        ),
        picks=front.cards,
        shelves=front.shelves,
        latest=item_cards(
            pictures.for_grid(current())[:LATEST], eager=0 if front.cards else 4, small=True
        ),
        **context,
    )
