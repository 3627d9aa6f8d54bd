"""Days, months and years as people ask for them: 2023-05-14, 2023-05, 2023."""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

DATE = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?", re.ASCII)
EARLIEST, LATEST = 1800, 2200


class Period(NamedTuple):
    """The first and the last day of a day, month or year."""

    first: date
    last: date


def canonical(text: str) -> str:
    """Return `text` as 2023, 2023-05 or 2023-05-14; empty where it is no date."""
    match = DATE.fullmatch(western_digits(text.strip()))
    if match is None:
        return ""
    numbers = [int(number) for number in match.groups() if number]
    try:
        date(*[*numbers, 1, 1][:3])
    except ValueError:
        return ""
    written = "-".join([f"{numbers[0]:04}", *(f"{number:02}" for number in numbers[1:])])
    return written if EARLIEST <= numbers[0] <= LATEST else ""


def period(value: str) -> Period:
    """Return the days of a `canonical` value; ValueError for anything else."""
    numbers = [int(number) for number in value.split("-")]
    first = date(*[*numbers, 1, 1][:3])
    if len(numbers) == 1:
        return Period(first, date(first.year, 12, 31))
    if len(numbers) == 2:
        return Period(first, first.replace(day=monthrange(first.year, first.month)[1]))
    return Period(first, first)


def western_digits(text: str) -> str:
    """Return `text` with the digits of any script (٢٠٢٣) as 0 to 9."""
    return "".join(str(int(one)) if one.isdecimal() else one for one in text)
