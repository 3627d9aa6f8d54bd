"""Who may replace the file of an item or throw it away."""

from accounts.models import User
from accounts.permissions import Right, may
from gallery.giving.permission import may_edit
from gallery.models import MediaItem
from gallery.visibility import Reader, Status


def may_alter(item: MediaItem, user: Reader) -> bool:
    """Tell whether `user` may: editors any item, staff their own until it is published."""
    return may_edit(item, user) and (
        item.status != Status.PUBLISHED or (isinstance(user, User) and may(user, Right.PUBLISH))
    )
