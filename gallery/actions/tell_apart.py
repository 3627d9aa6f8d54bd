"""Tell apart: two pictures that look alike are not the same, or may be after all."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.change_item import NotYours
from gallery.actions.transitions import NotAllowed, locked, record
from gallery.models import MediaItem, ToldApart


@transaction.atomic
def tell_apart(*, item: MediaItem, other: MediaItem, by: User, again: bool = False) -> bool:
    """Remember that `item` and `other` are not the same, so that nobody is warned of it any more.

    With `again` that is forgotten. Tells whether anything changed. Raises NotYours where `by`
    may not change `item`, NotAllowed for an item and itself.
    """
    row = locked(item)
    if not MediaItem.objects.editable_by(by).filter(pk=row.pk).exists():
        raise NotYours
    if row.pk == other.pk:
        raise NotAllowed(_("A picture always looks like itself."))
    pair = {"first_id": min(row.pk, other.pk), "second_id": max(row.pk, other.pk)}
    if again:
        changed = bool(ToldApart.objects.filter(**pair).delete()[0])
    else:
        changed = ToldApart.objects.get_or_create(**pair, defaults={"by": by})[1]
    if changed:
        record(row, "warn_again" if again else "tell_apart", by, other=str(other.uuid))
    return changed
