"""A move in a list that somebody else may have changed since it was looked at."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def moved(current: Sequence[T], seen: Sequence[T], one: T, to: int) -> list[T]:
    """Return `current` with `one` where somebody wanted it who put it at place `to` of `seen`.

    Places count from 0, without `one`. Between the ends it is the neighbours that count, not the
    number: it comes before the one that was to follow it, wherever that stands now.
    """
    others = [each for each in seen if each != one]
    rest = [each for each in current if each != one]
    place = _place(rest, others[: max(to, 0)], others[max(to, 0) :])
    return [*rest[:place], one, *rest[place:]]


def _place(rest: Sequence[T], before: Sequence[T], after: Sequence[T]) -> int:
    if not before:
        return 0
    if not after:
        return len(rest)
    for each in after:
        if each in rest:
            return rest.index(each)
    for each in reversed(before):
        if each in rest:
            return rest.index(each) + 1
    return len(rest)
