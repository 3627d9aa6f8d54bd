"""What stands above the pictures of a gallery: title, facts, a text that folds."""

import pytest
from django.test import Client

from gallery.models import Gallery, GalleryText, MediaItem
from gallery.places import common_place
from tests.gallery import build

pytestmark = pytest.mark.django_db


def placed(*places: tuple[str, str]) -> list[MediaItem]:
    """Return an item for each city and country code."""
    return [build.item(city=city, country_code=code) for city, code in places]


def page(client: Client, gallery: Gallery, prefix: str = "") -> str:
    """Return the page of `gallery`."""
    return client.get(f"{prefix}/galleries/{gallery.slug}/").content.decode()


@pytest.mark.parametrize(
    ("places", "said"),
    [
        ([("Danlí", "HN")] * 4, "Danlí, Honduras"),
        ([("Danlí", "HN"), ("Trojes", "HN")], "Honduras"),
        ([("Danlí", "HN")] * 4 + [("", "")], "Danlí, Honduras"),
        ([("Danlí", "HN")] * 3 + [("Goma", "CD")], ""),
        ([("", "")], ""),
        ([("Danlí", "")], ""),
        ([("Danlí", "QQ")], "Danlí"),
        ([], ""),
    ],
)
def test_a_place_is_said_where_nearly_all_items_share_it(
    places: list[tuple[str, str]], said: str
) -> None:
    assert common_place(placed(*places), "en") == said


def test_the_place_is_said_in_the_language_of_the_page(client: Client) -> None:
    gallery = build.gallery(items=placed(("", "LB")))
    assert "<dd>Liban</dd>" in page(client, gallery, "/fr")


def test_a_short_text_does_not_fold_and_a_long_one_does(client: Client) -> None:
    gallery = build.gallery(items=[build.item()])
    assert '<div class="prose"><p>About By the sea.</p></div>' in page(client, gallery)
    assert "<details" not in page(client, gallery).split("<main")[1]
    GalleryText.objects.update(description="A long text about the sea. " * 30)
    html = page(client, gallery)
    assert '<details class="fold__switch"><summary>' in html
    assert html.count("A long text about the sea.") >= 30


def test_a_text_in_another_language_says_so_and_keeps_its_direction(client: Client) -> None:
    gallery = build.gallery(items=[build.item()])
    html = page(client, gallery, "/ar")
    assert '<h1 lang="en" dir="ltr">' in html
    assert '<div class="prose" lang="en" dir="ltr">' in html
    assert "الإنجليزية" in html
    assert "Language of the text" not in page(client, gallery)


def test_a_single_picture_is_large_enough_for_its_place(client: Client) -> None:
    large = {"w640": [640, 427], "w1280": [1280, 853], "w2048": [2048, 1365]}
    one, two = (build.item(renditions=large) for _ in range(2))
    assert "w2048.webp 2048w" in page(client, build.gallery(items=[one]))
    assert "w1280.webp" not in page(client, build.gallery(items=[one, two])).split("<main")[1]


def test_an_empty_gallery_leads_on(client: Client) -> None:
    html = page(client, build.gallery(items=[]))
    assert '<a class="button" href="/galleries/">' in html
