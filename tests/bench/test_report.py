"""The tables say what was measured, and go between the two marks of a document."""

import pytest

from bench import report
from bench.report import BEGIN, END


def _cost(rows: int, warm: float, queries: int = 4) -> dict[str, object]:
    return {
        "rows": rows, "page": "home", "queries": queries, "html": 34_000, "zipped": 7_300,
        "cold": [20.0, 25.0], "warm": [warm, warm * 2], "kept": [0.5, 0.9], "cpu": 3.21,
    }  # fmt: skip


def test_the_ratio_is_that_of_the_largest_to_the_smallest() -> None:
    costs = {10: {"home": _cost(10, 4.0)}, 1000: {"home": _cost(1000, 5.0)}}
    assert report.pages_table(costs).splitlines() == [
        "| page | queries | warm, 10 | warm, 1,000 | cold, 10 | cold, 1,000 "
        "| kept, 1,000 | 1,000 ÷ 10 (warm p50) | Python CPU | HTML KB | gzip KB |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
        "| home | 4 | 4.0 / 8.0 | 5.0 / 10.0 | 20.0 / 25.0 | 20.0 / 25.0 "
        "| 0.5 / 0.9 | 1.25 | 3.2 | 34.0 | 7.3 |",
    ]


def test_queries_that_differ_between_sizes_are_seen() -> None:
    costs = {10: {"home": _cost(10, 4, 4)}, 1000: {"home": _cost(1000, 4, 9)}}
    assert "| home | 4–9 |" in report.pages_table(costs)


def test_a_page_is_compared_with_the_empty_view_beside_it() -> None:
    text = report.rates_table({"home": (350.0, 1000.0)}, bare=2000.0)
    assert "| home | 350 | 1,000 | 0.35 |" in text
    assert "| do-nothing view without middleware | 2,000 |" in text


def test_the_report_takes_the_place_of_the_last_one() -> None:
    document = f"Before\n{BEGIN}\nold\n{END}\nAfter\n"
    once = report.written_into(document, "new")
    assert once == f"Before\n{BEGIN}\n\nnew\n\n{END}\nAfter\n"
    assert report.written_into(once, "new") == once


@pytest.mark.parametrize("document", ["nothing", BEGIN, END])
def test_a_document_without_a_place_is_refused(document: str) -> None:
    with pytest.raises(ValueError, match="no part between"):
        report.written_into(document, "new")


def test_the_machine_is_named() -> None:
    text = report.machine("python -m bench.pages", "18.6")
    assert "`python -m bench.pages`" in text
    assert "PostgreSQL 18.6" in text
