"""Starting and stopping the server of a location."""

import fcntl
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

import psycopg

from config.postgres import binaries, cluster, options, processes
from config.postgres.account import Account, server_account, unwritable
from config.postgres.commands import launch
from config.postgres.connection import State, ensure_database, state
from config.postgres.errors import PostgresUnavailable
from config.postgres.home import prepare
from config.postgres.place import Location

_PATIENCE = 60.0  # seconds for a start, crash recovery included
_STEP = 0.05


@dataclass(frozen=True)
class Server:
    """A running server; `owned` by the process that started it, which it does not outlive."""

    location: Location
    process: subprocess.Popen[bytes] | None = None

    @property
    def owned(self) -> bool:
        """Whether this process started the server."""
        return self.process is not None

    def alive(self) -> bool:
        """Whether the server still runs."""
        if self.process is not None:
            return self.process.poll() is None
        return processes.postmaster(self.location.data_dir) is not None

    def stop(self) -> None:
        """Shut down fast, then at once, then by force; leaves a server alone that is not ours."""
        if self.process is None:
            return
        for sent, seconds in (
            (signal.SIGINT, 20),
            (signal.SIGQUIT, 5),
            (signal.SIGKILL, 5),
        ):
            if self.process.poll() is not None:
                break
            self.process.send_signal(sent)
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(seconds)
        processes.end_orphans(self.location.data_dir)


def start(location: Location, *, fsync: bool = True) -> Server:
    """Start the server of `location`, or join the one that runs there; make it on the first day.

    `fsync=False` trades safety at a power failure for speed (tests). Raises PostgresUnavailable.
    """
    account = server_account(location)
    prepare(location, account)
    deadline = time.monotonic() + _PATIENCE
    with _alone(location):
        while True:
            server = _running(location) or _started(location, account, fsync=fsync)
            try:
                ensure_database(location)
            except psycopg.Error as error:  # a server that was joined may have been on its way out
                server.stop()
                if server.owned or time.monotonic() > deadline:
                    raise cluster.failure("no connection", str(error), location) from error
                time.sleep(_STEP)
            else:
                return server


@contextmanager
def _alone(location: Location) -> Iterator[None]:
    """One start at a time; whoever comes second finds the server running."""
    try:
        lock = location.lock_file.open("a")
    except OSError as error:
        raise unwritable(location.lock_file, error) from error
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _running(location: Location) -> Server | None:
    """The server that answers already; waits for one that is starting or stopping."""
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if processes.postmaster(location.data_dir) is None:
            return None
        if state(location) is State.READY:
            return Server(location)
        time.sleep(_STEP)
    raise PostgresUnavailable(
        f"A database server runs in {location.data_dir} but does not answer: end it (process "
        f"{processes.postmaster(location.data_dir)}) and start again."
    )


def _started(location: Location, account: Account, *, fsync: bool) -> Server:
    major = cluster.major_of(location)
    programs = binaries.find(location, account, cluster_major=major)
    if major is None:
        cluster.make(location, programs, account, fsync=fsync)
    _clear_leftovers(location, account)
    try:
        heard = location.log_file.stat().st_size if location.log_file.exists() else 0
        arguments = options.arguments(location, fsync=fsync)
        process = launch(programs.postgres, *arguments, account=account, log=location.log_file)
    except OSError as error:
        raise unwritable(location.log_file, error) from error
    server = Server(location, process)
    try:
        _wait(server, heard)
    except BaseException:
        server.stop()
        raise
    return server


def _clear_leftovers(location: Location, account: Account) -> None:
    """Remove what a killed server left: its processes, its number, its socket and its lock."""
    processes.end_orphans(location.data_dir)
    account.folder(location.data_dir)
    account.folder(location.socket_dir)
    try:
        (location.data_dir / "postmaster.pid").unlink(missing_ok=True)
        for left in location.socket_dir.iterdir():
            left.unlink()
    except OSError as error:
        raise unwritable(location.data_dir, error) from error


def _wait(server: Server, heard: int) -> None:
    """Wait until the new server answers; raise what it said when it ends instead."""
    deadline = time.monotonic() + _PATIENCE
    while state(server.location) is not State.READY:
        if not server.alive() or time.monotonic() > deadline:
            with server.location.log_file.open(errors="replace") as log:
                log.seek(heard)
                said = log.read()
            raise cluster.failure("the server ended", said, server.location)
        time.sleep(_STEP)
