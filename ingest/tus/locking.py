"""One writer at a time for each upload, on whichever machine."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.db import DatabaseError, connection

from ingest.models import Upload
from ingest.tus.misfit import Misfit

LOCKED = 423


@contextmanager
def lock(upload: Upload) -> Iterator[None]:
    """Hold `upload` for this process, else raise Misfit 423.

    The lock belongs to the connection, not to a transaction: a slow link keeps no transaction
    open, and a process that is killed lets go at once.
    """
    key = f"upload:{upload.uuid}"
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", [key])
        if not cursor.fetchone()[0]:
            raise Misfit(LOCKED, "Somebody else is sending bytes of this file.")
    try:
        yield
    finally:
        _unlock(key)


def _unlock(key: str) -> None:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", [key])
    except DatabaseError:  # the connection is broken; closing it lets go
        with suppress(DatabaseError):
            connection.close()
