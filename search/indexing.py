"""Writes the documents of the whole library again, while the site is used."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import connection
from django.db.models import Max

from gallery.models import MediaItem
from search.documents import drifted, write_documents
from search.models import SearchDocument
from search.vocabulary import count_words, learn_countries, learn_places, learn_words

BATCH = 500
VECTOR_INDEX = (
    "CREATE INDEX IF NOT EXISTS search_document_vector ON search_searchdocument "
    "USING gin (vector) WITH (fastupdate = off)"
)
# Hears the last item done, the number of items and how many of their documents were written.
Progress = Callable[[int, int, int], None]


def rebuild(*, after: int = 0, progress: Progress | None = None) -> int:
    """Bring every document from item number `after` on up to date; return how many were not.

    Each batch is a transaction of its own: it can be stopped at any time and taken up again.
    """
    learn_countries()
    written, done = 0, 0
    with _filled_first():
        for ids in _batches(after):
            written += write_documents(ids)
            learn_words(ids)
            learn_places(ids)
            done += len(ids)
            if progress:
                progress(ids[-1], done, written)
    count_words()
    _analyze()
    return written


def check(*, progress: Progress | None = None) -> int:
    """Return how many documents are missing or say something else than their items."""
    found, done = 0, 0
    for ids in _batches(0):
        found += drifted(ids)
        done += len(ids)
        if progress:
            progress(ids[-1], done, found)
    return found


def index_what_never_was(**_kwargs: object) -> None:
    """Write the documents of a library that has none: it was there before the search."""
    learn_countries()
    if MediaItem.objects.exists() and not SearchDocument.objects.exists():
        rebuild()


def _batches(after: int) -> Iterator[list[int]]:
    last = MediaItem.objects.aggregate(last=Max("pk"))["last"] or 0
    while after < last:
        rows = MediaItem.objects.filter(pk__gt=after).order_by("pk")
        ids = list(rows.values_list("pk", flat=True)[:BATCH])
        if not ids:
            return
        yield ids
        after = ids[-1]


@contextmanager
def _filled_first() -> Iterator[None]:
    """Make the index after its table where that is empty: so it takes a third of the time."""
    if connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        if not SearchDocument.objects.exists():
            cursor.execute("DROP INDEX IF EXISTS search_document_vector")
        try:
            yield
        finally:
            cursor.execute(VECTOR_INDEX)


def _analyze() -> None:
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE search_searchdocument, search_word, search_place")
