"""Running PostgreSQL's programs: as the right account, in a clean environment."""

import os
import signal
import subprocess
from pathlib import Path
from typing import Final

from config.lifeline import tied
from config.postgres.account import Account

# English messages, because failures are recognised by their text; no PG* variable of the person.
ENVIRONMENT: Final = {"LC_ALL": "C", "TZ": "UTC", "PATH": os.defpath}


def run(program: Path, *arguments: str, account: Account) -> subprocess.CompletedProcess[str]:
    """Run a short program to its end and return what it said (its errors included)."""
    return subprocess.run(
        [str(program), *arguments],
        env=ENVIRONMENT,
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
        **account.identity(),
    )


def launch(program: Path, *arguments: str, account: Account, log: Path) -> subprocess.Popen[bytes]:
    """Start the server in a session of its own, so that Ctrl-C in the terminal does not reach it.

    It shuts down (SIGINT, a fast shutdown) when this process dies, however it dies, on Linux.
    """
    with log.open("ab") as output:
        return subprocess.Popen(
            [str(program), *arguments],
            env=ENVIRONMENT,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=tied(signal.SIGINT),
            **account.identity(),
        )
