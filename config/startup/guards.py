"""What must be free before the site starts: the checkout and the port."""

import errno
import fcntl
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_HIGHEST_PORT = 65_535


class CannotStart(Exception):
    """The site cannot start here; the text is one sentence that says what to do."""


@contextmanager
def only_one(lock_file: Path) -> Iterator[None]:
    """Hold the checkout for one `up`; a second one raises CannotStart."""
    try:
        lock_file.parent.mkdir(parents=True, exist_ok=True)
        lock = lock_file.open("a+")
    except OSError as error:
        raise CannotStart(
            f"{lock_file} cannot be written ({error.strerror}): make its folder writable."
        ) from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            raise CannotStart(
                f"This checkout is already running (process {lock.read().strip() or 'unknown'}): "
                "use that one, or stop it first."
            ) from None
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield


def check_port(host: str, port: int) -> None:
    """Raise CannotStart, naming the port, where a server could not listen on it."""
    try:
        if port > _HIGHEST_PORT:
            raise OverflowError("there is no such port")
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
            probe.listen(1)
    except (OSError, OverflowError) as error:
        raise CannotStart(_why(host, port, error)) from error


def _why(host: str, port: int, error: Exception) -> str:
    other = f"choose another one, for example PORT={8001 if port == 8000 else 8000} make run."
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.EADDRINUSE:
        return f"Port {port} is taken by another program: end it, or {other}"
    if number == errno.EACCES:
        return f"Port {port} is reserved for the system: {other}"
    return f"The site cannot listen on {host} port {port} ({error}): {other}"
