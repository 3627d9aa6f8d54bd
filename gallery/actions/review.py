"""The way between those who upload and those who review."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.telling import tell_maker
from gallery.actions.transitions import NotAllowed, check_seen, check_status, locked, record
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
def return_to_draft(
    *, item: MediaItem, by: User | None, comment: str = "", seen: int | None = None
) -> MediaItem:
    """Give an item back to its maker with a comment.

    Raises NotAllowed where it has been published (one that is only scheduled can be taken back),
    Overtaken as `check_seen` does.
    """
    row = locked(item)
    check_seen(row, seen, by)
    check_status(row, Status.SUBMITTED, Status.WITHDRAWN, Status.PUBLISHED)
    is_scheduled = row.publish_at is not None and row.publish_at > timezone.now()
    if row.status == Status.PUBLISHED and not is_scheduled:
        raise NotAllowed(_("It is public already: withdraw it first."))
    row.status = Status.DRAFT
    row.save()
    tell_maker(row, record(row, "return", by, comment=comment))
    return row
