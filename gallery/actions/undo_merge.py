"""Undo: exactly those items go back that went, except what was changed since, which is told."""

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from taggit.models import Tag

from accounts.models import User
from gallery.actions.merge_besides import undo_besides
from gallery.actions.merge_terms import STEP
from gallery.actions.terms import UNDER_WAY, locked_terms, record_event, refuse_retired
from gallery.actions.transitions import NotAllowed
from gallery.models import MergeRecord, MergeState, MergeVerb, MovedItem, Outcome
from gallery.signals import items_changed
from gallery.vocabulary.links import LINKS
from gallery.vocabulary.returning import leave_the_gone, return_some


@transaction.atomic
def undo_merge(*, record: MergeRecord, by: User | None) -> MergeRecord:
    """Let the items of `record` go back, also where it is not yet done; raises NotAllowed where
    that has begun already, or something later has to be undone first.
    """
    row = MergeRecord.objects.select_for_update().get(pk=record.pk)
    if row.state not in (MergeState.WORKING, MergeState.DONE):
        raise NotAllowed(_("This has been done already."))
    _refuse_later(row)
    if row.verb != MergeVerb.SPLIT:
        undo_besides(row)
    row.total = row.moved.filter(outcome=Outcome.MOVED).count()
    row.state, row.done, row.left = MergeState.UNDOING, 0, 0
    row.save()
    said = {"record": str(row.uuid), "source": row.source_name, "target": row.target_name}
    record_event(row.vocabulary, row.source_id, "undo", by, **said)
    return row


@transaction.atomic
def advance_undo(*, record: MergeRecord, size: int = STEP) -> MergeRecord:
    """Give the next items of `record` back; safe to repeat, and does nothing once all are."""
    row = MergeRecord.objects.select_for_update().get(pk=record.pk)
    if row.state != MergeState.UNDOING:
        return row
    ids, left = return_some(row, size)
    if ids:
        items_changed.send(sender=LINKS[row.vocabulary].link, item_ids=ids, links=row.vocabulary)
    row.done += len(ids) + left
    row.left += left
    if not ids and not left:
        row.left += leave_the_gone(row)
        if not row.moved.filter(outcome=Outcome.MOVED).exists():
            row.state, row.done = MergeState.UNDONE, row.total
            _drop_what_was_made(row)
    row.save()
    return row


def _refuse_later(row: MergeRecord) -> None:
    """Raise NotAllowed where the target, or for a split the source, has gone on since."""
    ids = [pk for pk in (row.target_id,) if pk is not None]
    if row.verb == MergeVerb.SPLIT:
        ids.append(row.source_id)
    refuse_retired(*locked_terms(row.vocabulary, *ids))
    others = MergeRecord.objects.filter(vocabulary=row.vocabulary, state__in=UNDER_WAY)
    standing = Q(source_id__in=[row.source_id, *ids]) | Q(target_id=row.source_id)
    if others.filter(standing).exclude(pk=row.pk).exists():
        raise NotAllowed(_("One of the two is still being worked on. Try again afterwards."))


def _drop_what_was_made(row: MergeRecord) -> None:
    """Forget the keyword that a renaming made, where nothing else has it by now."""
    if row.verb == MergeVerb.RENAME and row.target_id is not None:
        tag = Tag.objects.select_for_update().filter(pk=row.target_id).first()
        if tag is not None and not tag.taggit_taggeditem_items.exists():
            tag.delete()


def left_items(record: MergeRecord) -> "list[int]":
    """Return the numbers of the first items that were left as they were."""
    rows = MovedItem.objects.filter(record=record, outcome=Outcome.LEFT).order_by("item_id")
    return list(rows.values_list("item_id", flat=True)[:50])
