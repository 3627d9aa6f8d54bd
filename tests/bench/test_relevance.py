"""The judged queries over the demo captions find what they should."""

import pytest

from bench.relevance import judged, known, scores
from ingest.demo import manifest

pytestmark = pytest.mark.django_db


def test_the_judged_queries_find_what_they_should() -> None:
    queries = judged()
    assert len(queries) >= 60
    found = scores(manifest(), queries)
    assert sum(score.recall for score in found) / len(found) > 0.95
    assert sum(score.rank for score in found) / len(found) > 0.85


def test_rare_words_know_their_caption() -> None:
    items = {
        "a/01-x.jpg": {"texts": {"en": {"description": "Lanterns above harbour"}}},
        "a/02-y.jpg": {"texts": {"en": {"description": "Boats above harbour"}}},
    }
    assert [one.query for one in known({"items": items})] == ["lanterns above", "boats above"]
