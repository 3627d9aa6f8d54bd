"""Who may have which size: by role, by item, or because an editor granted it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils import timezone

from accounts.models import User
from accounts.roles import Role, role_of
from gallery.giving.sizes import RANKS, Limit, Size, within
from gallery.models import MediaItem, SizeRequest
from gallery.visibility import Reader


@dataclass(frozen=True, slots=True)
class Permit:
    """The right to one size; `grant` is the request it comes from, if it does."""

    size: Size
    grant: SizeRequest | None = None


def may_edit(item: MediaItem, user: Reader) -> bool:
    """Tell of one item in memory what `editable_by` tells of rows."""
    role = role_of(user)
    if item.trashed_at is not None:
        return False
    if role.at_least(Role.EDITOR):
        return True
    return role.at_least(Role.STAFF) and user is not None and item.created_by_id == user.pk


def limit_for(item: MediaItem, user: Reader) -> Limit:
    """Return the largest size of `item` that `user` may have by role and by the item's own rule.

    Whoever may edit an item may have all of it.
    """
    if may_edit(item, user):
        return Limit.ORIGINAL
    limits = [settings.DOWNLOADS[role_of(user).value]]
    if item.largest_download:
        limits.append(item.largest_download)
    return Limit(min(limits, key=RANKS.__getitem__))


def permit_for(item: MediaItem, size: Size, user: Reader) -> Permit | None:
    """Return the right of `user` to `size` of `item`, or None (at most one query)."""
    if within(size, limit_for(item, user)):
        return Permit(size)
    return permit_with(grants_of(user, [item.pk])[item.pk], size)


def grants_of(user: Reader, item_ids: Iterable[int]) -> dict[int, list[SizeRequest]]:
    """Return what is granted to `user` at this moment, by item (at most one query)."""
    found: dict[int, list[SizeRequest]] = defaultdict(list)
    if isinstance(user, User):
        open_now = SizeRequest.objects.granted_to(user, timezone.now())
        for grant in open_now.filter(item__in=item_ids):
            found[grant.item_id].append(grant)
    return found


def permit_with(grants: Sequence[SizeRequest], size: Size) -> Permit | None:
    """Return the right to `size` that one of `grants` gives, or None."""
    grant = next((one for one in grants if within(size, one.size)), None)
    return Permit(size, grant) if grant else None
