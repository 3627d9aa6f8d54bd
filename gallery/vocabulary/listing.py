"""Lists of terms for editors: how many items each holds, and which are called nearly the same."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection, transaction
from django.db.models import Count, F, QuerySet
from taggit.models import Tag

from gallery.languages import choose, current
from gallery.models import Category, Creator, ItemCategory, Vocabulary
from gallery.models.creators import Folded, folded
from gallery.vocabulary.links import LINKS

# How much of the letters two names share, by threes, that are probably meant to be one.
ALIKE = "0.55"
MOST_ALIKE = 2
NAMES = {
    Vocabulary.CREATOR: "SELECT id, name, folded_name AS folded FROM gallery_creator "
    "WHERE retired_at IS NULL",
    Vocabulary.KEYWORD: "SELECT id, name, {folded} AS folded FROM taggit_tag",
    Vocabulary.CATEGORY: "SELECT c.id, title AS name, {folded} AS folded FROM gallery_category c "
    "JOIN gallery_categorytext t ON t.category_id = c.id AND t.is_source "
    "WHERE retired_at IS NULL",
}
# What is being merged is like nothing else any more.
OFFERED = {Vocabulary.KEYWORD: ""}
NOT_GIVING = " AND successor_id IS NULL"
# All links are counted in one go: cheaper than term by term where the largest are wanted.
RANKED = """
WITH counts AS MATERIALIZED (
    SELECT l.{term} AS id, count(*) AS number FROM {table} l WHERE {l_only} GROUP BY 1
)
SELECT one.id, coalesce(number, 0) FROM ({names}) AS one LEFT JOIN counts ON counts.id = one.id
WHERE %s = '' OR strpos(one.folded, %s) > 0
ORDER BY coalesce(number, 0) DESC, one.folded, one.id LIMIT %s OFFSET %s
"""
PAIRS = """
SELECT one.id, other.id, other.name FROM ({names}) AS one CROSS JOIN LATERAL (
    SELECT alike.id, alike.name FROM ({names}) AS alike
    WHERE alike.folded %% one.folded AND alike.id <> one.id
    ORDER BY similarity(alike.folded, one.folded) DESC, alike.id LIMIT {most}
) AS other WHERE one.id = ANY(%s)
"""


@dataclass(slots=True)
class Listed:
    """A term of a list; `alike` are numbers and names of others that may be the same."""

    pk: int
    name: str
    number: int
    kind: str = ""
    slug: str = ""
    is_giving: bool = False
    alike: list[tuple[int, str]] = field(default_factory=list)


def terms(vocabulary: str, words: str) -> "QuerySet[Any]":
    """Return creators or keywords whose name holds `words`, whatever capitals and accents."""
    rows: QuerySet[Any] = (
        Creator.objects.live().annotate(plain=F("folded_name"))
        if vocabulary == Vocabulary.CREATOR
        else Tag.objects.annotate(plain=Folded("name"))
    )
    letters = folded(words.replace("\0", ""))
    return rows.filter(plain__contains=letters) if letters else rows


def listed(vocabulary: str, words: str, *, by_number: bool, start: int, size: int) -> list[Listed]:
    """Return one page of creators or keywords, by name or with the most items first (three
    queries, however many there are).
    """
    rows = terms(vocabulary, words)
    if by_number:
        numbers = _ranked(vocabulary, words, start, size)
    else:
        ids = rows.order_by("plain", "pk").values_list("pk", flat=True)[start : start + size]
        numbers = _counted(vocabulary, list(ids))
    by_pk = rows.in_bulk(list(numbers))
    found = [_listed(by_pk[pk], number) for pk, number in numbers.items() if pk in by_pk]
    _add_alike(vocabulary, found)
    return found


def listed_categories(words: str, sort: str) -> list[Listed]:
    """Return all categories by `sort`: in their order, or by `name` or `number`."""
    counts = dict(ItemCategory.objects.order_by().values_list("category").annotate(Count("pk")))
    rows = Category.objects.live().with_texts(current())
    found = [
        Listed(
            pk=row.pk,
            name=choose(row.shown_texts, "title", current()).text or row.slug,  # type: ignore[attr-defined]
            number=counts.get(row.pk, 0),
            slug=row.slug,
            is_giving=row.successor_id is not None,
        )
        for row in rows
    ]
    letters = folded(words)
    found = [one for one in found if letters in folded(one.name)]
    if sort == "name":
        found.sort(key=lambda one: folded(one.name))
    elif sort == "number":
        found.sort(key=lambda one: -one.number)
    _add_alike(Vocabulary.CATEGORY, found)
    return found


def number_of(vocabulary: str, term_id: int) -> int:
    """Return how many items a term has, whatever their state."""
    links = LINKS[vocabulary]
    return links.link._default_manager.filter(**{links.term: term_id}).count()


def alike(vocabulary: str, ids: Sequence[int]) -> dict[int, list[tuple[int, str]]]:
    """Return for each term the number and name of those that are called nearly the same."""
    if not ids:
        return {}
    names = _names(vocabulary) + OFFERED.get(Vocabulary(vocabulary), NOT_GIVING)
    found: dict[int, list[tuple[int, str]]] = {}
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pg_trgm.similarity_threshold', %s, true)", [ALIKE])
        cursor.execute(PAIRS.format(names=names, most=MOST_ALIKE), [list(ids)])
        for one, other, name in cursor.fetchall():
            found.setdefault(one, []).append((other, name))
    return found


def _ranked(vocabulary: str, words: str, start: int, size: int) -> dict[int, int]:
    """Return one page of terms with how many items each has, those with the most first."""
    names, links = _names(vocabulary), LINKS[vocabulary].names
    letters = folded(words.replace("\0", ""))
    with connection.cursor() as cursor:
        cursor.execute(RANKED.format(names=names, **links), [letters, letters, size, start])
        return dict(cursor.fetchall())


def _names(vocabulary: str) -> str:
    folding = Folded.template % {
        "expressions": "title" if vocabulary == Vocabulary.CATEGORY else "name"
    }
    return NAMES[Vocabulary(vocabulary)].format(folded=folding.replace("%", "%%"))


def _counted(vocabulary: str, ids: list[int]) -> dict[int, int]:
    """Return how many items each of the terms has, in their order, by one grouped query."""
    links = LINKS[vocabulary]
    rows = links.link._default_manager.filter(**{f"{links.term}__in": ids}).order_by()
    counts = dict(rows.values_list(links.term).annotate(Count("pk")))
    return {pk: counts.get(pk, 0) for pk in ids}


def _listed(row: Any, number: int) -> Listed:
    return Listed(
        pk=row.pk,
        name=row.name,
        number=number,
        kind=row.get_kind_display() if isinstance(row, Creator) else "",
        is_giving=isinstance(row, Creator) and row.successor_id is not None,
    )


def _add_alike(vocabulary: str, rows: list[Listed]) -> None:
    found = alike(vocabulary, [row.pk for row in rows])
    for row in rows:
        row.alike = found.get(row.pk, [])
