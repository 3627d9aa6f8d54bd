import pytest

from ingest.decoding.xmp_languages import Texts, language_code


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("en-US", "en"),
        ("fr_CA", "fr"),
        ("es-419", "es"),
        ("ara", "ar"),
        ("de", "de"),
        ("de-DE", "de"),
        ("pt-BR", "pt-br"),
        ("zh-Hant-TW", "zh-hant-tw"),
        ("x-default", ""),
        ("x-repair", ""),
        ("<script>", ""),
        ("", ""),
    ],
)
def test_language_tags_become_short_codes(tag: str, code: str) -> None:
    assert language_code(tag) == code


def test_text_without_a_language_is_the_source() -> None:
    texts = Texts()
    texts.add("description", {"x-default": "A", "fr": "B"})
    rows, source = texts.settled()
    assert source == ""
    assert {code: row["description"] for code, row in rows.items()} == {"": "A", "fr": "B"}


def test_the_default_text_finds_its_language() -> None:
    texts = Texts()
    texts.add("description", {"x-default": "B", "en": "A", "fr": "B"})
    texts.add("headline", {"": "Titre"})
    rows, source = texts.settled()
    assert source == "fr"
    assert rows["fr"] == {"headline": "Titre", "description": "B", "alt_text": ""}
    assert set(rows) == {"en", "fr"}


def test_the_language_that_the_file_names_is_the_source() -> None:
    texts = Texts(source_tag="es-HN")
    texts.add("description", {"x-default": "A"})
    assert texts.settled() == (
        {"es": {"headline": "", "description": "A", "alt_text": ""}},
        "es",
    )


def test_endless_languages_are_cut_off() -> None:
    texts = Texts()
    for first in "abcdefgh":
        texts.add("description", {first + second: "text" for second in "abcdefgh"})
    texts.add("headline", {"aa": "still taken"})
    rows, _ = texts.settled()
    assert len(rows) == 40
    assert rows["aa"]["headline"] == "still taken"


def test_without_texts_there_is_no_source() -> None:
    texts = Texts()
    texts.add("headline", {"": ""})
    assert texts.settled() == ({}, None)
