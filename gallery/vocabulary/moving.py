"""Gives some items of one term to another one, and back: a few statements, however many items.

Links are deleted and made anew, never changed, because that is what triggers count. Items that
somebody else works on are passed over and come later, so that nobody ever waits for anybody.
"""

from gallery.models import MergeRecord, MergeVerb
from gallery.vocabulary.links import LINKS
from gallery.vocabulary.statements import do, hold_counts, rows_of

# Items that still have the source; of a split only those that were chosen.
NEXT = """
SELECT i.id FROM gallery_mediaitem i JOIN {table} l ON l.{item} = i.id
WHERE l.{term} = %(source)s AND {l_only} AND l.{item} > %(after)s {chosen}
ORDER BY i.id LIMIT %(size)s FOR NO KEY UPDATE OF i SKIP LOCKED
"""
# How far it has come: what lies before need not be looked through again at every step.
AFTER = """
SELECT coalesce(max(item_id), 0) FROM gallery_moveditem
WHERE record_id = %(record)s AND outcome = 'moved'
"""
CHOSEN = """AND EXISTS (SELECT FROM gallery_moveditem m
    WHERE m.record_id = %(record)s AND m.item_id = i.id AND m.outcome = '')"""
REMEMBER = """
INSERT INTO gallery_moveditem AS old (record_id, item_id, position, target_position, outcome)
SELECT %(record)s, l.{item}, {l_position}, (
    SELECT min({t_position}) FROM {table} t
    WHERE t.{item} = l.{item} AND {t_only} AND t.{term} = %(target)s), 'moved'
FROM {table} l
WHERE l.{term} = %(source)s AND {l_only} AND l.{item} = ANY(%(ids)s)
ON CONFLICT (record_id, item_id) DO UPDATE SET position = EXCLUDED.position,
    target_position = EXCLUDED.target_position, outcome = 'moved'
WHERE old.outcome = ''
"""
TAKE = """
DELETE FROM {table} AS l
WHERE l.{term} = %(source)s AND {l_only} AND l.{item} = ANY(%(ids)s)
"""
GIVE = """
INSERT INTO {table} ({item}, {term}{columns})
SELECT m.item_id, %(target)s{values} FROM gallery_moveditem m
WHERE m.record_id = %(record)s AND m.item_id = ANY(%(ids)s) AND NOT EXISTS (
    SELECT FROM {table} t WHERE t.{item} = m.item_id AND {t_only} AND t.{term} = %(target)s)
ORDER BY m.item_id
"""
# The earlier of two places in the order of an item is kept.
ADVANCE = """
UPDATE {table} t SET position = m.position FROM gallery_moveditem m
WHERE t.{term} = %(target)s AND t.{item} = m.item_id AND m.record_id = %(record)s
  AND m.item_id = ANY(%(ids)s) AND m.target_position = t.position AND m.position < t.position
"""
COUNT = "SELECT count(*) FROM {table} l WHERE l.{term} = %(source)s AND {l_only} {chosen}"
LEFT = """
UPDATE gallery_moveditem m SET outcome = 'left'
WHERE m.record_id = %(record)s AND m.outcome = '' AND NOT EXISTS (
    SELECT FROM {table} l WHERE l.{item} = m.item_id AND {l_only} AND l.{term} = %(source)s)
"""


def move_some(record: MergeRecord, size: int) -> list[int]:
    """Give the next `size` items to the target; return which, none where none can be had now."""
    chosen = CHOSEN if record.verb == MergeVerb.SPLIT else ""
    query = NEXT.replace("{chosen}", chosen)
    after = rows_of(AFTER, record)[0][0]
    ids = [row[0] for row in rows_of(query, record, size=size, after=after)]
    if not ids and after:  # what was passed over, or came since
        ids = [row[0] for row in rows_of(query, record, size=size, after=0)]
    if ids:
        hold_counts(record)
        do(REMEMBER, record, ids)
        do(TAKE, record, ids)
        if record.target_id is not None:
            do(GIVE, record, ids)
            if LINKS[record.vocabulary].position != "0":
                do(ADVANCE, record, ids)
    return ids


def give_up_waiting(record: MergeRecord) -> int:
    """Mark chosen items that no longer have the source as left; return how many there were."""
    return do(LEFT, record)


def remaining(record: MergeRecord) -> int:
    """Return how many items still have to be moved."""
    chosen = CHOSEN.replace("i.id", "l.{item}") if record.verb == MergeVerb.SPLIT else ""
    return int(rows_of(COUNT.replace("{chosen}", chosen), record)[0][0])
