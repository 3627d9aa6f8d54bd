"""Cuts the text of a query into tokens."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

LONGEST = 500
OR = frozenset({"OR", "OU", "O", "أو", "|"})
AND = frozenset({"AND", "&", "&&"})
NOT = frozenset({"NOT"})
OPERATORS = OR | AND | NOT
QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
FIELD = re.compile(r"(?P<name>[^\W\d_][\w-]*):\s*(?P<value>\"[^\"]*\"|[^\s()\"|]+)")
SCAN = re.compile(
    r"(?P<minus>(?:(?<=[\s(|])|^)[-−–]+(?=[^\s\-−–]))"
    r"|(?P<open>\()|(?P<close>\))|(?P<bar>\|+)"
    rf"|(?P<field>{FIELD.pattern})"
    r"|\"(?P<phrase>[^\"]*)\"|(?P<stray>\")"
    r"|(?P<word>[^\s()\"|]+)"
)


class Is(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    MINUS = auto()
    OR = auto()
    FIELD = auto()
    PHRASE = auto()
    WORD = auto()
    STRAY = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a query; of a field `name` and value (`text`), `quoted` where it was."""

    what: Is
    text: str
    name: str = ""
    quoted: bool = False


def cut(line: str) -> str:
    """Return `line`, or as many of its words as a query may be long."""
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0]


def without_quotes(text: str) -> str:
    """Return `text` without quotation marks, its words one space apart."""
    return " ".join(text.translate(QUOTES).replace('"', " ").split())


def scan(text: str) -> Iterator[Token]:
    """Yield the tokens of `text` (`plain`, its quotes straightened); AND says nothing."""
    for match in SCAN.finditer(text.translate(QUOTES)):
        written = match.group()
        if match["minus"] or written in NOT:
            yield Token(Is.MINUS, written)
        elif match["open"] or match["close"]:
            yield Token(Is.OPEN if match["open"] else Is.CLOSE, written)
        elif match["bar"] or written in OR:
            yield Token(Is.OR, written)
        elif match["field"]:
            value = match["value"]
            yield Token(Is.FIELD, value.strip('"'), match["name"], value.startswith('"'))
        elif match["phrase"] is not None or match["stray"]:
            yield Token(Is.STRAY if match["stray"] else Is.PHRASE, match["phrase"] or "")
        elif written not in AND:
            yield Token(Is.WORD, written)
