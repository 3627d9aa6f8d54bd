"""Turns signals into wake-ups of a loop that waits in `select`."""

import os
import signal
from contextlib import suppress
from types import FrameType

STOP = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Wakeup:
    """While entered: `asked` counts requests to stop, and `reader` is readable after any signal."""

    def __init__(self) -> None:
        self.asked = 0
        self.reader, self._writer = os.pipe()
        os.set_blocking(self.reader, False)
        os.set_blocking(self._writer, False)

    def __enter__(self) -> "Wakeup":
        self._before = {number: signal.signal(number, self._ask) for number in STOP}
        self._before[signal.SIGCHLD] = signal.signal(signal.SIGCHLD, lambda *_: None)
        self._fd_before = signal.set_wakeup_fd(self._writer, warn_on_full_buffer=False)
        return self

    def __exit__(self, *_: object) -> None:
        signal.set_wakeup_fd(self._fd_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        os.close(self.reader)
        os.close(self._writer)

    def clear(self) -> None:
        """Take note of the signals so far, so that `reader` rests until the next."""
        with suppress(BlockingIOError):
            os.read(self.reader, 4096)

    def _ask(self, number: int, frame: FrameType | None) -> None:
        self.asked += 1
