import pytest

from ingest.decoding.cleaning import caption, clean, clean_line, distinct, headline


def test_control_characters_and_disguises_go_and_paragraphs_stay() -> None:
    assert clean("A\0\x07  b\r\n\r\n\r\n\r\nc\u202e \u200bd\ud800 ") == "A b\n\nc d"


def test_letters_are_composed() -> None:
    assert clean("Cafe\u0301") == "Café"


def test_joiners_that_persian_needs_are_kept() -> None:
    assert clean("می\u200cخواهم") == "می\u200cخواهم"


def test_long_text_ends_with_an_ellipsis() -> None:
    assert clean_line("word " * 100, 20) == "word word word word…"
    assert len(clean("x" * 50_000)) == 20_000


@pytest.mark.parametrize(
    "text",
    [
        "OLYMPUS DIGITAL CAMERA         ",
        "KONICA MINOLTA DIGITAL CAMERA",
        "SONY DSC",
        "DCIM\\100MEDIA\\DJI_0001.JPG",
        "Created with GIMP",
        "Exif_JPEG_PICTURE",
        "<KENOX S730 / Samsung S730>",
        "DCF 1.0",
        "---",
        "\0\0\0",
    ],
)
def test_what_cameras_write_is_no_caption(text: str) -> None:
    assert caption(text) == ""


@pytest.mark.parametrize("text", ["Untitled landscape with camera", "Sony workers in Danlí", "2"])
def test_what_people_write_is_a_caption(text: str) -> None:
    assert caption(text) == text


@pytest.mark.parametrize(
    "text", ["DSC_0001", "IMG_2023-05-14.JPG", "P1010001", "tree.jpeg", "0042"]
)
def test_the_name_of_a_file_is_no_headline(text: str) -> None:
    assert headline(text) == ""


def test_a_headline_is_one_line() -> None:
    assert headline("Floods\nin  Tegucigalpa") == "Floods in Tegucigalpa"


def test_values_are_kept_once_whatever_their_case() -> None:
    assert distinct(["Water", "", "water", "Health"], 9) == ["Water", "Health"]
    assert distinct(["a", "b", "c"], 2) == ["a", "b"]
