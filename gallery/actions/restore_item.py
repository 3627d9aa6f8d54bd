"""Restore: the description of an item as it was right after one of its events."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from accounts.models import User
from gallery.actions.change_item import Changed, change_item
from gallery.actions.transitions import locked
from gallery.description.fields import Description, empty
from gallery.description.reading import description_of
from gallery.models import ItemEvent, MediaItem


@transaction.atomic
def restore_item(*, item: MediaItem, by: User | None, event: ItemEvent) -> Changed:
    """Say of `item` again what was said of it after `event`; raises as `change_item` does."""
    row = locked(item)
    return change_item(item=row, by=by, changes=undoing(row, event.pk), verb="restore")


def undoing(item: MediaItem, event_id: int) -> Description:
    """Return the values that differ from today's, as they were after the event `event_id`."""
    now = description_of(item)
    later = item.events.filter(pk__gt=event_id, change__has_key="fields").order_by("-pk")
    then = undone(now, later.values_list("change", flat=True))
    return {name: value for name, value in then.items() if value != now.get(name, empty(name))}


def undone(now: Description, changes: Iterable[Any]) -> Description:
    """Return the description that was `now` before `changes` of events, the newest first."""
    then = dict(now)
    for change in changes:
        then |= {name: old for name, (old, _new) in change["fields"].items()}
    return then
