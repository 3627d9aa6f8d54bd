"""Cards: which pictures, which words, and when they are made anew."""

import re
from pathlib import Path
from unittest.mock import patch

import pytest
from django.conf import settings
from django.utils import timezone, translation

from gallery.cards import layout, rendering
from gallery.cards.galleries import gallery_cards
from gallery.cards.items import item_cards
from gallery.cards.picks import rhythm
from gallery.models import Gallery, GalleryText, ItemText, MediaItem
from gallery.visibility import Audience, Status
from tests.gallery import build

pytestmark = pytest.mark.django_db


def gallery_card(language: str = "en") -> str:
    """Return the card of the only gallery for a visitor."""
    with translation.override(language):
        galleries = Gallery.objects.for_cards(None, language)
        (card,) = gallery_cards(list(galleries), None)
    return str(card)


def item_card(language: str = "en", **options: int) -> str:
    """Return the card of the only item."""
    with translation.override(language):
        (card,) = item_cards(MediaItem.objects.for_grid(language), **options)  # type: ignore[arg-type]
    return str(card)


def alts(html: str) -> list[str]:
    """Return the alt texts in `html`."""
    return re.findall(r'alt="([^"]*)"', html)


def touch(item: MediaItem, **fields: object) -> None:
    """Change `item` as actions do: with the moment of the change."""
    MediaItem.objects.filter(pk=item.pk).update(updated_at=timezone.now(), **fields)


def test_a_gallery_shows_three_different_pictures_its_cover_first() -> None:
    items = [build.item(name) for name in ("One", "Two", "Three", "Four", "Five")]
    build.gallery(items=items, cover=items[1])
    assert alts(gallery_card()) == [f"{n} seen from the shore" for n in ("Two", "One", "Three")]


def test_a_cover_from_elsewhere_is_shown_too() -> None:
    build.gallery(items=[build.item("One")], cover=build.item("Elsewhere"))
    assert alts(gallery_card())[0] == "Elsewhere seen from the shore"


def test_a_hidden_cover_gives_way_to_what_may_be_seen() -> None:
    items = [build.item("One"), build.item("Two", status=Status.DRAFT), build.item("Three")]
    build.gallery(items=items, cover=items[1])
    assert alts(gallery_card()) == ["One seen from the shore", "Three seen from the shore"]


def test_a_gallery_without_pictures_says_so_calmly() -> None:
    build.gallery()
    card = gallery_card()
    assert "0 items" in card
    assert "<img" not in card
    assert "no-picture" in card


def test_a_gallery_says_what_it_is() -> None:
    one = build.gallery("By <b>the</b> sea", items=[build.item()], credit="A & B")
    card = gallery_card()
    assert f'href="/galleries/{one.slug}/"' in card
    for words in ("By &lt;b&gt;the&lt;/b&gt; sea", "1 item", "About By", "A &amp; B"):
        assert words in card


def test_a_long_description_is_cut_at_a_word() -> None:
    one = build.gallery()
    GalleryText.objects.filter(gallery=one).update(description="humanitarian " * 50)
    assert re.search(r"humanitarian…</p>", gallery_card())
    assert "humanitarian " * 20 not in gallery_card()


def test_words_in_another_language_say_which() -> None:
    build.gallery("By the sea", items=[build.item("A boat")])
    card = gallery_card("ar")
    assert re.search(r'<a href="/ar/galleries/[^"]+" lang="en" dir="ltr">By the sea</a>', card)
    assert 'alt="A boat seen from the shore" lang="en" dir="ltr"' in card
    assert "lang=" not in gallery_card("en")


def test_each_language_has_its_own_card() -> None:
    item = build.item("A boat")
    ItemText.objects.create(item=item, language="fr", headline="Un bateau", alt_text="Vu du quai")
    assert "Un bateau" in item_card("fr")
    assert "A boat" in item_card("en")
    assert 'href="/fr/items/' in item_card("fr")


