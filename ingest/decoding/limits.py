"""How much a picture, and the process that opens it, may use."""

import ctypes
import os
import resource
import signal
import tempfile
from dataclasses import dataclass
from pathlib import Path

_PR_SET_PDEATHSIG = 1
_LARGEST_ANSWER_FILE = 64 * 1024 * 1024
_LARGEST_GIVEN_FILE = 2**32
_OPEN_FILES = 64


@dataclass(frozen=True)
class Limits:
    """The largest pictures, in pixels; JPEG may be larger because it is decoded small."""

    jpeg_pixels: int = 400_000_000
    other_pixels: int = 120_000_000

    def for_format(self, code: str) -> int:
        """The limit in pixels for a format code of `formats`."""
        return self.jpeg_pixels if code == "jpeg" else self.other_pixels


def confine(memory: int) -> None:
    """Limit this process to `memory` bytes of data, small files and its parent's lifetime.

    It also leaves the working folder for one that no longer exists, and offers itself first when
    the machine runs out of memory.
    """
    _die_with_parent()
    _limit(resource.RLIMIT_DATA, memory)
    _limit(resource.RLIMIT_FSIZE, _LARGEST_GIVEN_FILE)
    allow_file(0)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_NOFILE, _OPEN_FILES)
    _offer_to_the_oom_killer()
    folder = Path(tempfile.mkdtemp())
    os.chdir(folder)
    folder.rmdir()


def allow_seconds(seconds: float) -> None:
    """Let this process use `seconds` more of processor time before the kernel ends it."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    used = usage.ru_utime + usage.ru_stime
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (int(used + seconds) + 2, hard))


def allow_file(size: int) -> None:
    """Let files that this process writes be as long as `size` bytes and the usual ones."""
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    wanted = min(_LARGEST_GIVEN_FILE, _LARGEST_ANSWER_FILE + size)
    most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))


def _limit(which: int, most: int) -> None:
    hard = resource.getrlimit(which)[1]
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(which, (most, most))


def _die_with_parent() -> None:
    parent = os.getppid()
    try:
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    except (AttributeError, OSError):
        return  # not Linux: the end of standard input ends the child
    if os.getppid() != parent:
        os._exit(1)


def _offer_to_the_oom_killer() -> None:
    try:
        Path("/proc/self/oom_score_adj").write_text("800")
    except OSError:
        return  # not Linux, or not allowed: only a preference
