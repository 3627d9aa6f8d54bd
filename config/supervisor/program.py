"""One supervised program: what it is, and its process while it runs."""

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from config.lifeline import tied

_MOST_AT_ONCE = 65_536  # bytes read from a program in one go


@dataclass(frozen=True)
class Program:
    """A command to keep running or, with `once`, to bring to a good end one time."""

    name: str
    command: Sequence[str]
    once: bool = False
    grace: float = 10.0  # seconds between the request to stop and the end by force
    environment: Mapping[str, str] = field(default_factory=dict)
    folder: Path | None = None


class Process:
    """A running program, in a session and process group of its own."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.silent = False  # it closed its output
        self._unfinished = b""
        self._popen = subprocess.Popen(
            list(program.command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**os.environ, **program.environment},
            cwd=program.folder,
            start_new_session=True,
            preexec_fn=tied(signal.SIGTERM),
        )
        if self._popen.stdout is None:
            raise RuntimeError("a process without output")
        self.output: IO[bytes] = self._popen.stdout
        os.set_blocking(self.output.fileno(), False)

    @property
    def group(self) -> int:
        """The number of its process group."""
        return self._popen.pid

    def ended(self) -> int | None:
        """Its exit status (negative: the signal that ended it), None while it runs."""
        return self._popen.poll()

    def ask_to_stop(self) -> None:
        """Send SIGTERM to the program, which looks after its own children."""
        self._popen.terminate()

    def end_group(self) -> None:
        """Kill what is left of it: the program and all its descendants that stayed in its group."""
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.group, signal.SIGKILL)
        self._popen.wait()

    def lines(self, *, last: bool = False) -> list[str]:
        """The complete lines it wrote since; with `last` the unfinished one as well."""
        with suppress(BlockingIOError):
            while part := os.read(self.output.fileno(), _MOST_AT_ONCE):
                self._unfinished += part
                if not last:
                    break
            self.silent = not part
        *complete, self._unfinished = self._unfinished.split(b"\n")
        if last and self._unfinished:
            complete, self._unfinished = [*complete, self._unfinished], b""
        return [line.decode(errors="replace").rstrip("\r") for line in complete]
