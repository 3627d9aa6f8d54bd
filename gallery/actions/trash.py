"""The trash: items leave every list and can come back as they were."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.place_files import delete_public, retire_files
from gallery.actions.telling import tell_maker
from gallery.actions.transitions import NotAllowed, check_seen, locked, locked_anywhere, record
from gallery.altering import may_alter
from gallery.models import Deletion, MediaItem, Tombstone
from gallery.once_public import was_public
from gallery.visibility import Status


def throw_away(
    *, item: MediaItem, by: User | None, reason: str = "", seen: int | None = None
) -> MediaItem:
    """Move `item` to the trash; what is published is withdrawn in the same step.

    Raises NotAllowed where `by` may not or nothing says why a published one goes, Overtaken as
    `check_seen` and FilesStillPublic as `withdraw` does.
    """
    retired: list[str] = []
    with transaction.atomic():
        row = locked(item)
        check_seen(row, seen, by)
        if by is not None and not may_alter(row, by):
            raise NotAllowed(_("Only editors may do this."))
        was_published = row.status == Status.PUBLISHED
        if was_published and not reason:
            raise NotAllowed(_("Say why: it is published, and the reason stays with the item."))
        once = was_public(row)
        if was_published:
            row.status = Status.WITHDRAWN
            retired = retire_files(row)
        row.trashed_at, row.trashed_by = timezone.now(), by
        row.save()
        if once:
            Tombstone.objects.get_or_create(uuid=row.uuid, defaults={"audience": row.audience})
        if was_published:
            record(row, "withdraw", by, reason=reason)
        tell_maker(row, record(row, "trash", by, reason=reason))
    delete_public(retired)
    return row


@transaction.atomic
def take_back(*, item: MediaItem, by: User | None) -> MediaItem:
    """Bring `item` back from the trash with the status it had.

    Raises NotAllowed where it is not there any more, is being deleted, or is not for `by`.
    """
    row = locked_anywhere(item)
    if row.trashed_at is None:
        raise NotAllowed(_("It is not in the trash any more."))
    if Deletion.objects.filter(uuid=row.uuid).exists():
        raise NotAllowed(_("It is being deleted for good."))
    if by is not None and not MediaItem.objects.restorable_by(by).filter(pk=row.pk).exists():
        raise NotAllowed(_("Only editors may do this."))
    row.trashed_at, row.trashed_by = None, None
    row.save()
    Tombstone.objects.filter(uuid=row.uuid).delete()
    tell_maker(row, record(row, "untrash", by))
    return row
