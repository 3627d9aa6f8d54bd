"""Bulk: one change of many items, applied in steps, undone as one."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.change_item import Changed, Conflict, NotYours, change_item
from gallery.actions.transitions import NotAllowed
from gallery.description.checking import Refused
from gallery.description.fields import Description
from gallery.description.orders import carried_out
from gallery.description.reading import descriptions_of
from gallery.models import BulkEdit, BulkState, MediaItem

MOST_ITEMS = 10_000
STEP = 50


@transaction.atomic
def prepare_bulk(
    *,
    by: User,
    item_ids: Sequence[int],
    orders: Sequence[dict[str, Any]] = (),
    rows: dict[str, Any] | None = None,
) -> BulkEdit:
    """Keep what is to be done to the items of `item_ids` that `by` may edit; changes none yet.

    Raises NotAllowed where there are none, or more than MOST_ITEMS.
    """
    if len(item_ids) > MOST_ITEMS:
        raise NotAllowed(_("At most %(most)s items can be changed at once.") % {"most": MOST_ITEMS})
    mine = MediaItem.objects.editable_by(by).filter(pk__in=item_ids)
    kept = list(mine.order_by("-pk").values_list("pk", flat=True))
    if not kept:
        raise NotAllowed(_("Choose at least one item."))
    return BulkEdit.objects.create(by=by, item_ids=kept, orders=list(orders), rows=rows or {})


@transaction.atomic
def begin_bulk(*, edit: BulkEdit, undo: bool = False) -> BulkEdit:
    """Let the work on `edit`, or on undoing it, begin; raises NotAllowed in any other state."""
    row = BulkEdit.objects.select_for_update().get(pk=edit.pk)
    needed, state = (
        (BulkState.DONE, BulkState.UNDOING) if undo else (BulkState.PREVIEW, BulkState.WORKING)
    )
    if row.state != needed:
        raise NotAllowed(_("This has been done already."))
    row.state, row.done, row.changed, row.skipped = state, 0, 0, {}
    row.save()
    return row


@transaction.atomic
def advance_bulk(*, edit: BulkEdit) -> BulkEdit:
    """Work on the next items of `edit`; safe to repeat, and does nothing once all are done."""
    row = BulkEdit.objects.select_for_update().get(pk=edit.pk)
    if row.state not in (BulkState.WORKING, BulkState.UNDOING):
        return row
    ids = row.item_ids[row.done : row.done + STEP]
    items = {one.pk: one for one in MediaItem.objects.filter(pk__in=ids)}
    said = descriptions_of(items.values())
    for pk in ids:
        sentence = _("It is no longer there.")
        if pk in items:
            sentence = _worked(row, items[pk], said[pk])
        if sentence:
            row.skipped[str(pk)] = sentence
    row.done += len(ids)
    if row.done >= row.total:
        row.state = BulkState.DONE if row.state == BulkState.WORKING else BulkState.UNDONE
    row.save()
    return row


def wanted_in(edit: BulkEdit, item: MediaItem, now: Description) -> tuple[Description, Description]:
    """Return what `edit` says of `item`, and what was seen of it when that was decided."""
    if edit.rows:
        row = edit.rows.get(str(item.pk), {"changes": {}, "seen": {}})
        return row["changes"], row["seen"]
    return carried_out(edit.orders, now), now


def _worked(edit: BulkEdit, item: MediaItem, now: Description) -> str:
    """Change or undo one item; return why it was left as it was, else nothing."""
    try:
        with transaction.atomic():
            if edit.state == BulkState.UNDOING:
                stored, sentence = _undone(edit, item)
            else:
                stored, sentence = _changed(edit, item, now)
    except (Refused, NotAllowed) as error:
        return str(error)
    except NotYours:
        return _("You may no longer change it.")
    edit.changed += bool(stored and stored.fields)
    return sentence


def _changed(edit: BulkEdit, item: MediaItem, now: Description) -> tuple[Changed | None, str]:
    changes, seen = wanted_in(edit, item, now)
    since = item.events.filter(at__gt=edit.created_at, change__fields__has_any_keys=[*changes])
    if changes and not edit.rows and since.exists():
        return None, _("Somebody changed it since the preview.")
    return _merged(edit, item, changes, seen, "change")


def _undone(edit: BulkEdit, item: MediaItem) -> tuple[Changed | None, str]:
    event = item.events.filter(bulk=edit, verb="change").first()
    if event is None:
        return None, ""
    fields = event.change["fields"]
    old = {name: before for name, (before, _after) in fields.items()}
    new = {name: after for name, (_before, after) in fields.items()}
    return _merged(edit, item, old, new, "undo")


def _merged(
    edit: BulkEdit, item: MediaItem, changes: Description, seen: Description, verb: str
) -> tuple[Changed | None, str]:
    """Change what nobody else has changed since, and say what was left."""
    try:
        with transaction.atomic():
            stored = change_item(
                item=item, by=edit.by, changes=changes, seen=seen, bulk=edit, verb=verb
            )
        return stored, ""
    except Conflict as conflict:
        left = {name: value for name, value in changes.items() if name not in conflict.clashes}
        stored = change_item(item=item, by=edit.by, changes=left, seen=seen, bulk=edit, verb=verb)
        return stored, str(conflict)
