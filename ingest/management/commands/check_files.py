"""manage.py check_files"""

from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.files.storage import Storage
from django.core.management.base import BaseCommand, CommandError

from gallery import storage
from gallery.models import MediaItem
from ingest.checking import lost_originals, original_problems, rendition_problems, strangers

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
            "--delete", action="store_true", help="delete files that belong to no item"
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
        public, private = storage.public(), storage.derivatives()
        for place, where, names in (
            (public, "public", strangers(public, is_public=True)),
            (private, "private", strangers(private, is_public=False)),
            (storage.originals(), "originals", lost_originals()),
        ):
            yield from self.lost(place, where, list(names), delete)

    def lost(self, place: Storage, where: str, names: list[str], delete: bool) -> Iterator[str]:
        """Yield each of `names` in a storage as a problem, or delete it."""
        for name in names:
            if delete:
                place.delete(name)
                self.stdout.write(f"Deleted {name} from the {where} storage.")
            else:
                yield f"{name} in the {where} storage belongs to no item."
