"""What a query is made of."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Word:
    """A word, stemmed; with `prefix` the beginning of one."""

    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand side by side, exactly as written; may be a single one."""

    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """A condition on what is known of an item; `name` and `value` are canonical (fields.py)."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be there."""

    part: "Node"


@dataclass(frozen=True, slots=True)
class All:
    """Parts that must all be there; two at least, none of them an `All`."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Any:
    """Parts of which one is enough; two at least, none of them an `Any`."""

    parts: "tuple[Node, ...]"


Node: TypeAlias = Word | Phrase | Field | Not | All | Any


class Trouble(StrEnum):
    """Why something in a query was taken otherwise than written."""

    TOO_LONG = "too-long"
    TOO_MANY = "too-many"
    QUOTE = "quote"
    BRACKET = "bracket"
    OPERATOR = "operator"
    STAR = "star"
    FIELD = "field"
    NO_VALUE = "no-value"
    VALUE = "value"
    PARAMETER = "parameter"
    PAGE = "page"
    SORT = "sort"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a page must tell: the trouble, what was written, and the field it concerns."""

    trouble: Trouble
    text: str = ""
    field: str = ""
