"""A web server of its own over the database of a test."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from django.conf import settings
from django.db import connection


@contextmanager
def serving(files: Path) -> Iterator[tuple[int, int]]:
    """Run a gunicorn with its storages in `files`; give its port and its first process's id."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = os.environ | {
        "DATABASE_URL": database_address(),
        "SECRET_KEY": settings.SECRET_KEY,
        "SERVED_MEDIA": str(files),
    }
    command = [sys.executable, "-m", "gunicorn", "tests.desk.served:application"]
    options = [f"--bind=127.0.0.1:{port}", "--worker-class=gthread", "--threads=4"]
    with subprocess.Popen(
        [*command, *options, "--log-level=error", "--no-control-socket"],
        cwd=settings.BASE_DIR,
        env=environment,
    ) as process:
        wait(lambda: _answers(port))
        yield port, process.pid
        process.terminate()


def wait(condition: Callable[[], bool]) -> None:
    """Wait for something that comes soon."""
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


def database_address() -> str:
    """Return the address of the database of the test, for other processes."""
    given = connection.get_connection_params()
    names = ("dbname", "user", "password", "host", "port")
    query = urlencode({name: given[name] for name in names if given.get(name)})
    return f"postgresql://?{query}"


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True
