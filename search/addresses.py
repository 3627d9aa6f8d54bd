"""Addresses of searches."""

from django.urls import reverse

from search.asking import Asked


def results_url(asked: Asked) -> str:
    """Return the address of the results of `asked`."""
    query = asked.address()
    return reverse("search") + (f"?{query}" if query else "")
