"""Ways on for somebody who found nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from gallery.visibility import Reader
from search.asking import Asked
from search.finding.counting import counted
from search.finding.looking import Look
from search.finding.size import Exactness, rounded
from search.language.nodes import All, Any, Not
from search.language.query import Query, render


class Less(StrEnum):
    """What is left out or loosened on a way on."""

    CHOICES = "choices"
    CHOICE = "choice"
    PART = "part"
    EVERY_WORD = "every-word"


@dataclass(frozen=True, slots=True)
class WayOn:
    """A search that finds something: what it leaves out (`less`, `name`) and how much it finds."""

    asked: Asked
    less: Less
    name: str
    total: int
    exactness: Exactness


MOST, MOST_TRIED = 3, 8


def ways_on(asked: Asked, user: Reader) -> list[WayOn]:
    """Return up to three searches that ask for less and find something; none finds nothing."""
    ways: list[WayOn] = []
    tried: set[str] = set()
    for number, (less, name, other) in enumerate(_lesser(asked)):
        if number >= MOST_TRIED or len(ways) >= MOST:
            break
        if other.address() in tried or other.is_empty:
            continue
        tried.add(other.address())
        look = Look(other, user)
        size = look.size
        total = rounded(size.number) if size.sample.of > 1 else counted(look, look.question)
        if total:
            ways.append(WayOn(other, less, name, total, size.exactness))
    return ways


def _lesser(asked: Asked) -> Iterator[tuple[Less, str, Asked]]:
    """Yield searches that ask for less: without choices, without the last word, without another."""
    if asked.chosen and asked.query.root:
        yield Less.CHOICES, "", asked.without_choices()
    if len(asked.chosen) > 1 or (asked.chosen and not asked.query.root):
        for name in asked.chosen:
            yield Less.CHOICE, name, asked.dropping(name)
    root = asked.query.root
    if isinstance(root, All):
        for left in range(len(root.parts) - 1, -1, -1):
            kept = root.parts[:left] + root.parts[left + 1 :]
            rest = All(kept) if len(kept) > 1 else kept[0]
            yield Less.PART, render(Query(root.parts[left])), asked.saying(render(Query(rest)))
        flat = tuple(part for part in root.parts if not isinstance(part, Any | Not))
        if len(flat) == len(root.parts) > 2:
            yield Less.EVERY_WORD, "", asked.saying(render(Query(Any(flat))))
