import pytest

from ingest.decoding.iptc_charsets import declared_charset, decode, decode_together

FRENCH = "L’été à Nîmes : « Ça va très bien », déclare François Lefèvre, élève de 3e"
SPANISH = "El niño de São Tomé comió piña en el jardín; mañana será otro día"
GERMAN = "Über die Brücke gehen fünf Mädchen, größer als früher"
ENGLISH = "“It’s a café” – and they don’t mind © 2009 Zoë"
PORTUGUESE = "A população da região não tem água; informações às mães"


@pytest.mark.parametrize("text", [FRENCH, SPANISH, GERMAN, ENGLISH, PORTUGUESE])
@pytest.mark.parametrize("charset", ["utf-8", "cp1252", "mac_roman"])
def test_letters_are_right_without_a_declaration(text: str, charset: str) -> None:
    assert decode(text.encode(charset)) == text


def test_one_file_is_decided_as_a_whole() -> None:
    raw = {"caption": [FRENCH.encode("mac_roman")], "byline": ["José".encode("mac_roman")]}
    assert decode_together(raw, None)["byline"] == ["José"]


@pytest.mark.parametrize(
    ("escape", "charset", "text"),
    [
        (b"\x1b%G", "utf-8", "Đà Nẵng"),
        (b"\x1b.A", "latin-1", "Curaçao"),
        (b"\x1b-B", "iso8859-2", "Łódź"),
        (b"\x1b-L", "iso8859-5", "Київ"),
        (b"\x1b-G", "iso8859-6", "القاهرة"),
    ],
)
def test_a_declared_set_is_used(escape: bytes, charset: str, text: str) -> None:
    assert decode(text.encode(charset), declared_charset(escape)) == text


def test_a_wrong_declaration_of_utf_8_does_not_lose_letters() -> None:
    assert decode("Genève".encode("cp1252"), "utf-8") == "Genève"


def test_utf_8_cut_within_a_letter_loses_only_that_letter() -> None:
    assert decode("Voilà Café".encode()[:-1]) == "Voilà Caf"


def test_bytes_that_no_set_defines_are_not_fatal() -> None:
    assert decode(b"\x81\x8d\x8f\x90\x9d") != ""
