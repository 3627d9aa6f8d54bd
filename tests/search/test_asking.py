"""From an address to what is asked, and back."""

from urllib.parse import parse_qsl

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from search.asking import CHOICES, NEWEST, OLDEST, RELEVANCE, Asked, asked
from search.language.query import Field, Notice, Trouble, Word


def ask(query: str) -> Asked:
    return asked(QueryDict(query))


def test_nothing_asks_for_everything_newest_first() -> None:
    assert ask("") == ask("q=&kind=&category=&page=") == Asked()
    assert ask("").is_empty


def test_words_choices_order_and_page() -> None:
    found = ask("q=boat&kind=photos&kind=video&country=Honduras&from=2020&to=2021-05&page=3")
    assert found.query.root == Word("boat")
    assert dict(found.chosen) == {
        "kind": ("image", "video"),
        "country": ("HN",),
        "from": ("2020",),
        "to": ("2021-05",),
    }
    assert (found.sort, found.page, found.notices) == (RELEVANCE, 3, ())


def test_best_first_is_for_words_only() -> None:
    assert ask("q=country:HN").query.root == Field("country", "HN")
    assert ask("q=country:HN").sort == ask("kind=image").sort == ask("q=-boat").sort == NEWEST
    assert ask("q=boat+OR+-sea").sort == RELEVANCE
    assert ask("q=boat&sort=oldest").sort == OLDEST


@pytest.mark.parametrize(
    ("query", "notice"),
    [
        ("colour=red", Notice(Trouble.PARAMETER, "colour")),
        ("kind=statue", Notice(Trouble.VALUE, "statue", "kind")),
        ("category=no+slug", Notice(Trouble.VALUE, "no slug", "category")),
        ("country=Atlantis", Notice(Trouble.VALUE, "Atlantis", "country")),
        ("from=2023-02-30", Notice(Trouble.VALUE, "2023-02-30", "from")),
        ("from=2023&to=2022", Notice(Trouble.VALUE, "2022", "to")),
        ("to=2022&to=2023", Notice(Trouble.TOO_MANY, field="to")),
        ("sort=sideways", Notice(Trouble.SORT, "sideways")),
        ("page=0", Notice(Trouble.PAGE)),
        ("page=1000000000", Notice(Trouble.PAGE)),
        ("page=-1", Notice(Trouble.PAGE)),
        ("q=boat+%22", Notice(Trouble.QUOTE)),
    ],
)
def test_what_is_broken_is_ignored_and_told(query: str, notice: Notice) -> None:
    assert ask(query).notices == (notice,)


def test_what_other_sites_hang_on_is_nobodys_fault() -> None:
    assert ask("q=boat&utm_source=mail&fbclid=x").notices == ()


def test_the_address_is_canonical() -> None:
    said = "page=2&country=hn&country=HN&q=boat&sort=relevance&kind=image&x=1"
    assert ask(said).address() == "q=boat&kind=image&country=HN&page=2"


def test_links_of_facets_chips_and_pages() -> None:
    found = ask("q=boat&kind=image&page=2")
    assert found.choosing("kind", "video").address() == "q=boat&kind=image&kind=video"
    assert found.choosing("kind", "image").address() == "q=boat&kind=image"
    assert found.dropping("kind", "image").address() == "q=boat"
    assert found.sorted_by(OLDEST).address() == "q=boat&kind=image&sort=oldest"
    assert found.on_page(3).address() == "q=boat&kind=image&page=3"
    assert found.saying("").address() == "kind=image"
    assert found.without_choices().address() == "q=boat"


TEXTS = st.text(max_size=30) | st.sampled_from(["image", "2020", "HN", "boat", "9" * 20, "\x00"])
NAMES = st.sampled_from(["q", "sort", "page", "other", *CHOICES])


@given(st.lists(st.tuples(NAMES, TEXTS), max_size=12))
def test_whatever_is_asked_has_an_address_that_asks_the_same(pairs: list[tuple[str, str]]) -> None:
    parameters = QueryDict(mutable=True)
    for name, value in pairs:
        parameters.appendlist(name, value)
    found = asked(parameters)
    again = ask(found.address())
    assert (again.query.root, again.chosen, again.sort, again.page) == (
        found.query.root,
        found.chosen,
        found.sort,
        found.page,
    )
    assert len(parse_qsl(found.address())) <= len(pairs)
