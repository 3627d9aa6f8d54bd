"""Places, dates, numbers and licences as readers see them."""

from dataclasses import dataclass
from datetime import date

import pytest

from gallery.dates import date_of, machine_date_of, number_text
from gallery.licences import licence_of
from gallery.places import country_name, place_of, short_place_of


@dataclass
class Thing:
    sublocation: str = ""
    city: str = ""
    province_state: str = ""
    country_code: str = ""
    date_created: date | None = date(2023, 5, 14)
    date_precision: str = "day"
    licence: str = ""
    licence_url: str = ""


def test_places_go_from_small_to_large_in_the_readers_language() -> None:
    thing = Thing("Port", "Danlí", "El Paraíso", "HN")
    assert place_of(thing, "en") == "Port, Danlí, El Paraíso, Honduras"
    assert place_of(thing, "ar") == "Port، Danlí، El Paraíso، هندوراس"
    assert short_place_of(thing, "fr") == "Danlí, Honduras"


def test_what_is_not_known_leaves_no_comma_and_nothing_is_said_twice() -> None:
    assert place_of(Thing(city="Luxembourg", country_code="LU"), "en") == "Luxembourg"
    assert place_of(Thing(), "en") == ""
    assert country_name("QX", "en") == ""
    assert country_name("sd", "es") == "Sudán"


@pytest.mark.parametrize(
    ("precision", "language", "words", "machine"),
    [
        ("day", "en", "May 14, 2023", "2023-05-14"),
        ("day", "fr", "14 mai 2023", "2023-05-14"),
        ("month", "es", "mayo de 2023", "2023-05"),
        ("month", "ar", "مايو 2023", "2023-05"),
        ("year", "en", "2023", "2023"),
    ],
)
def test_dates_say_no_more_than_is_known(
    precision: str, language: str, words: str, machine: str
) -> None:
    thing = Thing(date_precision=precision)
    assert date_of(thing, language) == words
    assert machine_date_of(thing) == machine


def test_no_date_is_no_date() -> None:
    assert date_of(Thing(date_created=None), "en") == ""
    assert machine_date_of(Thing(date_created=None)) == ""


def test_numbers_have_the_separators_of_the_language() -> None:
    assert number_text(1349, "en") == "1,349"
    assert number_text(1349, "fr") == "1\u202f349"


CC = "https://creativecommons.org"


@pytest.mark.parametrize(
    ("licence", "given", "name", "url"),
    [
        ("CC-BY-4.0", "", "CC BY 4.0", f"{CC}/licenses/by/4.0/"),
        ("cc by-nc-nd 4.0", "", "CC BY-NC-ND 4.0", f"{CC}/licenses/by-nc-nd/4.0/"),
        ("CC-BY-NC-ND-3.0-IGO", "", "CC BY-NC-ND 3.0 IGO", f"{CC}/licenses/by-nc-nd/3.0/igo/"),
        ("CC0-1.0", "", "CC0 1.0", f"{CC}/publicdomain/zero/1.0/"),
        ("CC0", "", "CC0 1.0", f"{CC}/publicdomain/zero/1.0/"),
        ("public-domain", "", "Public domain", ""),
        ("MIT", "", "MIT", ""),
        ("Ours", "https://example.org/l", "Ours", "https://example.org/l"),
        ("", "https://example.org/l", "https://example.org/l", "https://example.org/l"),
        ("Ours", "javascript:alert(1)", "Ours", ""),
        ("CC-BY-9.9", "", "CC-BY-9.9", ""),
        ("", "", "", ""),
    ],
)
def test_licences(licence: str, given: str, name: str, url: str) -> None:
    assert licence_of(Thing(licence=licence, licence_url=given)) == (name, url)
