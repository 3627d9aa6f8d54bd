"""The folder that holds everything of one embedded database."""

import logging
import shutil
import stat
from pathlib import Path

from config.postgres.account import Account, unwritable
from config.postgres.place import Location

_LONGEST_LOG = 10_000_000  # bytes, then the log is set aside once
_logger = logging.getLogger(__name__)


def prepare(location: Location, account: Account) -> None:
    """Make the folder, reachable for the server's account; keep its log short."""
    try:
        missing = [path for path in (location.home, *location.home.parents) if not path.exists()]
        location.home.mkdir(parents=True, exist_ok=True)
        if account.foreign:
            for path in missing:
                path.chmod(path.stat().st_mode | stat.S_IXOTH)
        if location.log_file.exists() and location.log_file.stat().st_size > _LONGEST_LOG:
            location.log_file.replace(location.log_file.with_suffix(".log.1"))
        if location.apart_from is not None:
            _point_to_home(location, location.apart_from)
    except OSError as error:
        raise unwritable(location.home, error) from error


def _point_to_home(location: Location, var: Path) -> None:
    """Say in the var folder where its cluster is, and notice a cluster of an earlier checkout.

    A fresh clone in the place of a deleted one must begin with an empty database, not with rows
    whose pictures are gone: the old cluster is set aside (one is kept).
    """
    pointer = var / "postgres-is-elsewhere.txt"
    if pointer.exists():
        return
    if location.data_dir.exists() and any(location.data_dir.iterdir()):
        aside = location.home / "postgres.previous"
        shutil.rmtree(aside, ignore_errors=True)
        location.data_dir.rename(aside)
        _logger.warning("The database of an earlier checkout was set aside as %s.", aside)
    var.mkdir(parents=True, exist_ok=True)
    pointer.write_text(f"The database of this checkout is in {location.data_dir}\n")
