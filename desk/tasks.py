"""The jobs of the desk; procrastinate finds them here."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import override

from gallery.actions.advance_merge import advanced
from gallery.actions.bulk import advance_bulk
from gallery.models import BulkEdit, BulkState, Gallery, GalleryEntry, MergeRecord, MergeState
from gallery.signals import items_changed
from ingest import jobs
from search.rules import refill, refill_all

# A merge that moved nothing for so long has lost its job.
SILENCE = timedelta(minutes=10)


@jobs.task("bulk_edit")
def bulk_edit(edit_id: int) -> None:
    """Work on a change of many items until it is done; goes on where a killed worker stopped."""
    edit = BulkEdit.objects.filter(pk=edit_id).first()
    if edit is None:
        return
    with override(edit.by.language or settings.LANGUAGE_CODE):
        while edit.state in (BulkState.WORKING, BulkState.UNDOING):
            edit = advance_bulk(edit=edit)


@jobs.task("announce_items")
def announce_items(item_ids: list[int]) -> None:
    """Send the news of items that came into or left galleries, many at once."""
    with transaction.atomic():
        items_changed.send(sender=GalleryEntry, item_ids=item_ids)


@jobs.task("refill_gallery")
def refill_gallery(gallery_id: int) -> None:
    """Let a gallery hold what its search finds."""
    for gallery in Gallery.objects.filter(pk=gallery_id).exclude(rule=""):
        refill(gallery)


@jobs.every("17 * * * *", "refill_galleries")
def refill_galleries() -> None:
    """Bring all galleries that fill themselves up to date: what names mean may have changed."""
    refill_all()


@jobs.task("merge_terms")
def merge_terms(record_id: int) -> None:
    """Work on a merge, or its undoing, until it is done; goes on where a killed worker stopped."""
    record = MergeRecord.objects.filter(pk=record_id).first()
    while record is not None and record.is_under_way:
        record = advanced(record)


@jobs.every("*/10 * * * *", "resume_merges")
def resume_merges() -> None:
    """Take up merges that nobody works on any more: their job was lost, or gave up."""
    silent = MergeRecord.objects.filter(changed_at__lt=timezone.now() - SILENCE)
    for record in silent.filter(state__in=[MergeState.WORKING, MergeState.UNDOING]):
        jobs.defer_unless_waiting(merge_terms, f"merge-{record.pk}", record_id=record.pk)
