"""Making the cluster folder, complete or not at all."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from config.postgres.account import Account, unwritable
from config.postgres.binaries import Binaries
from config.postgres.commands import run
from config.postgres.errors import PostgresUnavailable
from config.postgres.place import Location

SUPERUSER = "postgres"
_BUILTIN_LOCALES_SINCE = 17


def major_of(location: Location) -> int | None:
    """The PostgreSQL version that made the cluster, None when there is no cluster yet."""
    try:
        return int((location.data_dir / "PG_VERSION").read_text().strip())
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise PostgresUnavailable(
            f"The database folder {location.data_dir} cannot be read as {_who()}: start as its "
            "owner, or move it away to begin with an empty library."
        ) from error


def make(location: Location, binaries: Binaries, account: Account, *, fsync: bool) -> None:
    """Make the cluster beside its place and move it there when complete.

    Local connections are trusted, because only the server's account and root can enter the socket's
    folder (0700), and root's web processes must get in while the server runs as another account: a
    password would lie in a file that exactly the same accounts can read.
    """
    _refuse_foreign_files(location)
    unfinished = location.home / "postgres.unfinished"
    try:
        shutil.rmtree(unfinished, ignore_errors=True)
        account.folder(unfinished)
        said = _initdb(unfinished, binaries, account, fsync=fsync)
        if said.returncode != 0:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise failure("initdb failed", said.stdout, location)
        unfinished.rename(location.data_dir)
    except OSError as error:
        raise unwritable(location.data_dir, error) from error


def failure(what: str, said: str, location: Location) -> PostgresUnavailable:
    """One sentence for what a PostgreSQL program said when it failed."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    if any("No space left on device" in line for line in lines):
        return PostgresUnavailable(
            f"The disk that holds {location.home} is full: free some space and start again."
        )
    telling = [line for line in lines if "FATAL" in line or "error:" in line or "PANIC" in line]
    reason = (telling or lines or ["it said nothing"])[-1]
    return PostgresUnavailable(
        f"PostgreSQL could not be started ({what}: {reason}): see {location.log_file}, or set "
        "DATABASE_URL to a server of your own."
    )


def _initdb(
    folder: Path, binaries: Binaries, account: Account, *, fsync: bool
) -> subprocess.CompletedProcess[str]:
    for locale in _locales(binaries.major):
        said = run(
            binaries.initdb,
            f"--pgdata={folder}",
            f"--username={SUPERUSER}",
            "--auth-local=trust",
            "--auth-host=reject",
            "--encoding=UTF8",
            *locale,
            *([] if fsync else ["--no-sync"]),
            account=account,
        )
        if said.returncode == 0 or "locale" not in said.stdout:
            break
    return said


def _locales(major: int) -> Iterator[list[str]]:
    """What to try in turn: texts compare by code point and letters have case, on every system."""
    if major >= _BUILTIN_LOCALES_SINCE:
        yield ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
    else:
        yield ["--locale=C", "--lc-ctype=C.UTF-8"]
        yield ["--locale=C", "--lc-ctype=en_US.UTF-8"]
        yield ["--locale=C"]


def _refuse_foreign_files(location: Location) -> None:
    try:
        if any(location.data_dir.iterdir()):
            raise PostgresUnavailable(
                f"The folder {location.data_dir} is not empty and not a database: move it away."
            )
    except FileNotFoundError:
        return
    except OSError as error:
        raise unwritable(location.data_dir, error) from error


def _who() -> str:
    return f"account number {os.geteuid()}"
