"""Sizes of files as people read them."""

from babel.numbers import format_decimal
from django.utils.translation import gettext as _


def in_bytes(size: float, language: str) -> str:
    """Return `size` in kB, MB or GB with at most one decimal where it says something."""
    for limit, words in (
        (1_000_000_000, _("%(size)s GB")),
        (1_000_000, _("%(size)s MB")),
    ):
        if size >= limit * 0.9995:
            amount = size / limit
            return words % {"size": _number(amount, 1 if amount < 10 else 0, language)}
    return _("%(size)s kB") % {"size": _number(max(1, size / 1000), 0, language)}


def _number(amount: float, decimals: int, language: str) -> str:
    return format_decimal(round(amount, decimals), locale=language)
