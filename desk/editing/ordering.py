"""The form that says what is to be done to many items at once."""

from typing import Any

from django.conf import settings
from django.http import QueryDict

from gallery.description.fields import COLUMNS, label
from gallery.description.orders import is_list, order
from gallery.languages import choose, current
from gallery.models import Category

SHARED = ("creators", "keywords", "categories", "date_created", *COLUMNS)
TEXTS = ("headline", "description", "alt_text")
# How many orders the form takes in one go.
ROWS = 3


def fields() -> list[tuple[str, str]]:
    """Return the fields that can be changed in many items, with what they are called."""
    languages = [code for code, _name in settings.LANGUAGES]
    names = [*SHARED, *(f"{name}:{code}" for code in languages for name in TEXTS)]
    return [(name, label(name)) for name in names]


def filled(sent: QueryDict) -> list[dict[str, Any]]:
    """Return the rows of the form as they were sent, so that nothing has to be typed again."""
    parts = ("field", "do", "find", "value")
    return [
        {"number": number, **{part: sent.get(f"{part}-{number}", "") for part in parts}}
        for number in range(ROWS)
    ]


def orders_in(sent: QueryDict) -> list[dict[str, Any]]:
    """Return the orders of the form, those without a field left out; raises Refused."""
    found = []
    for number in range(ROWS):
        field = sent.get(f"field-{number}", "")
        if not field:
            continue
        text, find = sent.get(f"value-{number}", ""), sent.get(f"find-{number}", "")
        value: Any = text
        if is_list(field):
            value = [line for line in map(str.strip, text.splitlines()) if line]
        if field == "categories":
            value, find = [_slug(name) for name in value], _slug(find)
        found.append(order(field, sent.get(f"do-{number}", ""), value, find.replace("\0", "")))
    return found


def _slug(name: str) -> str:
    """Return the slug of the category that `name` names in the language of the page."""
    for row in Category.objects.offered().with_texts(current()):
        title = choose(row.shown_texts, "title", current()).text  # type: ignore[attr-defined]
        if title.casefold() == name.strip().casefold():
            return row.slug
    return name.strip()
