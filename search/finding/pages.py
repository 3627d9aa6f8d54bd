"""The items that answer, page by page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from gallery.languages import current
from gallery.models import MediaItem
from gallery.querysets.items import ItemQuerySet
from gallery.visibility import Reader
from search.asking import NEWEST, OLDEST, RELEVANCE, Asked
from search.finding.lexemes import loose
from search.finding.looking import Look, asked_once
from search.finding.patience import TooSlow, unless_slow
from search.finding.size import ALL, HEAVY, Exactness, rounded
from search.finding.windows import narrowed

# Only so many of the newest answers are compared with each other: the best first.
RANKED = 480
# So many documents are read at first for words that must stand side by side in them.
READ = 1_000
# Where these hold some but too few, as many are read as should hold this many times enough.
WIDER = 2
# Nobody reads further, and machines need not.
REACHABLE = 9_600
# The share of the time of a search in which more are read; the other where nothing was found yet.
SHARE, NOTHING_YET = 0.25, 0.6
WEIGHTS = "{0.05, 0.2, 0.5, 1.0}"
ORDERS = {NEWEST: "publish_at DESC, item_id DESC", OLDEST: "publish_at, item_id"}
FOUND = """
WITH answers AS MATERIALIZED ({answers})
SELECT (SELECT count(*) FROM answers), ARRAY({page})
"""
IN_ORDER = "SELECT item_id FROM answers ORDER BY {order} LIMIT %s OFFSET %s"
BEST_FIRST = """
SELECT item_id FROM (
    SELECT item_id, publish_at, ts_rank('{weights}', vector, %s::tsquery) AS rank
    FROM (SELECT * FROM answers ORDER BY publish_at DESC, item_id DESC LIMIT {ranked}) AS newest
) AS ranked
ORDER BY rank DESC, publish_at DESC, item_id DESC LIMIT %s OFFSET %s
"""


@dataclass(frozen=True, slots=True)
class Found:
    """One page of items, and how many there are in all.

    `last` is the last page that can be reached; `is_cut` where more match than can be reached;
    `others`: items that were wanted besides, by id, those of them that may be seen.
    """

    items: list[MediaItem] = field(default_factory=list)
    others: Mapping[int, MediaItem] = field(default_factory=dict)
    total: int = 0
    exactness: Exactness = Exactness.EXACT
    page: int = 1
    last: int = 1
    is_cut: bool = False

    @property
    def has_next(self) -> bool:
        """Whether there is a page after this one."""
        return self.page < self.last

    @property
    def has_previous(self) -> bool:
        """Whether there is a page before this one."""
        return self.page > 1


def find(
    asked: Asked,
    user: Reader,
    *,
    size: int,
    look: Look | None = None,
    others: Iterable[int] = (),
) -> Found:
    """Return the page of items that `asked` asks for, ready for cards.

    `others`: ids of items that the page shows besides, fetched by the same queries.
    """
    look = look or Look(asked, user)
    reachable = RANKED if _by_rank(look) else REACHABLE
    page = min(asked.page, max(1, reachable // size))
    found = _page(look, size, (page - 1) * size)
    total, exactness = _said(look, found)
    last = max(1, -(-min(total, found.reached or reachable, reachable) // size))
    if page > last:
        page = last
        found = _page(look, size, (page - 1) * size)
    items = _fetched({*found.ids, *others}, look.items())
    return Found(
        items=[items[pk] for pk in found.ids if pk in items],
        others=items,
        total=total,
        exactness=exactness,
        page=page,
        last=last,
        is_cut=total > reachable or bool(found.reached),
    )


def _said(look: Look, found: "_Page") -> tuple[int, Exactness]:
    """Return how many there are in all, and how exactly that is known."""
    if found.is_whole or look.size.sample is ALL:
        return found.number, Exactness.EXACT
    estimate = rounded(look.size.number)
    if found.number > estimate:
        return found.number, Exactness.MORE_THAN
    return estimate, Exactness.ABOUT


def _fetched(ids: set[int], items: ItemQuerySet) -> dict[int, MediaItem]:
    """Return those of `items` that have these `ids`, ready for cards (two queries)."""
    rows = items.filter(pk__in=ids).for_grid(current()) if ids else []
    return {item.pk: item for item in rows}


def _by_rank(look: Look) -> bool:
    return look.asked.sort == RELEVANCE and bool(look.words)


@dataclass(frozen=True, slots=True)
class _Page:
    """The ids of a page and how many answers were seen on the way.

    `is_whole`: these are all there are; `reached`: no more than so many can be reached.
    """

    number: int = 0
    ids: Sequence[int] = ()
    is_whole: bool = False
    reached: int = 0


def _page(look: Look, size: int, offset: int) -> _Page:
    if look.size.sample is ALL or not look.by_date:
        return _asked(look, look.question, size, offset)
    heavy = loose(look.question) != look.question and look.size.candidates > HEAVY
    wanted = RANKED if _by_rank(look) else offset + size
    enough = offset + size if heavy else min(wanted, offset + size)
    number = look.size.candidates if heavy else look.size.number
    oldest = look.asked.sort == OLDEST and not _by_rank(look)
    first = READ if heavy else wanted
    windows = narrowed(look.question, look.at, first, number, oldest=oldest)
    found = _asked(look, windows[0], size, offset)
    if heavy and 0 < found.number < enough and not found.is_whole:
        first = first * WIDER * enough // found.number
        windows[1:] = narrowed(look.question, look.at, first, number, oldest=oldest)
    for question in windows[1:]:
        if found.number >= enough:
            break
        ask = partial(_asked, look, question, size, offset)
        if not heavy:
            found = ask()
        elif wider := unless_slow(ask, None, share=SHARE if found.number else NOTHING_YET):
            found = wider
        else:
            return _cut(found)
    return found


def _cut(found: _Page) -> _Page:
    """Return the page as the last that can be reached; nothing at all is no answer."""
    if not found.number:
        raise TooSlow
    return replace(found, reached=found.number)


def _asked(look: Look, question: str, size: int, offset: int) -> _Page:
    columns = ["item_id", "publish_at", *(["vector"] if _by_rank(look) else [])]
    answers, parameters = look.answering(question).values(*columns).query.sql_with_params()
    if _by_rank(look):
        page = BEST_FIRST.format(weights=WEIGHTS, ranked=RANKED)
        given = [look.words, size, offset]
    else:
        order = ORDERS.get(look.asked.sort, ORDERS[NEWEST])
        page, given = IN_ORDER.format(order=order), [size, offset]
    number, ids = asked_once(FOUND.format(answers=answers, page=page), [*parameters, *given])
    return _Page(number, ids, is_whole=question == look.question)
