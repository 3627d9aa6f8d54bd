"""manage.py worker"""

import os
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from ingest.jobs import run_worker


class Command(BaseCommand):
    """Work on jobs."""

    help = "Works on jobs until it is stopped; run as many as there are machines."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take how many jobs to work on at a time."""
        parser.add_argument(
            "--concurrency", type=int, default=min(4, os.cpu_count() or 1), help="jobs at a time"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Run until SIGINT or SIGTERM."""
        run_worker(options["concurrency"])
