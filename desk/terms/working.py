"""Lets a merge go on: a small one while the page waits, a large one by a job."""

from django.db import transaction

from desk.tasks import merge_terms
from gallery.actions.advance_merge import advanced
from gallery.actions.merge_terms import STEP
from gallery.models import MergeRecord
from ingest import jobs

# Up to so many items are moved while the page waits.
AT_ONCE = STEP


def promise(record: MergeRecord) -> None:
    """Let a worker see `record` through; inside the transaction in which it begins."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("A job belongs into the transaction of what it is for.")
    # For small ones too: it ends what a killed web process has begun.
    jobs.defer_unless_waiting(merge_terms, f"merge-{record.pk}", record_id=record.pk)


def work(record: MergeRecord) -> MergeRecord:
    """Do all of a small merge now; a large one is left to the worker."""
    steps = 0
    while record.is_under_way and record.total <= AT_ONCE and steps < 5:
        record, steps = advanced(record), steps + 1
    return record
