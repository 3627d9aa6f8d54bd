"""What was on the front page at any moment, for visitors.

It is worked out of spells that database triggers write (`gallery/models/spells.py`): where each
pick stood, its dates, and how its thing was released. So it knows every change from the update on
that brought it, to the moment of the change, whoever made it. From before, it knows the picks that
there were then, as they stood. It does not know what was deleted for good since, and not the words
and pictures of that time: those are today's.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection
from django.db.models import Q

from gallery.languages import current
from gallery.models import Pick, ShelfText
from gallery.querysets.picks import PickQuerySet

SHOWN = """
SELECT pick.pick_id, pick.shelf_id, pick.position,
    greatest(pick.valid_from, pick.starts_at, thing.valid_from, thing.publish_at, %(start)s)
        AS since,
    least(pick.valid_until, pick.ends_at, thing.valid_until, thing.expires_at, %(end)s) AS until
FROM gallery_pickspell AS pick
JOIN gallery_shelf AS shelf ON shelf.key = pick.shelf_id
JOIN gallery_releasespell AS thing
    ON thing.item_id = pick.item_id OR thing.gallery_id = pick.gallery_id
WHERE thing.status = 'published' AND thing.audience = 'public'
    AND thing.publish_at < %(end)s AND pick.starts_at < %(end)s
    AND pick.valid_from < %(end)s AND thing.valid_from < %(end)s
    AND (pick.valid_until IS NULL OR pick.valid_until > %(start)s)
    AND (thing.valid_until IS NULL OR thing.valid_until > %(start)s)
    AND (pick.ends_at IS NULL OR pick.ends_at > %(start)s)
    AND (thing.expires_at IS NULL OR thing.expires_at > %(start)s)
ORDER BY shelf.position, pick.shelf_id, pick.position, pick.pick_id, since
"""


@dataclass(frozen=True, slots=True)
class Showing:
    """A pick that visitors saw on a shelf from `since` until `until`."""

    pick_id: int
    shelf: str
    position: int
    since: datetime
    until: datetime


def shown_between(start: datetime, end: datetime) -> list[Showing]:
    """Return what visitors saw between two moments, in the order of the page (one query)."""
    with connection.cursor() as cursor:
        cursor.execute(SHOWN, {"start": start, "end": end})
        rows = [Showing(*row) for row in cursor.fetchall()]
    return [one for one in rows if one.since < one.until]


def joined(showings: Iterable[Showing]) -> list[Showing]:
    """Return one row for each stretch in which a pick stood on a shelf without a gap, at the
    first of its places.
    """
    stretches: dict[tuple[int, str], list[Showing]] = {}
    for one in sorted(showings, key=lambda each: each.since):
        known = stretches.setdefault((one.pick_id, one.shelf), [])
        if known and one.since <= known[-1].until:
            before = known.pop()
            until = max(before.until, one.until)
            one = Showing(one.pick_id, one.shelf, before.position, before.since, until)
        known.append(one)
    return [one for rows in stretches.values() for one in rows]


def picks_at(moment: datetime, rows: PickQuerySet) -> list[Pick]:
    """Return which of `rows` (fetched `with_words`) visitors saw at `moment`, in order, each on
    the shelf where it stood then (three queries).
    """
    shown = shown_between(moment, moment + timedelta(microseconds=1))
    fetched = rows.in_bulk([one.pick_id for one in shown])
    titles = _titles({one.shelf for one in shown})
    found = []
    for one in shown:
        pick = fetched.get(one.pick_id)
        if pick is not None:
            pick.shelf_id = one.shelf
            pick.shelf_titles = titles[one.shelf]  # type: ignore[attr-defined]
            found.append(pick)
    return found


def _titles(shelves: Iterable[str]) -> dict[str, list[dict[str, object]]]:
    """Return the titles of `shelves` as `with_words` has them."""
    rows = ShelfText.objects.filter(Q(language=current()) | Q(is_source=True), shelf__in=shelves)
    titles: defaultdict[str, list[dict[str, object]]] = defaultdict(list)
    for row in rows.order_by("pk"):
        said = {"language": row.language, "is_source": row.is_source, "title": row.title}
        titles[row.shelf_id].append(said)
    return titles
