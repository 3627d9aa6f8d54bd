"""What is told of a file given out."""

from django.utils import timezone

from accounts.roles import role_of
from gallery.giving.permission import Permit
from gallery.models import DownloadVia, MediaItem, PreparedFile
from gallery.visibility import Reader


def event_of(
    item: MediaItem,
    file: PreparedFile,
    permit: Permit,
    user: Reader,
    via: DownloadVia = DownloadVia.PAGE,
) -> dict[str, object]:
    """Return the facts of a DownloadEvent as plain data."""
    return {
        "at": timezone.now().isoformat(),
        "item_id": item.pk,
        "by_id": user.pk if user is not None else None,
        "role": role_of(user).value,
        "size": file.size,
        "via": (DownloadVia.GRANT if permit.grant and via == DownloadVia.PAGE else via).value,
        "grant_id": permit.grant.pk if permit.grant else None,
    }
