"""Restore: the description of an item as it was right after one of its events."""

from django.db import transaction

from accounts.models import User
from gallery.actions.change_item import Changed, change_item
from gallery.description.fields import Description, Value, empty
from gallery.description.reading import description_of
from gallery.models import ItemEvent, MediaItem


@transaction.atomic
def restore_item(*, item: MediaItem, by: User | None, event: ItemEvent) -> Changed:
    """Say of `item` again what was said of it after `event`; raises as `change_item` does."""
    row = MediaItem.objects.select_for_update().get(pk=item.pk)
    return change_item(item=row, by=by, changes=undoing(row, event.pk), verb="restore")


def undoing(item: MediaItem, event_id: int) -> Description:
    """Return the values that differ from today's, as they were after the event `event_id`."""
    now, then = description_of(item), {}
    later = item.events.filter(pk__gt=event_id, change__has_key="fields").order_by("-pk")
    for change in later.values_list("change", flat=True):
        for name, (old, _new) in change["fields"].items():
            then[name] = old
    return {name: value for name, value in then.items() if value != _now(now, name)}


def _now(description: Description, name: str) -> Value:
    return description.get(name, empty(name))
