"""What the frame of every page needs; never asks the database."""

from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.urls import get_script_prefix

from gallery.appearance import sheet
from gallery.languages import current, direction


class Alternate(NamedTuple):
    """The present page in another language."""

    language: str
    name: str
    direction: str
    url: str
    current: bool


def site(request: HttpRequest) -> dict[str, object]:
    """Return the site's name, the page's language and the same page in the other languages."""
    language = current()
    match = request.resolver_match
    return {
        "site_name": settings.SITE_NAME,
        "site_url": settings.SITE_URL,
        "site_tagline": settings.SITE_TAGLINE,
        "source_url": settings.SOURCE_URL,
        "site_logo": settings.SITE_LOGO,
        "site_sheet": sheet(settings.SITE_ACCENT),
        "page_language": language,
        "page_direction": direction(language),
        "page_name": match.url_name if match else "",
        "alternates": alternates(request.path_info, request.META.get("QUERY_STRING", "")),
    }


def alternates(path: str, query: str = "") -> list[Alternate]:
    """Return the page at `path` in every language, the query string kept."""
    bare = without_language(path)
    query = f"?{query}" if query else ""
    chosen = current()
    return [
        Alternate(
            code,
            name,
            direction(code),
            with_language(bare, code) + query,
            code == chosen,
        )
        for code, name in settings.LANGUAGES
    ]


def without_language(path: str) -> str:
    """Return `path` without the language at its beginning."""
    first = path[1:].partition("/")[0]
    if first != settings.LANGUAGE_CODE and first in dict(settings.LANGUAGES):
        return path[len(first) + 1 :] or "/"
    return path


def with_language(bare: str, language: str) -> str:
    """Return the address of `bare` (a path without a language) in `language`."""
    prefix = "" if language == settings.LANGUAGE_CODE else f"{language}/"
    return f"{get_script_prefix()}{prefix}{bare.lstrip('/')}"
