"""Using the server for the length of a command."""

import fcntl
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from config.postgres.account import server_account, unwritable
from config.postgres.home import prepare
from config.postgres.place import Location
from config.postgres.server import Server, start

_logger = logging.getLogger(__name__)


@contextmanager
def running(location: Location) -> Iterator[Server]:
    """A server for the length of the block: joined if one runs, else started and stopped again.

    Who started it waits at the end for other commands that joined (Ctrl-C ends the waiting).
    """
    prepare(location, server_account(location))
    try:
        users = location.users_file.open("a")
    except OSError as error:
        raise unwritable(location.users_file, error) from error
    with users:
        fcntl.flock(users, fcntl.LOCK_SH)
        server = start(location)
        try:
            yield server
        finally:
            try:
                if server.owned:
                    _wait_for_others(users)
            finally:
                server.stop()


def _wait_for_others(users: IO[str]) -> None:
    told = False
    while True:
        try:
            fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if not told:
                _logger.warning("Waiting for another command that uses this database.")
                told = True
            time.sleep(0.1)
        else:
            return
