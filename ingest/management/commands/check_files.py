"""manage.py check_files"""

from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from gallery import storage
from gallery.models import MediaItem
from ingest.checking import original_problems, rendition_problems, strangers

SHOWN = 200


class Command(BaseCommand):
    """Compare the storages with the database."""

    help = (
        "Verifies that originals match their checksums, that every rendition is where it belongs, "
        "and that the public storage holds files of open items only."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take whether to skip the checksums and whether to clean up."""
        parser.add_argument("--quick", action="store_true", help="do not read the originals")
        parser.add_argument(
            "--delete", action="store_true", help="delete renditions that belong to no item"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Report every problem; the exit status is 3 where there are any left."""
        number = 0
        for problem in self.problems(**options):
            number += 1
            if number <= SHOWN:
                self.stderr.write(problem)
        if number:
            raise CommandError(f"{number} problem(s) found.", returncode=3)
        self.stdout.write(f"{MediaItem.objects.count()} items checked, all is well.")

    def problems(self, *, quick: bool, delete: bool, **_options: Any) -> Iterator[str]:
        """Yield what is wrong, a sentence each."""
        for item in MediaItem.objects.order_by("pk").iterator(chunk_size=200):
            if not quick:
                yield from original_problems(item)
            yield from rendition_problems(item)
        for place, is_public in ((storage.public(), True), (storage.derivatives(), False)):
            for name in list(strangers(place, is_public=is_public)):
                where = "public" if is_public else "private"
                if delete:
                    place.delete(name)
                    self.stdout.write(f"Deleted {name} from the {where} storage.")
                else:
                    yield f"{name} in the {where} storage belongs to no item."
