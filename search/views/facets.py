"""What results can be narrowed by, and what they are narrowed by already."""

from collections.abc import Sequence
from dataclasses import dataclass

from gallery.dates import number_text
from search.addresses import results_url
from search.asking import CHOICES, ONCE, Asked
from search.finding import Facet
from search.views.numbers import short_number
from search.wording import choice_name, value_name

SHOWN = 8
SEARCHABLE = 12
# Open at first; the others open where something in them is chosen.
OPEN = ("kind", "category", "country", "year")


@dataclass(frozen=True, slots=True)
class SideValue:
    """One value beside the results: what a click on it would give."""

    id: str
    value: str
    name: str
    number: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Side:
    """One choice beside the results: its first values and those that are folded away."""

    name: str
    title: str
    first: Sequence[SideValue]
    more: Sequence[SideValue]
    chosen: int
    is_open: bool
    is_long: bool
    number: str


@dataclass(frozen=True, slots=True)
class Chip:
    """Something chosen, and the address of the results without it."""

    title: str
    name: str
    without: str


def sides(facets: Sequence[Facet], language: str) -> list[Side]:
    """Return the choices as they stand beside the results."""
    return [_side(facet, language) for facet in facets]


def chips(now: Asked, facets: Sequence[Facet], language: str) -> list[Chip]:
    """Return everything chosen, each with the way to be rid of it."""
    names = {(facet.name, one.value): one.label for facet in facets for one in facet.values}
    return [
        Chip(
            choice_name(name),
            f"{choice_name(name)} {value}"
            if name in ONCE
            else names.get((name, value)) or value_name(name, value, language),
            results_url(now.dropping(name, value)),
        )
        for name in CHOICES
        for value in now.chosen.get(name, ())
    ]


def hidden(now: Asked, facets: Sequence[Facet]) -> list[tuple[str, str]]:
    """Return what the form of the facets must carry along: order and choices not in them."""
    listed = {(facet.name, one.value) for facet in facets for one in facet.values}
    kept = [("q", now.text)] if now.text else []
    kept += [("sort", now.sort)] if now.sort != now.usual_sort else []
    pairs = ((name, value) for name in CHOICES for value in now.chosen.get(name, ()))
    return [*kept, *(pair for pair in pairs if pair not in listed)]


def _side(facet: Facet, language: str) -> Side:
    values = [
        SideValue(
            f"{facet.name}-{'_'.join(one.value.split())}",
            one.value,
            one.label,
            short_number(one.count, facet.exactness, language),
            one.chosen,
        )
        for one in facet.values
    ]
    # A fold for one or two is no help; what is chosen is never folded away.
    shown = SHOWN if len(values) > SHOWN + 2 else len(values)
    chosen = sum(one.chosen for one in values)
    return Side(
        facet.name,
        choice_name(facet.name),
        [one for at, one in enumerate(values) if at < shown or one.chosen],
        [one for at, one in enumerate(values) if at >= shown and not one.chosen],
        chosen,
        bool(chosen) or facet.name in OPEN,
        len(values) > SEARCHABLE,
        number_text(len(values), language),
    )
