"""The account the server runs as: PostgreSQL refuses to run as root."""

import os
import pwd
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from config.postgres.errors import PostgresUnavailable
from config.postgres.place import Location

UNPRIVILEGED = ("postgres", "nobody")


class Identity(TypedDict, total=False):
    """Arguments of `subprocess` that change to an account."""

    user: int
    group: int
    extra_groups: list[int]


@dataclass(frozen=True)
class Account:
    """Who owns the cluster; `foreign` when it is somebody else than this process."""

    name: str
    uid: int
    gid: int
    foreign: bool

    def identity(self) -> Identity:
        """How `subprocess` becomes this account; empty when it already is."""
        if not self.foreign:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def folder(self, path: Path) -> None:
        """Make `path` a folder only this account (and root) can enter; refuse one of others."""
        try:
            path.mkdir(mode=0o700, exist_ok=True)
            found = path.lstat()
            if found.st_uid == os.geteuid() and self.foreign:
                os.chown(path, self.uid, self.gid, follow_symlinks=False)
                found = path.lstat()
            if found.st_uid != self.uid:
                raise PostgresUnavailable(
                    f"The folder {path} belongs to another account (number {found.st_uid}), not to "
                    f"{self.name}: start as that account, or give the folder to {self.name}."
                )
            path.chmod(0o700)
        except OSError as error:
            raise unwritable(path, error) from error


def server_account(location: Location) -> Account:
    """The owner of the cluster if there is one, else ourselves, or for root a lesser account."""
    if os.geteuid() != 0:
        return _ourselves()
    try:
        owner = location.data_dir.stat().st_uid
    except OSError:
        owner = 0
    try:
        return _foreign(pwd.getpwuid(owner)) if owner else _least()
    except KeyError as error:
        raise PostgresUnavailable(
            f"The folder {location.data_dir} belongs to account number {owner}, which has no name "
            "on this machine: give the folder to an account that exists (chown -R)."
        ) from error


def unwritable(path: Path, error: OSError) -> PostgresUnavailable:
    """The sentence for a folder or file of the database that could not be written."""
    return PostgresUnavailable(
        f"The database needs to write {path}, and that failed ({error.strerror}): make the folder "
        "writable, free space on its disk, or set DATABASE_URL to a server of your own."
    )


def _ourselves() -> Account:
    try:
        name = pwd.getpwuid(os.geteuid()).pw_name
    except KeyError as error:
        raise PostgresUnavailable(
            f"PostgreSQL needs an account with a name, and number {os.geteuid()} has none on this "
            "machine: add it to /etc/passwd, or set DATABASE_URL to a server of your own."
        ) from error
    return Account(name, os.geteuid(), os.getegid(), foreign=False)


def _least() -> Account:
    for name in UNPRIVILEGED:
        try:
            return _foreign(pwd.getpwnam(name))
        except KeyError:
            continue
    raise PostgresUnavailable(
        "PostgreSQL may not run as root and this machine has neither an account `postgres` nor "
        "`nobody`: start as an ordinary user, or set DATABASE_URL to a server of your own."
    )


def _foreign(entry: pwd.struct_passwd) -> Account:
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid, foreign=True)
