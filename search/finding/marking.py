"""Marks in captions what was looked for, also where it is written or bent otherwise."""

import re
from collections.abc import Iterable

from search.finding.looking import Look
from search.finding.meaning import leaves_of, parts_of
from search.language.folding import fold
from search.language.nodes import All, Any, Node, Not, Phrase, Word

Piece = tuple[str, bool]
WORDS = re.compile(r"[^\W_]+(?:[\u0300-\u036f\u064b-\u065f\u0670\u0640]+[^\W_]*)*")
# What is asked of the database about a caption: words that share this much with what is sought.
ALIKE = 2
BEFORE = 60
ELLIPSIS = "…"


class Marker:
    """Marks the words of one query in any number of texts."""

    def __init__(self, sought: set[str], runs: list[str]) -> None:
        self._sought, self._runs = sought, runs
        self._known: dict[str, bool] = {}

    def learn(self, texts: Iterable[str]) -> None:
        """Find out, by at most one query, which words of `texts` are meant."""
        words = {match.group() for text in texts for match in WORDS.finditer(text)}
        unknown = {word for word in words - self._known.keys() if self._is_alike(word)}
        parts = parts_of(unknown) if unknown else {}
        for word in words:
            forms = {form for part in parts.get(word, []) for form in (part.plain, *part.stems)}
            self._known.setdefault(word, bool(forms & self._sought))

    def pieces(self, text: str) -> list[Piece]:
        """Return `text` in pieces, each with whether it is what was looked for."""
        self.learn([text])
        marks = [match.span() for match in WORDS.finditer(text) if self._known.get(match.group())]
        for run in self._runs:
            marks += [match.span() for match in re.finditer(re.escape(run), text)]
        return _pieces(text, sorted(marks))

    def excerpt(self, text: str, length: int) -> list[Piece]:
        """Return the pieces of about `length` letters of `text` around the first hit."""
        line = " ".join(text.split())
        pieces = self.pieces(line)
        if len(line) <= length:
            return pieces
        first = 0
        for piece, hit in pieces:
            if hit:
                break
            first += len(piece)
        else:
            first = 0
        start = _at_word(line, max(0, first - BEFORE)) if first > length - BEFORE // 2 else 0
        end = _to_word(line, start + length)
        cut = self.pieces(line[start:end].strip())
        head = [(ELLIPSIS, False)] if start else []
        tail = [(ELLIPSIS, False)] if end < len(line) else []
        return _merged([*head, *cut, *tail])

    def _is_alike(self, word: str) -> bool:
        folded = fold(word)
        return any(form[:ALIKE] in folded for form in self._sought)


def marker(look: Look) -> Marker:
    """Return the marker of what `look` looks for."""
    sought: set[str] = set()
    runs: list[str] = []
    for leaf in leaves_of(_wanted(look.asked.query.root)):
        if not isinstance(leaf, Word | Phrase):
            continue
        parts = look.meanings.parts.get(leaf.text, [])
        telling = [part for part in parts if not part.stop_in or isinstance(leaf, Phrase)]
        for part in telling:
            if not part.is_pair:
                sought.update([part.plain, *(part.stems if isinstance(leaf, Word) else ())])
        if any(part.is_pair for part in parts):
            runs += leaf.text.split()
        if isinstance(leaf, Word) and leaf.prefix:
            sought.update(look.meanings.completions.get(leaf.text, []))
    return Marker(sought, runs)


def _wanted(node: Node | None) -> Node | None:
    """Return `node` without what must not be there."""
    match node:
        case Not():
            return None
        case All(parts) | Any(parts):
            kept = tuple(one for part in parts if (one := _wanted(part)))
            return type(node)(kept) if kept else None
        case _:
            return node


def _pieces(text: str, marks: list[tuple[int, int]]) -> list[Piece]:
    pieces: list[Piece] = []
    end = 0
    for start, stop in marks:
        if stop <= end:
            continue
        start = max(start, end)
        pieces += [(text[end:start], False), (text[start:stop], True)]
        end = stop
    return _merged([*pieces, (text[end:], False)])


def _merged(pieces: list[Piece]) -> list[Piece]:
    merged: list[Piece] = []
    for text, hit in pieces:
        if merged and merged[-1][1] == hit:
            merged[-1] = (merged[-1][0] + text, hit)
        elif text:
            merged.append((text, hit))
    return merged


def _at_word(line: str, at: int) -> int:
    """Return where the next word after `at` begins, unless that is far."""
    space = line.find(" ", at, at + 20)
    return space + 1 if at and space >= 0 else at


def _to_word(line: str, at: int) -> int:
    """Return where the last word before `at` ends, unless that is far."""
    if at >= len(line):
        return len(line)
    space = line.rfind(" ", max(0, at - 20), at + 1)
    return space if space > 0 else at
