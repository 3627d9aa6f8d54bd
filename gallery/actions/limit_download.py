"""Limit download: a stricter rule than that of the roles, for one item."""

from django.db import transaction

from accounts.models import User
from gallery.actions.transitions import locked, record
from gallery.giving.sizes import Limit
from gallery.models import MediaItem


@transaction.atomic
def limit_download(*, item: MediaItem, by: User | None, largest: Limit | None) -> MediaItem:
    """Let nobody who does not edit `item` have more than `largest`; None: as the roles allow."""
    row = locked(item)
    before, row.largest_download = row.largest_download, largest.value if largest else ""
    if before == row.largest_download:
        return row
    row.save(update_fields=["largest_download", "updated_at"])
    record(row, "limit_download", by, largest=row.largest_download, before=before)
    return row
