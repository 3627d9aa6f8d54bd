"""What the index calls words and filters, and how they are put together into one question.

A question is the text of a tsquery; the empty one says nothing. Names of filters hold a colon,
which no word does.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

NOTHING = "'nothing:'"
EARLIEST, LATEST = date(1800, 1, 1), date(2200, 12, 31)


def lexeme(text: str, *, prefix: bool = False) -> str:
    """Return the question for one lexeme."""
    quoted = text.replace("\\", "\\\\").replace("'", "''").replace("\x00", "")
    return f"'{quoted}':*" if prefix else f"'{quoted}'"


def name(kind: str, value: object) -> str:
    """Return the question for what a filter asks for."""
    return lexeme(f"{kind}:{value}")


def both(questions: Iterable[str]) -> str:
    """Return the question that all of `questions` must answer."""
    return _joined(questions, " & ")


def either(questions: Iterable[str]) -> str:
    """Return the question that one of `questions` must answer."""
    return _joined(questions, " | ")


def neither(question: str) -> str:
    """Return the question for what `question` does not match."""
    return f"!({question})" if question else ""


def loose(question: str) -> str:
    """Return what `question` asks of the index, which knows the words and not where they stand."""
    return question.replace(" <-> ", " & ")


def _joined(questions: Iterable[str], sign: str) -> str:
    parts = list(dict.fromkeys(filter(None, questions)))
    return f"({sign.join(parts)})" if len(parts) > 1 else "".join(parts)


def days(first: date, last: date, names: tuple[str, str, str] = ("y", "m", "d")) -> str:
    """Return the question for the days from `first` to `last`: whole years and months as such.

    `names` are those of years, months and days in the index.
    """
    first, last = max(first, EARLIEST), min(last, LATEST)
    parts: list[str] = []
    while first <= last:
        part, first = _longest(first, last, names)
        parts.append(part)
    return either(parts) or NOTHING


def _longest(first: date, last: date, names: tuple[str, str, str]) -> tuple[str, date]:
    """Return the longest span from `first` that ends by `last`, and the day after it."""
    year, month, day = names
    if first.month == first.day == 1:
        for length, digits in ((100, 2), (10, 3)):
            if first.year % length == 0 and first.year + length - 1 <= last.year - (
                last < date(last.year, 12, 31)
            ):
                start = f"{first.year:04}"[:digits]
                return lexeme(f"{year}:{start}", prefix=True), date(first.year + length, 1, 1)
        if date(first.year, 12, 31) <= last:
            return name(year, f"{first.year:04}"), date(first.year + 1, 1, 1)
    following = (first.replace(day=1) + timedelta(days=32)).replace(day=1)
    if first.day == 1 and following - timedelta(days=1) <= last:
        return name(month, f"{first:%Y%m}"), following
    return name(day, f"{first:%Y%m%d}"), first + timedelta(days=1)


def moments(first: datetime, last: datetime) -> str:
    """Return the question for what was published between two moments, roughly: never too little.

    The units are so small that few of them lie outside, and so large that there are few.
    """
    span = last - first
    if span > timedelta(days=62):
        return days(first.date().replace(day=1), date(last.year, 12, 31), ("py", "pm", "pd"))
    if span > timedelta(days=3):
        return _units(first, last, "pd", "%Y%m%d", timedelta(days=1))
    return _units(first, last, "ph", "%Y%m%d%H", timedelta(hours=1))


def _units(first: datetime, last: datetime, kind: str, form: str, step: timedelta) -> str:
    names: dict[str, None] = {}
    moment = first
    while moment < last:
        names[moment.strftime(form)] = None
        moment += step
    names[last.strftime(form)] = None
    return either(name(kind, unit) for unit in names)


def at_least_pixels(number: int) -> str:
    """Return the question for a longer side of at least `number` pixels (in full hundreds)."""
    hundred = number // 100
    thousand = -(-hundred // 10)
    parts = [name("px", step) for step in range(hundred, thousand * 10)]
    return either([*parts, name("pk", min(max(thousand, 1), 20))])
