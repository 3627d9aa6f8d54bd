"""Small words for templates: numbers as the reader writes them."""

from django import template

from gallery.dates import number_text
from gallery.languages import current

register = template.Library()


@register.filter
def number(value: int) -> str:
    """Return `value` with the separators of the page's language."""
    return number_text(value, current())
