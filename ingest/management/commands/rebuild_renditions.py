"""manage.py rebuild_renditions"""

import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError

from gallery.actions import NotAllowed
from gallery.models import Kind, MediaItem
from ingest.decoding.refused import Refused
from ingest.refusals import explain
from ingest.rendering import render_again


class Command(BaseCommand):
    """Make renditions again from the originals."""

    help = "Makes the renditions of all pictures, or of those named, again from their originals."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the items, or only those without renditions."""
        parser.add_argument("items", nargs="*", type=UUID, help="public ids; none: all")
        parser.add_argument("--missing", action="store_true", help="only those that have none")

    def handle(self, *args: Any, **options: Any) -> None:
        """Go through them one by one; one that fails keeps what it had."""
        items = MediaItem.objects.of_kind(Kind.IMAGE).order_by("pk")
        if options["items"]:
            items = items.filter(uuid__in=options["items"])
        if options["missing"]:
            items = items.filter(renditions={})
        done, failed = 0, 0
        for item in items.iterator(chunk_size=200):
            try:
                with tempfile.TemporaryDirectory(prefix="medialib-") as folder:
                    render_again(item, Path(folder))
                done += 1
            except Refused as refused:
                failed += 1
                self.stderr.write(f"{item.uuid}: {explain(refused.code, **refused.facts)}")
            except (OSError, NotAllowed) as error:
                failed += 1
                self.stderr.write(f"{item.uuid}: {error}")
        self.stdout.write(f"Rebuilt: {done}. Failed: {failed}.")
        if failed:
            raise CommandError(f"{failed} item(s) could not be rebuilt.", returncode=3)
