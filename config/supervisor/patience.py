"""How often, and after which pause, something that died is started again."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass
class Patience:
    """Counts deaths soon after the start; pauses double from `pause` seconds, `tries` in all."""

    tries: int = 5
    soon: float = 10.0  # seconds; who lived longer starts with a clean slate
    pause: float = 0.5
    clock: Callable[[], float] = time.monotonic
    failures: int = 0
    next_start: float = 0.0
    _started: float = field(default=0.0)

    def started(self) -> None:
        """Note that a start happens now."""
        self._started = self.clock()

    def ended(self) -> None:
        """Note an end that nobody asked for, and decide when the next start may be."""
        now = self.clock()
        if now - self._started > self.soon:
            self.failures = 0
        self.failures += 1
        self.next_start = now + self.pause * (2 ** (self.failures - 1) if self.failures > 1 else 0)

    @property
    def over(self) -> bool:
        """Whether it died at once so often that another start makes no sense."""
        return self.failures >= self.tries

    def due(self) -> bool:
        """Whether the pause is over."""
        return self.clock() >= self.next_start
