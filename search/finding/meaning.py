"""What the words of a query are called in the index, by one question to the database."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any as Anything

from django.db import connection
from django.db.models import Q

from gallery.models import Gallery
from gallery.models.creators import Folded
from gallery.visibility import Reader
from search.asking import Asked
from search.language.nodes import All, Any, Field, Node, Not, Phrase, Word

# Names that one word may stand for, and completions of the beginning of a word.
MOST_NAMES = 40
MOST_COMPLETIONS = 60
# A completion that is so many times rarer than the most frequent one is left out.
RARER = 1_000
# What texts consist of.
PARTS = """
SELECT 'part' AS what, given.text, part.place, part.plain, part.stems, part.is_pair, part.stop_in
FROM unnest(%(texts)s::text[]) AS given (text), search_analysed(given.text) AS part
"""
# Whom and what words name, and the categories of slugs, by the same question. Fewer than all of
# its words do not name a creator or a category.
FOLDED = Folded.template % {"expressions": "given.text"}
MEANINGS = f"""
{PARTS}
UNION ALL
SELECT 'name', given.text, named.id, named.kind, '{{}}', false, '{{}}'
FROM unnest(%(named)s::text[]) AS given (text)
CROSS JOIN LATERAL (
    (SELECT 'creator' AS kind, unnest(array_remove(ARRAY[id, successor_id], NULL)) AS id
     FROM gallery_creator
     WHERE search_name(name) @@ plainto_tsquery('simple', search_plain(given.text)) LIMIT %(most)s)
    UNION ALL
    (SELECT 'category', category_id FROM gallery_categorytext
     WHERE search_name(title) @@ plainto_tsquery('simple', search_plain(given.text)) LIMIT %(most)s)
) AS named
UNION ALL
SELECT 'slug', slug, id, 'category', '{{}}', false, '{{}}'
FROM gallery_category WHERE slug = ANY(%(slugs)s) AND retired_at IS NULL
UNION ALL
SELECT 'slug', old.slug, coalesce(successor_id, category.id), 'category', '{{}}', false, '{{}}'
FROM (SELECT slug, category_id FROM gallery_categoryslug WHERE slug = ANY(%(slugs)s)
      UNION ALL SELECT slug, id FROM gallery_category
      WHERE slug = ANY(%(slugs)s) AND retired_at IS NOT NULL) AS old
JOIN gallery_category AS category ON category.id = old.category_id
UNION ALL
SELECT 'heir', id::text, successor_id, 'creator', '{{}}', false, '{{}}'
FROM gallery_creator WHERE id = ANY(%(numbers)s::bigint[]) AND retired_at IS NOT NULL
    AND successor_id IS NOT NULL
UNION ALL
SELECT 'tag', given.text, 0, btrim(search_plain(left(tag.name, 100))), '{{}}', false, '{{}}'
FROM unnest(%(tags)s::text[]) AS given (text)
JOIN gallery_tagalias alias ON alias.folded_name = {FOLDED} JOIN taggit_tag tag ON tag.id = tag_id
"""  # noqa: S608 - our own words
# Galleries by words of their titles, whoever may see them.
TITLED = """
SELECT given.text, titled.gallery_id
FROM unnest(%(texts)s::text[]) AS given (text)
CROSS JOIN LATERAL (
    SELECT gallery_id FROM gallery_gallerytext
    WHERE search_vector(title, language) @@ plainto_tsquery('simple', search_plain(given.text))
    LIMIT 200
) AS titled
"""
# The beginning is looked for first and the order made afterwards, whatever the planner believes.
COMPLETIONS = """
WITH begun AS MATERIALIZED (
    SELECT plain, number FROM search_word WHERE plain LIKE %(start)s || '%%'
)
SELECT plain, number FROM begun ORDER BY number DESC LIMIT %(most)s
"""
# Of a beginning as short as this only the most frequent words are looked through.
SHORT = 2
FREQUENT_COMPLETIONS = """
WITH frequent AS MATERIALIZED (
    SELECT plain, number FROM search_word ORDER BY number DESC, word LIMIT 5000
)
SELECT plain, number FROM frequent WHERE plain LIKE %(start)s || '%%'
ORDER BY number DESC LIMIT %(most)s
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
    categories: dict[str, int] = field(default_factory=dict)
    # Who has the work of creators that were merged, and what keywords were merged into.
    heirs: dict[str, int] = field(default_factory=dict)
    tags: dict[str, str] = field(default_factory=dict)


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
    titles = {leaf.value for leaf in leaves if isinstance(leaf, Field) and leaf.name == "gallery"}
    tags = {leaf.value for leaf in leaves if isinstance(leaf, Field) and leaf.name == "tag"}
    given = {
        "texts": sorted(texts | values),
        "named": sorted(named),
        "slugs": sorted(set(asked.chosen.get("category", ()))),
        "numbers": [int(one) for one in asked.chosen.get("creator", ()) if _is_number(one)],
        "tags": sorted(tags.union(asked.chosen.get("tag", ()))),
        "most": MOST_NAMES,
    }
    found = _known(given)
    found.completions = {text: _completions(found.parts.get(text, [])) for text in begun}
    found.galleries = _galleries(titles, set(asked.chosen.get("gallery", ())), user)
    return found


