"""The supervisor, with children of a line or two."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from config.supervisor import Foundation, Program, Supervisor
from config.supervisor.janitor import Janitor
from config.supervisor.patience import Patience

ROOT = Path(__file__).resolve().parents[2]
SLEEP = "import time; time.sleep(60)"


def python(name: str, code: str, *, once: bool = False, grace: float = 5) -> Program:
    return Program(name, [sys.executable, "-c", code], once=once, grace=grace)


def alive(number: int) -> bool:
    """Whether a process runs (a zombie, whose parent has not asked yet, does not)."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def wait_until(condition: Callable[[], bool], *, seconds: float = 10) -> bool:
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.02)
    return condition()


def numbers(file: Path) -> list[int]:
    return [int(line) for line in file.read_text().split()] if file.exists() else []


def telling(file: Path, then: str) -> str:
    """Code that writes its process number to a file and goes on with `then`."""
    return f"import os; open({str(file)!r}, 'a').write(f'{{os.getpid()}}\\n')\n{then}"


class Run:
    """A run that asks itself to stop as soon as `until` holds, and keeps what was said."""

    def __init__(self, *programs: Program, until: Callable[[], bool]) -> None:
        self.said: list[str] = []
        self._until = until
        self._deadline = time.monotonic() + 30
        self.foundation: Foundation | None = None
        self.programs = programs

    def __call__(self) -> int:
        return Supervisor(
            self.programs,
            say=self.said.append,
            foundation=self.foundation,
            every_turn=self._turn,
        ).run()

    def _turn(self) -> None:
        if self._until() or time.monotonic() > self._deadline:
            os.kill(os.getpid(), signal.SIGTERM)


def test_output_passes_through_with_the_programs_name() -> None:
    run = Run(
        python("web", f"print('hello', flush=True); {SLEEP}"),
        python("worker", SLEEP),
        until=lambda: any("hello" in line for line in run.said),
    )
    assert run() == 0
    assert "web    | hello" in run.said


def test_what_dies_is_started_again(tmp_path: Path) -> None:
    file = tmp_path / "numbers"
    killed: list[int] = []

    def kill_the_first_then_wait_for_the_second() -> bool:
        found = numbers(file)
        if found and not killed:
            killed.append(found[0])
            os.kill(found[0], signal.SIGKILL)
        return len(found) > 1

    run = Run(python("web", telling(file, SLEEP)), until=kill_the_first_then_wait_for_the_second)
    assert run() == 0
    assert "web ended unexpectedly (signal 9) and is started again." in run.said
    assert not any(alive(number) for number in numbers(file))


def test_what_dies_at_once_again_and_again_ends_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Patience, "due", lambda self: True)
    file = tmp_path / "numbers"
    run = Run(
        python("worker", telling(file, SLEEP)),
        python("web", "print('no'); raise SystemExit(3)"),
        until=lambda: False,
    )
    assert run() == 1
    assert run.said[-1].startswith("web (exit status 3) ended again and again")
    assert sum("is started again" in line for line in run.said) == 4
    assert not alive(numbers(file)[0])


def test_a_program_that_cannot_be_found_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Patience, "due", lambda self: True)
    run = Run(Program("web", ["/no/such/program"]), until=lambda: False)
    assert run() == 1
    assert "No such file" in run.said[-1]


def test_a_program_of_one_time_is_repeated_only_after_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Patience, "due", lambda self: True)
    file = tmp_path / "numbers"
    fails_first = f"raise SystemExit(open({str(file)!r}).read().count('\\n') == 1)"
    turns: list[int] = []

    def a_while_after_the_second() -> bool:
        turns.extend([1] if len(numbers(file)) == 2 else [])
        return len(turns) > 3

    run = Run(python("demo", telling(file, fails_first), once=True), until=a_while_after_the_second)
    assert run() == 0
    assert len(numbers(file)) == 2


def test_a_program_of_one_time_that_keeps_failing_is_left_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Patience, "due", lambda self: True)
    run = Run(
        python("demo", "raise SystemExit(1)", once=True),
        python("web", SLEEP),
        until=lambda: any("left alone" in line for line in run.said),
    )
    assert run() == 0
    assert "demo failed 3 times (exit status 1) and is left alone." in run.said


