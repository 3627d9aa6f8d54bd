"""Ways on for somebody who found nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from gallery.visibility import Reader
from search.asking import Asked
from search.finding.looking import Look
from search.finding.size import Exactness
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


def ways_on(asked: Asked, user: Reader, *, look: Look | None = None) -> list[WayOn]:
    """Return up to three searches that ask for less and find something; none finds nothing."""
    look = look or Look(asked, user)
    others: dict[str, tuple[Less, str, Asked]] = {}
    for less, name, other in islice(_lesser(asked), MOST_TRIED):
        if not other.is_empty:
            others.setdefault(other.address(), (less, name, other))
    looks = {address: look.at_less(other) for address, (_less, _name, other) in others.items()}
    totals = look.totals([one.question for one in looks.values()])
    ways: list[WayOn] = []
    for address, (less, name, other) in others.items():
        size = totals[looks[address].question]
        if size.number:
            ways.append(WayOn(other, less, name, size.number, size.exactness))
    return ways[:MOST]


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
