"""What to suggest while somebody types: only what would find something for them now."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL
from django.utils import timezone

from gallery.languages import shown
from gallery.models import Category, CategoryText, Creator, Gallery, GalleryText
from gallery.places import country_name, joined
from gallery.visibility import Reader, visible
from search.finding.compiling import beginning
from search.finding.lexemes import both, lexeme, name
from search.finding.looking import asked_for
from search.finding.meaning import parts_of
from search.finding.size import SPECK
from search.language.folding import fold
from search.models import Country, SearchDocument

SHORTEST, LONGEST = 2, 60
EACH = {"gallery": 4, "category": 3, "creator": 3, "place": 3, "word": 5}
CANDIDATES = 3  # times as many are looked at as are shown
TITLED = "search_vector(title, language) @@ %s::tsquery"
NAMED = "search_name({field}) @@ %s::tsquery"
# Of a beginning as short as this only the most frequent words are looked through.
SHORT = 2
WORDS = """
WITH begun AS MATERIALIZED (
    SELECT word, plain, number FROM search_word WHERE plain LIKE %(start)s || '%%'
)
SELECT word, plain FROM begun ORDER BY number DESC, word LIMIT %(most)s
"""
FREQUENT_WORDS = """
SELECT word, plain FROM (
    SELECT word, plain FROM search_word ORDER BY number DESC, word LIMIT 5000
) AS frequent WHERE plain LIKE %(start)s || '%%' LIMIT %(most)s
"""
PLACES = """
SELECT city, country_code, plain FROM search_place
WHERE plain LIKE %(start)s || '%%' ORDER BY plain, city LIMIT %(most)s
"""


class What(StrEnum):
    """What a suggestion is."""

    GALLERY = "gallery"
    CATEGORY = "category"
    CREATOR = "creator"
    PLACE = "place"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`text` for people; `value` is the slug, id, query or word that it stands for."""

    what: What
    text: str
    value: str


def suggest(text: str, user: Reader, language: str) -> list[Suggestion]:
    """Return galleries, categories, creators, places and words that begin as `text` does."""
    written = text[:LONGEST].strip()
    parts = [part for part in parts_of([written]).get(written, []) if not part.is_pair]
    start = " ".join(part.plain for part in parts).replace("\\", "").replace("%", "")
    if len(start) < SHORTEST:
        return []
    question = beginning(parts)
    candidates = [
        *_creators(question),
        *_places(start, language),
        *_countries(written, language),
        *_words(start.rpartition(" ")[2], len(parts)),
    ]
    there = _there([one.question for one in candidates], user)
    shown_: list[Suggestion] = [
        *_galleries(question, user, language),
        *_categories(question, language),
    ]
    for what in (What.CREATOR, What.PLACE, What.WORD):
        found = [
            one.suggestion
            for one in candidates
            if one.suggestion.what == what and one.question in there
        ]
        shown_ += list(dict.fromkeys(found))[: EACH[what]]
    return shown_


@dataclass(frozen=True, slots=True)
class _Candidate:
    suggestion: Suggestion
    question: str


def _galleries(question: str, user: Reader, language: str) -> Iterable[Suggestion]:
    titled = GalleryText.objects.annotate(
        answers=RawSQL(TITLED, [question])  # noqa: S611 - the question is a parameter
    ).filter(answers=True)
    rows = Gallery.objects.listed_to(user).filter(pk__in=titled.values("gallery"))
    for row in rows.newest().with_texts(language)[: EACH["gallery"]]:
        yield Suggestion(What.GALLERY, shown(row, "title", language).text or row.slug, row.slug)


def _categories(question: str, language: str) -> Iterable[Suggestion]:
    titled = _named(CategoryText.objects.all(), "title", question)
    rows = Category.objects.live().filter(pk__in=titled.values("category")).with_texts(language)
    for row in rows[: EACH["category"]]:
        yield Suggestion(What.CATEGORY, shown(row, "title", language).text or row.slug, row.slug)


def _creators(question: str) -> Iterable[_Candidate]:
    rows = _named(Creator.objects.live(), "name", question).order_by("name")
    for pk, called in rows.values_list("pk", "name")[: CANDIDATES * EACH["creator"]]:
        yield _Candidate(Suggestion(What.CREATOR, called, str(pk)), name("creator", pk))


def _named(rows: "QuerySet[Any]", field: str, question: str) -> "QuerySet[Any]":
    matched = RawSQL(NAMED.format(field=field), [question])  # noqa: S611 - as above
    named: QuerySet[Any] = rows.annotate(answers=matched).filter(answers=True)
    return named


def _places(start: str, language: str) -> Iterable[_Candidate]:
    given = {"start": start, "most": CANDIDATES * EACH["place"]}
    for city, code, plain in asked_for(PLACES, given):
        text = joined([city, country_name(code, language)], language)
        yield _Candidate(Suggestion(What.PLACE, text, f'city:"{city}"'), name("city", plain))


def _countries(written: str, language: str) -> Iterable[_Candidate]:
    start = fold(written)
    for code, names in Country.objects.values_list("code", "names"):
        if any(fold(one).startswith(start) for one in names.split(" . ")):
            text = country_name(code, language)
            place = Suggestion(What.PLACE, text, f"country:{code}")
            yield _Candidate(place, name("country", code))


def _words(start: str, number_of_words: int) -> Iterable[_Candidate]:
    if number_of_words > 1 or not start:
        return
    given = {"start": start, "most": CANDIDATES * EACH["word"]}
    query = FREQUENT_WORDS if len(start) <= SHORT else WORDS
    for word, plain in asked_for(query, given):
        yield _Candidate(Suggestion(What.WORD, word, word), lexeme(plain))


def _there(questions: list[str], user: Reader) -> set[str]:
    """Return those of `questions` to which `user` would find an answer now, by one query.

    What is frequent is found in a small part of the library already.
    """
    wanted = list(dict.fromkeys(questions))
    if not wanted:
        return set()
    rows = SearchDocument.objects.filter(visible(user, timezone.now())).order_by()
    selects: list[str] = []
    parameters: list[Any] = []
    for question in wanted:
        ways = []
        for part in (both([question, SPECK.lexeme]), question):
            one = rows.filter(vector__answers=part).values("pk")[:1]
            query, given = one.query.sql_with_params()
            ways.append(f"EXISTS({query})")
            parameters += given
        selects.append(" OR ".join(ways))
    answers = asked_for(f"SELECT {', '.join(selects)}", parameters)[0]
    return {question for question, there in zip(wanted, answers, strict=True) if there}
