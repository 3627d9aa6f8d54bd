"""The way between those who upload and those who review."""

from django.db import transaction

from accounts.models import User
from gallery.actions.transitions import locked, record
from gallery.models import MediaItem
from gallery.visibility import Status


@transaction.atomic
def submit(*, item: MediaItem, by: User | None) -> MediaItem:
    """Hand a draft to the editors; raises NotAllowed where it is no draft."""
    row = locked(item, Status.DRAFT)
    row.status = Status.SUBMITTED
    row.save()
    record(row, "submit", by)
    return row


@transaction.atomic
def return_to_draft(*, item: MediaItem, by: User | None, comment: str = "") -> MediaItem:
    """Give an item back to its maker with a comment; raises NotAllowed where it is published."""
    row = locked(item, Status.SUBMITTED, Status.WITHDRAWN)
    row.status = Status.DRAFT
    row.save()
    record(row, "return", by, comment=comment)
    return row
