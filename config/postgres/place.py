"""Where the embedded database of a checkout lives: decided, never created, here."""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

PORT = 5432  # only a part of the socket's file name: the server listens on no network address
LONGEST_SOCKET = 107  # bytes; sun_path in <sys/un.h> holds 108 with the closing zero


@dataclass(frozen=True)
class Location:
    """The folders, names and files of one embedded database."""

    home: Path
    socket_dir: Path
    apart_from: Path | None = None  # the var folder, when the server's account cannot reach it
    port: int = PORT
    user: str = "medialib"
    database: str = "medialib"

    @property
    def data_dir(self) -> Path:
        """The cluster folder, the only one that belongs to the server's account."""
        return self.home / "postgres"

    @property
    def log_file(self) -> Path:
        """The server's log."""
        return self.home / "postgres.log"

    @property
    def lock_file(self) -> Path:
        """Held while somebody starts the server."""
        return self.home / "postgres.lock"

    @property
    def users_file(self) -> Path:
        """Shared by the commands that use the server at this moment."""
        return self.home / "postgres.users"


def location(var: Path) -> Location:
    """Where the database for the folder `var` lives: the same answer every time, nothing created.

    Below `var` as a rule. Root may not run PostgreSQL, so root's server runs as another account; a
    checkout which that account cannot reach (below /root) keeps its cluster in /var/lib/medialib.
    """
    var = var.absolute().resolve()
    if os.geteuid() == 0 and not _within_reach(var):
        home = Path("/var/lib/medialib").resolve() / _fingerprint(var)
        return Location(home=home, socket_dir=home / "socket", apart_from=var)
    return Location(home=var, socket_dir=_socket_dir(var))


def _within_reach(var: Path) -> bool:
    """Whether an account without privileges can walk to the cluster folder below `var`."""
    if _owner(var / "postgres") not in {None, 0}:
        return True  # a cluster that is already there stays there
    return all(_open_to_all(folder) for folder in var.parents)


def _open_to_all(folder: Path) -> bool:
    try:
        return bool(folder.stat().st_mode & stat.S_IXOTH)
    except OSError:
        return True  # not there yet: it will be made reachable


def _owner(path: Path) -> int | None:
    try:
        return path.stat().st_uid
    except OSError:
        return None


def _socket_dir(var: Path) -> Path:
    """Below `var`, unless libpq could not address it there: too long, or a comma (a host list)."""
    near = var / "socket"
    if len(os.fsencode(near / f".s.PGSQL.{PORT}")) <= LONGEST_SOCKET and "," not in str(near):
        return near
    # Not $TMPDIR, which may differ between two terminals; the folder's owner is checked before use.
    return Path("/tmp") / f"medialib-{os.geteuid()}-{_fingerprint(var)}"  # noqa: S108


def _fingerprint(var: Path) -> str:
    return hashlib.sha256(os.fsencode(var)).hexdigest()[:12]
