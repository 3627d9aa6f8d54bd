"""What an address of the search page asks for, and the address that asks for it again."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from django.http import QueryDict

from search.language.fields import value_of
from search.language.folding import plain
from search.language.nodes import All, Any, Field, Node, Not, Notice, Trouble
from search.language.periods import period
from search.language.query import Query, parse
from search.language.scanning import cut

RELEVANCE, NEWEST, OLDEST = SORTS = ("relevance", "newest", "oldest")
LAST_PAGE = 200
MOST_VALUES = 20
LONGEST_VALUE = 250
SLUG = re.compile(r"[-\w]{1,120}")
# What other sites hang onto addresses; nobody typed it.
TRACKING = re.compile(r"utm_\w+|[a-z]*clid|mc_[ce]id|ref")


def _slug(text: str) -> str:
    return text if SLUG.fullmatch(text) else ""


def _text(text: str) -> str:
    return text if len(text) <= LONGEST_VALUE else ""


def _as_field(name: str) -> Callable[[str], str]:
    return lambda text: value_of(name, text)


# Parameters that choose, in the order of a canonical address, and how their values are read.
CHOICES: dict[str, Callable[[str], str]] = {
    "kind": _as_field("kind"),
    "category": _slug,
    "gallery": _slug,
    "creator": _text,
    "country": _as_field("country"),
    "year": _as_field("year"),
    "language": _as_field("language"),
    "from": _as_field("after"),
    "to": _as_field("before"),
    "tag": _text,
    "orientation": _as_field("orientation"),
    "licence": _text,
}
ONCE = ("from", "to")


@dataclass(frozen=True, slots=True)
class Asked:
    """One search: words, what was chosen beside them, order and page.

    Of several values of one choice one is enough, of several choices each must hold. `from` and
    `to` are canonical days, months or years (periods.py) in which it was made, both included.
    """

    text: str = ""
    query: Query = field(default_factory=Query)
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: str = NEWEST
    page: int = 1
    notices: tuple[Notice, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for: everything there is matches."""
        return self.query.root is None and not self.chosen

    @property
    def usual_sort(self) -> str:
        """The order of a search that names none: the best first where there are words."""
        return RELEVANCE if has_words(self.query.root) else NEWEST

    def address(self) -> str:
        """Return the canonical query string that asks for the same."""
        pairs = [("q", self.text)] if self.text else []
        pairs += [(name, value) for name in CHOICES for value in self.chosen.get(name, ())]
        if self.sort != self.usual_sort:
            pairs.append(("sort", self.sort))
        if self.page > 1:
            pairs.append(("page", str(self.page)))
        return urlencode(pairs, errors="replace")

    def on_page(self, page: int) -> "Asked":
        """Return the same search at `page`."""
        return replace(self, page=page)

    def sorted_by(self, sort: str) -> "Asked":
        """Return the same search in the order `sort`, from its beginning."""
        return replace(self, sort=sort, page=1)

    def saying(self, text: str) -> "Asked":
        """Return the same choices with other words."""
        query = parse(text)
        other = replace(self, text=text, query=query, page=1, notices=())
        return other if self.sort != self.usual_sort else replace(other, sort=other.usual_sort)

    def choosing(self, name: str, value: str) -> "Asked":
        """Return the search that also holds with `value`."""
        values = dict.fromkeys((*self.chosen.get(name, ()), value))
        return self._with(name, tuple(values))

    def dropping(self, name: str, value: str = "") -> "Asked":
        """Return the search without `value`; without any of `name` where none is given."""
        kept = (one for one in self.chosen.get(name, ()) if value and one != value)
        return self._with(name, tuple(kept))

    def without_choices(self) -> "Asked":
        """Return the search for the words alone."""
        return replace(self, chosen={}, page=1)

    def _with(self, name: str, values: tuple[str, ...]) -> "Asked":
        chosen = {key: kept for key, kept in {**self.chosen, name: values}.items() if kept}
        return replace(self, chosen=chosen, page=1)


def has_words(node: Node | None) -> bool:
    """Tell whether `node` asks for words, so that one match can be better than another."""
    if isinstance(node, All | Any):
        return any(has_words(part) for part in node.parts)
    return node is not None and not isinstance(node, Not | Field)


def asked(parameters: QueryDict) -> Asked:
    """Return what `parameters` ask for; what is unknown or broken is ignored, with a notice."""
    text = plain(" ".join(parameters.getlist("q"))[:5000])
    query = parse(text)
    notices = list(query.notices)
    notices += [
        Notice(Trouble.PARAMETER, plain(name)[:40])
        for name in list(parameters)[:MOST_VALUES]
        if name not in {"q", "sort", "page", *CHOICES} and not TRACKING.fullmatch(name)
    ]
    chosen = _in_order(_chosen(parameters, notices), notices)
    found = Asked(cut(text), query, chosen)
    sort = _sort(parameters, notices) or found.usual_sort
    page = _page(parameters.get("page", ""), notices)
    return replace(found, sort=sort, page=page, notices=tuple(dict.fromkeys(notices)))


def _chosen(parameters: QueryDict, notices: list[Notice]) -> dict[str, tuple[str, ...]]:
    chosen: dict[str, tuple[str, ...]] = {}
    for name, read in CHOICES.items():
        most = 1 if name in ONCE else MOST_VALUES
        written = [text for one in parameters.getlist(name) if (text := plain(one[:1000]))]
        if len(written) > most:
            notices.append(Notice(Trouble.TOO_MANY, field=name))
        values: dict[str, None] = {}
        for text in written[:most]:
            if value := read(text):
                values[value] = None
            else:
                notices.append(Notice(Trouble.VALUE, text[:80], name))
        if values:
            chosen[name] = tuple(values)
    return chosen


def _in_order(
    chosen: dict[str, tuple[str, ...]], notices: list[Notice]
) -> dict[str, tuple[str, ...]]:
    """Leave out an end that comes before the beginning."""
    if "from" in chosen and "to" in chosen:
        start, end = period(chosen["from"][0]).first, period(chosen["to"][0]).last
        if end < start:
            notices.append(Notice(Trouble.VALUE, chosen["to"][0], "to"))
            del chosen["to"]
    return chosen


def _sort(parameters: QueryDict, notices: list[Notice]) -> str:
    written = parameters.get("sort", "")
    if written and written not in SORTS:
        notices.append(Notice(Trouble.SORT, plain(written)[:40]))
        return ""
    return written


def _page(written: str, notices: list[Notice]) -> int:
    if not written:
        return 1
    is_number = written.isascii() and written.isdecimal() and len(written) < 12
    number = int(written) if is_number else 0
    if not 1 <= number <= LAST_PAGE:
        notices.append(Notice(Trouble.PAGE))
    return min(max(number, 1), LAST_PAGE)
