"""manage.py load_demo"""

from typing import Any

from django.core.management.base import BaseCommand

from ingest.demo import loading


class Command(BaseCommand):
    """Load the demo library into an empty database; a worker must be running."""

    help = "Draws the demo library and hands it to the worker; does nothing in a library in use."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load it, or go on where an earlier run stopped."""
        if loading.wanted():
            loading.load()
            self.stdout.write("The demo library is complete.")
