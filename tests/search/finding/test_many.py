"""What is many is estimated, and any query at all has an answer."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gallery.models import MediaItem
from search.asking import Asked
from search.finding import (
    Exactness,
    did_you_mean,
    facets,
    find,
    looking,
    pages,
    size,
    suggest,
    ways_on,
    windows,
)
from search.finding.looking import Look
from search.finding.patience import TooSlow
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
    monkeypatch.setattr(size, "TELLING", 1_500)
    monkeypatch.setattr(size, "READABLE", 1_500)


def test_what_is_many_is_estimated_and_says_so(many: None, monkeypatch: pytest.MonkeyPatch) -> None:
    dates = [NOW - timedelta(days=40 * number // 5 + 1) for number in range(10)]
    monkeypatch.setattr(windows, "_bounds", lambda: [NOW - timedelta(days=9_000), NOW])
    for date in dates:
        described("Wells", publish_at=date)
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


@pytest.fixture
def heavy(monkeypatch: pytest.MonkeyPatch, many: None) -> list[MediaItem]:
    """Let words that stand apart nearly everywhere count as many."""
    dates = [NOW - timedelta(days=37 * number + 1) for number in range(40)]
    monkeypatch.setattr(windows, "_bounds", lambda: sorted(dates))
    monkeypatch.setattr(pages, "READ", 10 * 256)
    return [
        described("green wells" if at % 10 == 9 else "wells, all green", publish_at=date)
        for at, date in enumerate(dates)
    ]


def test_a_phrase_of_frequent_words_is_looked_for_from_the_newest_on(
    heavy: list[MediaItem],
) -> None:
    first, whole = page('"green wells"', size=1), page('"green wells"', size=24)
    assert first.items == [heavy[9]]
    assert first.exactness is Exactness.ABOUT
    assert whole.items == heavy[9::10]
    assert (whole.total, whole.exactness) == (4, Exactness.EXACT)


def test_what_was_found_of_a_phrase_stays_when_the_rest_takes_too_long(
    heavy: list[MediaItem], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "unless_slow", lambda _ask, otherwise, share: otherwise)
    shown = page('"green wells"', size=24)
    assert shown.items == [heavy[9]]
    assert (shown.is_cut, shown.has_next) == (True, False)
    with pytest.raises(TooSlow):
        page('"wells green"', size=24)


HIDDEN: list[dict[str, Any]] = [
    {"status": "withdrawn"},
    {"audience": "members"},
    {"publish_at": NOW + timedelta(days=3)},
    {"expires_at": NOW - timedelta(hours=1)},
]


@pytest.mark.parametrize("sort", ["newest", "oldest", "relevance"])
@pytest.mark.parametrize("text", ["green wells", '"green wells"', "wel* OR lamp"])
def test_pages_of_much_hold_everything_once_and_nothing_hidden(
    many: None, monkeypatch: pytest.MonkeyPatch, text: str, sort: str
) -> None:
    dates = [NOW - timedelta(days=97 * number, hours=number + 1) for number in range(14)]
    monkeypatch.setattr(windows, "_bounds", lambda: sorted(dates))
    seen = [described("green wells", publish_at=date) for date in dates]
    for date, hidden in zip(dates, HIDDEN, strict=False):
        described("green wells", **{"publish_at": date, **hidden})
    pages = [page(text, size=4, sort=sort, page=str(number)).items for number in range(1, 5)]
    assert sorted(item.pk for items in pages for item in items) == [item.pk for item in seen]


def test_what_nobody_may_see_leads_nowhere(many: None) -> None:
    for hidden in HIDDEN * 2:
        described("green wells", country_code="HN", **hidden)
    assert suggest("wel", None, "en") == suggest("hond", None, "en") == []
    assert did_you_mean(asking("wllls"), None) is did_you_mean(asking("welsl"), None) is None
    assert ways_on(asking("wells nowhere", country="KE"), None) == []
    assert facets(asking("wells"), None, "en") == []
