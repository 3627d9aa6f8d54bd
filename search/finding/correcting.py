"""Words with one wrong letter put right, offered only with what they would find."""

import re
import string
from collections.abc import Iterator

from gallery.visibility import Reader
from search.asking import Asked
from search.finding.counting import counted
from search.finding.lexemes import lexeme
from search.finding.looking import Look, asked_for
from search.finding.meaning import leaves_of
from search.finding.size import ALL, Size
from search.language.nodes import Word

# The letters of a script, in which a wrong one is looked for.
ALPHABETS = (
    string.ascii_lowercase,
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويةء",
    "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "αβγδεζηθικλμνξοπρστυφχψω",
)
LONGEST, MOST_WORDS, MOST_CANDIDATES = 30, 4, 6
# A word that finds less than this may be misspelled.
RARE = 3
# Looked up by the key first and put in order afterwards, whatever the planner believes.
NEIGHBOURS = """
WITH near AS MATERIALIZED (
    SELECT plain, word, number FROM search_word WHERE plain = ANY(%(plain)s)
)
SELECT plain, word FROM near ORDER BY number DESC, word LIMIT %(most)s
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
    words = [leaf for leaf in leaves_of(asked.query.root) if isinstance(leaf, Word)]
    for word in words[:MOST_WORDS]:
        parts = look.meanings.parts.get(word.text, [])
        if len(parts) != 1 or not 3 <= len(parts[0].plain) <= LONGEST or parts[0].is_pair:
            continue
        if counted(look, lexeme(parts[0].plain), RARE) >= RARE:
            continue
        if corrected := _corrected(look, word.text, parts[0].plain):
            return corrected
    return None


def _corrected(look: Look, written: str, plain: str) -> tuple[str, Size] | None:
    wanted = {"plain": list(variants(plain)), "most": MOST_CANDIDATES}
    before = counted(look, look.question)
    tried = set()
    for candidate, word in asked_for(NEIGHBOURS, wanted):
        if candidate in tried or not counted(look, lexeme(candidate), 1):
            continue
        tried.add(candidate)
        text = _replaced(look.asked.text, written, word)
        other = Look(look.asked.saying(text), look.user, look.at)
        size = other.size
        number = counted(other, other.question) if size.sample.of == 1 else size.number
        if number > before:
            return text, Size(number, size.sample)
    return None


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
