"""Work that happens outside requests: the one place that knows procrastinate."""

import functools
import logging
from collections.abc import Callable
from typing import Any, cast

from asgiref.sync import async_to_sync
from django.db import close_old_connections, connection, transaction
from django.utils import timezone
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.exceptions import AlreadyEnqueued, ConnectorException
from procrastinate.jobs import Status

log = logging.getLogger(__name__)

# Tries again after 2, 4, 8, … seconds: an outage of some minutes is survived.
PATIENT = RetryStrategy(max_attempts=9, exponential_wait=2)
ATTEMPTS = 9


def task(
    name: str, *, queueing_lock: str | None = None, with_attempts: bool = False
) -> Callable[..., Any]:
    """Register a function as a job called `name`, tried again when it raises.

    With a `queueing_lock` at most one such job waits at a time; `with_attempts` the function gets
    the number of failed attempts first.
    """

    def register(function: Callable[..., None]) -> Any:
        fresh = _with_fresh_connections(function)

        def counted(context: JobContext, /, **arguments: Any) -> None:
            fresh(context.job.attempts, **arguments)

        options: dict[str, Any] = {"retry": PATIENT, "queueing_lock": queueing_lock}
        if with_attempts:
            return app.task(name=name, pass_context=True, **options)(counted)
        return app.task(name=name, **options)(fresh)  # type: ignore[no-untyped-call]

    return register


def every(cron: str, name: str) -> Callable[..., Any]:
    """Register a function without arguments as a job that runs by `cron` (UTC)."""

    def register(function: Callable[[], None]) -> Any:
        fresh = _with_fresh_connections(function)

        def at(timestamp: int) -> None:
            fresh()

        registered = app.task(name=name, queueing_lock=name)(at)
        return app.periodic(cron=cron)(registered)

    return register


def defer(job: Any, **arguments: Any) -> None:
    """Let a worker run `job`; part of the transaction around the call."""
    job.defer(**arguments)


def defer_once(job: Any) -> None:
    """Let a worker run `job` after the present transaction, unless it waits already."""

    def now() -> None:
        try:
            with transaction.atomic():
                job.defer()
        except AlreadyEnqueued:
            pass

    transaction.on_commit(now, robust=True)


def defer_unless_waiting(job: Any, lock: str, *, priority: int = 0, **arguments: Any) -> None:
    """Let a worker run `job` unless one with the same `lock` waits; never two at a time.

    Higher `priority` goes first. Part of the transaction around the call.
    """
    try:
        with transaction.atomic():
            job.configure(lock=lock, queueing_lock=lock, priority=priority).defer(**arguments)
    except AlreadyEnqueued:
        pass


def run_worker(concurrency: int) -> None:
    """Work on jobs until SIGINT or SIGTERM; then finish what is under way."""
    # Only the worker's own loop gets another connection: what tasks defer stays part of their
    # transactions.
    connector = cast(DjangoConnector, app.connector).get_worker_connector()
    app.with_connector(connector).run_worker(
        concurrency=concurrency,
        delete_jobs="successful",
        shutdown_graceful_timeout=20,
        fetch_job_polling_interval=2,
    )


def retry_stalled_jobs() -> int:
    """Put the jobs of workers that fell silent back into the queue; return how many."""
    manager = app.job_manager
    stalled = list(async_to_sync(manager.get_stalled_jobs)())
    for job in stalled:
        assert job.id is not None
        log.warning("Job %s (%s) lost its worker and is tried again", job.id, job.task_name)
        try:
            with transaction.atomic():
                manager.retry_job_by_id(job.id, retry_at=timezone.now())
        except (AlreadyEnqueued, ConnectorException):
            # Its like waits already; this one is done with.
            async_to_sync(manager.finish_job_by_id_async)(job.id, Status.FAILED, delete_job=True)
    return len(stalled)


def purge_old_jobs() -> None:
    """Forget jobs that ended more than a week ago."""
    async_to_sync(app.job_manager.delete_old_jobs)(
        nb_hours=24 * 7, include_failed=True, include_cancelled=True
    )


def oldest_waiting_seconds() -> float | None:
    """Return how long the oldest due job has been waiting, or None where none waits."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT extract(epoch FROM now() - min(coalesce(j.scheduled_at, e.at)))"
            " FROM procrastinate_jobs j"
            " JOIN procrastinate_events e ON e.job_id = j.id AND e.type = 'deferred'"
            " WHERE j.status = 'todo' AND coalesce(j.scheduled_at, e.at) <= now()"
        )
        seconds = cursor.fetchone()[0]
    return None if seconds is None else float(seconds)


def _with_fresh_connections(function: Callable[..., None]) -> Callable[..., None]:
    @functools.wraps(function)
    def run(*positional: Any, **arguments: Any) -> None:
        _drop_old_connections()
        try:
            function(*positional, **arguments)
        finally:
            _drop_old_connections()

    return run


def _drop_old_connections() -> None:
    if not connection.in_atomic_block:  # called as a plain function within a transaction
        close_old_connections()
