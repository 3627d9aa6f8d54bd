"""How many there are: exactly where they are few, else from a sample drawn at random."""

from dataclasses import dataclass
from enum import StrEnum


class Exactness(StrEnum):
    """How a number is to be said."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"


@dataclass(frozen=True, slots=True)
class Sample:
    """A share of all items that has nothing to do with what they are: `lexeme` finds it."""

    lexeme: str
    of: int


ALL = Sample("", 1)
SIXTEENTH = Sample("'t:0'", 16)
SPECK = Sample("'s:5'", 256)
# In a speck: fewer are counted exactly (some 6,000 in all), more tell enough by themselves.
FEW, MANY = 24, 160


@dataclass(frozen=True, slots=True)
class Size:
    """How many answers there are, and the sample by which that is known."""

    number: int
    sample: Sample = ALL

    @property
    def exactness(self) -> Exactness:
        """Whether the number is counted or estimated."""
        return Exactness.EXACT if self.sample is ALL else Exactness.ABOUT


def rounded(number: int) -> int:
    """Return an estimate with no more digits than it deserves: two."""
    digits = max(0, len(str(number)) - 2)
    return round(number, -digits)
