"""Words find captions however they are written, bent and accented."""

import pytest

from search.finding import find
from tests.search.finding.asking import asking, found
from tests.search.finding.conftest import described


@pytest.mark.parametrize(
    ("language", "caption", "words"),
    [
        ("en", "A clinic in Danlí", ["danli", "Danlí", "DANLI"]),
        ("en", "Women from Türkiye", ["turkiye", "women"]),
        ("es", "Un taller en Motá", ["mota", "talleres"]),
        ("en", "Boats near Đà Nẵng", ["da nang", "Đà", "boat"]),
        ("da", "Rødgrød på Straße", ["rodgrod", "strasse", "Rødgrød"]),
        ("en", "Families are migrating", ["family", "migrate", "migrating"]),
        ("fr", "Des réfugiées de l’île", ["refugie", "réfugiées", "ile", "l'île"]),
        ("es", "Migraciones y pescadores", ["pescador", "migracion"]),
        ("ar", "المدرسة في المخيم", ["مدرسة", "المدرسه", "مخيم", "والمخيم", "المَدْرَسة"]),
        ("ar", "إعادة الأطفال", ["اعادة", "الاطفال", "أطفال"]),
        ("zh", "一个家庭在营地附近", ["家庭", "营地", "庭在营"]),
        ("th", "ผู้ลี้ภัยที่ค่าย", ["ลี้ภัย", "ค่าย"]),
        ("am", "ውሃ አቅርቦት", ["ውሃ", "አቅርቦት", "ቅርቦ"]),
        ("en", "COVID-19 response, 2021", ["covid-19", "covid 19", "COVID19 OR covid"]),
        ("en", "See https://example.org/news_today", ["example", "news", "today"]),
    ],
)
def test_a_caption_is_found(language: str, caption: str, words: list[str]) -> None:
    item = described(caption, language)
    described("Something else altogether", "en")
    for text in words:
        assert found(text) == [item], text


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("family boat", {"both"}),
        ("family OR boat", {"both", "family", "boat"}),
        ("family -boat", {"family"}),
        ('"the family"', {"both"}),
        ('"family the"', set()),
        ("famil*", {"both", "family"}),
        ("the boats", {"both", "boat"}),
        ("(boat OR camp) -river", {"both", "camp"}),
    ],
)
def test_words_are_put_together(text: str, hits: set[str]) -> None:
    captions = {
        "both": "The family and its boat",
        "family": "A family at home",
        "boat": "Boats on a river",
        "camp": "A camp",
    }
    items = {described(caption): name for name, caption in captions.items()}
    assert {items[item] for item in found(text)} == hits


def test_the_headline_counts_more_than_the_caption() -> None:
    low = described("On the way to a clinic, much later, with others")
    high = described("Something", headline="A clinic")
    assert found("clinic") == [high, low]
    assert found("clinic", sort="oldest") == [low, high]


def test_names_of_creators_categories_and_countries_are_found() -> None:
    item = described(
        "Hands", creators=["Muse Mohammed"], categories=["health"], country_code="HN",
        city="Danlí", keywords=["cross-border"], credit_line="IOM 2023",
    )  # fmt: skip
    described("Feet")
    for text in (
        *("muse mohammed", "santé", "Honduras", "هندوراس", "cross-border", "creator:muse"),
        *("category:santé", "category:health", "country:HN", "city:danli", "tag:cross-border"),
        *("credit:iom", "danli honduras hands", "is:published hands", "size:1500 kind:image hands"),
    ):
        assert found(text) == [item] or text.startswith("is:"), text
    assert found("is:draft") == []
    assert found("size:1600") == []


@pytest.mark.parametrize(
    ("text", "chosen", "years"),
    [
        ("after:2019-06 before:2021", {}, {2020}),
        ("after:2019", {}, {2019, 2020, 2021}),
        ("before:2020-05-14", {}, {2019}),
        ("year:2021", {}, {2021}),
        ("", {"from": "2020-05-14", "to": "2020-05-14"}, {2020}),
        ("", {"from": "2020-05-15"}, {2021}),
        ("", {"to": "2020"}, {2019, 2020}),
        ("-after:2020 before:2030", {}, {2019}),
        ("published-before:2020", {}, set()),
    ],
)
def test_days_are_found_by_ranges(text: str, chosen: dict[str, str], years: set[int]) -> None:
    items = {described("A day", date_created=f"{year}-05-14"): year for year in (2019, 2020, 2021)}
    assert {items[item] for item in find(asking(text, **chosen), None, size=9).items} == years
