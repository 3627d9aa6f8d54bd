"""Numbers of results as they are known: exactly, about, or more than."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gallery.dates import number_text


def number_of_items(total: int, exactness: str, language: str) -> str:
    """Return the number of items in words, for example "about 21,000 items"."""
    sentence = {
        "about": ngettext("about %(number)s item", "about %(number)s items", total),
        "more_than": ngettext("more than %(number)s item", "more than %(number)s items", total),
    }.get(exactness) or ngettext("%(number)s item", "%(number)s items", total)
    return sentence % {"number": number_text(total, language)}


def short_number(total: int, exactness: str, language: str) -> str:
    """Return the number beside a link: bare where exact, else about (≈) or more than (>)."""
    number = number_text(total, language)
    if exactness == "about":
        return _("about %(number)s") % {"number": number}
    return _("more than %(number)s") % {"number": number} if exactness == "more_than" else number
