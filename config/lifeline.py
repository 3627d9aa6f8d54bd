"""Tying a child process to its parent: when the parent dies, however it dies, so does the child."""

import ctypes
import os
import signal
import sys
from collections.abc import Callable
from typing import Final

_PR_SET_PDEATHSIG: Final = 1  # <sys/prctl.h>
_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def tied(sent: signal.Signals) -> Callable[[], None] | None:
    """A `preexec_fn` by which the kernel sends `sent` to the child at its parent's death: prctl(2).

    The signal follows the *thread* that started the child: start children from the main thread.
    None where the system cannot do it (only Linux can).
    """
    if _libc is None:
        return None
    libc, parent = _libc, os.getpid()

    def before_exec() -> None:
        libc.prctl(_PR_SET_PDEATHSIG, sent, 0, 0, 0)
        if os.getppid() != parent:  # it died in between
            os._exit(1)

    return before_exec
