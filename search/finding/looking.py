"""One look at the library: what was asked, by whom, at which moment, and about how much it is."""

from collections.abc import Iterable
from datetime import datetime
from functools import cached_property
from typing import Any

from django.db import connection
from django.db.models import Q, QuerySet
from django.utils import timezone

from gallery.models import MediaItem
from gallery.querysets.items import ItemQuerySet
from gallery.visibility import Reader, visible
from search.asking import Asked
from search.finding.compiling import choice_questions, words_question
from search.finding.lexemes import both, loose
from search.finding.meaning import Meanings, leaves_of, meanings_of
from search.finding.size import (
    ALL,
    FEW,
    HEAVY,
    MANY,
    MOST_COUNTED,
    READ,
    SIXTYFOURTH,
    SPECK,
    Sample,
    Size,
    rounded,
)
from search.language.nodes import Node
from search.models import SearchDocument


class Look:
    """What `find`, `facets` and the others share while they answer one request.

    Everything goes through `answering`: only what `user` may see at `at` is ever counted or shown.
    """

    def __init__(
        self,
        asked: Asked,
        user: Reader,
        at: datetime | None = None,
        meanings: Meanings | None = None,
    ) -> None:
        self.asked, self.user, self.at = asked, user, at or timezone.now()
        self.meanings = meanings or meanings_of(asked, user)
        self.words = words_question(self.asked_of_index, self.meanings)
        self._sizes: dict[str, Size] = {}

    # Whether a page of much may come from the latest publications alone.
    by_date = True

    @property
    def asked_of_index(self) -> Node | None:
        """What of the query the index is asked."""
        return self.asked.query.root

    @property
    def allowed(self) -> Q:
        """The condition of documents that this look may hold at all."""
        return visible(self.user, self.at)

    def items(self) -> ItemQuerySet:
        """Return the items that this look may hold at all."""
        return MediaItem.objects.visible_to(self.user)

    @cached_property
    def choices(self) -> dict[str, str]:
        """The question of each choice."""
        ids: dict[str, dict[str, int]] = {}
        if "category" in self.asked.chosen:
            ids["category"] = self.meanings.categories
        if slugs := self.asked.chosen.get("gallery"):
            known = self.meanings.galleries
            ids["gallery"] = {slug: known[slug][0] for slug in slugs if known.get(slug)}
        if numbers := self.asked.chosen.get("creator"):
            ids["creator"] = {
                text: self.meanings.heirs.get(text, int(text))
                for text in numbers
                if _is_number(text)
            }
            if len(ids["creator"]) < len(numbers):
                del ids["creator"]
        return choice_questions(self.asked, self.meanings, ids)

    @cached_property
    def question(self) -> str:
        """All that is asked, as one question to the index."""
        return both([self.words, *self.choices.values()])

    def question_without(self, choice: str) -> str:
        """Return the question without one choice: what another value of it would be added to."""
        others = (question for name, question in self.choices.items() if name != choice)
        return both([self.words, *others])

    def answering(self, question: str, sample: Sample = ALL) -> "QuerySet[SearchDocument]":
        """Return the documents that `user` may see and that answer `question`, or a sample."""
        rows = SearchDocument.objects.filter(self.allowed).order_by()
        whole = both([question, sample.lexeme])
        return rows.filter(vector__answers=whole) if whole else rows

    @property
    def size(self) -> Size:
        """How many answers there are to all that is asked; estimates only where they are many.

        What facets will ask is asked along with it.
        """
        without = [self.question_without(name) for name in self.choices]
        return self.sizes([self.question, *without])[self.question]

    def sizes(self, questions: list[str]) -> dict[str, Size]:
        """Return the size of each question; `ALL` means few enough to count, not counted yet."""
        new = [one for one in dict.fromkeys(questions) if one not in self._sizes]
        specks = self.counted(map(loose, new), SPECK)
        heavy = {one for one in new if _is_heavy(one, specks)}
        specks |= self.counted((one for one in new if one not in heavy | specks.keys()), SPECK)
        specks |= {one: self._side_by_side(one, specks[loose(one)]) for one in heavy}
        between = [one for one in new if FEW < specks[one] < MANY and one not in heavy]
        finer = self.counted(between, SIXTYFOURTH)
        for one in new:
            number, candidates = specks[one] * SPECK.of, specks[loose(one)] * SPECK.of
            if one in heavy or specks[one] >= MANY:
                self._sizes[one] = Size(number, SPECK, candidates)
            elif one in finer:
                number = finer[one] * SIXTYFOURTH.of
                self._sizes[one] = Size(number, SIXTYFOURTH, candidates)
            else:
                self._sizes[one] = Size(number, ALL, candidates)
        return self._sizes

    def _side_by_side(self, question: str, candidates: int) -> int:
        """Return about how many of the `candidates` in a speck answer `question`.

        No more than some are read for words that must stand side by side.
        """
        rows = self.answering(loose(question), SPECK).values("vector")[:READ]
        query, given = rows.query.sql_with_params()
        count = f"SELECT count(*) FROM ({query}) AS candidates WHERE vector @@ %s::tsquery"  # noqa: S608
        number: int = asked_once(count, [*given, question])[0]
        return number * max(candidates, READ) // READ

    def counted(
        self, asked: Iterable[str], sample: Sample = ALL, most: int = MOST_COUNTED
    ) -> dict[str, int]:
        """Return how many answers to each question there are (in `sample`), by one query.

        No more than `most` are counted of each.
        """
        questions = list(dict.fromkeys(asked))
        if not questions:
            return {}
        counts: list[str] = []
        parameters: list[Any] = []
        for question in questions:
            rows = self.answering(question, sample).values("pk")[:most]
            query, given = rows.query.sql_with_params()
            counts.append(f"(SELECT count(*) FROM ({query}) AS answers)")  # noqa: S608
            parameters += given
        row = asked_once(f"SELECT {', '.join(counts)}", parameters)
        return dict(zip(questions, row, strict=True))

    def totals(self, questions: list[str]) -> dict[str, Size]:
        """Return the size of each question, counted where it is small, by three queries at most."""
        sizes = self.sizes(questions)
        few = self.counted(one for one in questions if sizes[one].sample is ALL)
        return {
            one: Size(few[one]) if one in few else Size(rounded(sizes[one].number), SPECK)
            for one in questions
        }

    def at_less(self, asked: Asked) -> "Look":
        """Return a look for `asked`, which is made of words of this one: their meaning is known."""
        known, wanted = (set(leaves_of(one.query.root)) for one in (self.asked, asked))
        return Look(asked, self.user, self.at, self.meanings if wanted <= known else None)


def _is_heavy(question: str, specks: dict[str, int]) -> bool:
    """Tell whether many documents have to be read for words that must stand side by side.

    Not where they must not: documents with one of them answer without being read.
    """
    candidates = specks[loose(question)] * SPECK.of
    return "!" not in question and loose(question) != question and candidates > HEAVY


def asked_once(query: str, parameters: Any) -> tuple[Any, ...]:
    """Return the single row that `query` gives."""
    with connection.cursor() as cursor:
        cursor.execute(query, parameters)
        row: tuple[Any, ...] = cursor.fetchone()
    return row


def asked_for(query: str, parameters: Any) -> list[tuple[Any, ...]]:
    """Return the rows that `query` gives."""
    with connection.cursor() as cursor:
        cursor.execute(query, parameters)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 19
