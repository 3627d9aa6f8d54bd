"""What is many is estimated, and any query at all has an answer."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.asking import Asked
from search.finding import Exactness, facets, find, looking, windows
from search.finding.looking import Look
from search.finding.size import Sample
from search.language.query import parse
from tests.gallery.build import NOW
from tests.search.finding.asking import asking, page
from tests.search.finding.conftest import described


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what is in the samples of a small library count as many."""
    monkeypatch.setattr(looking, "SPECK", Sample("", 256))
    monkeypatch.setattr(looking, "FEW", 5)
    monkeypatch.setattr(looking, "MANY", 6)


def test_what_is_many_is_estimated_and_says_so(many: None) -> None:
    for number in range(10):
        described("Wells", publish_at=NOW - timedelta(days=400 * number + 1))
    shown = page("wells", size=4, sort="newest")
    assert (shown.total, shown.exactness) == (2_600, Exactness.ABOUT)
    assert {facet.exactness for facet in facets(asking("wells"), None, "en")} == {Exactness.ABOUT}


@pytest.mark.parametrize("sort", ["newest", "oldest"])
def test_a_window_of_time_holds_the_same_page(
    many: None, monkeypatch: pytest.MonkeyPatch, sort: str
) -> None:
    dates = [NOW - timedelta(days=37 * number + 1) for number in range(40)]
    items = [described("Wells", publish_at=date) for date in dates]
    monkeypatch.setattr(windows, "_bounds", lambda: sorted(dates))
    expected = items if sort == "newest" else items[::-1]
    for number in (1, 2, 3):
        shown = page("wells", size=7, sort=sort, page=str(number))
        assert shown.items == expected[7 * (number - 1) : 7 * number]


def test_pages_end(many: None) -> None:
    for _number in range(7):
        described("Wells")
    shown = page("wells", size=2, page="9", sort="newest")
    assert shown.page <= shown.last
    assert page("wells", size=2, page="1").has_next


TEXT = st.text(st.characters(codec="utf-8"), max_size=30)
PIECES = st.sampled_from(
    [
        *"\":()-|*\\&!<>%_'",
        "OR ",
        "year:20",
        "before:2020-02",
        "is:draft ",
        "the ",
        "学校",
        "مدرسة ",
    ]
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.lists(st.one_of(TEXT, PIECES), max_size=6).map("".join))
def test_no_query_fails(text: str) -> None:
    asked = Asked(text, parse(text))
    look = Look(asked, None)
    assert find(asked, None, size=3, look=look).items == []
    assert facets(asked, None, "en", look=look) == []
