"""Drawing as the world draws: a few things very often, most things seldom (Zipf's law)."""

import random
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import Generic, TypeVar

Thing = TypeVar("Thing")
_SLOTS = 65_536  # one per value of two random bytes: a draw is one look into a list


class Zipf(Generic[Thing]):
    """Draws from `things` so that the one at rank r comes with weight 1 / r ** `exponent`.

    Things that would come less than once in 65,536 draws do not come at all.
    """

    def __init__(self, things: Sequence[Thing], exponent: float = 1.0) -> None:
        sums = list(accumulate((rank + 1) ** -exponent for rank in range(len(things))))
        step = sums[-1] / _SLOTS
        self._slots = [things[bisect_left(sums, (slot + 0.5) * step)] for slot in range(_SLOTS)]

    def draw(self, rng: random.Random, number: int) -> list[Thing]:
        """Return `number` draws, repetitions included."""
        places = array("H", rng.randbytes(2 * number))
        return list(map(self._slots.__getitem__, places))

    def one(self, rng: random.Random) -> Thing:
        """Return one draw."""
        return self._slots[rng.getrandbits(16)]

    def some(self, rng: random.Random, least: int, most: int) -> list[Thing]:
        """Return up to `most` different things, at least one, aiming at `least` or more."""
        return list(dict.fromkeys(self.draw(rng, rng.randint(least, most))))
