"""Was an item ever open to those it was for? Its address then says "withdrawn", not "missing"."""

from datetime import datetime

from django.utils import timezone

from gallery.models import MediaItem
from gallery.visibility import Status

# The verbs after which an item has, or no longer has, a moment of publication to come or passed.
OPENING = {"publish": "at", "change_release": "publish_at"}
CLOSING = {"withdraw", "return"}


def was_public(item: MediaItem) -> bool:
    """Tell whether `item` has been published at a moment that had come (one query)."""
    shown = item.status in (Status.PUBLISHED, Status.WITHDRAWN)
    if shown and item.publish_at and item.publish_at <= timezone.now():
        return True
    # Where no event says when, the date that the item keeps does.
    at: datetime | None = item.publish_at
    events = item.events.filter(verb__in=[*OPENING, *CLOSING]).order_by("at", "pk")
    for event in events.only("at", "verb", "change"):
        if event.verb in CLOSING:
            if at is not None and at <= event.at:
                return True
            at = None
        elif said := event.change.get(OPENING[event.verb]):
            at = datetime.fromisoformat(said)
    return False
