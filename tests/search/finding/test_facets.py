"""Counts beside the results say what a click would give."""

from gallery.actions import add_items, rename_category, rename_creator
from gallery.models import Category, Creator
from gallery.visibility import Status
from search.finding import Exactness, facets, find
from tests.gallery import build
from tests.search.finding.asking import asking, found
from tests.search.finding.conftest import described


def counts(text: str = "", **chosen: str) -> dict[str, dict[str, int]]:
    return {
        facet.name: {value.value: value.count for value in facet.values}
        for facet in facets(asking(text, **chosen), None, "en")
    }


def some_items() -> None:
    described("Wells", country_code="HN", categories=["health"], creators=["Ada"])
    described("Wells", country_code="HN", categories=["health", "labour"], licence="CC-BY-4.0")
    described("Wells", "fr", country_code="KE", categories=["labour"], width=900, height=1600)
    described("Roads", country_code="HN", date_created="2020-05-14")


def test_every_count_is_what_a_click_gives() -> None:
    some_items()
    ways: list[dict[str, str]] = [{}, {"country": "HN"}]
    for chosen in (*ways, {"country": "HN", "category": "labour"}):
        asked = asking("wells", **chosen)
        for facet in facets(asked, None, "en"):
            assert facet.exactness == Exactness.EXACT
            for value in facet.values:
                only = asked.dropping(facet.name).choosing(facet.name, value.value)
                assert find(only, None, size=5).total == value.count, (facet.name, value)


def test_within_a_facet_one_is_enough_and_what_is_chosen_stays() -> None:
    some_items()
    assert counts("wells", country="HN")["country"] == {"HN": 2, "KE": 1}
    assert counts("roads", country="KE")["country"] == {"HN": 1, "KE": 0}
    assert counts()["year"] == {"2020": 1}
    assert counts("wells")["orientation"] == {"landscape": 2, "portrait": 1}
    assert counts("wells")["licence"] == {"CC-BY-4.0": 1}


def test_only_galleries_with_a_page_are_named() -> None:
    item = described("Wells")
    shown, hidden = build.gallery("Shown"), build.gallery("Hidden", status=Status.DRAFT)
    for gallery in (shown, hidden):
        add_items(gallery=gallery, items=[item])
    assert counts()["gallery"] == {shown.slug: 1}
    assert found(f"gallery:{shown.slug}") == found(gallery=shown.slug) == [item]
    assert found(f"gallery:{hidden.slug}") == found(gallery=hidden.slug) == []


def test_a_renaming_reaches_every_item_at_once() -> None:
    item = described("Wells", creators=["Ada"], categories=["health"])
    rename_creator(creator=Creator.objects.get(), name="Grace Hopper")
    rename_category(category=Category.objects.get(slug="health"), titles={"en": "Wellbeing"})
    assert found("hopper") == found("wellbeing") == found("creator:grace") == [item]
    assert found("ada") == []
    (creator,) = next(one for one in facets(asking(), None, "en") if one.name == "creator").values
    assert creator.label == "Grace Hopper"
