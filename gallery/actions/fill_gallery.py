"""Galleries that fill themselves: a search says what belongs to them, entries are ordinary rows.

Who evaluates the search is not known here: search does, and calls `fill_galleries`.
"""

from collections.abc import Mapping, Sequence

from django.db import connection, transaction
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.gallery_record import announce, locked_gallery, note
from gallery.actions.order_gallery import renumber
from gallery.actions.transitions import NotAllowed
from gallery.models import Gallery, GalleryEntry, GalleryEvent
from gallery.signals import rule_changed

# The newest first, for ever: counted down in minutes, so that what comes in moves nothing else.
POSITION = """
least(2147483647, greatest(0, 2000000000 - floor(extract(epoch FROM item.publish_at) / 60)))::int
"""
ENTER = f"""
INSERT INTO gallery_galleryentry AS entry (gallery_id, item_id, position)
SELECT wanted.gallery_id, item.id, {POSITION}
FROM unnest(%(galleries)s::bigint[], %(items)s::bigint[]) AS wanted (gallery_id, item_id)
JOIN gallery_mediaitem item ON item.id = wanted.item_id
JOIN gallery_gallery gallery ON gallery.id = wanted.gallery_id AND gallery.rule <> ''
ON CONFLICT (gallery_id, item_id) DO UPDATE SET position = EXCLUDED.position
WHERE entry.position <> EXCLUDED.position
RETURNING gallery_id, item_id, xmax = 0
"""  # noqa: S608 - our own words


@transaction.atomic
def set_rule(*, gallery: Gallery, rule: str, by: User | None) -> Gallery:
    """Let the search `rule` decide from now on what `gallery` holds.

    What it held by hand leaves it unless it matches; who listens to `rule_changed` fills it.
    Raises NotAllowed where it holds items by hand and nobody said that they may go: empty it or
    make a new gallery.
    """
    row = locked_gallery(gallery)
    if row.merged_into_id:
        raise NotAllowed(_("This gallery was merged into another one."))
    if not row.rule and row.entries.exists():
        raise NotAllowed(
            _("This gallery holds items that were chosen by hand. Make a new one for a search.")
        )
    if row.rule != rule:
        before, row.rule = row.rule, rule
        row.save(update_fields=["rule"])
        note(row, "rule", by, before=before, after=rule)
        rule_changed.send(sender=Gallery, gallery_id=row.pk)
    return row


@transaction.atomic
def freeze_gallery(*, gallery: Gallery, by: User | None) -> Gallery:
    """Keep what `gallery` holds now, in its order, for editors to arrange; its search is let go."""
    row = locked_gallery(gallery)
    if row.rule:
        before, row.rule = row.rule, ""
        row.save(update_fields=["rule"])
        renumber(row)
        note(row, "freeze", by, rule=before)
        rule_changed.send(sender=Gallery, gallery_id=row.pk)
    return row


@transaction.atomic
def fill_galleries(*, matches: Mapping[int, Sequence[int]], items: Sequence[int]) -> list[int]:
    """Make galleries hold exactly those of `items` that `matches` names for each of them (ids of
    items by ids of galleries; all galleries with a rule are named); other items stay as they are.

    Whoever calls it holds locks on `items`. Returns the items that came or went somewhere.
    """
    pairs = [(gallery, item) for gallery, found in matches.items() for item in found]
    changes: dict[int, tuple[list[int], list[int]]] = {}
    gone = GalleryEntry.objects.filter(gallery__in=list(matches), item__in=items)
    kept = set(pairs)
    leaving = [
        (pk, gallery, item)
        for pk, gallery, item in gone.exclude(gallery__rule="").values_list(
            "pk", "gallery_id", "item_id"
        )
        if (gallery, item) not in kept
    ]
    if leaving:
        GalleryEntry.objects.filter(pk__in=[pk for pk, _gallery, _item in leaving]).delete()
    for _pk, gallery, item in leaving:
        changes.setdefault(gallery, ([], []))[1].append(item)
    for gallery, item in _entered(pairs):
        changes.setdefault(gallery, ([], []))[0].append(item)
    GalleryEvent.objects.bulk_create(
        GalleryEvent(gallery_id=gallery, verb="fill", change={"items": came, "gone": went})
        for gallery, (came, went) in sorted(changes.items())
    )
    covers = [(gallery, item) for gallery, (_came, went) in changes.items() for item in went]
    for gallery, item in covers:
        Gallery.objects.filter(pk=gallery, cover=item).update(cover=None)
    changed = [item for came, went in changes.values() for item in (*came, *went)]
    announce(changed)
    return list(dict.fromkeys(changed))


def _entered(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    if not pairs:
        return []
    given = {"galleries": [pair[0] for pair in pairs], "items": [pair[1] for pair in pairs]}
    with connection.cursor() as cursor:
        cursor.execute(ENTER, given)
        rows = cursor.fetchall()
    return [(gallery, item) for gallery, item, is_new in rows if is_new]
