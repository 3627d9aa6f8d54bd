"""How many there are: exactly where they are few, else from a sample drawn at random."""

from dataclasses import dataclass
from enum import StrEnum

from search.finding.lexemes import either, name


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
SPECK = Sample("'s:5'", 256)
# In a speck: fewer are counted exactly (some 10,000 in all: reading one costs 2 µs), more tell
# enough by themselves.
FEW, MANY = 39, 64
# Nothing is counted further than this.
MOST_COUNTED = 20_000
# So many documents tell what all have in common; as many as READABLE are all counted.
TELLING, READABLE = 3_000, 5_000
# More documents than this are not read for words that must stand side by side in them.
HEAVY = 6_000
# Of so many in a speck it is found out by reading how many answer.
READ = 500


@dataclass(frozen=True, slots=True)
class Size:
    """How many answers there are, and the sample by which that is known.

    `candidates`: how many documents the index proposes. Where words must stand side by side they
    are more than the answers, and each has to be read.
    """

    number: int
    sample: Sample = ALL
    candidates: int = 0

    @property
    def exactness(self) -> Exactness:
        """Whether the number is counted or estimated."""
        return Exactness.EXACT if self.sample is ALL else Exactness.ABOUT

    @property
    def telling(self) -> Sample:
        """The largest sample of the answers that is quickly read; all where they are few."""
        number = max(self.number, self.candidates)
        if number <= READABLE:
            return ALL
        return next((one for one in SAMPLES if number <= TELLING * one.of), SPECK)


def _part(lexemes: list[str], of: int) -> Sample:
    return Sample(either(lexemes), of)


# A larger part would be made of so many lexemes that putting them together costs more than it
# spares.
SIXTYFOURTH = _part([name("s", at) for at in range(4)], 64)
SAMPLES = (_part([name("t", at) for at in range(2)], 8), Sample("'t:0'", 16), SIXTYFOURTH, SPECK)


def rounded(number: int) -> int:
    """Return an estimate with no more digits than it deserves: two."""
    digits = max(0, len(str(number)) - 2)
    return round(number, -digits)
