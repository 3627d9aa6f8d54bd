"""What a synthetic library is made of: shares, skews and sizes, all from one seed."""

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from math import log

from bench.words import Language, languages, read
from bench.zipf import Zipf

YEARS = 25
SETTLED = timedelta(days=1)  # nothing but embargoes lies closer to now than this
LANGUAGE_SHARES = {"en": 55, "es": 20, "fr": 15, "ar": 6, "zh": 4}
# The gallery that every size has, so that its page can be compared between sizes.
LONGEST_MEASURED = 1_349
_MEDIAN_GALLERY, _SPREAD, _MEAN_GALLERY = 30, 1.3, 68
# ISO 3166-1 alpha-2, the frequent first.
COUNTRIES = read("countries")


@dataclass(frozen=True)
class Plan:
    """A library of `rows` items as it would be at the moment `now`."""

    rows: int
    seed: int
    now: datetime

    @cached_property
    def languages(self) -> dict[str, Language]:
        """The languages captions are written in."""
        return languages()

    @cached_property
    def language_codes(self) -> Zipf[str]:
        """Source languages by their shares."""
        return Zipf([code for code, share in LANGUAGE_SHARES.items() for _ in range(share)], 0)

    @cached_property
    def countries(self) -> Zipf[str]:
        """Countries, the first of them much more often."""
        return Zipf(COUNTRIES, 0.9)

    @property
    def creator_number(self) -> int:
        """How many creators there are."""
        return max(20, self.rows // 200)

    @property
    def tag_number(self) -> int:
        """How many keywords there are."""
        return min(4_000, max(100, self.rows // 20))

    @cached_property
    def creators(self) -> Zipf[int]:
        """Primary keys of creators, from 1."""
        return Zipf(range(1, self.creator_number + 1), 0.9)

    @cached_property
    def tags(self) -> Zipf[int]:
        """Primary keys of keywords, from 1."""
        return Zipf(range(1, self.tag_number + 1), 0.9)

    def moment(self, item: int, rng: random.Random) -> datetime:
        """When item number `item` was published: later items later, with some disorder."""
        age = timedelta(days=365.25 * YEARS) * (1 - item / (self.rows + 1))
        return self.now - SETTLED - age - timedelta(days=rng.expovariate(1 / 20))

    def gallery_sizes(self, rng: random.Random) -> list[int]:
        """Sizes of galleries with a long tail: median 30, some over 1,000, together the rows."""
        sizes = [min(LONGEST_MEASURED, self.rows)]
        for _ in range(max(1, (self.rows - sizes[0]) // _MEAN_GALLERY)):
            size = int(rng.lognormvariate(log(_MEDIAN_GALLERY), _SPREAD))
            sizes.append(min(max(1, size), self.rows))
        return sizes


def new_plan(rows: int, seed: int) -> Plan:
    """Return the plan for `rows` items, seen from now."""
    return Plan(rows, seed, datetime.now(UTC))
