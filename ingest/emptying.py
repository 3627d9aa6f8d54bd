"""The trash is emptied: by hand, or by the clock after `TRASH_DAYS`."""

import logging
from datetime import timedelta

from django.conf import settings
from django.db import DatabaseError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from gallery import storage
from gallery.actions import NotAllowed, begin_erasing, erase
from gallery.models import Deletion, MediaItem
from ingest import jobs
from ingest.models import Upload, UploadBatch
from ingest.replacing import is_being_replaced

log = logging.getLogger(__name__)

SWEEP = 200


@transaction.atomic
def delete_for_good(*, item: MediaItem, by: User | None, reason: str = "") -> Deletion:
    """Take `item` out of the trash for ever; a worker deletes its files and rows.

    Raises NotAllowed where it is not in the trash, or while a new file of it is taken in.
    """
    from ingest.tasks import erase_item

    deletion = _begin(item, by, reason)
    jobs.defer(erase_item, deletion_id=deletion.pk)
    return deletion


def finish_deleting(deletion: Deletion) -> None:
    """Delete what is left of an item; safe to repeat. Raises what the storages raise."""
    uploads = Upload.objects.filter(replaces__uuid=deletion.uuid)
    for key in uploads.filter(incoming_key__gt="").values_list("incoming_key", flat=True):
        storage.incoming().delete(key)
    UploadBatch.objects.filter(pk__in=list(uploads.values_list("batch", flat=True))).delete()
    erase(deletion=deletion)


def empty_trash() -> int:
    """Delete what lay in the trash for `TRASH_DAYS`, and finish what was begun; return how much.

    One that cannot be deleted now is tried again the next time.
    """
    before = timezone.now() - timedelta(days=settings.TRASH_DAYS)
    begun = Deletion.objects.values("uuid")
    due = MediaItem.objects.filter(trashed_at__lte=before).exclude(uuid__in=begun)
    for item in due.order_by("trashed_at")[:SWEEP]:
        try:
            _begin(item)
        except NotAllowed:  # brought back in this moment, or busy for another
            continue
    number = 0
    for deletion in Deletion.objects.filter(done_at=None).order_by("pk")[:SWEEP]:
        try:
            finish_deleting(deletion)
            number += 1
        except DatabaseError:
            raise
        except Exception:
            log.exception("Item %s could not be deleted yet", deletion.uuid)
    return number


@transaction.atomic
def _begin(item: MediaItem, by: User | None = None, reason: str = "") -> Deletion:
    deletion = begin_erasing(item=item, by=by, reason=reason)
    if is_being_replaced(item):
        raise NotAllowed(_("A new file for it is being taken in: wait a moment."))
    return deletion
