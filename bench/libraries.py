"""Several libraries in one process, so that they can be measured in turns.

What else the machine does in a minute then weighs on every size alike, and ratios stay true.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.core.cache import cache, caches
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
        """Let Django use this database, and cards of its own, within the block."""
        before, prefix = connections["default"], caches["default"].key_prefix
        connections["default"] = self.connection
        caches["default"].key_prefix = str(self.rows)
        try:
            yield
        finally:
            connections["default"] = before
            caches["default"].key_prefix = prefix


def library(rows: int, address: str) -> Library:
    """Return the library in the database at `address`."""
    settings = connections["default"].settings_dict | environment.database(address)
    backend = load_backend("django.db.backends.postgresql")
    return Library(rows, backend.DatabaseWrapper(settings, alias="default"))


def forget_cards() -> None:
    """Empty the cache, of every library."""
    cache.clear()
