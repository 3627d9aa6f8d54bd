"""Tells load balancers and supervisors whether this process lives and can do its work."""

import logging
import os
from functools import cache as remember
from pathlib import Path

from django.core.files.storage import FileSystemStorage, Storage, storages
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from config.storages import FOLDERS

logger = logging.getLogger(__name__)

# The age of the job that has waited longest and is due; a picture waits seconds when all is well.
OLDEST_WAITING = """
SELECT extract(epoch FROM now() - min(greatest(e.at, j.scheduled_at)))::float
FROM procrastinate_jobs j
JOIN procrastinate_events e ON e.job_id = j.id AND e.type = 'deferred'
WHERE j.status = 'todo' AND (j.scheduled_at IS NULL OR j.scheduled_at <= now())
"""


class NotReady(Exception):
    """Why this process cannot do its work; the sentence is shown to anybody who asks."""


@require_safe
@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """Answer that the process lives; asks nothing else."""
    return JsonResponse({"status": "ok"})


@require_safe
@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """Answer 200 with the age of the queue, or 503 with the reasons for not being ready.

    A queue that waits is reported and not a reason: pages are served without the worker.
    """
    reasons: list[str] = []
    age: float | None = None
    for check in (_database_answers, _migrations_are_applied, _storages_are_there):
        try:
            check()
        except NotReady as error:
            reasons.append(str(error))
            if check is _database_answers:
                break
    if not reasons:
        age = _oldest_waiting()
    answer = {
        "status": "not ready" if reasons else "ok",
        "reasons": reasons,
        "queue": {"oldest_waiting_seconds": None if age is None else round(age, 1)},
    }
    return JsonResponse(answer, status=503 if reasons else 200)


def _database_answers() -> None:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        logger.warning("The database does not answer: %s", error)
        raise NotReady("The database does not answer.") from error


def _migrations_are_applied() -> None:
    missing = _migrations_on_disk() - set(MigrationRecorder(connection).applied_migrations())
    if missing:
        raise NotReady(f"{len(missing)} migrations are not applied.")


@remember
def _migrations_on_disk() -> frozenset[tuple[str, str]]:
    return frozenset(MigrationLoader(None).disk_migrations or {})


def _storages_are_there() -> None:
    unusable = [alias for alias in FOLDERS if not _usable(alias)]
    if unusable:
        raise NotReady(f"These storages cannot be used: {', '.join(unusable)}.")


def _usable(alias: str) -> bool:
    where = storages[alias]
    if isinstance(where, FileSystemStorage):
        return _writable(Path(where.location))
    return _reachable(where, alias)


def _writable(folder: Path) -> bool:
    # A folder appears with its first file: until then its parent has to take it.
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)


def _reachable(where: Storage, alias: str) -> bool:
    try:
        where.exists("readyz")
    except Exception as error:
        logger.warning("The storage %s cannot be reached: %s", alias, error)
        return False
    return True


def _oldest_waiting() -> float | None:
    with connection.cursor() as cursor:
        cursor.execute(OLDEST_WAITING)
        row = cursor.fetchone()
    return max(0.0, row[0]) if row and row[0] is not None else None
