"""Bringing the database to where the site can use it."""

import time
from collections.abc import Callable

from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connections

from config import postgres
from config.startup.guards import CannotStart
from config.supervisor import Foundation

_PATIENCE = 60.0  # seconds for a server that starts beside us (compose)


def start(say: Callable[[str], None]) -> postgres.Server | None:
    """Start the embedded server, or None where DATABASE_URL names another one."""
    place = settings.EMBEDDED_POSTGRES
    if place is None:
        return None
    server = postgres.start(place)
    if place.apart_from is not None:
        say(f"The server's account cannot reach this folder: the database is in {place.home}.")
    if not server.owned:
        say("The database is already running for another command.")
    return server


def foundation(server: postgres.Server | None, say: Callable[[str], None]) -> Foundation | None:
    """What the supervisor keeps alive: the embedded server, where there is one."""
    if server is None:
        return None
    place = server.location
    return Foundation(server, start_again=lambda: postgres.start(place), say=say)


def wait(seconds: float = _PATIENCE) -> None:
    """Wait until the database answers; raise CannotStart when it does not in time."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            connections["default"].ensure_connection()
        except DatabaseError as error:
            if time.monotonic() > deadline:
                raise CannotStart(
                    f"The database does not answer ({_one_line(error)}): see that the server of "
                    "DATABASE_URL runs and lets this site in."
                ) from error
            time.sleep(1)
        else:
            return


def migrate() -> None:
    """Bring the tables up to date; raise CannotStart when the database refuses."""
    try:
        call_command("migrate", interactive=False, verbosity=0)
    except DatabaseError as error:
        raise CannotStart(
            f"The database could not be brought up to date ({_one_line(error)}): nothing was "
            "started."
        ) from error
    finally:
        connections.close_all()


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split()).rstrip(".")
