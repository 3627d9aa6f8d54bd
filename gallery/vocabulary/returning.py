"""Gives items back to the term they came from, except where somebody has changed them since."""

from gallery.models import MergeRecord
from gallery.vocabulary.links import LINKS
from gallery.vocabulary.statements import do, hold_counts, rows_of

NEXT = """
SELECT i.id FROM gallery_mediaitem i JOIN gallery_moveditem m ON m.item_id = i.id
WHERE m.record_id = %(record)s AND m.outcome = 'moved'
ORDER BY i.id LIMIT %(size)s FOR NO KEY UPDATE OF i SKIP LOCKED
"""
# As the merge left them: with the target (where there is one) and without the source.
UNTOUCHED = """
UPDATE gallery_moveditem m SET outcome = CASE WHEN (
        %(target)s::bigint IS NULL OR EXISTS (SELECT FROM {table} t
            WHERE t.{item} = m.item_id AND {t_only} AND t.{term} = %(target)s)
    ) AND NOT EXISTS (SELECT FROM {table} l
            WHERE l.{item} = m.item_id AND {l_only} AND l.{term} = %(source)s)
    THEN 'restored' ELSE 'left' END
WHERE m.record_id = %(record)s AND m.item_id = ANY(%(ids)s) AND m.outcome = 'moved'
RETURNING m.item_id, m.outcome
"""
# Where the target only stands for the source, the source takes its present place.
RETURN = """
INSERT INTO {table} ({item}, {term}{columns})
SELECT m.item_id, %(source)s{values} FROM (
    SELECT m.item_id, CASE WHEN m.target_position IS NULL THEN coalesce((
        SELECT min({t_position}) FROM {table} t
        WHERE t.{item} = m.item_id AND {t_only} AND t.{term} = %(target)s
    ), m.position) ELSE m.position END AS position
    FROM gallery_moveditem m WHERE m.record_id = %(record)s AND m.item_id = ANY(%(ids)s)
) AS m ORDER BY m.item_id
"""
TAKE_AGAIN = """
DELETE FROM {table} AS t USING gallery_moveditem m
WHERE t.{term} = %(target)s AND {t_only} AND t.{item} = m.item_id AND m.record_id = %(record)s
  AND m.item_id = ANY(%(ids)s) AND m.target_position IS NULL
"""
PUT_BACK = """
UPDATE {table} t SET position = m.target_position FROM gallery_moveditem m
WHERE t.{term} = %(target)s AND t.{item} = m.item_id AND m.record_id = %(record)s
  AND m.item_id = ANY(%(ids)s) AND t.position = least(m.position, m.target_position)
"""
GONE = """
UPDATE gallery_moveditem m SET outcome = 'left'
WHERE m.record_id = %(record)s AND m.outcome = 'moved'
  AND NOT EXISTS (SELECT FROM gallery_mediaitem i WHERE i.id = m.item_id)
"""


def return_some(record: MergeRecord, size: int) -> tuple[list[int], int]:
    """Give the next `size` items back; return which, and how many more were left as they are."""
    ids = [row[0] for row in rows_of(NEXT, record, size=size)]
    if not ids:
        return [], 0
    hold_counts(record)
    outcomes = dict(rows_of(UNTOUCHED, record, ids=ids))
    untouched = [pk for pk in ids if outcomes.get(pk) == "restored"]
    do(RETURN, record, untouched)
    if record.target_id is not None:
        do(TAKE_AGAIN, record, untouched)
        if LINKS[record.vocabulary].position != "0":
            do(PUT_BACK, record, untouched)
    return untouched, len(ids) - len(untouched)


def leave_the_gone(record: MergeRecord) -> int:
    """Mark items that are no longer there as left; return how many there were."""
    return do(GONE, record)
