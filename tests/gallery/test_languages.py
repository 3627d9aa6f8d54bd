"""Which language a reader is shown, and how other languages are marked."""

from dataclasses import dataclass

import pytest
from django.utils import translation

from gallery.languages import Words, choose, current, direction, language_name


@dataclass
class Row:
    language: str
    headline: str
    is_source: bool = False


ENGLISH = Row("en", "A boat", is_source=True)
FRENCH = Row("fr", "Un bateau")


def test_the_readers_language_comes_first() -> None:
    assert choose([ENGLISH, FRENCH], "headline", "fr") == Words("Un bateau")


def test_the_source_stands_in_and_is_marked() -> None:
    words = choose([ENGLISH], "headline", "ar")
    assert words == Words("A boat", "en")
    assert words.attributes == ' lang="en" dir="ltr"'


def test_an_empty_translation_gives_way_to_the_source() -> None:
    assert choose([Row("fr", "  "), ENGLISH], "headline", "fr") == Words("A boat", "en")


def test_text_in_the_language_of_the_page_is_not_marked() -> None:
    assert choose([ENGLISH], "headline", "en").attributes == ""


def test_no_text_is_no_text() -> None:
    assert not choose([], "headline", "en")


@pytest.mark.parametrize(
    ("language", "expected"),
    [("ar", "rtl"), ("ur-PK", "rtl"), ("ps", "rtl"), ("fr", "ltr"), ("pt-BR", "ltr")],
)
def test_direction(language: str, expected: str) -> None:
    assert direction(language) == expected


def test_marks_cannot_break_out_of_their_attribute() -> None:
    assert "<" not in Words("x", '"><script>').attributes


def test_a_language_we_do_not_offer_is_shown_english() -> None:
    with translation.override("de"):
        assert current() == "en"
    with translation.override("es"):
        assert current() == "es"


def test_names_of_languages() -> None:
    assert language_name("ar", "en") == "Arabic"
    assert language_name("ar", "fr") == "arabe"
    assert language_name("not a language", "en") == "not a language"
