"""The search box of every page and the forms that search within something."""

from typing import Any

from django import template
from django.template import Context

from gallery.models import Kind
from search.asking import Asked
from search.choices import categories

register = template.Library()


@register.inclusion_tag("search/box.html", takes_context=True)
def search_box(context: Context) -> dict[str, Any]:
    """Show the search box; on a page of results it says what was asked."""
    given = context.get("asked")
    now = given if isinstance(given, Asked) else Asked()
    return {
        "text": now.text,
        "kind": _only(now, "kind"),
        "category": _only(now, "category"),
        "kinds": Kind.values,
        "categories": categories(ask=not context.get("status")),
        "page_name": context.get("page_name"),
    }


@register.inclusion_tag("search/within.html")
def search_within(name: str, value: str, label: str) -> dict[str, str]:
    """Show a form that searches only what has `value` for the parameter `name`."""
    return {"name": name, "value": value, "label": label}


def _only(asked: Asked, name: str) -> str:
    """Return the value chosen where there is exactly one."""
    values = asked.chosen.get(name, ())
    return values[0] if len(values) == 1 else ""
