"""Suggestions, corrections, ways on, galleries and marks in captions."""

import pytest

from gallery.visibility import Status
from search.finding import did_you_mean, galleries_found, marker, suggest, ways_on
from search.finding.looking import Look
from tests.gallery import build
from tests.search.finding.asking import asking
from tests.search.finding.conftest import described


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("dnali", "danlí"), ("danl", "danlí"), ("daanli", "danlí"), ("xanli", "danlí"), ("qqqq", "")],
)
def test_one_wrong_letter_is_put_right(typed: str, meant: str) -> None:
    described("A clinic in Danlí")
    corrected = did_you_mean(asking(f"clinic {typed}"), None)
    assert (corrected[0] if corrected else "") == (f"clinic {meant}" if meant else "")
    assert corrected is None or corrected[1].number == 1


def test_what_is_suggested_exists() -> None:
    described("Harvesters", city="Hargeisa", country_code="SO", creators=["Harriet Lee"])
    build.gallery("Hard winters")
    build.gallery("Hardly there", status=Status.DRAFT)
    said = [(one.what.value, one.text) for one in suggest("har", None, "en")]
    assert said == [
        ("gallery", "Hard winters"),
        ("creator", "Harriet Lee"),
        ("place", "Hargeisa, Somalia"),
        ("word", "hargeisa"),
        ("word", "harvesters"),
    ]
    assert [one.value for one in suggest("soma", None, "fr")] == ["country:SO"]
    assert [one.value for one in suggest("sant", None, "fr")] == ["health"]
    assert suggest("%", None, "en") == suggest("_a", None, "en") == []


def test_zero_results_lead_somewhere() -> None:
    described("Wells", country_code="HN")
    ways = ways_on(asking("wells nowhere", country="KE"), None)
    assert ways == []
    ways = ways_on(asking("wells", country="KE"), None)
    assert [(way.less.value, way.total, way.asked.chosen) for way in ways] == [("choices", 1, {})]
    ways = ways_on(asking("wells nowhere"), None)
    assert [(way.name, way.asked.text, way.total) for way in ways] == [("nowhere", "wells", 1)]


def test_galleries_are_found_by_title_first() -> None:
    other = build.gallery("By the river")
    other.texts.update(description="About boats.")
    best = build.gallery("Boats of the coast")
    build.gallery("Boats withdrawn", status=Status.WITHDRAWN)
    assert galleries_found(asking("boat -kind:video"), None) == [best, other]
    assert galleries_found(asking("kind:image"), None) == []


@pytest.mark.parametrize(
    ("text", "caption", "hits"),
    [
        ("family", "Families met <b>", ["Families"]),
        ("danli -camp", "A camp in Danlí, Danli", ["Danlí", "Danli"]),
        ('"the camp"', "In the camp", ["the", "camp"]),
        ("مدرسه", "في المدرسة", ["المدرسة"]),
        ("营地", "家庭在营地附近", ["营地"]),
        ("har*", "Harvest", ["Harvest"]),
        ("the", "The theatre", []),
    ],
)
def test_hits_are_marked(text: str, caption: str, hits: list[str]) -> None:
    described("Harvest the camp")
    pieces = marker(Look(asking(text), None)).pieces(caption)
    assert "".join(piece for piece, _hit in pieces) == caption
    assert [piece for piece, hit in pieces if hit] == hits


def test_a_long_caption_is_cut_around_the_hit() -> None:
    caption = "word " * 100 + "a family here " + "more " * 100
    pieces = marker(Look(asking("family"), None)).excerpt(caption, 120)
    text = "".join(piece for piece, _hit in pieces)
    assert ("family", True) in pieces
    assert text.startswith("…")
    assert text.endswith("…")
    assert len(text) <= 122
