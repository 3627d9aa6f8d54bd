"""Merge, retire, split: items go from one term to another, in steps that a killed job repeats."""

from collections.abc import Iterable

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.merge_besides import begin_besides, end_besides
from gallery.actions.terms import (
    locked_terms,
    name_of,
    record_event,
    refuse_busy,
    refuse_retired,
)
from gallery.actions.transitions import NotAllowed
from gallery.models import MergeRecord, MergeState, MergeVerb, MovedItem
from gallery.signals import items_changed
from gallery.vocabulary.links import LINKS
from gallery.vocabulary.moving import give_up_waiting, move_some, remaining

# The items of a step are locked together: few enough that nobody who edits one waits for long.
STEP = 200
MOST_CHOSEN = 200_000


@transaction.atomic
def begin_merge(
    *, vocabulary: str, source: int, target: int, by: User | None, verb: str = MergeVerb.MERGE
) -> MergeRecord:
    """Let all items of `source` go to `target`, and from now on its names and addresses with them.

    Raises NotAllowed where one of the two is gone, retired or being merged.
    """
    if source == target:
        raise NotAllowed(_("Choose two different ones."))
    giver, taker = locked_terms(vocabulary, source, target)
    refuse_retired(giver, taker)
    refuse_busy(vocabulary, giver, taker)
    record = _recorded(vocabulary, verb, giver, taker, by)
    record.besides = begin_besides(record, giver, taker)
    record.total = remaining(record)
    record.save()
    _tell(record, by)
    return record


@transaction.atomic
def retire_term(*, vocabulary: str, term: int, by: User | None) -> MergeRecord:
    """Let `term` go without a successor: its items lose it, its address says that it is gone."""
    (giver,) = locked_terms(vocabulary, term)
    refuse_retired(giver)
    refuse_busy(vocabulary, giver)
    record = _recorded(vocabulary, MergeVerb.RETIRE, giver, None, by)
    record.besides = begin_besides(record, giver, None)
    record.total = remaining(record)
    record.save()
    _tell(record, by)
    return record


@transaction.atomic
def split_term(
    *, vocabulary: str, source: int, target: int, items: Iterable[int], by: User | None
) -> MergeRecord:
    """Let those of `items` (numbers) that have `source` go to `target`; both stay."""
    if source == target:
        raise NotAllowed(_("Choose two different ones."))
    giver, taker = locked_terms(vocabulary, source, target)
    refuse_retired(giver, taker)
    refuse_busy(vocabulary, giver, taker)
    chosen = sorted(set(items))
    if not chosen:
        raise NotAllowed(_("Choose at least one item."))
    if len(chosen) > MOST_CHOSEN:
        raise NotAllowed(
            _("At most %(most)s items can be changed at once.") % {"most": MOST_CHOSEN}
        )
    record = _recorded(vocabulary, MergeVerb.SPLIT, giver, taker, by)
    MovedItem.objects.bulk_create(
        (MovedItem(record=record, item_id=pk) for pk in chosen), batch_size=5000
    )
    record.total = remaining(record)
    record.save()
    _tell(record, by)
    return record


@transaction.atomic
def advance_merge(*, record: MergeRecord, size: int = STEP) -> MergeRecord:
    """Move the next items of `record`; safe to repeat, and does nothing once all is done.

    Each call is a transaction of its own, so that whatever is killed has lost one step at most.
    """
    row = MergeRecord.objects.select_for_update().get(pk=record.pk)
    if row.state != MergeState.WORKING:
        return row
    if ids := move_some(row, size):
        items_changed.send(sender=LINKS[row.vocabulary].link, item_ids=ids, links=row.vocabulary)
        row.done += len(ids)
        row.total = max(row.total, row.done)
    elif _is_finished(row):
        row.state = MergeState.DONE
        row.total = row.done
        _finish(row)
    row.save()
    return row


def _finish(row: MergeRecord) -> None:
    said = {"record": str(row.uuid), "source": row.source_name, "target": row.target_name}
    record_event(row.vocabulary, row.source_id, "finished", row.by, **said, number=row.done)


def _is_finished(row: MergeRecord) -> bool:
    """End a merge when nothing is left, after waiting for whoever still ties something to it."""
    if row.verb == MergeVerb.SPLIT:
        row.left += give_up_waiting(row)
        return not remaining(row)
    try:
        (giver,) = locked_terms(row.vocabulary, row.source_id)
    except NotAllowed:
        return True
    if remaining(row):
        return False
    end_besides(row, giver)
    return True


def _recorded(
    vocabulary: str, verb: str, giver: object, taker: object | None, by: User | None
) -> MergeRecord:
    try:
        with transaction.atomic():
            return MergeRecord.objects.create(
                vocabulary=vocabulary,
                verb=verb,
                source_id=giver.pk,  # type: ignore[attr-defined]
                target_id=taker.pk if taker else None,  # type: ignore[attr-defined]
                source_name=name_of(giver)[:250],
                target_name=name_of(taker)[:250] if taker else "",
                by=by,
            )
    except IntegrityError as error:
        raise NotAllowed(_("This has been done already.")) from error


def _tell(record: MergeRecord, by: User | None) -> None:
    change = {
        "record": str(record.uuid),
        "source": record.source_name,
        "target": record.target_name,
    }
    record_event(record.vocabulary, record.source_id, record.verb, by, **change)
    if record.target_id is not None:
        record_event(record.vocabulary, record.target_id, f"{record.verb}_into", by, **change)