def _known(given: dict[str, Anything]) -> Meanings:
    """Return parts of texts, creators and categories that words name, categories of slugs, and
    what became of what was merged.
    """
    found = Meanings()
    if not any(given[name] for name in ("texts", "named", "slugs")):
        return found
    rows = _rows(MEANINGS, given)
    found.parts = _parts(row for row in rows if row[0] == "part")
    for what, text, number, kind, *_rest in rows:
        if what == "name":
            found.names.setdefault(text, []).append((kind, number))
        elif what == "slug":
            found.categories[text] = number
        elif what == "heir":
            found.heirs[text] = number
        elif what == "tag":
            found.tags[text] = kind
    return found


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 19


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
    return _parts(_rows(PARTS, {"texts": wanted})) if wanted else {}


def _parts(rows: Iterable[tuple[Anything, ...]]) -> dict[str, list[Part]]:
    found: dict[str, list[Part]] = defaultdict(list)
    for _what, text, _place, plain, stems, is_pair, stop_in in sorted(rows, key=_by_place):
        others = tuple(dict.fromkeys(stem for stem in stems if stem != plain))
        found[text].append(Part(plain, others, is_pair, frozenset(stop_in)))
    return dict(found)


def _by_place(row: tuple[Anything, ...]) -> int:
    place: int = row[2]
    return place


def _completions(parts: list[Part]) -> list[str]:
    """Return the most frequent words that begin as a text of a single word does."""
    if len(parts) != 1 or parts[0].is_pair:
        return []
    start = parts[0].plain.replace("\\", "").replace("%", "")
    query = FREQUENT_COMPLETIONS if len(start) <= SHORT else COMPLETIONS
    rows = _rows(query, {"start": start, "most": MOST_COMPLETIONS})
    return [plain for plain, number in rows if number * RARER >= rows[0][1]]


def _galleries(titles: set[str], slugs: set[str], user: Reader) -> dict[str, list[int]]:
    """Return the galleries that `user` may see: those of `slugs`, and those that `titles` name by
    slug or, where there is none, by words of their title.
    """
    if not titles | slugs:
        return {}
    titled: dict[str, list[int]] = defaultdict(list)
    for title, pk in _rows(TITLED, {"texts": sorted(titles)}) if titles else ():
        titled[title].append(pk)
    by_title = Q(pk__in={pk for pks in titled.values() for pk in pks}, is_listed=True)
    wanted = Q(slug__in=titles | slugs) | by_title
    rows = Gallery.objects.visible_to(user).filter(wanted).values_list("pk", "slug")
    by_pk = dict(rows)
    found = {slug: [pk] for pk, slug in by_pk.items() if slug in titles | slugs}
    for title in titles - found.keys():
        found[title] = [pk for pk in titled[title] if pk in by_pk][:MOST_NAMES]
    for slug in slugs - found.keys():
        # Links to a search in a gallery hold its address, also the one that it had before.
        present = Gallery.objects.named(slug).visible_to(user).values_list("pk", flat=True)
        found[slug] = list(present[:1])
    return {slug: pks for slug, pks in found.items() if pks or slug in titles}


def _rows(query: str, parameters: dict[str, Anything]) -> list[tuple[Anything, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(query, parameters)
        rows: list[tuple[Anything, ...]] = cursor.fetchall()
    return rows
