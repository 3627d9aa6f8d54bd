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
# Another folder for a cluster that should outlive this checkout.
VAR = Path(os.environ.get("BENCH_FOLDER") or ROOT / "var" / "bench")


def name_of(rows: int) -> str:
    """Return the name of the database with `rows` items."""
    return f"bench_{rows}"


@contextmanager
def database(rows: int, url: str = "") -> Iterator[str]:
    """Yield the address of the database for `rows` items: `url`, or an embedded one.

    The embedded server is not the library's own.
    """
    if url:
        yield url
        return
    location = replace(postgres.location(VAR), database=name_of(rows))
    with postgres.running(location):
        yield conninfo.make_conninfo(
            host=str(location.socket_dir),
            port=location.port,
            user=location.user,
            dbname=location.database,
        )


def variables(address: str) -> dict[str, str]:
    """Return the environment of a site in public on the database at `address`."""
    return {
        "DATABASE_URL": address,
        "SECRET_KEY": secrets.token_urlsafe(50),
        "DJANGO_SETTINGS_MODULE": "bench.settings",
        "DEBUG": "0",
    }


def set_up_django(address: str) -> None:
    """Start Django in this process on the database at `address`."""
    os.environ.update(variables(address))
    import django

    django.setup()
