"""Putting rows into an empty database by COPY, with keys and triggers out of the way."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from psycopg import Connection, sql

from bench.facts import Row
from bench.galleries import GalleryWriter
from bench.items import ItemWriter
from bench.people import creators, tags
from bench.plan import Plan

TABLES = (
    *("gallery_mediaitem", "gallery_itemtext", "gallery_itemcategory", "gallery_itemcreator"),
    *("gallery_creator", "taggit_tag", "taggit_taggeditem", "gallery_gallery"),
    *("gallery_gallerytext", "gallery_gallery_categories", "gallery_galleryentry", "gallery_pick"),
)
_PORTION = 5_000  # items in memory at a time
_PICKS = """
    INSERT INTO gallery_pick (item_id, gallery_id, shelf_id, position, starts_at, created_at)
    SELECT item, gallery, CASE row_number() OVER () WHEN 1 THEN 'lead' ELSE 'grid' END,
        row_number() OVER () - 1, now() - interval '1 day', now()
    FROM (
        (SELECT NULL::bigint AS item, id AS gallery FROM gallery_gallery
         WHERE status = 'published' AND audience = 'public' ORDER BY publish_at DESC LIMIT 8)
        UNION ALL
        (SELECT id, NULL FROM gallery_mediaitem WHERE public_files AND kind = 'image'
         ORDER BY publish_at DESC LIMIT 4)
    ) AS newest"""
Progress = Callable[[str, int], None]
Database = Connection[tuple[Any, ...]]


def fill(connection: Database, plan: Plan, progress: Progress) -> None:
    """Fill the empty, migrated database; `progress` hears what was done and how many of it.

    Leaves the transaction open: either the whole library comes or nothing.
    """
    categories = [
        row[0] for row in connection.execute("SELECT id FROM gallery_category ORDER BY position")
    ]
    kind_of_tagged = _content_type(connection)
    with _bare(connection):
        _copy(connection, "gallery_creator", creators(plan))
        _copy(connection, "taggit_tag", tags(plan))
        items = ItemWriter(plan, categories, kind_of_tagged)
        for number in range(1, plan.rows + 1):
            items.write(number)
            if number % _PORTION == 0 or number == plan.rows:
                for table, rows in items.take():
                    _copy(connection, table, rows)
                progress("items", number)
        entries = 0
        for portion in GalleryWriter(plan, categories).portions():
            for table, rows in portion.items():
                _copy(connection, table, rows)
            entries += len(portion["gallery_galleryentry"])
            progress("gallery entries", entries)
        progress("indexes", 0)
    connection.execute(_PICKS)
    connection.execute("SELECT gallery_recount()")
    connection.execute("SELECT gallery_fill_likeness()")


def is_empty(connection: Database) -> bool:
    """Whether no item, gallery or creator is there that a fill would meet."""
    for table in TABLES:
        query = sql.SQL("SELECT FROM {} LIMIT 1").format(sql.Identifier(table))
        if connection.execute(query).fetchone() is not None:
            return False
    return True


def settle(connection: Database) -> None:
    """Tell the planner what is there; needs a connection in autocommit."""
    connection.execute("VACUUM (ANALYZE)")


def _content_type(connection: Database) -> int:
    query = "SELECT id FROM django_content_type WHERE app_label = 'gallery' AND model = 'mediaitem'"
    row = connection.execute(query).fetchone()
    if row is None:
        raise LookupError("The database is not migrated: run the migrations first.")
    return int(row[0])


def _copy(connection: Database, table: str, rows: Iterable[Row]) -> None:
    iterator = iter(rows)
    first = next(iterator, None)
    if first is None:
        return
    columns = sql.SQL(", ").join(map(sql.Identifier, first))
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table), columns)
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        copy.write_row(tuple(first.values()))
        for row in iterator:
            copy.write_row(tuple(row.values()))


@contextmanager
def _bare(connection: Database) -> Iterator[None]:
    """Take triggers, foreign and unique keys and indexes away; give them back at the end."""
    names = list(TABLES)
    keys = connection.execute(
        "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint "
        "WHERE conrelid = ANY(%s::regclass[]) AND contype IN ('f', 'u') ORDER BY contype DESC, 2",
        [names],
    ).fetchall()
    indexes = connection.execute(
        "SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index "
        "WHERE indrelid = ANY(%s::regclass[]) AND NOT indisprimary "
        "AND indexrelid NOT IN (SELECT conindid FROM pg_constraint WHERE contype IN ('u', 'p'))",
        [names],
    ).fetchall()
    connection.execute("SET LOCAL maintenance_work_mem = '256MB'")
    for table in names:
        connection.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER".encode())
    for table, name, _definition in reversed(keys):
        connection.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"'.encode())
    for name, _definition in indexes:
        connection.execute(f"DROP INDEX {name}".encode())
    yield
    for _name, definition in indexes:
        connection.execute(str(definition).encode())
    for table, name, definition in keys:
        connection.execute(f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {definition}'.encode())
    for table in names:
        connection.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER".encode())
        connection.execute(
            f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), "
            f"coalesce(max(id), 1), max(id) IS NOT NULL) FROM {table}".encode()
        )
