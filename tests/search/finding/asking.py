"""Searches as short as they can be said."""

from django.http import QueryDict

from gallery.models import MediaItem
from gallery.visibility import Reader
from search.asking import Asked, asked
from search.finding import Found, find


def asking(text: str = "", **chosen: str) -> Asked:
    """Return what the address of a search for `text` asks for."""
    parameters = QueryDict(mutable=True)
    parameters.update({"q": text, **chosen})
    return asked(parameters)


def found(text: str = "", user: Reader = None, **chosen: str) -> list[MediaItem]:
    """Return the items on the page of a search, in order."""
    return find(asking(text, **chosen), user, size=24).items


def page(text: str = "", user: Reader = None, *, size: int = 24, **chosen: str) -> Found:
    """Return one page of a search."""
    return find(asking(text, **chosen), user, size=size)
