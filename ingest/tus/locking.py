"""One writer at a time for each upload, on whichever machine; who is silent makes way."""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.db import DatabaseError, connection

from ingest.models import Upload
from ingest.tus.misfit import Misfit

LOCKED = 423
# How long a new sender knocks before it is told that somebody else is sending.
PATIENCE = 6.0
PAUSE = 0.2


@contextmanager
def lock(upload: Upload, *, knocking: bool = False) -> Iterator[None]:
    """Hold `upload` for this process, else raise Misfit 423.

    Who is `knocking` waits for PATIENCE: a holder whose sender is silent makes way. The lock
    belongs to the connection, not to a transaction: a slow link keeps no transaction open, and a
    process that is killed lets go at once.
    """
    key = f"upload:{upload.uuid}"
    if not _take(key) and not (knocking and _knock(key)):
        raise Misfit(LOCKED, "Somebody else is sending bytes of this file.")
    try:
        yield
    finally:
        _release(key)


def somebody_knocks(upload: Upload) -> bool:
    """Tell whether another request waits for the lock of `upload`."""
    door = f"knock:upload:{upload.uuid}"
    if not _take(door):
        return True
    _release(door)
    return False


def _knock(key: str) -> bool:
    """Wait for the lock where nobody else waits already, and tell whether it came."""
    if not _take(f"knock:{key}"):
        return False
    try:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            time.sleep(PAUSE)
            if _take(key):
                return True
        return False
    finally:
        _release(f"knock:{key}")


def _take(key: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", [key])
        return bool(cursor.fetchone()[0])


def _release(key: str) -> None:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", [key])
    except DatabaseError:  # the connection is broken; closing it lets go
        with suppress(DatabaseError):
            connection.close()
