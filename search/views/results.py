"""The page of results: galleries and items that match, and what they can be narrowed by."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gallery.addresses import creator_url
from gallery.cards.galleries import card_item_ids, gallery_cards
from gallery.cards.items import item_cards
from gallery.languages import current
from gallery.models import Gallery
from gallery.paging import Numbered
from gallery.views.frame import Head, show
from gallery.visibility import Reader
from search.addresses import results_url
from search.asking import SORTS, Asked, asked
from search.excerpts import marked_cards
from search.finding import Found, facets, find, galleries_found, marker
from search.finding.creators import creators_found
from search.finding.looking import Look
from search.finding.meaning import leaves_of
from search.finding.patience import TooSlow, in_time, unless_slow
from search.language.nodes import Field, Notice, Trouble
from search.views.facets import chips, hidden, sides
from search.views.numbers import number_of_items
from search.views.others import meant, ways
from search.views.slow import too_slow
from search.wording import notice_text, sort_name

SIZE = 48
# The share of the time in which galleries are looked for, before the items.
GALLERIES_SHARE = 0.25
# Whoever finds more has not misspelled anything.
FEW = 3


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """Show what matches; the whole search is in the address.

    A script that asks for the next page gets the list alone.
    """
    now = asked(request.GET)
    is_list = request.headers.get("HX-Target") == "list"
    try:
        with in_time():
            context = _context(now, request.user, is_list=is_list)
    except TooSlow:
        return too_slow(request, now)
    page = show(
        request,
        "search/results.html",
        Head(title(now), query=now.address(), indexed=False),
        fragment="gallery/item-list.html" if is_list else "",
        **context,
    )
    patch_vary_headers(page, ["HX-Request", "HX-Target"])
    return page


def _context(now: Asked, user: Reader, *, is_list: bool) -> dict[str, Any]:
    """Return what the page shows, or only its list."""
    look = Look(now, user)
    galleries = None if is_list else _galleries(now, look)
    others = card_item_ids(galleries or [])
    found = find(now, user, size=SIZE, look=look, others=others)
    context: dict[str, Any] = {
        "asked": now,
        "found": found,
        "page": Numbered(found.page, found.last, SIZE),
        "items": _cards(found, look),
    }
    if is_list:
        return context
    return context | _words(now, found) | _around(now, found, look, galleries)


def title(now: Asked) -> str:
    """Return what the page of results is called."""
    return _("“%(words)s” – search") % {"words": now.text} if now.text else _("Search")


def _cards(found: Found, look: Look) -> list[SafeString]:
    cards = item_cards(found.items)
    if not look.words:
        return cards
    return marked_cards(cards, found.items, marker(look))


def _words(now: Asked, found: Found) -> dict[str, Any]:
    """Return what the page says of the search itself."""
    return {
        "here": results_url(now.on_page(found.page)),
        "here_query": now.on_page(1).address(),
        "number": number_of_items(found.total, found.exactness, current()),
        "sorts": [
            (sort_name(one), results_url(now.sorted_by(one)), one == now.sort) for one in SORTS
        ],
        "cleared": results_url(now.without_choices()),
    }


def _notices(now: Asked, found: Found) -> Iterator[Notice]:
    yield from now.notices
    if found.page != now.page:
        yield Notice(Trouble.PAGE)
    if any(isinstance(leaf, Field) and _is_hidden(leaf) for leaf in leaves_of(now.query.root)):
        yield Notice(Trouble.STATE)


def _is_hidden(leaf: Field) -> bool:
    """Tell whether `leaf` asks for a state in which nobody finds anything here."""
    return leaf.name == "is" and leaf.value != "published"


def _around(
    now: Asked, found: Found, look: Look, galleries: list[Gallery] | None
) -> dict[str, Any]:
    """Return what stands beside the items: facets, galleries, other spellings, ways on.

    Each may be too slow by itself; then the items are shown without it.
    """
    language, user = current(), look.user
    nothing = not found.total and not now.chosen
    shown = [] if nothing else unless_slow(lambda: facets(now, user, language, look=look), None)
    notices = [notice_text(one) for one in dict.fromkeys(_notices(now, found))]
    if shown is None:
        notices.append(_("What the results can be narrowed by could not be counted in time."))
    if galleries is None:
        notices.append(_("The galleries could not be searched in time."))
    return {
        "notices": notices,
        "sides": sides(shown or [], language),
        "hidden": hidden(now, shown or []),
        "chips": chips(now, shown or [], language),
        "galleries": gallery_cards(galleries or [], user, eager=0, items=found.others),
        "creators": [
            (one, creator_url(one.pk, one.name))
            for one in unless_slow(lambda: creators_found(now, look), None) or []
        ],
        "meant": unless_slow(lambda: meant(now, look), None) if found.total < FEW else None,
        "ways": [] if found.total else unless_slow(lambda: ways(now, look), None) or [],
    }


def _galleries(now: Asked, look: Look) -> list[Gallery] | None:
    """Return the galleries to show above the items; None where they would leave these no time."""
    return unless_slow(
        lambda: galleries_found(now, look.user, look=look), None, share=GALLERIES_SHARE
    )
