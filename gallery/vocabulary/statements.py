"""Statements about the links of a merge, filled with the tables of its vocabulary."""

from collections.abc import Sequence
from typing import Any

from django.db import connection

from gallery.models import MergeRecord, Vocabulary
from gallery.vocabulary.holding import hold_tallies
from gallery.vocabulary.links import LINKS


def rows_of(query: str, record: MergeRecord, **given: Any) -> list[tuple[Any, ...]]:
    """Return the rows that `query` gives for `record`."""
    with connection.cursor() as cursor:
        cursor.execute(_filled(query, record), _given(record) | given)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def do(query: str, record: MergeRecord, ids: Sequence[int] = ()) -> int:
    """Carry out `query` for the items `ids`; return how many rows it was about."""
    with connection.cursor() as cursor:
        cursor.execute(_filled(query, record), _given(record) | {"ids": list(ids)})
        number: int = cursor.rowcount
    return number


def hold_counts(record: MergeRecord) -> None:
    """Hold the counts of source and target, before links of either are touched."""
    if record.vocabulary != Vocabulary.KEYWORD:
        owners = [pk for pk in (record.source_id, record.target_id) if pk is not None]
        hold_tallies(record.vocabulary, owners)


def _filled(query: str, record: MergeRecord) -> str:
    return query.format(**LINKS[record.vocabulary].names)


def _given(record: MergeRecord) -> dict[str, Any]:
    return {"record": record.pk, "source": record.source_id, "target": record.target_id}
