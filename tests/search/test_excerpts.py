"""Marked words in cards."""

import pytest

from gallery.cards.items import item_cards
from gallery.models import MediaItem
from search.asking import Asked
from search.excerpts import LENGTH, marked, marked_cards
from search.finding import marker
from search.finding.looking import Look
from tests.gallery import build


def card(text: str) -> str:
    """Return the card of the only item, marked as the search for `text` marks it."""
    items = list(MediaItem.objects.for_grid("en"))
    return marked_cards(item_cards(items), items, marker(Look(Asked().saying(text), None)))[0]


def test_what_was_found_is_marked_and_everything_is_escaped() -> None:
    pieces = [("a <b> ", False), ("boat", True), (" & more", False)]
    assert marked(pieces) == "a &lt;b&gt; <mark>boat</mark> &amp; more"


@pytest.mark.django_db
def test_a_card_shows_marks_in_headline_and_caption() -> None:
    build.item("Boats & <b>more</b>")
    shown = card("boat")
    assert "<mark>Boats</mark> &amp; &lt;b&gt;more&lt;/b&gt;</span>" in shown
    assert '<span class="item-card__found"><mark>Boats</mark> &amp;' in shown


@pytest.mark.django_db
def test_of_a_long_caption_one_sees_the_place() -> None:
    item = build.item("A lamp")
    item.texts.update(description="word " * 100 + "boat" + " word" * 100)
    shown = card("boat").partition('item-card__found">')[2]
    assert shown.startswith("…word")
    assert "<mark>boat</mark>" in shown
    assert len(shown.partition("</span>")[0]) < LENGTH + 40


@pytest.mark.django_db
def test_where_the_caption_says_nothing_of_it_there_is_no_second_line() -> None:
    build.item("A lamp").texts.update(description="On a table.")
    assert "item-card__found" not in card("lamp")


@pytest.mark.django_db
def test_a_caption_in_another_language_keeps_its_marks() -> None:
    build.item("Un bateau", language="fr")
    assert '<span class="item-card__found" lang="fr" dir="ltr">' in card("bateau")
