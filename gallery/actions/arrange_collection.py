"""Which galleries a collection holds, and in which order."""

from collections.abc import Sequence

from django.db import connection, transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.gallery_record import locked_collection, note
from gallery.actions.transitions import NotAllowed
from gallery.models import Collection, CollectionEntry, Gallery

MOST = 500
PLACES = """
UPDATE gallery_collectionentry AS entry SET position = wanted.number - 1
FROM unnest(%s::bigint[]) WITH ORDINALITY AS wanted (id, number)
WHERE entry.id = wanted.id AND entry.position <> wanted.number - 1
"""


@transaction.atomic
def add_galleries(*, collection: Collection, galleries: Sequence[Gallery], by: User | None) -> int:
    """Put `galleries` at the end of `collection`; return how many are new there."""
    row = locked_collection(collection)
    held = set(row.entries.values_list("gallery_id", flat=True))
    new = [one for one in galleries if one.pk not in held and one.merged_into_id is None]
    if len(held) + len(new) > MOST:
        raise NotAllowed(_("A collection holds at most %(most)s galleries.") % {"most": MOST})
    last = row.entries.aggregate(last=Max("position"))["last"]
    start = 0 if last is None else last + 1
    CollectionEntry.objects.bulk_create(
        CollectionEntry(collection=row, gallery=one, position=position)
        for position, one in enumerate(new, start)
    )
    if new:
        note(row, "add", by, galleries=[one.pk for one in new])
    return len(new)


@transaction.atomic
def remove_gallery(*, collection: Collection, gallery: int, by: User | None) -> int:
    """Take the gallery with this id out of `collection`; return how many were there."""
    row = locked_collection(collection)
    gone = row.entries.filter(gallery_id=gallery).delete()[0]
    if gone:
        note(row, "remove", by, galleries=[gallery])
    return gone


@transaction.atomic
def move_in_collection(*, collection: Collection, entry: int, to: int, by: User | None) -> int:
    """Put the entry with this id at place `to` (from 0), as near as there are places; return it.

    Raises NotAllowed where it is no longer there.
    """
    row = locked_collection(collection)
    order = list(row.entries.order_by("position", "id").values_list("pk", flat=True))
    if entry not in order:
        raise NotAllowed(_("This gallery is no longer in the collection."))
    new = [pk for pk in order if pk != entry]
    place = min(max(to, 0), len(new))
    new.insert(place, entry)
    if new != order:
        with connection.cursor() as cursor:
            cursor.execute(PLACES, [new])
        note(row, "move", by, entry=entry, to=place)
    return place
