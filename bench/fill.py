"""`python -m bench.fill N`: make a database with N synthetic items."""

import argparse
import sys
import time
from pathlib import Path

import psycopg

if __package__ in {None, ""}:  # started as `python bench/fill.py`
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from bench import load, place
from bench.plan import new_plan


class Progress:
    """Prints what was done, at most twice a second, with the rate."""

    def __init__(self, rows: int) -> None:
        self._rows, self._started, self._said = rows, time.monotonic(), 0.0

    def __call__(self, what: str, number: int) -> None:
        """Hear that `number` of `what` are done; 0 stands for work that is not counted."""
        now = time.monotonic()
        if number and number < self._rows and now - self._said < 0.5:
            return
        self._said, took = now, now - self._started
        rate = f"{number:,} of {self._rows:,}, {number / took:,.0f} per second" if number else "…"
        print(f"{took:6.1f} s  {what} {rate}", flush=True)


def fill(rows: int, address: str, seed: int) -> None:
    """Migrate the database at `address` and fill it with `rows` items; prints its progress."""
    place.set_up_django(address)
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    with psycopg.connect(address) as connection:
        if not load.is_empty(connection):
            sys.exit("This database is not empty: name another one, or drop it first.")
        load.fill(connection, new_plan(rows, seed), Progress(rows))
    call_command("reindex")
    with psycopg.connect(address, autocommit=True) as connection:
        load.settle(connection)


def main() -> None:
    """Read the command line and fill."""
    parser = argparse.ArgumentParser(prog="bench.fill", description=__doc__)
    parser.add_argument("rows", type=int, metavar="N", help="how many items")
    parser.add_argument("--seed", type=int, default=1, help="another seed, another library")
    parser.add_argument(
        "--database-url", default="", help="an empty database; default: an embedded one of its own"
    )
    options = parser.parse_args()
    if options.rows < 1:
        parser.error("N must be at least 1")
    started = time.monotonic()
    with place.database(options.rows, options.database_url) as address:
        fill(options.rows, address, options.seed)
    print(f"{options.rows:,} items in {time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main()
