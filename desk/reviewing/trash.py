"""The trash as the desk shows it, and what is done with many items at once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from django.conf import settings
from django.utils import timezone

from accounts.models import User
from desk.reviewing.many import MOST, Outcome
from desk.reviewing.rows import Row, for_rows, row_of
from gallery.actions import FilesStillPublic, NotAllowed, take_back, throw_away
from gallery.altering import may_alter
from gallery.gate import FETCHED
from gallery.models import MediaItem
from gallery.news import title_of
from gallery.querysets.items import ItemQuerySet
from gallery.visibility import Status
from ingest.emptying import delete_for_good


@dataclass(frozen=True, slots=True)
class Thrown:
    """An item in the trash: who threw it away, and how many days it still lies there."""

    row: Row
    by: User | None
    at: datetime
    days: int


@dataclass(frozen=True, slots=True)
class Going:
    """What would go into the trash: all of it, how many are published, and what has to stay."""

    rows: list[Row]
    published: int
    staying: list[Row]


def in_trash(user: User) -> ItemQuerySet:
    """Return what `user` may bring back, the last that went first."""
    return MediaItem.objects.restorable_by(user).order_by("-trashed_at", "-id")


def thrown(items: ItemQuerySet) -> list[Thrown]:
    """Return rows of the trash as its list shows them (three queries, whatever the number)."""
    return [
        Thrown(row_of(item), item.trashed_by, at, days_left(at))
        for item in for_rows(items).select_related("trashed_by")
        if (at := item.trashed_at) is not None
    ]


def days_left(trashed_at: datetime) -> int:
    """Return in how many days, begun ones counted, what went at `trashed_at` is deleted."""
    end = trashed_at + timedelta(days=settings.TRASH_DAYS)
    return max(0, ceil((end - timezone.now()) / timedelta(days=1)))


def going(uuids: Iterable[str], user: User) -> Going:
    """Return what of the items named would go into the trash if `user` said so."""
    items = MediaItem.objects.editable_by(user).filter(uuid__in=list(uuids)[:MOST])
    rows = [row_of(item) for item in for_rows(items).order_by("id")]
    go = [row for row in rows if may_alter(row.item, user)]
    return Going(
        rows=go,
        published=sum(row.item.status == Status.PUBLISHED for row in go),
        staying=[row for row in rows if not may_alter(row.item, user)],
    )


def throw_many(seen: Mapping[str, int | None], *, by: User, reason: str) -> Outcome:
    """Move the items whose uuids are the keys of `seen` to the trash, no more than MOST."""
    return _each(
        MediaItem.objects.editable_by(by).filter(uuid__in=list(seen)[:MOST]),
        lambda one: throw_away(item=one, by=by, reason=reason, seen=seen[str(one.uuid)]),
    )


def restore_many(uuids: Iterable[str], *, by: User) -> Outcome:
    """Bring items back from the trash, no more than MOST."""
    return _each(_named(uuids, by), lambda one: take_back(item=one, by=by))


def delete_many(uuids: Iterable[str], *, by: User, reason: str) -> Outcome:
    """Delete items in the trash for good, no more than MOST."""
    return _each(_named(uuids, by), lambda one: delete_for_good(item=one, by=by, reason=reason))


def _named(uuids: Iterable[str], by: User) -> ItemQuerySet:
    return MediaItem.objects.restorable_by(by).filter(uuid__in=list(uuids)[:MOST])


def _each(items: ItemQuerySet, do: Callable[[MediaItem], object]) -> Outcome:
    """Do it with each by itself; what could not be done is told of each."""
    outcome = Outcome()
    for item in items.prefetch_related(*FETCHED).order_by("id"):
        try:
            do(item)
        except (NotAllowed, FilesStillPublic) as error:
            outcome.refused.append((title_of(item), str(item.uuid), str(error)))
        else:
            outcome.done += 1
    return outcome
