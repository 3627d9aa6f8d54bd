"""The queues: which items wait for what, each answered by one partial index."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.gate import incomplete
from gallery.models import MediaItem
from gallery.querysets.items import ItemQuerySet
from gallery.visibility import Status

# Counts and lists go no further: who has more to do than this need not know how much.
MOST = 9_600
SOON = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Queue:
    """One queue: what it is called, what it holds for somebody at a moment, in which order."""

    name: str
    label: Promise
    advice: Promise
    holds: Callable[[User, datetime], Q]
    order: tuple[str, ...] = ("-id",)
    on_start: bool = True

    def rows(self, user: User) -> ItemQuerySet:
        """Return what `user` may edit of this queue, in its order."""
        return self._items(user).order_by(*self.order)

    def count(self, user: User) -> int:
        """Return how many there are for `user`, no more than MOST."""
        return self._items(user).values("pk")[:MOST].count()

    def _items(self, user: User) -> ItemQuerySet:
        return MediaItem.objects.editable_by(user).filter(self.holds(user, timezone.now()))


_OPEN = (Status.DRAFT, Status.SUBMITTED)
QUEUES = [
    Queue(
        "drafts",
        _("My drafts"),
        _("What you brought in and have not submitted yet."),
        lambda user, _at: Q(created_by=user, status=Status.DRAFT),
    ),
    Queue(
        "captions",
        _("Waiting for words"),
        _("Something is missing before they can be published."),
        lambda _user, _at: Q(status__in=_OPEN) & incomplete(),
    ),
    Queue(
        "review",
        _("Waiting for review"),
        _("Submitted to the editors, the longest waiting first."),
        lambda _user, _at: Q(status=Status.SUBMITTED),
        ("id",),
    ),
    Queue(
        "scheduled",
        _("Scheduled"),
        _("Approved, to be published later."),
        lambda _user, at: Q(status=Status.PUBLISHED, timed=True, publish_at__gt=at),
        ("publish_at", "id"),
    ),
    Queue(
        "expiring",
        _("Expiring soon"),
        _("Their end date lies within two weeks."),
        lambda _user, at: Q(
            status=Status.PUBLISHED, timed=True, expires_at__gt=at, expires_at__lte=at + SOON
        ),
        ("expires_at", "id"),
    ),
    Queue(
        "withdrawn",
        _("Withdrawn items"),
        _("Taken down; they can go back to draft."),
        lambda _user, _at: Q(status=Status.WITHDRAWN),
        on_start=False,
    ),
    Queue(
        "all",
        _("Everything"),
        _("All you may edit, the newest first."),
        lambda _user, _at: Q(),
        on_start=False,
    ),
]
BY_NAME = {queue.name: queue for queue in QUEUES}
