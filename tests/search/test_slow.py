"""A search that takes too long is given up, kindly; what was found before stays."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from pytest_django import Settings

from search.finding.patience import TooSlow, in_time, unless_slow
from search.views import advanced, others, results, suggestions
from tests.gallery import build
from tests.search.index import indexed

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def little_time(settings: Settings) -> None:
    """Be sooner out of patience than anybody is with a page."""
    settings.SEARCH_SECONDS = 0.8


def slow(*_arguments: Any, **_options: Any) -> Any:
    """Take longer than a search may."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(60)")


def endless() -> None:
    """Ask and ask, each time a little."""
    with in_time():
        while True:
            timeout()


def timeout() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SHOW statement_timeout")
        return str(cursor.fetchone()[0])


def test_what_was_found_before_stays() -> None:
    with in_time():
        assert timeout() == "800ms"
        assert unless_slow(slow, "none") == "none"
        assert unless_slow(timeout, "none") == "none"  # nor is there time for anything else
    assert timeout() == "0"


def test_nothing_begins_when_all_time_is_used(settings: Settings) -> None:
    settings.SEARCH_SECONDS = 0.001
    with pytest.raises(TooSlow):
        endless()
    assert timeout() == "0"


def test_a_search_that_takes_too_long_says_so(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(results, "find", slow)
    answer = client.get("/search/?q=boat")
    assert (answer.status_code, answer["Retry-After"]) == (503, "10")
    assert "This search took too long" in answer.content.decode()
    assert 'value="boat"' in answer.content.decode()


@pytest.mark.parametrize(
    ("place", "part", "said"),
    [
        (results, "facets", "could not be counted in time"),
        (results, "galleries_found", "galleries could not be searched in time"),
        (others, "did_you_mean", "1 item"),
    ],
)
def test_a_part_that_takes_too_long_is_left_out(
    client: Client, monkeypatch: pytest.MonkeyPatch, place: Any, part: str, said: str
) -> None:
    build.item("A boat")
    indexed()
    monkeypatch.setattr(place, part, slow)
    answer = client.get("/search/?q=boat")
    assert answer.status_code == 200
    assert answer.content.decode().count('class="item-card"') == 1
    assert said in answer.content.decode()


def test_suggestions_and_the_form_do_without(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suggestions, "suggest", slow)
    assert client.get("/search/suggestions/?q=boat").status_code == 503
    monkeypatch.setattr(advanced, "facets", slow)
    assert "boat" in client.get("/search/advanced/?q=boat").content.decode()
