"""What the programs stand on (the database): started before them, stopped after them."""

from collections.abc import Callable
from typing import Protocol

from config.supervisor.patience import Patience


class Base(Protocol):
    """Something that runs and can be stopped."""

    def alive(self) -> bool:
        """Whether it still runs."""

    def stop(self) -> None:
        """Stop it; does nothing when it has ended."""


class Foundation:
    """Keeps `base` alive: `start_again` makes a new one, `say` prints a line."""

    def __init__(
        self, base: Base, *, start_again: Callable[[], Base], say: Callable[[str], None]
    ) -> None:
        self._base = base
        self._start_again = start_again
        self._say = say
        self._known_dead = False
        self._patience = Patience()
        self._patience.started()

    def look_after(self) -> bool:
        """Start the base again where it died; False when that makes no sense any more."""
        if self._base.alive():
            return True
        if not self._known_dead:
            self._known_dead = True
            self._patience.ended()
            self._say("The database ended unexpectedly and is started again.")
        if self._patience.over:
            return False
        if self._patience.due():
            self._again()
        return True

    def stop(self) -> None:
        """Stop the base."""
        self._base.stop()

    def _again(self) -> None:
        self._base.stop()
        self._patience.started()
        try:
            self._base = self._start_again()
        except Exception as error:
            self._say(str(error))
            self._patience.ended()
        else:
            self._known_dead = False
