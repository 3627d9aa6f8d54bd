"""Two galleries become one: the entries go to its end, its own texts stay, the old address leads
there. The gallery that was merged is kept, hidden, so that all of it can be undone.
"""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.arrange import enter
from gallery.actions.gallery_record import announce, locked_gallery, note, ordered_by_hand
from gallery.actions.transitions import NotAllowed, said
from gallery.models import CollectionEntry, Gallery, GalleryEvent
from gallery.visibility import Status


@dataclass(frozen=True, slots=True)
class Merging:
    """What merging would do: how many items come, how many are in both, how many stay behind
    because they were withdrawn.
    """

    coming: int
    in_both: int
    withdrawn: int


def merging_of(source: Gallery, target: Gallery) -> Merging:
    """Return what `merge_galleries` would do with these two (three queries)."""
    held = source.items.filter(galleries=target).count()
    others = source.items.exclude(pk__in=target.entries.values("item"))
    withdrawn = others.filter(status=Status.WITHDRAWN).count()
    return Merging(others.count() - withdrawn, held, withdrawn)


@transaction.atomic
def merge_galleries(*, source: Gallery, target: Gallery, by: User | None) -> Gallery:
    """Put what `source` holds to the end of `target` and lead from its address there.

    Raises NotAllowed where they are the same, a search decides about one of them, or one was
    merged already.
    """
    row, into = _both(source, target)
    ordered_by_hand(row)
    ordered_by_hand(into)
    ids = list(row.entries.order_by("position", "id").values_list("item_id", flat=True))
    entered = enter(into, ids)
    places = CollectionEntry.objects.filter(gallery=row).exclude(
        collection__in=CollectionEntry.objects.filter(gallery=into).values("collection")
    )
    moved = list(places.values_list("pk", flat=True))
    CollectionEntry.objects.filter(pk__in=moved).update(gallery=into)
    followers = list(row.merged_here.values_list("pk", flat=True))
    Gallery.objects.filter(pk__in=followers).update(merged_into=into)
    before = [row.status, said(row.publish_at)]
    # Withdrawn only where readers knew it: an address that nobody saw need not lead anywhere.
    row.status = Status.WITHDRAWN if row.status == Status.PUBLISHED else row.status
    row.merged_into = into
    row.save()
    change = {"before": before, "places": moved, "followers": followers, "items": entered}
    note(row, "merged", by, gallery=into.pk, **change)
    note(into, "merge", by, gallery=row.pk, items=entered)
    announce(entered)
    return into


@transaction.atomic
def unmerge_gallery(*, source: Gallery, by: User | None) -> Gallery:
    """Undo the merging of `source`: it is as it was, and what it brought leaves the other gallery.

    Raises NotAllowed where it is not merged.
    """
    event = source.events.filter(verb="merged").order_by("-pk").first()
    if event is None or source.merged_into is None:
        raise NotAllowed(_("This gallery was not merged, or that is undone already."))
    row, into = _both(source, source.merged_into)
    if row.merged_into_id != into.pk:
        raise NotAllowed(_("This gallery was not merged, or that is undone already."))
    leaving = list(
        into.entries.filter(item__in=event.change["items"]).values_list("item_id", flat=True)
    )
    into.entries.filter(item__in=leaving).delete()
    if into.cover_id in leaving:
        into.cover = None
        into.save(update_fields=["cover"])
    CollectionEntry.objects.filter(pk__in=event.change["places"], gallery=into).update(gallery=row)
    Gallery.objects.filter(pk__in=event.change["followers"]).update(merged_into=row)
    row.merged_into, row.status = None, event.change["before"][0]
    row.save()
    note(row, "unmerged", by, gallery=into.pk)
    note(into, "unmerge", by, gallery=row.pk, items=leaving)
    announce(leaving)
    return row


def event_of_merging(gallery: Gallery) -> GalleryEvent | None:
    """Return the event by which `gallery` was merged, if it is."""
    if gallery.merged_into_id is None:
        return None
    return gallery.events.filter(verb="merged").select_related("by").order_by("-pk").first()


def _both(source: Gallery, target: Gallery) -> tuple[Gallery, Gallery]:
    """Lock both in one order, so that two merges cannot wait for each other."""
    if source.pk == target.pk:
        raise NotAllowed(_("A gallery cannot be merged into itself."))
    in_order = sorted((source, target), key=lambda one: one.pk)
    rows = {one.pk: locked_gallery(one) for one in in_order}
    return rows[source.pk], rows[target.pk]
