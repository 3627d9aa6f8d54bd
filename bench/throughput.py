"""Requests per second through gunicorn, beside a view that does nothing."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from bench import place

NOTHING = "/bench/nothing/"
PROCESSES, THREADS = 2, 4
_PATIENCE = 30  # seconds for the server to answer


def rates(address: str, paths: dict[str, str], seconds: float) -> dict[str, tuple[float, float]]:
    """Return, for each name in `paths`, its requests/s and those of the empty view around it.

    `address` is the database. The empty view goes through the same middleware and is measured
    before and after each page, because other work on the machine comes and goes.
    """
    found = {}
    with _server(address, bare=False) as port:
        for path in (NOTHING, *paths.values()):
            _rate(port, path, 1)  # warms caches and connections
        before = _rate(port, NOTHING, seconds)
        for name, path in paths.items():
            rate = _rate(port, path, seconds)
            after = _rate(port, NOTHING, seconds)
            found[name] = (rate, (before + after) / 2)
            before = after
    return found


def bare_rate(address: str, seconds: float) -> float:
    """Return the requests/s of the empty view without any middleware."""
    with _server(address, bare=True) as port:
        _rate(port, NOTHING, 1)
        return _rate(port, NOTHING, seconds)


def _rate(port: int, path: str, seconds: float) -> float:
    command = [sys.executable, "-m", "bench.client", str(port), path, "--seconds", str(seconds)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=place.ROOT)
    return float(done.stdout)


@contextmanager
def _server(address: str, *, bare: bool) -> Iterator[int]:
    port = _free_port()
    environment = os.environ | place.variables(address) | ({"BENCH_BARE": "1"} if bare else {})
    command = [sys.executable, "-m", "gunicorn", "bench.wsgi:application"]
    command += [f"--bind=127.0.0.1:{port}", "--worker-class=gthread", "--log-level=warning"]
    command += [f"--workers={PROCESSES}", f"--threads={THREADS}", "--no-control-socket"]
    with subprocess.Popen(command, env=environment, cwd=place.ROOT) as server:
        try:
            _wait(port, server)
            yield port
        finally:
            server.send_signal(signal.SIGTERM)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int, server: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}{NOTHING}", timeout=5).close()
        except (urllib.error.URLError, OSError):
            if server.poll() is not None or time.monotonic() > deadline:
                raise
            time.sleep(0.2)
        else:
            return
