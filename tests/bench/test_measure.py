"""Every public page is found and measured in a synthetic library."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, connection, connections
from django.utils import timezone

from bench import asking, load, measure
from bench.addresses import pages
from bench.asking import Application
from bench.libraries import Library
from bench.plan import Plan

PLAN = Plan(300, 1, timezone.now())
PUBLIC = {
    *("home", "latest", "categories", "galleries", "images", "videos", "audio", "item"),
    *("category, largest", "category, smallest", "gallery, first page", "gallery, last page"),
    *("images, deep", "not found"),
}


@pytest.fixture
def application(db: None) -> Iterator[Application]:
    """The whole of Django on a filled library; the test's transaction outlives requests."""
    connection.ensure_connection()
    load.fill(connection.connection, PLAN, lambda what, number: None)
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield get_wsgi_application()
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def test_every_public_page_is_measured_within_its_budget(application: Application) -> None:
    same = [Library(size, connections["default"]) for size in (10, 1000)]
    costs = list(measure.measured(application, same, rounds=3, slow=0))
    assert {cost.page for cost in costs if cost.rows == 10} == PUBLIC
    assert len(costs) == 2 * len(PUBLIC)
    for cost in costs:
        assert 0 < cost.queries <= 10, cost.page
        assert 0 < cost.zipped < cost.html <= 80_000, cost.page
        assert 0 < cost.warm[0] <= cost.warm[1]
        assert 0 < cost.kept[0] <= cost.kept[1]


def test_a_page_that_answers_otherwise_is_an_error(application: Application) -> None:
    library = Library(10, connections["default"])
    wrong = next(page for page in pages() if page.name == "not found")
    with pytest.raises(RuntimeError, match="answers 404 instead of 200"):
        measure._once(application, library, type(wrong)("not found", wrong.paths, status=200))


def test_each_library_has_cards_of_its_own(db: None) -> None:
    small, large = (Library(size, connections["default"]) for size in (10, 1000))
    with small.open():
        cache.set("card", "small")
    with large.open():
        assert cache.get("card") is None
    with small.open():
        assert cache.get("card") == "small"
    assert cache.get("card") is None


def test_slow_queries_are_explained(
    application: Application, capsys: pytest.CaptureFixture[str]
) -> None:
    asking.explain(application, "/images/", milliseconds=0)
    said = capsys.readouterr().err
    assert "gallery_mediaitem" in said
    assert "actual time=" in said


def test_the_deep_page_of_images_lies_behind_the_first(application: Application) -> None:
    paths = {page.name: page.paths[0] for page in pages()}
    _status, first = asking.request(application, paths["images"])
    _status, deep = asking.request(application, paths["images, deep"])
    assert "?before=" in paths["images, deep"]
    assert first != deep
