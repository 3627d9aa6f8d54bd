"""Holds terms while something is tied to them, so that none is merged away in between."""

from collections.abc import Iterable

from django.db import connection

# A merge begins and ends with a full lock of its source: it waits for whoever holds it here, and
# whoever comes later reads what it has become.
OFFERED = (
    "SELECT id FROM {table} WHERE id = ANY(%s) AND successor_id IS NULL AND retired_at IS NULL "
    "ORDER BY id FOR KEY SHARE"
)
THERE = "SELECT id FROM {table} WHERE id = ANY(%s) ORDER BY id FOR KEY SHARE"


def held(table: str, ids: Iterable[int]) -> set[int]:
    """Hold the terms of `table` until the transaction ends; return those something can still be
    tied to.
    """
    wanted = list(ids)
    if not wanted:
        return set()
    query = THERE if table == "taggit_tag" else OFFERED
    with connection.cursor() as cursor:
        cursor.execute(query.format(table=table), [wanted])
        return {row[0] for row in cursor.fetchall()}


# In the order of the triggers (migration 0002): two transactions cannot wait for each other.
TALLIES = (
    "SELECT FROM gallery_tally WHERE scope = %s AND owner = ANY(%s) "
    "ORDER BY scope, owner, kind, audience FOR UPDATE"
)


def hold_tallies(scope: str, owners: Iterable[int]) -> None:
    """Hold the counts of terms whose links are about to go and come by several statements."""
    with connection.cursor() as cursor:
        cursor.execute(TALLIES, [scope, sorted(set(owners))])
