"""manage.py reindex"""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search import indexing


class Command(BaseCommand):
    """Write the search documents of all items again, or check them."""

    help = "Rebuilds the search while the site runs; may be stopped and taken up again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take where to go on, or that nothing is to be written."""
        parser.add_argument(
            "--after", type=int, default=0, metavar="N", help="go on after item number N"
        )
        parser.add_argument(
            "--check",
            action="store_true",
            help="only count what is out of date; 3 where anything is",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Go through all items in batches and say how far it is."""
        self._began = self._said = time.monotonic()
        if options["check"]:
            found = indexing.check(progress=self._say)
            self.stdout.write(f"Out of date: {found}.")
            if found:
                raise CommandError("Run manage.py reindex to mend it.", returncode=3)
            return
        written = indexing.rebuild(after=options["after"], progress=self._say)
        took = time.monotonic() - self._began
        self.stdout.write(f"The search is up to date: {written} documents in {took:.0f} s.")

    def _say(self, last: int, done: int, found: int) -> None:
        now = time.monotonic()
        if now - self._said < 2:
            return
        self._said = now
        rate = done / (now - self._began)
        self.stdout.write(f"{done} items ({rate:.0f} per second), {found} differ; last: {last}")
        self.stdout.flush()
