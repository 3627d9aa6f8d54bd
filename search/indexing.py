"""Writes the documents of the whole library again, while the site is used."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

from django.db import connection
from django.db.models import Max

from gallery.models import MediaItem
from search.documents import drifted, write_documents
from search.models import SearchDocument
from search.vocabulary import count_words, learn_countries, learn_places, learn_words

BATCH = 1_000
# Batches that are worked on at the same time: the work is that of PostgreSQL's processor.
WORKERS = min(os.cpu_count() or 1, 4)
MEMORY = "SET maintenance_work_mem = '256MB'"
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
        for ids, changed in _side_by_side(_brought_up_to_date, _batches(after)):
            written += changed
            done += len(ids)
            if progress:
                progress(ids[-1], done, written)
    count_words()
    _analyze()
    return written


def check(*, progress: Progress | None = None) -> int:
    """Return how many documents are missing or say something else than their items."""
    found, done = 0, 0
    for ids, differing in _side_by_side(drifted, _batches(0)):
        found += differing
        done += len(ids)
        if progress:
            progress(ids[-1], done, found)
    return found


def index_what_never_was(**_kwargs: object) -> None:
    """Write the documents of a library that has none: it was there before the search."""
    learn_countries()
    if MediaItem.objects.exists() and not SearchDocument.objects.exists():
        rebuild()


def _brought_up_to_date(ids: Sequence[int]) -> int:
    changed = write_documents(ids)
    if not changed:  # else their words were learned on the way
        learn_words(ids)
        learn_places(ids)
    return changed


def _side_by_side(
    work: Callable[[Sequence[int]], int], batches: Iterable[list[int]]
) -> Iterator[tuple[list[int], int]]:
    """Yield each batch with what `work` returns for it, in order.

    PostgreSQL works on several at a time, each through a connection of its own; within a
    transaction, which has but one, on one after another.
    """
    if connection.in_atomic_block:
        yield from ((ids, work(ids)) for ids in batches)
        return
    with ThreadPoolExecutor(WORKERS) as workers:
        begun: deque[tuple[list[int], Future[int]]] = deque()
        for ids in batches:
            begun.append((ids, workers.submit(_through_its_own, work, ids)))
            if len(begun) > 2 * WORKERS:
                first, result = begun.popleft()
                yield first, result.result()
        for first, result in begun:
            yield first, result.result()


def _through_its_own(work: Callable[[Sequence[int]], int], ids: Sequence[int]) -> int:
    """Work with the connection of this thread, and give it back afterwards."""
    try:
        return work(ids)
    finally:
        connection.close()


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
            cursor.execute(MEMORY)
            cursor.execute(VECTOR_INDEX)
            cursor.execute("RESET maintenance_work_mem")


def _analyze() -> None:
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE search_searchdocument, search_word, search_place")
