"""Collect: favourites, and what lightboxes hold and in which order. What is kept is private: no
events are written.
"""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.transitions import NotAllowed
from gallery.models import Favourite, Lightbox, LightboxEntry, MediaItem

MOST_FAVOURITES = 5000
MOST_ENTRIES = 5000
MOST_LIGHTBOXES = 500


def favour(*, item: MediaItem, by: User) -> bool:
    """Keep `item` as a favourite; tell whether it was none before."""
    return add_favourites(items=[item.uuid], by=by) == 1


def unfavour(*, item: MediaItem, by: User) -> bool:
    """Keep `item` no longer; tell whether it was a favourite."""
    return bool(Favourite.objects.filter(user=by, item=item).delete()[0])


@transaction.atomic
def add_favourites(*, items: Iterable[UUID], by: User) -> int:
    """Keep those of `items` that `by` may see, the first as the newest; return how many are new.

    Raises NotAllowed where there are too many.
    """
    User.objects.select_for_update().get(pk=by.pk)
    held = set(by.favourites.values_list("item_id", flat=True))
    wanted = list(dict.fromkeys(items))
    found = MediaItem.objects.visible_to(by).filter(uuid__in=wanted)
    by_uuid = dict(found.values_list("uuid", "pk"))
    new = [by_uuid[one] for one in reversed(wanted) if by_uuid.get(one) not in {None, *held}]
    if len(held) + len(new) > MOST_FAVOURITES:
        raise NotAllowed(_("There is no room for more favourites. Lightboxes may help."))
    Favourite.objects.bulk_create(Favourite(user=by, item_id=pk) for pk in new)
    return len(new)


def forget_unavailable(*, by: User) -> int:
    """Let go of favourites that `by` can no longer see; return how many."""
    seen = MediaItem.objects.visible_to(by).filter(pk__in=by.favourites.values("item"))
    return by.favourites.exclude(item__in=seen).delete()[0]


@transaction.atomic
def create_lightbox(*, by: User, name: str, notes: str = "") -> Lightbox:
    """Make an empty lightbox; raises NotAllowed where there are too many."""
    if by.lightboxes.count() >= MOST_LIGHTBOXES:
        raise NotAllowed(_("There is no room for more lightboxes."))
    return Lightbox.objects.create(owner=by, name=name, notes=notes)


@transaction.atomic
def change_lightbox(*, lightbox: Lightbox, name: str, notes: str) -> Lightbox:
    """Give `lightbox` another name and other notes."""
    row = _locked(lightbox)
    row.name, row.notes = name, notes
    row.save(update_fields=["name", "notes", "updated_at"])
    return row


def delete_lightbox(*, lightbox: Lightbox) -> None:
    """Delete `lightbox` with its links; the items stay in the library."""
    lightbox.delete()


@transaction.atomic
def put_into_lightbox(*, lightbox: Lightbox, items: Sequence[MediaItem]) -> int:
    """Put `items` at the end of `lightbox`; return how many are new there."""
    row = _locked(lightbox)
    held = set(row.entries.values_list("item_id", flat=True))
    new = [item for item in items if item.pk not in held]
    if len(held) + len(new) > MOST_ENTRIES:
        raise NotAllowed(_("This lightbox is full."))
    last = row.entries.aggregate(last=Max("position"))["last"]
    start = 0 if last is None else last + 1
    LightboxEntry.objects.bulk_create(
        LightboxEntry(lightbox=row, item=item, position=position)
        for position, item in enumerate(new, start)
    )
    row.save(update_fields=["updated_at"])
    return len(new)


@transaction.atomic
def take_out_of_lightbox(*, lightbox: Lightbox, items: Sequence[int]) -> int:
    """Take the items with these primary keys out of `lightbox`; return how many were there."""
    row = _locked(lightbox)
    gone = row.entries.filter(item_id__in=items).delete()[0]
    row.save(update_fields=["updated_at"])
    return gone


@transaction.atomic
def move_in_lightbox(*, lightbox: Lightbox, entry: LightboxEntry, to: int) -> int:
    """Put `entry` at place `to` (from 0), as near to it as there are places; return the place."""
    row = _locked(lightbox)
    order = list(row.entries.order_by("position", "id"))
    moved = next((one for one in order if one.pk == entry.pk), None)
    if moved is None:
        raise NotAllowed(_("This picture is no longer in the lightbox."))
    order.remove(moved)
    place = min(max(to, 0), len(order))
    order.insert(place, moved)
    for position, one in enumerate(order):
        one.position = position
    LightboxEntry.objects.bulk_update(order, ["position"], batch_size=1000)
    row.save(update_fields=["updated_at"])
    return place


def note_in_lightbox(*, entry: LightboxEntry, note: str) -> None:
    """Write `note` beside a picture."""
    entry.note = note
    entry.save(update_fields=["note"])
    Lightbox.objects.filter(pk=entry.lightbox_id).update(updated_at=timezone.now())


def _locked(lightbox: Lightbox) -> Lightbox:
    return Lightbox.objects.select_for_update(no_key=True).get(pk=lightbox.pk)
