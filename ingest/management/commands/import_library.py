"""manage.py import_library FOLDER"""

import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils.translation import override

from gallery.models import Category, CategorySlug
from ingest.importing.folders import manifest_of_folders
from ingest.importing.manifest import FILE_NAME, Manifest, ManifestWrong, read_manifest
from ingest.importing.plan import make_picks, plan_import
from ingest.importing.run import DatabaseGone, StorageFull, Summary, run_import

LOCK = 0x6D656469
SHOWN = 50


class Command(BaseCommand):
    """Import a folder of pictures."""

    help = (
        "Imports a folder: with library.json as it says, without one each sub-folder becomes a "
        "gallery. Safe to repeat: what is there already is skipped. Exit status: 0 all files are "
        "in the library, 1 stopped before the end, 2 nothing done, 3 some files were refused."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the folder and how to treat it."""
        parser.add_argument("folder", type=Path)
        parser.add_argument(
            "--publish", action="store_true", help="publish what comes in (default: drafts)"
        )
        parser.add_argument(
            "--language", default=settings.LANGUAGE_CODE, help="of captions that name none"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Check, plan, run, sum up."""
        folder = usable(options["folder"])
        with override(settings.LANGUAGE_CODE):
            require_tables()
            manifest = self.manifest_of(folder)
            with only_import_of(folder):
                batch = plan_import(
                    folder=folder,
                    manifest=manifest,
                    publish=options["publish"],
                    language=options["language"],
                )
                self.start = time.monotonic()
                self.said = 0.0
                held = batch.uploads.filter(state="ready").count()
                summary = self.run(batch)
                if options["publish"]:
                    make_picks(batch, manifest.picks)
            self.sum_up(summary, held)

    def manifest_of(self, folder: Path) -> Manifest:
        """Read library.json, or the sub-folders where there is none."""
        try:
            if (folder / FILE_NAME).exists():
                known = {*Category.objects.values_list("slug", flat=True)}
                known |= {*CategorySlug.objects.values_list("slug", flat=True)}
                return read_manifest(folder / FILE_NAME, known)
            return manifest_of_folders(folder)
        except ManifestWrong as wrong:
            number, shown = len(wrong.problems), wrong.problems[:SHOWN]
            problems = "".join(f"\n  - {problem}" for problem in shown)
            raise CommandError(
                f"Nothing was imported: {number} problem(s) in {FILE_NAME}:{problems}", returncode=2
            ) from wrong
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}.", returncode=2) from error

    def run(self, batch: Any) -> Summary:
        """Import with progress; a full storage or a lost database ends it with a sentence."""
        again = "What is imported stays; run the same command again to go on."
        try:
            return run_import(batch, self.progress)
        except StorageFull as error:
            raise CommandError(f"No room is left to store files ({error}). {again}") from error
        except (DatabaseGone, OperationalError) as error:
            raise CommandError(f"The database does not answer ({error}). {again}") from error
        except KeyboardInterrupt:
            raise CommandError(f"Stopped. {again}", returncode=130) from None

    def progress(self, summary: Summary) -> None:
        """Say once a second how far it is, how fast it goes and how long it will take."""
        now = time.monotonic()
        if now - self.said < 1 and summary.done < summary.total:
            return
        self.said = now
        rate = summary.done / max(now - self.start, 0.001)
        left = int((summary.total - summary.done) / rate)
        self.stdout.write(
            f"{summary.done} of {summary.total} files, {rate:.1f} a second, "
            f"{left // 60}:{left % 60:02} left"
        )
        self.stdout.flush()

    def sum_up(self, summary: Summary, held: int) -> None:
        """Say how it ended; refused files make the exit status 3."""
        there = held + len(summary.held)
        self.stdout.write(f"Imported: {summary.ready}. Skipped, already there: {there}.")
        for title, uploads in (
            ("Not supported yet", summary.not_yet),
            ("Refused", summary.refused),
        ):
            if uploads:
                self.stdout.write(f"{title}: {len(uploads)}.")
            for upload in uploads[:SHOWN]:
                self.stdout.write(f"  {upload.name}: {upload.reason}")
            if len(uploads) > SHOWN:
                self.stdout.write(f"  … and {len(uploads) - SHOWN} more.")
        if summary.refused:
            raise CommandError(f"{len(summary.refused)} file(s) were refused.", returncode=3)


def usable(folder: Path) -> Path:
    """Return the folder's full path or say why it cannot be imported."""
    if not folder.exists():
        raise CommandError(f"There is no folder {folder}.", returncode=2)
    if not folder.is_dir():
        raise CommandError(f"{folder} is not a folder.", returncode=2)
    return folder.resolve()


def require_tables() -> None:
    """Say what to do where the tables are not there or not up to date."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise CommandError(
            "The database is not up to date. Run `manage.py migrate` first.", returncode=2
        )


class only_import_of:
    """Holds a lock of the database while this folder is imported; a second import is told so."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __enter__(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_try_advisory_lock(%s, hashtext(%s))", [LOCK, str(self.folder)]
            )
            if not cursor.fetchone()[0]:
                raise CommandError(
                    f"{self.folder} is being imported already. Wait for it to end.", returncode=2
                )

    def __exit__(self, *_error: object) -> None:
        try:
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT pg_advisory_unlock(%s, hashtext(%s))", [LOCK, str(self.folder)]
                )
        except OperationalError:
            connection.close()
