"""One child process and the talk with it."""

import json
import os
import selectors
import signal
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, cast

_PROJECT = Path(__file__).resolve().parents[2]
_LONGEST_ANSWER = 16 * 1024 * 1024
_TOLD_AT_DEATH = 2000


class Silent(Exception):
    """The child gave no answer in the time allowed."""


class Died(Exception):
    """The child ended instead of answering; `code` is the refusal that fits."""

    def __init__(self, status: int | None, last_words: str) -> None:
        super().__init__(f"status {status} {last_words}".strip())
        too_long = status == -signal.SIGXCPU
        self.code = "took_too_long" if too_long else "decoder_crashed"


class ChildProcess:
    """A running `ingest.decoding.child`; used by one thread at a time."""

    def __init__(self, memory: int) -> None:
        self.asked = 0
        self._starter = threading.current_thread()
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed by end()
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "ingest.decoding.child", str(memory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            env=environment(),
            bufsize=0,
            start_new_session=True,
        )
        self._requests = cast(IO[bytes], self._process.stdin)
        self._answers = cast(IO[bytes], self._process.stdout)

    def is_alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    @property
    def was_orphaned(self) -> bool:
        """Whether the thread that started the child has ended, which ends the child (prctl)."""
        return not self._starter.is_alive()

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    def ask(self, request: dict[str, Any], seconds: float) -> dict[str, Any]:
        """The child's answer; raises Silent after `seconds` and Died when the child ended."""
        self.asked += 1
        deadline = time.monotonic() + seconds
        try:
            self._requests.write(json.dumps(request).encode("ascii") + b"\n")
        except OSError as error:
            raise self._died() from error
        try:
            return dict(json.loads(self._line(deadline)))
        except ValueError as error:
            raise self._died() from error

    def end(self) -> None:
        """Kill the process and everything it started, and give back its resources."""
        with suppress(ProcessLookupError):  # it has ended already
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        for stream in (self._requests, self._answers, self._errors):
            stream.close()

    def _line(self, deadline: float) -> bytes:
        output = self._answers.fileno()
        line = bytearray()
        with selectors.DefaultSelector() as selector:
            selector.register(output, selectors.EVENT_READ)
            while not line.endswith(b"\n"):
                if not selector.select(max(0.0, deadline - time.monotonic())):
                    raise Silent
                piece = os.read(output, 65536)
                if not piece or len(line) > _LONGEST_ANSWER:
                    raise self._died()
                line += piece
        return bytes(line)

    def _died(self) -> Died:
        try:
            status: int | None = self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            status = None
        self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, self._errors.tell() - _TOLD_AT_DEATH))
        return Died(status, self._errors.read().decode("utf-8", "replace"))


def environment() -> dict[str, str]:
    """No secret of the parent; one malloc arena, so that the memory limit means pictures."""
    return {
        "PYTHONPATH": str(_PROJECT),
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "MALLOC_ARENA_MAX": "1",
        "OMP_NUM_THREADS": "1",
        "PATH": os.defpath,
    }
