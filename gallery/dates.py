"""Dates and numbers as the reader's language writes them."""

from datetime import date, datetime
from typing import Protocol

from babel.dates import format_date, format_interval, format_skeleton, format_time
from babel.numbers import format_decimal
from django.utils import timezone

from gallery.models import DatePrecision
from gallery.places import joined


class Dated(Protocol):
    """What is known of when something was made."""

    date_created: date | None
    date_precision: str


def date_of(thing: Dated, language: str) -> str:
    """Return the date of `thing` with as much as is known of it; empty where nothing is."""
    if thing.date_created is None:
        return ""
    if thing.date_precision == DatePrecision.YEAR:
        return format_skeleton("y", thing.date_created, locale=language)
    if thing.date_precision == DatePrecision.MONTH:
        return format_skeleton("yMMMM", thing.date_created, locale=language)
    return long_date(thing.date_created, language)


def machine_date_of(thing: Dated) -> str:
    """Return the date of `thing` for machines (2023, 2023-05 or 2023-05-14); may be empty."""
    if thing.date_created is None:
        return ""
    length = {DatePrecision.YEAR: 4, DatePrecision.MONTH: 7}
    return thing.date_created.isoformat()[: length.get(DatePrecision(thing.date_precision), 10)]


def long_date(day: date, language: str) -> str:
    """Return `day` in words, for example 14 mai 2023."""
    return format_date(day, "long", locale=language)


def month_text(day: date, language: str) -> str:
    """Return the month of `day` in words, for example mai 2023."""
    return format_skeleton("yMMMM", day, locale=language)


def date_range(start: datetime, end: datetime | None, language: str) -> str:
    """Return the days from `start` to `end` by the clock of the site, for example
    14 – 20 mai 2023; one day or an open end is said as one day.
    """
    first = timezone.localtime(start).date()
    last = timezone.localtime(end).date() if end else first
    if first == last:
        return format_skeleton("yMMMd", first, locale=language)
    return format_interval(first, last, "yMMMd", locale=language)


def moment_text(moment: datetime, language: str) -> str:
    """Return `moment` in words with the time zone of the site, for example
    14 mai 2023, 09:30 UTC.
    """
    local = timezone.localtime(moment)
    time = format_time(local, "HH:mm", locale=language)
    return joined([long_date(local.date(), language), f"{time} {zone_name()}"], language)


def zone_name() -> str:
    """Return the name of the time zone in which the site enters and shows times."""
    return timezone.get_current_timezone_name()


def number_text(number: int, language: str) -> str:
    """Return `number` with the separators of `language`."""
    return format_decimal(number, locale=language)
