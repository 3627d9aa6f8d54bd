"""manage.py reindex brings every document up to date and tells what was not."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from gallery.models import ItemText
from search import indexing
from search.models import SearchDocument
from tests.gallery import build
from tests.search.finding.asking import found

pytestmark = pytest.mark.django_db


def reindex(*arguments: str) -> str:
    out = StringIO()
    call_command("reindex", *arguments, stdout=out)
    return out.getvalue()


def test_it_mends_and_says_how_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "BATCH", 2)
    items = [build.item("A well") for _ in range(5)]
    with pytest.raises(CommandError):
        reindex("--check")
    assert "5 documents" in reindex()
    assert set(found("well")) == set(items)
    assert "0 documents" in reindex()
    assert "Out of date: 0." in reindex("--check")
    ItemText.objects.filter(item=items[3]).update(headline="A road")
    assert "0 documents" in reindex("--after", str(items[3].pk))
    assert "1 documents" in reindex()
    assert found("road") == [items[3]]


@pytest.mark.django_db(transaction=True)
def test_batches_are_worked_on_side_by_side(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "BATCH", 2)
    items = [build.item(f"A well {number}") for number in range(21)]
    heard: list[int] = []
    assert indexing.rebuild(progress=lambda last, *_rest: heard.append(last)) == 21
    assert heard == sorted(heard)
    assert heard[-1] == items[-1].pk
    assert indexing.check() == 0
    SearchDocument.objects.filter(item=items[4]).update(vector="")
    SearchDocument.objects.filter(item=items[15]).delete()
    assert indexing.check() == 2


def test_a_library_older_than_its_search_is_indexed_by_migrating() -> None:
    item = build.item("A well")
    indexing.index_what_never_was()
    assert found("well") == [item]
    SearchDocument.objects.update(year=1900)
    indexing.index_what_never_was()
    assert SearchDocument.objects.filter(year=1900).exists()
