"""The part of time in which the newest (or oldest) answers to a frequent question lie.

A frequent word has hundreds of thousands of answers and a page shows 48 of them. The index is
asked for those of the last weeks only, as many weeks as will hold enough.
"""

import time
from datetime import UTC, datetime

from django.db import connection

from search.finding.lexemes import both, moments
from search.finding.looking import asked_once

MINUTES = 10 * 60
# What lies in the window is estimated: it is made larger by this, and again where it was too small.
MARGIN, WIDER = 1.5, 6
EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
# The planner's own picture of when items were published: bounds with as many items between each.
BOUNDS = """
SELECT histogram_bounds::text::timestamptz[] FROM pg_stats
WHERE schemaname = current_schema() AND tablename = 'search_searchdocument'
  AND attname = 'publish_at'
"""
_known: dict[str, tuple[float, list[datetime]]] = {}


def narrowed(
    question: str, at: datetime, wanted: int, estimate: int, *, oldest: bool = False
) -> list[str]:
    """Return questions to be asked one after another until `wanted` answers came; the last is
    `question` itself.
    """
    bounds = [bound for bound in _bounds() if bound <= at]
    share = wanted * MARGIN / max(estimate, 1)
    questions = []
    while len(bounds) > 1 and share < 0.4:
        if oldest:
            span = moments(bounds[0], _moment(bounds, share))
            span = f"({span} | {moments(EARLIEST, bounds[0])})"
        else:
            span = moments(_moment(bounds, 1 - share), at)
        questions.append(both([question, span]))
        share *= WIDER
    return [*questions, question]


def _moment(bounds: list[datetime], share: float) -> datetime:
    """Return the moment before which about that `share` of all items was published."""
    place = share * (len(bounds) - 1)
    lower = min(int(place), len(bounds) - 2)
    return bounds[lower] + (bounds[lower + 1] - bounds[lower]) * (place - lower)


def _bounds() -> list[datetime]:
    database = f"{connection.settings_dict['HOST']}/{connection.settings_dict['NAME']}"
    asked_at, bounds = _known.get(database, (0.0, []))
    if not bounds or time.monotonic() - asked_at > MINUTES:
        bounds = (asked_once(f"SELECT ({BOUNDS})", None)[0]) or []
        _known[database] = (time.monotonic(), bounds)
    return bounds
