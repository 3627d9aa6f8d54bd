"""What every action on a gallery or collection has in common: the lock, the record, the news."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.transitions import NotAllowed, Overtaken
from gallery.models import Collection, Gallery, GalleryEntry, GalleryEvent
from gallery.signals import items_changed, many_items_changed

# So many items get their place in the search at once; more are left to a job.
AT_ONCE = 300


def locked_gallery(gallery: Gallery) -> Gallery:
    """Return a fresh copy of `gallery`, locked until the transaction ends; raises NotAllowed where
    it is no longer there.
    """
    row = Gallery.objects.select_for_update(no_key=True).filter(pk=gallery.pk).first()
    if row is None:
        raise NotAllowed(_("This gallery was deleted meanwhile."))
    return row


def locked_collection(collection: Collection) -> Collection:
    """Return a fresh copy of `collection`, locked as above."""
    row = Collection.objects.select_for_update(no_key=True).filter(pk=collection.pk).first()
    if row is None:
        raise NotAllowed(_("This collection was deleted meanwhile."))
    return row


def ordered_by_hand(row: Gallery) -> Gallery:
    """Return `row`; raises NotAllowed where a search decides what it holds, or it was merged."""
    if row.is_rule_made:
        raise NotAllowed(
            _("A search decides what this gallery holds. Freeze it first, then arrange it.")
        )
    if row.merged_into_id:
        raise NotAllowed(_("This gallery was merged into another one."))
    return row


def others_since(
    thing: Gallery | Collection, seen: int | None, by: User | None, *verbs: str
) -> GalleryEvent | None:
    """Return what somebody else last did to `thing` after the event `seen` (one of `verbs`)."""
    if seen is None:
        return None
    others = thing.events.filter(pk__gt=seen, by__isnull=False).exclude(by=by)
    return others.filter(verb__in=verbs).select_related("by").order_by("-pk").first()


def check_unchanged(
    thing: Gallery | Collection, seen: int | None, by: User | None, *verbs: str
) -> None:
    """Raise Overtaken where somebody else did one of `verbs` since the one who acts looked."""
    if event := others_since(thing, seen, by, *verbs):
        raise Overtaken(
            _("%(name)s has changed this in the meantime. Your words are still here: look at it.")
            % {"name": event.by}
        )


def last_event(thing: Gallery | Collection) -> int:
    """Return the number of the last event of `thing`: what a page has seen of it."""
    return thing.events.order_by("-pk").values_list("pk", flat=True).first() or 0


def note(thing: Gallery | Collection, verb: str, by: User | None, /, **change: Any) -> GalleryEvent:
    """Write the event of a change; inside the transaction of the change."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("An event belongs into the transaction of its change.")
    of = {"gallery": thing} if isinstance(thing, Gallery) else {"collection": thing}
    type(thing)._default_manager.filter(pk=thing.pk).update(updated_at=timezone.now())
    return GalleryEvent.objects.create(**of, verb=verb, by=by, change=change)


def announce(item_ids: Iterable[int]) -> None:
    """Send the news that these items are in other galleries than before; of many, a job does."""
    ids: Sequence[int] = list(dict.fromkeys(item_ids))
    if 0 < len(ids) <= AT_ONCE:
        items_changed.send(sender=GalleryEntry, item_ids=ids)
    elif ids:
        many_items_changed.send(sender=GalleryEntry, item_ids=ids)
