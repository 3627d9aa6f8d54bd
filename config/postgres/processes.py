"""Which processes of a cluster are alive: the server, and what a killed server left behind."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_PROC = Path("/proc")


def postmaster(data_dir: Path) -> int | None:
    """The number of the running server of this cluster, None when there is none.

    A `postmaster.pid` whose number now belongs to something else is stale and counts as none.
    """
    try:
        first_line = (data_dir / "postmaster.pid").read_text().split("\n", 1)[0]
        number = abs(int(first_line))
    except (OSError, ValueError):
        return None
    return number if number and _serves(number, data_dir) else None


def end_orphans(data_dir: Path, *, seconds: float = 10) -> None:
    """End processes that outlived a killed server: they hold its shared memory and block a new one.

    Only ever call it when the server itself is gone; nothing they could still do would be kept.
    """
    deadline = time.monotonic() + seconds
    while orphans := list(_workers(data_dir)):
        for number in orphans:
            with suppress(ProcessLookupError):
                os.kill(number, signal.SIGKILL)
        if time.monotonic() > deadline:
            return
        time.sleep(0.02)


def _serves(number: int, data_dir: Path) -> bool:
    """Whether process `number` is a PostgreSQL server of this cluster (it works in the folder)."""
    if _PROC.is_dir():
        return _is_postgres(_PROC / str(number), data_dir)
    said = subprocess.run(
        ["ps", "-o", "command=", "-p", str(number)],
        capture_output=True,
        text=True,
        check=False,
    )
    return "postgres" in said.stdout and str(data_dir) in said.stdout


def _workers(data_dir: Path) -> Iterator[int]:
    for process in _PROC.glob("[0-9]*"):
        if _is_postgres(process, data_dir):
            yield int(process.name)


def _is_postgres(process: Path, data_dir: Path) -> bool:
    try:
        name = (process / "comm").read_text().strip()
        return name == "postgres" and (process / "cwd").readlink() == data_dir
    except OSError:
        return False
