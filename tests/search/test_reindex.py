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


def test_a_library_older_than_its_search_is_indexed_by_migrating() -> None:
    item = build.item("A well")
    indexing.index_what_never_was()
    assert found("well") == [item]
    SearchDocument.objects.update(year=1900)
    indexing.index_what_never_was()
    assert SearchDocument.objects.filter(year=1900).exists()
