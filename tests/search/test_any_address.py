"""Whatever stands in the address of a search, there is a page."""

from urllib.parse import quote

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.asking import CHOICES
from search.composing import FIELDS

pytestmark = pytest.mark.django_db

NAMES = [*CHOICES, *FIELDS, "q", "sort", "page", "go", "tags", "colour", "q[]", ""]
ODD = [
    *(
        "\x00",
        "a\x00b",
        "x" * 10_000,
        '"',
        '"a',
        "a*",
        "*",
        "-",
        "OR",
        "()",
        "((((",
        "the",
        "%",
        "_",
    ),
    *("1000000000", "-1", "0", "9" * 40, "٣", "2023-02-30", "99999", "0000", "2020-13", "2021/1/1"),
    *("relevance", "image", "HN", "health", "'; DROP TABLE x;--", "[.*]+$", "<script>", "\u202e"),
    *(
        "is:draft",
        "year:20",
        "before:0001",
        "size:99999",
        "gallery:",
        "creator:1",
        "\ud800",
        "学校",
    ),
    *("\\", "':*", "a:b:c", "!& |", "مدرسة", "\n", "é", "e\u0301", "😀"),
]
VALUES = st.one_of(st.sampled_from(ODD), st.text(max_size=20), st.integers().map(str))
PAIRS = st.lists(st.tuples(st.sampled_from(NAMES), VALUES), max_size=6)


def written(pairs: list[tuple[str, str]]) -> str:
    """Return the query string, also of text that no browser would send."""
    return "&".join(
        f"{name}={quote(value.encode('utf-8', 'surrogatepass'))}" for name, value in pairs
    )


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(pairs=PAIRS)
def test_there_is_always_a_page(client: Client, pairs: list[tuple[str, str]]) -> None:
    for page in ("", "suggestions/", "advanced/"):
        answer = client.get(f"/search/{page}?{written(pairs)}")
        assert answer.status_code in (200, 302), pairs
