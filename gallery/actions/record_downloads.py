"""Record downloads: who took which file, in batches and by a job."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from accounts.models import User
from gallery.models import DownloadEvent, MediaItem, SizeRequest


def record_downloads(events: list[dict[str, Any]]) -> int:
    """Store one event for each of `events` (plain JSON); those of deleted items are left out.

    What has been deleted meanwhile, a person or a request, is simply not named.
    """
    items = _known(MediaItem.objects.all(), events, "item_id")
    people = _known(User.objects.filter(deleted_at=None), events, "by_id")
    grants = _known(SizeRequest.objects.all(), events, "grant_id")
    rows = [
        DownloadEvent(
            at=datetime.fromisoformat(event["at"]),
            item_id=event["item_id"],
            by_id=event["by_id"] if event["by_id"] in people else None,
            role=event["role"],
            size=event["size"],
            via=event["via"],
            grant_id=event["grant_id"] if event["grant_id"] in grants else None,
        )
        for event in events
        if event["item_id"] in items
    ]
    DownloadEvent.objects.bulk_create(rows, batch_size=500)
    return len(rows)


def _known(rows: QuerySet[Any], events: list[dict[str, Any]], name: str) -> set[int]:
    wanted = {event[name] for event in events} - {None}
    return set(rows.filter(pk__in=wanted).values_list("pk", flat=True))
