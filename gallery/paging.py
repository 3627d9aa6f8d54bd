"""Pages of long lists: keyset cursors that cost the same at any depth, and numbered pages.

A cursor is the sort key of the row next to the page: `publish_at` in microseconds or `sort_title`,
and the id. It comes from the address bar, so anything at all may be in it.
"""

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db.models import BooleanField, F, Func, OuterRef, QuerySet, Value

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LARGEST_ID = 2**63 - 1
LONGEST = 600
Key = tuple[Any, int]


@dataclass(frozen=True, slots=True)
class Order:
    """A list's order by one field and the id, both in the same direction.

    `value` and `id` are the names of fields or annotations of the rows.
    """

    value: str = "publish_at"
    id: str = "id"
    descending: bool = True
    is_text: bool = False

    def key_of(self, row: Any) -> Key:
        """Return where `row` stands in this order."""
        return getattr(row, self.value), getattr(row, self.id)

    def names(self, backwards: bool = False) -> list[str]:
        """Return the arguments of `order_by`."""
        sign = "-" if self.descending != backwards else ""
        return [f"{sign}{self.value}", f"{sign}{self.id}"]


NEWEST = Order()
BY_TITLE = Order("sort_title", descending=False, is_text=True)
BY_NAME = Order("folded_name", descending=False, is_text=True)


@dataclass(slots=True)
class Page:
    """The rows of one page and the cursors of the pages beside it (empty: there is none)."""

    rows: list[Any] = field(default_factory=list)
    before: str = ""
    after: str = ""
    first: bool = True
    broken: bool = False


def keyset_page(
    rows: "QuerySet[Any]", parameters: Mapping[str, str], size: int, order: Order = NEWEST
) -> Page:
    """Return the page of `rows` that `?before=` (further on) or `?after=` (back) asks for.

    A cursor that says nothing is ignored, and the page says so in `broken`.
    """
    onwards, back = parameters.get("before", ""), parameters.get("after", "")
    key = read_cursor(onwards or back, order)
    if key is not None and not onwards:
        page = _page_back(rows, key, size, order)
    else:
        page = _page_onwards(rows, key, size, order)
    page.broken = bool(onwards or back) and key is None
    return page


def _page_onwards(rows: "QuerySet[Any]", key: Key | None, size: int, order: Order) -> Page:
    ordered = rows.order_by(*order.names())
    if key is not None:
        ordered = ordered.filter(_beyond(key, order, descending=order.descending))
    found = list(ordered[: size + 1])
    page = Page(rows=found[:size], first=key is None)
    if len(found) > size:
        page.before = write_cursor(order.key_of(page.rows[-1]))
    if key is not None and page.rows:
        page.after = write_cursor(order.key_of(page.rows[0]))
    return page


def _page_back(rows: "QuerySet[Any]", key: Key, size: int, order: Order) -> Page:
    ordered = rows.order_by(*order.names(backwards=True))
    found = list(ordered.filter(_beyond(key, order, descending=not order.descending))[: size + 1])
    if len(found) <= size:
        # The beginning is near: show it whole instead of a few rows.
        return _page_onwards(rows, None, size, order)
    shown = found[:size][::-1]
    return Page(
        rows=shown,
        before=write_cursor(order.key_of(shown[-1])),
        after=write_cursor(order.key_of(shown[0])),
        first=False,
    )


def _beyond(key: Key, order: Order, *, descending: bool) -> Func:
    return beyond((order.value, order.id), [Value(part) for part in key], descending=descending)


def beyond(columns: Sequence[str], key: Sequence[Value | OuterRef], *, descending: bool) -> Func:
    """Return the condition of standing after `key` in the order of `columns`.

    A comparison of rows, because one range of an index answers it however deep it lies.
    """
    rows = [Func(*map(F, columns), function="ROW"), Func(*key, function="ROW")]
    sign = " < " if descending else " > "
    return Func(*rows, template="%(expressions)s", arg_joiner=sign, output_field=BooleanField())


def write_cursor(key: Key) -> str:
    """Return `key` as a short text for an address."""
    value, row_id = key
    if isinstance(value, datetime):
        value = (value - EPOCH) // timedelta(microseconds=1)
    text = json.dumps([value, row_id], ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def read_cursor(text: str, order: Order) -> Key | None:
    """Return the key that `write_cursor` wrote, or None for anything else."""
    if not text or len(text) > LONGEST * 4:
        return None
    try:
        raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        value, row_id = json.loads(raw)
        if type(row_id) is not int or not 0 <= row_id <= LARGEST_ID:
            return None
        return _value(value, order), row_id
    except (ValueError, TypeError, OverflowError, RecursionError, binascii.Error):
        return None


def _value(value: object, order: Order) -> Any:
    if order.is_text:
        if not isinstance(value, str) or len(value) > LONGEST or "\x00" in value:
            raise ValueError("not a title")
        value.encode()  # a lone surrogate is no text
        return value
    if type(value) is not int:
        raise ValueError("not a moment")
    return EPOCH + timedelta(microseconds=value)


@dataclass(frozen=True, slots=True)
class Numbered:
    """One of the numbered pages of a list whose length is known."""

    number: int
    last: int
    size: int
    broken: bool = False

    @property
    def start(self) -> int:
        """The offset of the page's first row."""
        return (self.number - 1) * self.size

    @property
    def shown(self) -> Sequence[int | None]:
        """The page numbers worth a link: both ends, the neighbours, None for a gap."""
        wanted = {1, self.last, *range(self.number - 2, self.number + 3)}
        numbers = sorted(number for number in wanted if 1 <= number <= self.last)
        links: list[int | None] = []
        for number in numbers:
            if links and links[-1] is not None and number - links[-1] > 1:
                links.append(number - 1 if number - links[-1] == 2 else None)
            links.append(number)
        return links

    @property
    def previous(self) -> int | None:
        """The page before this one, if there is one."""
        return self.number - 1 if self.number > 1 else None

    @property
    def next(self) -> int | None:
        """The page after this one, if there is one."""
        return self.number + 1 if self.number < self.last else None


def numbered_page(asked: str | None, total: int, size: int) -> Numbered:
    """Return page `asked` of a list of `total` rows; a number that cannot be is put right."""
    last = max(1, -(-total // size))
    if not asked:
        return Numbered(1, last, size)
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else 0
    return Numbered(min(max(number, 1), last), last, size, broken=not 1 <= number <= last)
