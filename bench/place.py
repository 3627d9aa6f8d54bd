"""The databases of the bench: a cluster of their own below var/bench, one database per size."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from psycopg import conninfo

from config import postgres

ROOT = Path(__file__).resolve().parent.parent
VAR = ROOT / "var" / "bench"


def name_of(rows: int) -> str:
    """Return the name of the database with `rows` items."""
    return f"bench_{rows}"


@contextmanager
def database(rows: int, url: str = "") -> Iterator[str]:
    """Yield the address of the database for `rows` items: `url`, or an embedded one.

    The embedded server is not the library's own, and gives up safety at a power failure for speed.
    """
    if url:
        yield url
        return
    location = replace(postgres.location(VAR), database=name_of(rows))
    server = postgres.start(location, fsync=False)
    try:
        yield conninfo.make_conninfo(
            host=str(location.socket_dir),
            port=location.port,
            user=location.user,
            dbname=location.database,
        )
    finally:
        server.stop()


def set_up_django(address: str) -> None:
    """Start Django on the database at `address`, with settings that a site in public would have."""
    os.environ["DATABASE_URL"] = address
    os.environ.setdefault("SECRET_KEY", secrets.token_urlsafe(50))
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    os.environ["DEBUG"] = "0"
    import django

    django.setup()
