"""Reads a query as people type it, and writes it again.

Words must all be there; `"side by side"`; `-without`; `this OR that` (OR holds together the two
beside it); `begin*`; `field:value`, `field:"several words"`; brackets. Reading never fails: what
is not understood is searched as words, and a notice says so.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from search.language.fields import field_named, value_of
from search.language.folding import plain, trimmed
from search.language.nodes import All, Any, Field, Node, Not, Notice, Phrase, Trouble, Word
from search.language.scanning import FIELD, LONGEST, OPERATORS, Is, Token, cut, scan

__all__ = [
    "All",
    "Any",
    "Field",
    "Node",
    "Not",
    "Notice",
    "Phrase",
    "Query",
    "Trouble",
    "Word",
    "either",
    "every",
    "parse",
    "render",
]
MOST_TERMS = 40
DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody looks for (None: nothing said) and what of it was not understood."""

    root: Node | None = None
    notices: tuple[Notice, ...] = ()


def parse(text: str) -> Query:
    """Return the query that `text` means; never fails."""
    line = plain(text[: LONGEST * 4])
    reading = _Reading()
    if len(line) > LONGEST or len(text) > LONGEST * 4:
        reading.tell(Trouble.TOO_LONG)
    reading.tokens = list(scan(cut(line)))
    root = reading.whole()
    return Query(root, tuple(reading.notices))


def render(query: Query) -> str:
    """Return the text that `parse` reads as the same query."""
    return _written(query.root, inside=False) if query.root else ""


def every(parts: Iterable[Node]) -> Node | None:
    """Return the node that asks for all of `parts`."""
    return _joined(list(parts), All)


def either(parts: Iterable[Node]) -> Node | None:
    """Return the node for which one of `parts` is enough."""
    return _joined(list(parts), Any)


class _Reading:
    """The state of reading one query."""

    def __init__(self) -> None:
        self.tokens: list[Token] = []
        self.notices: dict[Notice, None] = {}
        self.at = 0
        self.depth = 0
        self.terms = 0

    def tell(self, trouble: Trouble, text: str = "", field: str = "") -> None:
        self.notices[Notice(trouble, text, field)] = None

    def whole(self) -> Node | None:
        """Read all tokens; a query of nothing but operators asks for them as words."""
        root = self._sequence()
        while self.at < len(self.tokens):
            self.tell(Trouble.BRACKET)
            self.at += 1
            rest = self._sequence()
            root = every(part for part in (root, rest) if part)
        if root is None:
            said = [Phrase(one.text) for one in self.tokens if trimmed(one.text) == one.text != ""]
            return every(dict.fromkeys(said[:MOST_TERMS]))
        return root

    def _sequence(self) -> Node | None:
        """Read up to a closing bracket or the end."""
        groups: list[list[Node]] = []
        joins = ""
        while (token := self._peek()) and token.what is not Is.CLOSE:
            if token.what is Is.OR:
                self.at += 1
                if joins or not groups:
                    self.tell(Trouble.OPERATOR, token.text)
                joins = joins or (token.text if groups else "")
                continue
            part = self._term()
            if part is None:
                continue
            if joins:
                groups[-1].append(part)
            else:
                groups.append([part])
            joins = ""
        if joins:
            self.tell(Trouble.OPERATOR, joins)
        return every(part for group in groups if (part := _joined(group, Any)))

    def _term(self) -> Node | None:
        token = self.tokens[self.at]
        self.at += 1
        if token.what is Is.MINUS:
            return self._without(token)
        if token.what is Is.OPEN:
            return self._group()
        if token.what is Is.STRAY:
            self.tell(Trouble.QUOTE)
            return None
        if self.terms >= MOST_TERMS:
            self.tell(Trouble.TOO_MANY)
            return None
        self.terms += 1
        if token.what is Is.FIELD:
            return self._field(token)
        return _phrase(token.text) if token.what is Is.PHRASE else self._word(token.text)

    def _without(self, minus: Token) -> Node | None:
        following = self._peek()
        if following is None or following.what in (Is.CLOSE, Is.OR, Is.MINUS):
            self.tell(Trouble.OPERATOR, minus.text)
            return None
        part = self._term()
        if isinstance(part, Not):
            return part.part
        return Not(part) if part else None

    def _group(self) -> Node | None:
        if self.depth >= DEEPEST:
            self.tell(Trouble.BRACKET)
            return None
        self.depth += 1
        inner = self._sequence()
        self.depth -= 1
        if self._peek():
            self.at += 1
        else:
            self.tell(Trouble.BRACKET)
        return inner

    def _field(self, token: Token) -> Node | None:
        name = field_named(token.name)
        text = plain(token.text) if token.quoted else trimmed(token.text)
        if not name:
            return self._no_field(token)
        if value := value_of(name, text) if trimmed(text) else "":
            return Field(name, value)
        self.tell(Trouble.VALUE, text, name)
        return _phrase(text) if token.quoted else self._word(token.text)

    def _no_field(self, token: Token) -> Node | None:
        if token.text.startswith("//"):
            return _plain_word(f"{token.name}:{token.text}")
        if not token.text.startswith(":"):
            self.tell(Trouble.FIELD, token.name)
        value = _phrase(token.text) if token.quoted else self._word(token.text)
        return every(part for part in (_plain_word(token.name), value) if part)

    def _word(self, written: str) -> Node | None:
        prefix = written.rstrip(".,;:!?").endswith("*")
        text = trimmed(written)
        if "*" in text or (written.startswith("*") and text):
            self.tell(Trouble.STAR, written)
        if written.endswith(":") and field_named(text):
            self.tell(Trouble.NO_VALUE, text)
        word = _plain_word(text)
        return Word(text, prefix=True) if prefix and isinstance(word, Word) else word

    def _peek(self) -> Token | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None


def _plain_word(written: str) -> Node | None:
    """Return a word; as a phrase where it would be read as something else."""
    text = trimmed(written)
    if text in OPERATORS or FIELD.fullmatch(text):
        return Phrase(text)
    return Word(text) if text else None


def _phrase(written: str) -> Node | None:
    text = plain(written.replace('"', " "))
    return Phrase(text) if trimmed(text) else None


def _joined(parts: list[Node], kind: type[All] | type[Any]) -> Node | None:
    """Return `parts` as one node: nested ones of the same kind are taken out of their brackets."""
    flat: list[Node] = []
    for part in parts:
        flat += part.parts if isinstance(part, kind) else [part]
    return kind(tuple(flat)) if len(flat) > 1 else (flat[0] if flat else None)


def _written(node: Node, *, inside: bool) -> str:
    match node:
        case Word(text, prefix):
            return f"{text}*" if prefix else text
        case Phrase(text):
            return f'"{text}"'
        case Field(name, value):
            plainly = trimmed(value) == value and not set(value) & set(' ()"|')
            return f"{name}:{value}" if plainly else f'{name}:"{value}"'
        case Not(part):
            return f"-{_written(part, inside=True)}"
        case All(parts):
            text = " ".join(_written(part, inside=isinstance(part, All)) for part in parts)
        case Any(parts):
            text = " OR ".join(_written(part, inside=True) for part in parts)
    return f"({text})" if inside else text
