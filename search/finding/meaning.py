"""What the words of a query are called in the index, by one question to the database."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.db import connection

from gallery.models import Gallery
from gallery.visibility import Reader
from search.asking import Asked
from search.language.nodes import All, Any, Field, Node, Not, Phrase, Word

# Names that one word may stand for, and completions of the beginning of a word.
MOST_NAMES = 40
MOST_COMPLETIONS = 60
MEANINGS = """
SELECT given.text, part.place, part.plain, part.stems, part.is_pair, part.stop_in
FROM unnest(%(texts)s::text[]) AS given (text), search_analysed(given.text) AS part
"""
# Fewer than all of its words do not name a creator or a category.
NAMES = """
SELECT given.text, named.kind, named.id
FROM unnest(%(texts)s::text[]) AS given (text)
CROSS JOIN LATERAL (
    (SELECT 'creator' AS kind, id FROM gallery_creator
     WHERE search_name(name) @@ plainto_tsquery('simple', search_plain(given.text)) LIMIT %(most)s)
    UNION ALL
    (SELECT 'category', category_id FROM gallery_categorytext
     WHERE search_name(title) @@ plainto_tsquery('simple', search_plain(given.text)) LIMIT %(most)s)
) AS named
"""
# The beginning is looked for first and the order made afterwards, whatever the planner believes.
COMPLETIONS = """
WITH begun AS MATERIALIZED (
    SELECT plain, number FROM search_word WHERE plain LIKE %(start)s || '%%'
)
SELECT plain FROM begun ORDER BY number DESC LIMIT %(most)s
"""
# Of a beginning as short as this only the most frequent words are looked through.
SHORT = 2
FREQUENT_COMPLETIONS = """
WITH frequent AS MATERIALIZED (
    SELECT plain, number FROM search_word ORDER BY number DESC, word LIMIT 5000
)
SELECT plain FROM frequent WHERE plain LIKE %(start)s || '%%' ORDER BY number DESC LIMIT %(most)s
"""


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a text in the index: as it is and by its stems.

    `is_pair`: two neighbouring letters of a script without spaces; `stop_in`: the languages in
    which it says nothing by itself.
    """

    plain: str
    stems: tuple[str, ...] = ()
    is_pair: bool = False
    stop_in: frozenset[str] = frozenset()


@dataclass(slots=True)
class Meanings:
    """What is known of the texts of a query, by text."""

    parts: dict[str, list[Part]] = field(default_factory=dict)
    names: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    completions: dict[str, list[str]] = field(default_factory=dict)
    galleries: dict[str, list[int]] = field(default_factory=dict)


def meanings_of(asked: Asked, user: Reader) -> Meanings:
    """Return what the texts of `asked` mean to the index."""
    leaves = list(leaves_of(asked.query.root))
    texts = {leaf.text for leaf in leaves if isinstance(leaf, Word | Phrase)}
    values = {leaf.value for leaf in leaves if isinstance(leaf, Field) and leaf.name in _TEXTS}
    values.update(*(asked.chosen.get(name, ()) for name in ("tag", "licence", "creator")))
    named = {leaf.text for leaf in leaves if isinstance(leaf, Word)} | {
        leaf.value for leaf in leaves if isinstance(leaf, Field) and leaf.name in _NAMED
    }
    named.update(asked.chosen.get("creator", ()))
    begun = {leaf.text for leaf in leaves if isinstance(leaf, Word) and leaf.prefix}
    slugs = {leaf.value for leaf in leaves if isinstance(leaf, Field) and leaf.name == "gallery"}
    found = Meanings(parts=parts_of(texts | values))
    found.names = _grouped(NAMES, named, MOST_NAMES)
    found.completions = {text: _completions(found.parts.get(text, [])) for text in begun}
    found.galleries = _galleries(slugs | set(asked.chosen.get("gallery", ())), user)
    return found


_NAMED = {"creator", "category"}
_TEXTS = {"creator", "category", "credit", "city", "tag", "gallery", "licence"}


def leaves_of(node: Node | None) -> Iterator[Word | Phrase | Field]:
    """Yield the words, phrases and fields of `node`, also those that must not be there."""
    if isinstance(node, All | Any):
        for part in node.parts:
            yield from leaves_of(part)
    elif isinstance(node, Not):
        yield from leaves_of(node.part)
    elif node is not None:
        yield node


def parts_of(texts: Iterable[str]) -> dict[str, list[Part]]:
    """Return the parts of each of `texts` in their order."""
    wanted = sorted(set(texts))
    found: dict[str, list[tuple[int, Part]]] = defaultdict(list)
    if wanted:
        with connection.cursor() as cursor:
            cursor.execute(MEANINGS, {"texts": wanted})
            for text, place, plain, stems, is_pair, stop_in in cursor.fetchall():
                others = tuple(dict.fromkeys(stem for stem in stems if stem != plain))
                part = Part(plain, others, is_pair, frozenset(stop_in))
                found[text].append((place, part))
    return {
        text: [part for _place, part in sorted(rows, key=lambda row: row[0])]
        for text, rows in found.items()
    }


def _completions(parts: list[Part]) -> list[str]:
    """Return the most frequent words that begin as a text of a single word does."""
    if len(parts) != 1 or parts[0].is_pair:
        return []
    start = parts[0].plain.replace("\\", "").replace("%", "")
    query = FREQUENT_COMPLETIONS if len(start) <= SHORT else COMPLETIONS
    with connection.cursor() as cursor:
        cursor.execute(query, {"start": start, "most": MOST_COMPLETIONS})
        return [plain for (plain,) in cursor.fetchall()]


def _grouped(query: str, texts: set[str], most: int) -> dict[str, list[tuple]]:  # type: ignore[type-arg]
    grouped: dict[str, list[tuple]] = defaultdict(list)  # type: ignore[type-arg]
    if texts:
        with connection.cursor() as cursor:
            cursor.execute(query, {"texts": sorted(texts), "most": most})
            for text, *row in cursor.fetchall():
                grouped[text].append(tuple(row))
    return grouped


def _galleries(names: set[str], user: Reader) -> dict[str, list[int]]:
    """Return the galleries by slug, else by words of their title, that `user` may see."""
    found: dict[str, list[int]] = {}
    if not names:
        return found
    visible = Gallery.objects.visible_to(user)
    for pk, slug in visible.filter(slug__in=names).values_list("pk", "slug"):
        found[slug] = [pk]
    for title in names - found.keys():
        titled = visible.extra(
            where=[
                "id IN (SELECT gallery_id FROM gallery_gallerytext WHERE search_vector(title, "
                "language) @@ plainto_tsquery('simple', search_plain(%s)))"
            ],
            params=[title],
        )
        found[title] = list(titled.values_list("pk", flat=True)[:MOST_NAMES])
    return found
