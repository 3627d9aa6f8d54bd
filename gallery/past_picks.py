"""Picks of the past, month by month: only what its reader may see now."""

from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import Count
from django.db.models.functions import TruncMonth
from django.utils import timezone

from gallery.models import Pick
from gallery.querysets.picks import PickQuerySet
from gallery.visibility import Reader


@dataclass(frozen=True, slots=True)
class Month:
    """A month with the number of picks that began in it and are over."""

    day: date
    number: int


def past_picks(user: Reader) -> PickQuerySet:
    """Return the picks that are over and that `user` may see, the latest first."""
    rows = Pick.objects.over().filter(in_archive=True).visible_to(user)
    return rows.order_by("-starts_at", "-id")


def months_of(user: Reader) -> list[Month]:
    """Return the months in which past picks began, the latest first (one query)."""
    rows = past_picks(user).order_by()
    counted = rows.annotate(month=TruncMonth("starts_at")).values("month").annotate(n=Count("pk"))
    return [
        Month(timezone.localtime(row["month"]).date(), row["n"])
        for row in counted.order_by("-month")
    ]


def of_month(picks: PickQuerySet, day: date) -> PickQuerySet:
    """Keep the picks that began in the month of `day`, by the clock of the site."""
    after = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return picks.filter(starts_at__gte=_begin(day), starts_at__lt=_begin(after))


def _begin(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day.replace(day=1), time.min))
