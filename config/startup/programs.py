"""The programs that make up the running site."""

import os
import sys
from pathlib import Path

from config.supervisor import Program

ROOT = Path(__file__).resolve().parents[2]
THREADS = 4  # per web process
SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 - gunicorn's heartbeat must not wait for a disk


def web(host: str, port: int) -> Program:
    """The web server: a process per core, a few threads each."""
    return _program("web", [sys.executable, "-m", "gunicorn", *_gunicorn(host, port)])


def worker() -> Program:
    """The worker that does the jobs; it may finish what it is doing when asked to stop."""
    return _program("worker", _manage("worker"), grace=20)


def demo() -> Program:
    """Fills an empty library, once."""
    return _program("demo", _manage("load_demo"), once=True)


def _gunicorn(host: str, port: int) -> list[str]:
    address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    here = ["--worker-tmp-dir", str(SHARED_MEMORY)] if os.access(SHARED_MEMORY, os.W_OK) else []
    return [
        "config.wsgi:application",
        f"--bind={address}",
        "--worker-class=gthread",
        f"--workers={_cores()}",
        f"--threads={THREADS}",
        "--graceful-timeout=5",
        "--log-level=warning",
        "--no-control-socket",
        *here,
    ]


def _cores() -> int:
    """The processors this process may use, where the system tells, else all there are."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def _manage(command: str) -> list[str]:
    return [sys.executable, str(ROOT / "manage.py"), command]


def _program(name: str, command: list[str], *, once: bool = False, grace: float = 10) -> Program:
    """`SUPERVISED` keeps the program from starting a database of its own (manage.py)."""
    environment = {"SUPERVISED": "1", "PYTHONUNBUFFERED": "1"}
    return Program(name, command, once=once, grace=grace, environment=environment, folder=ROOT)
