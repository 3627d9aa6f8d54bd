"""Words with one wrong letter put right, offered only with what they would find."""

import re
import string
from collections.abc import Iterator
from dataclasses import replace

from gallery.visibility import Reader
from search.asking import Asked
from search.finding.lexemes import lexeme
from search.finding.looking import Look, asked_for
from search.finding.meaning import leaves_of, meanings_of
from search.finding.size import ALL, Size
from search.language.nodes import Any, Word
from search.language.query import Query

# The letters of a script, in which a wrong one is looked for.
ALPHABETS = (
    string.ascii_lowercase,
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويةء",
    "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "αβγδεζηθικλμνξοπρστυφχψω",
)
LONGEST, MOST_WORDS, MOST_CANDIDATES = 30, 4, 4
# A word that finds less than this may be misspelled.
RARE = 3
# Looked up by the key first and put in order afterwards, whatever the planner believes.
NEIGHBOURS = """
WITH near AS MATERIALIZED (
    SELECT plain, word, number FROM search_word WHERE plain = ANY(%(plain)s)
)
SELECT plain, word FROM near ORDER BY number DESC, word
"""


def did_you_mean(
    asked: Asked, user: Reader, *, look: Look | None = None
) -> tuple[str, Size] | None:
    """Return the text with one wrong letter put right and how many it would find, or None.

    Offered only where it finds something that `user` may see, and more than what was typed.
    """
    look = look or Look(asked, user)
    if look.size.sample is not ALL:  # somebody who finds thousands has not misspelled
        return None
    texts = _texts(look, _neighbours(_misspelled(look)))
    if not texts:
        return None
    others = _looks(look, texts)
    totals = look.totals([look.question, *(other.question for other in others)])
    before = totals[look.question].number
    for other in others:
        if (size := totals[other.question]).number > before:
            return other.asked.text, size
    return None


def _misspelled(look: Look) -> dict[str, str]:
    """Return the words that find next to nothing by themselves, as written and in the index."""
    plain: dict[str, str] = {}
    words = (leaf for leaf in leaves_of(look.asked.query.root) if isinstance(leaf, Word))
    for leaf in words:
        parts = look.meanings.parts.get(leaf.text, [])
        if len(parts) == 1 and 3 <= len(parts[0].plain) <= LONGEST and not parts[0].is_pair:
            plain[leaf.text] = parts[0].plain
    plain = dict(list(plain.items())[:MOST_WORDS])
    numbers = look.counted([lexeme(one) for one in plain.values()], most=RARE)
    return {text: one for text, one in plain.items() if numbers[lexeme(one)] < RARE}


def _neighbours(misspelled: dict[str, str]) -> dict[str, list[str]]:
    """Return the most frequent words that are one letter away from each, by what was written."""
    wanted = {text: set(variants(plain)) for text, plain in misspelled.items()}
    if not wanted:
        return {}
    rows = asked_for(NEIGHBOURS, {"plain": sorted(set().union(*wanted.values()))})
    found = {}
    for text, near in wanted.items():
        words: dict[str, str] = {}
        for plain, word in rows:
            if plain in near:
                words.setdefault(plain, word)
        found[text] = list(words.values())[:MOST_CANDIDATES]
    return found


def _texts(look: Look, neighbours: dict[str, list[str]]) -> list[tuple[str, str]]:
    """Return each text with one word put right, and that word."""
    return [
        (_replaced(look.asked.text, written, word), word)
        for written, words in neighbours.items()
        for word in words
    ]


def _looks(look: Look, texts: list[tuple[str, str]]) -> list[Look]:
    """Return a look for each text; what all their words mean is asked at once."""
    root = look.asked.query.root
    parts = ([root] if root else []) + [Word(word) for _text, word in texts]
    every = replace(look.asked, query=Query(Any(tuple(parts))))
    meanings = meanings_of(every, look.user)
    return [Look(look.asked.saying(text), look.user, look.at, meanings) for text, _word in texts]


def _replaced(text: str, written: str, word: str) -> str:
    """Return `text` with the first `written` that stands alone made `word`."""
    pattern = rf"(?<!\w){re.escape(written)}(?!\w)"
    return re.sub(pattern, lambda _found: word, text, count=1)


def variants(plain: str) -> Iterator[str]:
    """Yield every text that is one letter away from `plain`: missing, added, wrong, swapped."""
    letters = next((one for one in ALPHABETS if set(one) & set(plain)), "")
    for at in range(len(plain) + 1):
        before, after = plain[:at], plain[at:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in letters:
            yield before + letter + after
            if after and after[0] != letter:
                yield before + letter + after[1:]
