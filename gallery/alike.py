"""Pictures that look alike: a warning for those who bring in what the library holds already."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import connection

from accounts.roles import Person
from gallery.languages import current
from gallery.models import MediaItem, ToldApart
from gallery.querysets.items import ItemQuerySet

# How many of 64 bits may differ. The bands of migration 0014 find up to 7.
DISTANCE = 6
MOST = 6
# How many are looked at for each: those that the person may not see are left out afterwards.
CANDIDATES = 40
NEAR = """
SELECT mine.item_id, near.item_id
FROM gallery_likeness mine
CROSS JOIN LATERAL (
    SELECT other.item_id, bit_count((other.bits # mine.bits)::bit(64)) AS distance
    FROM gallery_likeness other
    WHERE other.bands && gallery_near_bands(mine.bits) AND other.item_id <> mine.item_id
        AND bit_count((other.bits # mine.bits)::bit(64)) <= %(distance)s
        AND NOT EXISTS (
            SELECT FROM gallery_toldapart apart
            WHERE apart.first_id = least(mine.item_id, other.item_id)
                AND apart.second_id = greatest(mine.item_id, other.item_id))
    ORDER BY distance, other.item_id
    LIMIT %(most)s) near
WHERE mine.item_id = ANY(%(items)s)
ORDER BY mine.item_id, near.distance, near.item_id
"""


@dataclass(frozen=True, slots=True)
class Alike:
    """An item that looks like another; `editable` where the person may change it."""

    item: MediaItem
    editable: bool


def alike(items: Sequence[MediaItem], user: Person, *, most: int = MOST) -> dict[int, list[Alike]]:
    """Return by item what looks like it, the most alike first, of what `user` may edit or see.

    Four queries, whatever the number of items.
    """
    pairs = _near([item.pk for item in items])
    found = _allowed({other for _one, other in pairs}, user)
    alikes: dict[int, list[Alike]] = {item.pk: [] for item in items}
    for one, other in pairs:
        if other in found and len(alikes[one]) < most:
            alikes[one].append(found[other])
    return alikes


def told_apart(item: MediaItem, user: Person) -> list[Alike]:
    """Return what somebody said is not the same as `item`, of what `user` may edit or see."""
    pairs = ToldApart.objects.filter(first=item) | ToldApart.objects.filter(second=item)
    ids = pairs.order_by("-pk").values_list("first_id", "second_id")[:CANDIDATES]
    others = [second if first == item.pk else first for first, second in ids]
    found = _allowed(set(others), user)
    return [found[pk] for pk in others if pk in found]


def allowed(user: Person) -> ItemQuerySet:
    """Return the items that `user` may edit or see."""
    return MediaItem.objects.editable_by(user) | MediaItem.objects.visible_to(user)


def _allowed(ids: set[int], user: Person) -> dict[int, Alike]:
    if not ids:
        return {}
    rows = allowed(user).filter(pk__in=ids).for_grid(current())
    editable = set(
        MediaItem.objects.editable_by(user).filter(pk__in=ids).values_list("pk", flat=True)
    )
    return {row.pk: Alike(row, row.pk in editable) for row in rows}


def _near(ids: Iterable[int]) -> list[tuple[int, int]]:
    with connection.cursor() as cursor:
        cursor.execute(NEAR, {"items": list(ids), "distance": DISTANCE, "most": CANDIDATES})
        return list(cursor.fetchall())