@pytest.mark.parametrize(
    ("alt_text", "headline", "place", "alt"),
    [
        ("Own words", "A boat", "HN", "Own words"),
        ("", "A boat", "HN", ""),  # stands beside it in the same link
        ("", "", "HN", "Photograph, Danlí, Honduras"),
        ("", "", "", "Photograph, Danlí"),
    ],
)
def test_alt_text(alt_text: str, headline: str, place: str, alt: str) -> None:
    item = build.item(city="Danlí", country_code=place, original_name="DSC_0001.JPG")
    ItemText.objects.filter(item=item).update(alt_text=alt_text, headline=headline)
    card = item_card()
    assert alts(card) == [alt]
    assert "DSC_0001" not in card


def test_a_headline_is_the_alt_text_where_it_does_not_stand_beside() -> None:
    item = build.item("A boat")
    ItemText.objects.filter(item=item).update(alt_text="")
    build.gallery(items=[item])
    assert alts(gallery_card()) == ["A boat"]


def test_pictures_have_their_place_before_they_come() -> None:
    build.item(renditions={"w320": [320, 213], "w640": [640, 427], "w1280": [1280, 853]})
    # In small rows: a single item in others stands larger.
    card = item_card(eager=0, small=True)
    assert 'width="640" height="427"' in card
    assert 'loading="lazy"' in card
    assert 'decoding="async"' in card
    assert 'fill="#335577"' in card
    assert "320w, " in card
    assert "1280w" not in card
    assert 'sizes="' in card
    assert "loading=" not in item_card(eager=1)


def test_a_card_is_made_once() -> None:
    build.gallery(items=[build.item()])
    first = (gallery_card(), item_card())
    with patch.object(rendering, "render_to_string") as render:
        assert (gallery_card(), item_card()) == first
    render.assert_not_called()


def test_a_card_is_made_anew_when_its_item_changes() -> None:
    item = build.item("A boat")
    item_card()
    ItemText.objects.filter(item=item).update(headline="A ship")
    touch(item)
    assert "A ship" in item_card()


def test_a_card_follows_its_files() -> None:
    item = build.item()
    assert f"/items/{item.uuid}/renditions/w640.webp" in item_card()
    touch(item, public_files=True)
    assert f"/media/{item.file_key}/w640.webp" in item_card()


def test_a_gallery_card_follows_its_items() -> None:
    items = [build.item("One"), build.item("Two")]
    build.gallery(items=items)
    assert "2 items" in gallery_card()
    touch(items[0], audience=Audience.STAFF)
    card = gallery_card()
    assert "1 item<" in card
    assert "One" not in card
    ItemText.objects.filter(item=items[1]).update(alt_text="Something else")
    touch(items[1])
    assert alts(gallery_card()) == ["Something else"]


def test_an_item_without_renditions_has_a_drawn_picture() -> None:
    build.item(renditions={})
    card = item_card()
    assert "<img" not in card
    assert 'aria-label="A boat seen from the shore"' in card


def test_the_style_sheet_has_a_class_for_every_ratio() -> None:
    path = Path(settings.BASE_DIR) / "static" / "css" / "components" / "ratios.css"
    found = dict(re.findall(r"\.r-(\d+) \{ --r: ([\d.]+); \}", path.read_text()))
    for ratio in (0.01, 0.1, 1 / 3, 0.667, 1, 1.5, 2.35, 10, 50):
        name = layout.ratio_class(ratio)
        assert float(found[name[2:]]) == pytest.approx(min(max(ratio, 0.1), 10), rel=0.025)
    assert len(found) == len(range(1, 120))


@pytest.mark.parametrize("number", range(25))
def test_the_rhythm_of_picks_fills_every_row(number: int) -> None:
    places = list(rhythm(number))
    assert len(places) == number
    width = {"lead": 6, "half": 3, "third": 2}
    filled = 0
    for place in places:
        filled += width[place]
        assert filled <= 6
        filled %= 6
    assert filled == 0
