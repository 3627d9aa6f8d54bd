"""What the search forms offer to choose from."""

import time
from typing import NamedTuple

from gallery.cards.categories import category_name
from gallery.languages import Words, current
from gallery.models import Category

SECONDS = 60.0


class Choice(NamedTuple):
    """A value of a form and what it is called."""

    value: str
    name: Words


class Remembered(NamedTuple):
    """The categories as they were read, and until when that will do."""

    until: float
    choices: list[Choice]


# By language. Every page has the search, and none should ask for these few names again.
_remembered: dict[str, Remembered] = {}


def categories(*, ask: bool = True) -> list[Choice]:
    """Return all categories in the editors' order; a new name may take a minute to be seen.

    Without `ask` only what is remembered: error pages do not ask the database.
    """
    language = current()
    known = _remembered.get(language)
    if ask and (known is None or known.until < time.monotonic()):
        rows = Category.objects.live().with_texts(language)
        choices = [Choice(one.slug, category_name(one, language)) for one in rows]
        known = _remembered[language] = Remembered(time.monotonic() + SECONDS, choices)
    return known.choices if known else []


def forget() -> None:
    """Read the categories again at the next request of this process."""
    _remembered.clear()
