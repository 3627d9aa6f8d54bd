"""Ends process groups when their supervisor is gone without having stopped them (kill -9).

Run as a program of its own: it hears on standard input which groups come (`+123`) and go (`-123`);
the end of that input is the end of the supervisor. Kept free of imports from the project.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress

GRACE = 10.0  # seconds between the request to stop and the end by force


class Janitor:
    """The supervisor's end: tells the janitor's process what to end in an emergency."""

    def __init__(self) -> None:
        self._groups: set[int] = set()
        self._process = self._begin()

    def add(self, group: int) -> None:
        """The process group `group` has begun."""
        self._groups.add(group)
        self._tell(f"+{group}\n")

    def remove(self, group: int) -> None:
        """Nothing is left of the process group `group`."""
        self._groups.discard(group)
        self._tell(f"-{group}\n")

    def close(self) -> None:
        """Send the janitor home."""
        self._process.communicate()

    def _begin(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-I", "-S", __file__],
            stdin=subprocess.PIPE,
            start_new_session=True,
        )

    def _tell(self, line: str) -> None:
        try:
            self._write(line)
        except BrokenPipeError:  # somebody ended the janitor
            self._process.wait()
            self._process = self._begin()
            for group in self._groups:
                self._write(f"+{group}\n")

    def _write(self, line: str) -> None:
        if self._process.stdin is not None:
            os.write(self._process.stdin.fileno(), line.encode())


def listen(lines: Iterable[str]) -> set[int]:
    """Read until the supervisor's end; return the groups that are left."""
    groups: set[int] = set()
    for line in lines:
        sign, number = line[:1], line[1:].strip()
        if number.isdigit():
            (groups.add if sign == "+" else groups.discard)(int(number))
    return groups


def end(groups: set[int], *, grace: float, signal_group: Callable[[int, int], None]) -> None:
    """Ask every group to stop, wait until they are gone or `grace` seconds are over, then kill."""
    deadline = time.monotonic() + grace
    left = {group for group in groups if _sent(group, signal.SIGTERM, signal_group)}
    while left and time.monotonic() < deadline:
        time.sleep(0.05)
        left = {group for group in left if _sent(group, 0, signal_group)}
    for group in left:
        _sent(group, signal.SIGKILL, signal_group)


def _sent(group: int, number: int, signal_group: Callable[[int, int], None]) -> bool:
    """Send a signal (0: none, only ask); False when the group is gone."""
    with suppress(ProcessLookupError, PermissionError):
        signal_group(group, number)
        return True
    return False


if __name__ == "__main__":
    end(listen(sys.stdin), grace=GRACE, signal_group=os.killpg)
