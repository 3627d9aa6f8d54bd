"""The items that answer, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from gallery.languages import current
from gallery.models import MediaItem
from gallery.visibility import Reader
from search.asking import NEWEST, OLDEST, RELEVANCE, Asked
from search.finding.looking import Look, asked_once
from search.finding.size import ALL, Exactness, rounded
from search.finding.windows import narrowed

# Only so many of the newest answers are compared with each other: the best first.
RANKED = 1_000
# Nobody reads further, and machines need not.
REACHABLE = 9_600
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

    `last` is the last page that can be reached; `is_cut` where more match than can be reached.
    """

    items: list[MediaItem] = field(default_factory=list)
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


def find(asked: Asked, user: Reader, *, size: int, look: Look | None = None) -> Found:
    """Return the page of items that `asked` asks for, ready for cards."""
    look = look or Look(asked, user)
    reachable = RANKED if _by_rank(look) else REACHABLE
    page = min(asked.page, max(1, reachable // size))
    total, ids = _page(look, size, (page - 1) * size)
    if look.size.sample is not ALL:
        total = max(rounded(look.size.number), total)
    last = max(1, -(-min(total, reachable) // size))
    if page > last:
        page = last
        ids = _page(look, size, (page - 1) * size)[1]
    return Found(
        items=in_order(ids, user),
        total=total,
        exactness=look.size.exactness,
        page=page,
        last=last,
        is_cut=total > reachable,
    )


def in_order(ids: Sequence[int], user: Reader) -> list[MediaItem]:
    """Return the items with these `ids` in their order, ready for cards."""
    rows = MediaItem.objects.visible_to(user).filter(pk__in=ids).for_grid(current())
    found = {item.pk: item for item in rows} if ids else {}
    return [found[pk] for pk in ids if pk in found]


def _by_rank(look: Look) -> bool:
    return look.asked.sort == RELEVANCE and bool(look.words)


def _page(look: Look, size: int, offset: int) -> tuple[int, list[int]]:
    """Return how many answers were found on the way, and the ids of one page."""
    if look.size.sample is ALL:
        return _asked(look, look.question, size, offset)
    wanted = RANKED if _by_rank(look) else offset + size
    oldest = look.asked.sort == OLDEST and not _by_rank(look)
    found: tuple[int, list[int]] = (0, [])
    for question in narrowed(look.question, look.at, wanted, look.size.number, oldest=oldest):
        found = _asked(look, question, size, offset)
        if found[0] >= min(wanted, offset + size):
            break
    return found


def _asked(look: Look, question: str, size: int, offset: int) -> tuple[int, list[int]]:
    columns = ["item_id", "publish_at", *(["vector"] if _by_rank(look) else [])]
    answers, parameters = look.answering(question).values(*columns).query.sql_with_params()
    if _by_rank(look):
        page = BEST_FIRST.format(weights=WEIGHTS, ranked=RANKED)
        given = [look.words, size, offset]
    else:
        order = ORDERS.get(look.asked.sort, ORDERS[NEWEST])
        page, given = IN_ORDER.format(order=order), [size, offset]
    number, ids = asked_once(FOUND.format(answers=answers, page=page), [*parameters, *given])
    return number, ids
