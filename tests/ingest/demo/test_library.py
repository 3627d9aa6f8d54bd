"""The manifest of the demo library is complete and holds together."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest
from babel import Locale

from ingest.demo import manifest, pictures
from ingest.demo.drawing import SHAPES
from ingest.demo.library import LICENCES, entries
from ingest.demo.palette import LIGHTS
from ingest.demo.scenes import SCENES
from ingest.demo.texts.alts import ALTS, LIGHT_PHRASES

CATEGORIES = {
    "crisis-response", "international-cooperation-and-partnerships", "covid-19-response", "health",
    "un-network-on-migration", "events", "environmental-migration", "trafficking",
    "internally-displaced-persons", "community-development", "return-and-reintegration",
    "movement-assistance", "labour", "resettlement", "shelter", "training-education", "history",
    "media-communications",
}  # fmt: skip
LANGUAGES = {"en", "fr", "es", "ar"}


@pytest.fixture(scope="module")
def library() -> dict[str, Any]:
    return manifest()


def test_it_has_24_galleries_and_about_250_pictures(library: dict[str, Any]) -> None:
    assert len(library["galleries"]) == 24
    assert 240 <= len(library["items"]) <= 265
    assert all(4 <= len(gallery["items"]) <= 26 for gallery in library["galleries"])


def test_every_picture_is_in_one_gallery(library: dict[str, Any]) -> None:
    placed = Counter(path for gallery in library["galleries"] for path in gallery["items"])
    assert set(placed) == set(library["items"])
    assert set(placed.values()) == {1}
    assert all(gallery["cover"] in gallery["items"] for gallery in library["galleries"])


def test_it_touches_every_category_and_no_other(library: dict[str, Any]) -> None:
    named = {slug for gallery in library["galleries"] for slug in gallery["categories"]}
    assert named == CATEGORIES
    assert {slug for item in library["items"].values() for slug in item["categories"]} == CATEGORIES


def test_it_reaches_30_countries_that_exist(library: dict[str, Any]) -> None:
    codes = {item["country_code"] for item in library["items"].values()}
    assert len(codes) >= 30
    assert codes <= set(Locale("en").territories)


def test_no_two_captions_are_alike(library: dict[str, Any]) -> None:
    for field in ("headline", "description"):
        texts = [
            words[field] for item in library["items"].values() for words in item["texts"].values()
        ]
        assert [text for text, times in Counter(texts).items() if times > 1] == []


def test_every_text_is_whole(library: dict[str, Any]) -> None:
    for path, item in library["items"].items():
        for language, words in item["texts"].items():
            assert language in LANGUAGES
            assert len(words["alt_text"]) > 30, path
            assert words["description"].endswith((".", "؟", "?", "”", '"')), words["description"]
            assert "::" not in words["headline"] + words["description"]


def test_arabic_is_written_in_arabic(library: dict[str, Any]) -> None:
    arabic = [item["texts"]["ar"] for item in library["items"].values() if "ar" in item["texts"]]
    assert len(arabic) > 20
    assert all(re.search("[\u0600-\u06ff]", text) for words in arabic for text in words.values())


def test_two_fifths_are_told_in_another_language(library: dict[str, Any]) -> None:
    share = sum(len(item["texts"]) > 1 for item in library["items"].values()) / len(
        library["items"]
    )
    assert 0.35 <= share <= 0.5
    full = [gallery for gallery in library["galleries"] if set(gallery["texts"]) == LANGUAGES]
    assert len(full) >= 16


def test_rights_are_a_known_licence_or_terms(library: dict[str, Any]) -> None:
    licences = {item.get("licence") for item in library["items"].values()}
    assert licences == {*LICENCES, None}
    assert all(("licence" in item) != ("usage_terms" in item) for item in library["items"].values())
    assert all(item["credit_line"] and item["creators"] for item in library["items"].values())


def test_some_galleries_lack_a_description_or_a_credit(library: dict[str, Any]) -> None:
    galleries = library["galleries"]
    assert any("description" not in gallery["texts"]["en"] for gallery in galleries)
    assert any("credit" not in gallery for gallery in galleries)


def test_pictures_come_home_page_first(library: dict[str, Any]) -> None:
    order = pictures()
    assert sorted(order) == sorted(library["items"])
    picked = [gallery for gallery in library["galleries"] if gallery["slug"] in library["picks"]]
    assert 8 <= len(picked) <= 10
    assert order[: len(picked)] == [gallery["cover"] for gallery in picked]
    shown = {path for gallery in library["galleries"] for path in gallery["items"][:3]}
    assert set(order[: len(shown)]) == shown


def test_every_picture_can_be_drawn_and_described() -> None:
    used = [entry.picture for entry in entries().values()]
    assert {picture.scene for picture in used} == set(SCENES) == set(ALTS)
    assert {picture.light for picture in used} == set(LIGHTS) == set(LIGHT_PHRASES)
    assert {picture.shape for picture in used} <= set(SHAPES)
    assert all(set(texts) == LANGUAGES for texts in (*ALTS.values(), *LIGHT_PHRASES.values()))
    dates = [picture.date for picture in used]
    assert min(dates) >= "1994"
    assert max(dates) < "2027"
