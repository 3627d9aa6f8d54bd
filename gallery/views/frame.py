"""Shows a page in the frame of the site, with what search engines and shared links need."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from gallery import files
from gallery.captions import shortened
from gallery.cards.pictures import alt_of
from gallery.context import alternates
from gallery.languages import current
from gallery.models import MediaItem
from gallery.structured import as_json

SHARED_WIDTH = 1280
SUMMARY_LENGTH = 200
# Languages with the country by which social networks know them.
LOCALES = {"en": "en_US", "fr": "fr_FR", "es": "es_ES", "ar": "ar_AR"}


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says about itself.

    `path` is the canonical address (default: the present path without a query string); `indexed`
    is False for pages whose content moves, such as the inner pages of a list. `kind` is what
    the page is called by the Open Graph protocol; `structured` are facts for search engines.
    """

    title: str
    description: str = ""
    path: str = ""
    query: str = ""
    picture: MediaItem | None = None
    indexed: bool = True
    kind: str = "website"
    structured: Mapping[str, Any] | None = None


def show(
    request: HttpRequest, template: str, head: Head, *, fragment: str = "", **context: Any
) -> HttpResponse:
    """Return the page `template` with `head` and `context`, or only its `fragment` where a
    script on the page asks for it (htmx).
    """
    if fragment and wants_fragment(request):
        return vary_by_fragment(render(request, fragment, context))
    path = head.path or request.path_info
    context |= {
        "head": head,
        "summary": summary_of(head),
        "canonical": absolute(path + (f"?{head.query}" if head.query else "")),
        "hreflang": [(one.language, absolute(one.url)) for one in alternates(path, head.query)],
        "shared_picture": shared_picture(head.picture),
        "locale": LOCALES.get(current(), current()),
        "other_locales": [code for language, code in LOCALES.items() if language != current()],
        "structured": as_json(head.structured) if head.structured else "",
    }
    page = render(request, template, context)
    return vary_by_fragment(page) if fragment else page


def summary_of(head: Head) -> str:
    """Return one line on the page: its description, else its title and what the site is."""
    own = shortened(head.description, SUMMARY_LENGTH)
    return own or f"{head.title} – {settings.SITE_NAME}: {settings.SITE_TAGLINE}"


def wants_fragment(request: HttpRequest) -> bool:
    """Tell whether a script of ours asks for a part of the page at this address."""
    return request.headers.get("HX-Request") == "true"


def vary_by_fragment(response: HttpResponse) -> HttpResponse:
    """Mark `response` as one that browsers and proxies keep apart from its other form."""
    patch_vary_headers(response, ["HX-Request"])
    return response


def absolute(path: str) -> str:
    """Return `path` as a full address of this site; a full address stays as it is."""
    return path if path.startswith(("http://", "https://")) else f"{settings.SITE_URL}{path}"


def shared_picture(item: MediaItem | None) -> dict[str, object]:
    """Return address, pixels, type and alt text of the picture for shared links: only files
    open to everyone, the one made for this where there is one.
    """
    if item is None or not item.public_files:
        return {}
    sizes = files.web_renditions(item)
    fitting = [recipe for recipe, (width, _h) in sizes.items() if width <= SHARED_WIDTH]
    recipe = files.SHARED if files.SHARED in item.renditions else (fitting or [""])[-1]
    if not recipe:
        return {}
    width, height = item.renditions[recipe]
    return {
        "url": absolute(files.rendition_url(item, recipe)),
        "width": width,
        "height": height,
        "mime": files.mime_of(files.rendition_name(item.file_key, recipe)),
        "alt": alt_of(item, current()).text,
    }