def test_programs_stop_in_order_before_the_foundation(tmp_path: Path) -> None:
    stopped = tmp_path / "stopped"
    stopped.touch()
    code = (
        "import signal, sys, time\n"
        "def end(*_):\n time.sleep(0.2); open({file!r}, 'a').write('{name} '); sys.exit()\n"
        "signal.signal(signal.SIGTERM, end); print('ready', flush=True); time.sleep(60)"
    )
    run = Run(
        *(python(name, code.format(file=str(stopped), name=name)) for name in ("web", "worker")),
        until=lambda: sum("ready" in line for line in run.said) == 2,
    )

    class Database:
        def alive(self) -> bool:
            return True

        def stop(self) -> None:
            with stopped.open("a") as file:
                file.write("database")

    run.foundation = Foundation(Database(), start_again=Database, say=run.said.append)
    assert run() == 0
    assert stopped.read_text() == "web worker database"


def test_who_does_not_stop_in_time_is_ended_with_its_children(tmp_path: Path) -> None:
    file = tmp_path / "numbers"
    stubborn = telling(
        file, f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); {SLEEP}"
    )
    parent = telling(
        file,
        "import signal, subprocess, sys\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        f"subprocess.run([sys.executable, '-c', {stubborn!r}])",
    )
    run = Run(python("web", parent, grace=0.3), until=lambda: len(numbers(file)) == 2)
    assert run() == 0
    # A killed process is there for a moment longer than the one who killed it knows.
    assert wait_until(lambda: not any(alive(number) for number in numbers(file)))


def test_children_of_what_was_killed_go_before_it_is_started_again(tmp_path: Path) -> None:
    file = tmp_path / "numbers"
    child = telling(file, SLEEP)
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    first: list[int] = []

    def kill_the_parent() -> bool:
        found = numbers(file)
        if found and not first:
            first.append(found[0])
            os.kill(os.getpgid(found[0]), signal.SIGKILL)
        return len(found) > 1

    run = Run(python("web", parent), until=kill_the_parent)
    assert run() == 0
    assert wait_until(lambda: not alive(first[0]))


def test_a_foundation_that_dies_is_laid_again() -> None:
    laid: list[object] = []

    class Database:
        def __init__(self) -> None:
            self.living = True
            laid.append(self)

        def alive(self) -> bool:
            return self.living

        def stop(self) -> None:
            self.living = False

    run = Run(python("web", SLEEP), until=lambda: len(laid) == 2)
    first = Database()
    run.foundation = Foundation(first, start_again=Database, say=run.said.append)
    first.living = False
    assert run() == 0
    assert "The database ended unexpectedly and is started again." in run.said


def test_a_foundation_that_cannot_be_laid_again_ends_everything(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Patience, "due", lambda self: True)

    class Gone:
        def alive(self) -> bool:
            return False

        def stop(self) -> None:
            pass

    def fail() -> Gone:
        raise RuntimeError("The disk is full.")

    run = Run(python("web", SLEEP), until=lambda: False)
    run.foundation = Foundation(Gone(), start_again=fail, say=run.said.append)
    assert run() == 1
    assert "The disk is full." in run.said
    assert run.said[-1].startswith("The database ended again and again")


def test_nothing_is_left_when_the_supervisor_is_killed(tmp_path: Path) -> None:
    file = tmp_path / "numbers"
    child = telling(file, f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); {SLEEP}")
    parent = telling(
        file, f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    )
    code = (
        "import sys; from config.supervisor import Program, Supervisor; "
        "from config.supervisor import janitor; "
        "Supervisor([Program('web', [sys.executable, '-c', sys.argv[1]])], say=print).run()"
    )
    with subprocess.Popen([sys.executable, "-c", code, parent], cwd=ROOT) as supervisor:
        assert wait_until(lambda: len(numbers(file)) == 2)
        supervisor.kill()
    assert wait_until(lambda: not any(alive(number) for number in numbers(file)), seconds=20)


@pytest.fixture
def group() -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen([sys.executable, "-c", SLEEP], start_new_session=True) as process:
        yield process
        process.kill()


def test_the_janitor_ends_what_was_not_stopped(group: subprocess.Popen[bytes]) -> None:
    janitor = Janitor()
    janitor.add(group.pid)
    threading.Thread(target=group.wait).start()  # it is our child: only we can let it go
    janitor.close()
    assert group.wait(5) == -signal.SIGTERM


def test_the_janitor_leaves_alone_what_was_stopped(group: subprocess.Popen[bytes]) -> None:
    janitor = Janitor()
    janitor.add(group.pid)
    janitor.remove(group.pid)
    janitor.close()
    assert group.poll() is None


def test_pauses_grow_and_a_long_life_forgives() -> None:
    now = [100.0]
    patience = Patience(tries=5, soon=10, pause=0.5, clock=lambda: now[0])
    pauses = []
    for _ in range(4):
        patience.started()
        patience.ended()
        pauses.append(patience.next_start - now[0])
    assert pauses == [0, 1, 2, 4]
    patience.started()
    now[0] += 11
    patience.ended()
    assert (patience.failures, patience.over) == (1, False)
