"""The supervisor's loop: one thread, woken by output, by signals and by the clock."""

import selectors
import time
from collections.abc import Callable, Sequence

from config.supervisor.foundation import Foundation
from config.supervisor.janitor import Janitor
from config.supervisor.patience import Patience
from config.supervisor.program import Process, Program
from config.supervisor.wakeup import Wakeup

_TURN = 0.5  # seconds between two looks when nothing happens


class _Care:
    """A program in the supervisor's care."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.process: Process | None = None
        self.done = False
        self.patience = Patience(tries=3, pause=2.0) if program.once else Patience()


class Supervisor:
    """Starts `programs` in order, keeps them running, and stops them in order when asked.

    `foundation` is what they need, kept alive and stopped last; `every_turn` is called about twice
    a second; `say` prints a line.
    """

    def __init__(
        self,
        programs: Sequence[Program],
        *,
        say: Callable[[str], None],
        foundation: Foundation | None = None,
        every_turn: Callable[[], None] = lambda: None,
    ) -> None:
        self._cares = [_Care(program) for program in programs]
        self._width = max((len(program.name) for program in programs), default=0)
        self._say = say
        self._foundation = foundation
        self._every_turn = every_turn
        self._failed = False

    def run(self) -> int:
        """Supervise until SIGINT, SIGTERM or SIGHUP (returns 0) or until something cannot live (1).

        When it returns no process is left.
        """
        self._janitor = Janitor()
        with Wakeup() as self._wakeup, selectors.DefaultSelector() as self._selector:
            self._selector.register(self._wakeup.reader, selectors.EVENT_READ)
            try:
                while not self._wakeup.asked and not self._failed:
                    self._turn()
            finally:
                self._stop_everything()
        return 1 if self._failed else 0

    def _turn(self) -> None:
        if self._foundation is not None and not self._foundation.look_after():
            self._give_up("The database")
        for care in self._cares:
            self._look_after(care)
        self._every_turn()
        if not self._wakeup.asked:
            self._listen(_TURN)

    def _look_after(self, care: _Care) -> None:
        if care.process is not None:
            status = care.process.ended()
            if status is None:
                return
            self._clear(care, care.process)
            if care.program.once and status == 0:
                care.done = True
            else:
                self._note_death(
                    care, f"exit status {status}" if status >= 0 else f"signal {-status}"
                )
        if not care.done and care.patience.due() and not self._failed:
            self._start(care)

    def _start(self, care: _Care) -> None:
        care.patience.started()
        try:
            process = Process(care.program)
        except OSError as error:
            self._note_death(care, str(error))
            return
        care.process = process
        self._janitor.add(process.group)
        self._selector.register(process.output, selectors.EVENT_READ, care)

    def _note_death(self, care: _Care, how: str) -> None:
        name, patience = care.program.name, care.patience
        patience.ended()
        if not patience.over:
            self._say(f"{name} ended unexpectedly ({how}) and is started again.")
        elif care.program.once:
            self._say(f"{name} failed {patience.failures} times ({how}) and is left alone.")
            care.done = True
        else:
            self._give_up(f"{name} ({how})")

    def _give_up(self, what: str) -> None:
        self._failed = True
        self._say(f"{what} ended again and again right after its start: see the messages above.")

    def _clear(self, care: _Care, process: Process) -> None:
        """Forget a program that ended, after the last of its descendants and its last line."""
        process.end_group()
        self._janitor.remove(process.group)
        self._print(care, process, last=True)
        self._silence(process)
        process.output.close()
        care.process = None

    def _listen(self, seconds: float) -> None:
        for key, _ in self._selector.select(seconds):
            if not isinstance(key.data, _Care):
                self._wakeup.clear()
            elif key.data.process is not None:
                self._print(key.data, key.data.process)

    def _print(self, care: _Care, process: Process, *, last: bool = False) -> None:
        for line in process.lines(last=last):
            self._say(f"{care.program.name:<{self._width}} | {line}")
        if process.silent:
            self._silence(process)

    def _silence(self, process: Process) -> None:
        if process.output in self._selector.get_map():
            self._selector.unregister(process.output)

    def _stop_everything(self) -> None:
        """Stop the programs in order, then the foundation; a second request ends them by force."""
        for care in self._cares:
            if care.process is not None:
                self._stop(care, care.process)
        self._janitor.close()
        if self._foundation is not None:
            self._foundation.stop()

    def _stop(self, care: _Care, process: Process) -> None:
        process.ask_to_stop()
        deadline = time.monotonic() + care.program.grace
        while process.ended() is None and time.monotonic() < deadline and self._wakeup.asked < 2:
            self._listen(0.1)
        self._clear(care, process)
