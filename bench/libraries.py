"""Several libraries in one process, so that they can be measured in turns.

What else the machine does in a minute then weighs on every size alike, and ratios stay true.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.cache import BaseCache, caches
from django.db import connections
from django.db.utils import load_backend

from config import environment


@dataclass(frozen=True)
class Library:
    """A filled database and its number of items."""

    rows: int
    connection: Any

    @contextmanager
    def open(self) -> Iterator[None]:
        """Let Django use this database, and cards and pages of its own, within the block."""
        before = connections["default"]
        prefixes = [(cache, cache.key_prefix) for cache in _all_caches()]
        connections["default"] = self.connection
        for cache, _prefix in prefixes:
            cache.key_prefix = str(self.rows)
        try:
            yield
        finally:
            connections["default"] = before
            for cache, prefix in prefixes:
                cache.key_prefix = prefix


def library(rows: int, address: str) -> Library:
    """Return the library in the database at `address`."""
    described = connections["default"].settings_dict | environment.database(address)
    backend = load_backend("django.db.backends.postgresql")
    return Library(rows, backend.DatabaseWrapper(described, alias="default"))


def forget_everything() -> None:
    """Empty all caches, of every library."""
    for cache in _all_caches():
        cache.clear()


def forget_pages() -> None:
    """Empty the cache of whole pages, so that pages are put together from their cards again."""
    caches["pages"].clear()


def _all_caches() -> list[BaseCache]:
    return [caches[alias] for alias in settings.CACHES]
