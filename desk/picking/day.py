"""What stood on the front page on a day, as the desk tells it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from desk.picking.events import Told, told
from desk.picking.rows import PickRow, for_rows, name_of, rows_of
from gallery.languages import Words, current
from gallery.models import Pick, PickEvent, Shelf
from gallery.pick_history import Showing, joined, shown_between

EVENTS = 200


@dataclass(frozen=True, slots=True)
class DayRow:
    """A pick with the times of the day at which visitors saw it on a shelf."""

    row: PickRow
    shelf: Words
    times: str


@dataclass(frozen=True, slots=True)
class Day:
    """A day: what visitors saw, in the order of the page, and what editors did."""

    rows: list[DayRow]
    events: list[Told]


def day_of(day: date, user: User) -> Day:
    """Return what was on the front page on `day`, by the clock of the site (nine queries)."""
    start = timezone.make_aware(datetime.combine(day, time.min))
    end = timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))
    showings = _in_order(joined(shown_between(start, min(end, timezone.now()))))
    events = PickEvent.objects.filter(at__gte=start, at__lt=end).select_related("by")[:EVENTS]
    ids = {one.pick_id for one in showings} | {event.pick_id for event in events if event.pick_id}
    picks = list(for_rows(Pick.objects.editable_by(user).filter(pk__in=ids)))
    rows = {row.pick.pk: row for row in rows_of(picks, user)}
    shelves = Shelf.objects.editable_by(user).with_texts(current())
    names = {shelf.key: name_of(shelf) for shelf in shelves}
    return Day(
        rows=[
            DayRow(rows[one.pick_id], names[one.shelf], _times(one, start, end))
            for one in showings
            if one.pick_id in rows
        ],
        events=told(events, {pk: row.title for pk, row in rows.items()}),
    )


def _in_order(showings: Sequence[Showing]) -> list[Showing]:
    """Return `showings` shelf by shelf, as they come, and on each by place and time."""
    shelves = list(dict.fromkeys(one.shelf for one in showings))
    return sorted(showings, key=lambda one: (shelves.index(one.shelf), one.position, one.since))


def _times(one: Showing, start: datetime, end: datetime) -> str:
    since, until = (f"{timezone.localtime(at):%H:%M}" for at in (one.since, one.until))
    if one.since <= start and one.until >= min(end, timezone.now()) - timedelta(seconds=1):
        return _("all day") if one.until >= end else _("since midnight")
    said = {"since": since, "until": until}
    if one.until >= end or one.until >= timezone.now() - timedelta(minutes=1):
        return _("from %(since)s on") % said
    return _("from %(since)s to %(until)s") % said
