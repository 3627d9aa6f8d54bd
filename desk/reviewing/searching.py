"""The desk's own search: everything that somebody may edit, drafts included."""

from dataclasses import dataclass, field

from django.http import QueryDict
from django.utils.translation import gettext as _

from accounts.models import User
from desk.reviewing.queues import BY_NAME
from desk.reviewing.rows import Row, for_rows, rows_of
from gallery.models import MediaItem
from gallery.paging import Numbered
from search.asking import Asked, asked
from search.finding import EditableLook, Exactness, Found, find
from search.finding.patience import TooSlow, in_time
from search.wording import notice_text


@dataclass(frozen=True, slots=True)
class Results:
    """One page of answers, how many there are, and what was not understood."""

    asked: Asked
    rows: list[Row]
    total: int
    is_about: bool
    page: Numbered
    notices: list[str] = field(default_factory=list)


def asked_of(parameters: QueryDict) -> Asked:
    """Return the search in the address of the desk's list, whose own words are left out."""
    own = parameters.copy()
    own.pop("queue", None)
    return asked(own)


def results(now: Asked, user: User, *, size: int) -> Results:
    """Return what `user` may edit and `now` asks for; where that takes too long, say so."""
    slow: list[str] = []
    try:
        with in_time():
            found = find(now, user, size=size, look=EditableLook(now, user))
    except TooSlow:
        found, slow = Found(), [_("This search took too long")]
    ids = [item.pk for item in found.items]
    fetched = for_rows(MediaItem.objects.editable_by(user).filter(pk__in=ids))
    rows = {row.item.pk: row for row in rows_of(fetched)}
    return Results(
        asked=now,
        rows=[rows[pk] for pk in ids if pk in rows],
        total=found.total,
        is_about=found.exactness is not Exactness.EXACT,
        page=Numbered(found.page, found.last, size),
        notices=[*slow, *(notice_text(one) for one in dict.fromkeys(now.notices))],
    )


def canonical(query: str) -> str:
    """Return the query string that asks a list of the desk for the same; may be empty."""
    parameters = QueryDict(query[:4000])
    now = asked_of(parameters)
    if not now.is_empty:
        return now.on_page(1).address()[:4000]
    queue = parameters.get("queue", "")
    return f"queue={queue}" if queue in BY_NAME else ""
