"""The right letters from bytes whose character set is declared, or not, or wrongly.

IPTC-IIM 4.2 declares a set in dataset 1:90 by ISO 2022 escapes. Without it files hold UTF-8,
Windows' cp1252 or, from old Macs, Mac Roman: what reads like words decides between the last two.
"""

_ESCAPES = {
    b"%G": "utf-8",
    b"%/G": "utf-8",
    b"%/H": "utf-8",
    b"%/I": "utf-8",
    b".A": "cp1252",
    b"-A": "cp1252",
    b"/A": "cp1252",
    b"-B": "iso8859-2",
    b".B": "iso8859-2",
    b"-C": "iso8859-3",
    b"-D": "iso8859-4",
    b"-L": "iso8859-5",
    b"-G": "iso8859-6",
    b"-F": "iso8859-7",
    b"-H": "iso8859-8",
    b"-M": "iso8859-9",
    b"(B": "ascii",
}
_LONGEST_CUT = 3
_ENOUGH_TO_JUDGE = 50_000
_OPENING, _CLOSING = "“‘«„¿¡", "”’»…™®"
_ELIDED = set("lLdDjJnNsScCmMtT")
_ENDINGS = ("s", "t", "re", "ve", "ll", "m", "d")
_RARE_LETTERS = "ŽžŠšŸÐðÞþÕõıŒœªº"
_COMMON_SYMBOLS = "©®°€£§–—•"


def declared_charset(escape: bytes) -> str | None:
    """The Python name of the set that dataset 1:90 declares, or None."""
    return _ESCAPES.get(escape.replace(b"\x1b", b"").strip(b"\0 "))


def decode(raw: bytes, charset: str | None = None) -> str:
    """The text of one value."""
    return decode_together({"": [raw]}, charset)[""][0]


def decode_together(raw: dict[str, list[bytes]], charset: str | None) -> dict[str, list[str]]:
    """The texts of all values of one file; what is not UTF-8 is decided on all of them at once."""
    everything = [each for values in raw.values() for each in values]
    single = charset if charset not in (None, "utf-8", "ascii") else None
    if single is None:
        doubtful = b"\n".join(each for each in everything if _utf_8(each) is None)
        single = _likelier(doubtful[:_ENOUGH_TO_JUDGE])
    return {name: [_decoded(each, charset, single) for each in raw[name]] for name in raw}


def _decoded(raw: bytes, charset: str | None, single: str) -> str:
    text = _utf_8(raw)
    return _lenient(raw, single) if text is None else text


def _utf_8(raw: bytes) -> str | None:
    """The text when it is UTF-8, even cut within its last letter; None otherwise."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        was_cut = error.reason == "unexpected end of data" and error.start > _LONGEST_CUT
        return raw[: error.start].decode("utf-8") if was_cut else None


def _lenient(raw: bytes, charset: str) -> str:
    """Like decode, but bytes that cp1252 leaves undefined are not fatal."""
    return raw.decode(charset, "replace")


def _likelier(raw: bytes) -> str:
    windows, mac = _lenient(raw, "cp1252"), _lenient(raw, "mac_roman")
    return "mac_roman" if plausibility(mac) > plausibility(windows) else "cp1252"


def plausibility(text: str) -> float:
    """How much the letters beyond ASCII look as if they belonged where they stand."""
    padded = f" {text} "
    return sum(_fits(padded, at) for at in range(1, len(padded) - 1) if ord(padded[at]) > 0x7F)


def _fits(text: str, at: int) -> float:
    before, letter, after = text[at - 1], text[at], text[at + 1]
    if letter == "\ufffd" or not letter.isprintable():
        return -3.0
    if letter.isalpha():
        return _letter_fits(before, letter, after)
    if letter == "’" and before.isalpha() and after.isalpha():
        return _apostrophe_fits(text, at)
    if letter in _OPENING:
        return 1.5 if not before.isalnum() and after.isalnum() else -1.0
    if letter in _CLOSING:
        return 1.5 if before != " " and not after.isalnum() else -1.0
    if letter in _COMMON_SYMBOLS:
        return -1.0 if before.isalpha() and after.isalpha() else 1.0
    return -2.0 if before.isalpha() or after.isalpha() else -0.5


def _letter_fits(before: str, letter: str, after: str) -> float:
    weight = 0.5 if letter in _RARE_LETTERS else 1.0
    if letter.isupper():
        if before.islower():
            return -3.0
        return weight if after.isalpha() else -0.5
    if before.isalpha() or after.isalpha():
        shouts = before.isupper() and after.isupper()
        return -1.0 if shouts else 2 * weight
    return 0.5 if letter in "àéèêíóáúñüöäçâô" else -0.5


def _apostrophe_fits(text: str, at: int) -> float:
    """French elision and English contractions, against a letter that happens to be there."""
    elided = text[at - 1] in _ELIDED and not text[at - 2].isalpha()
    word = ""
    for letter in text[at + 1 : at + 4]:
        if not letter.isalpha():
            break
        word += letter
    return 3.0 if elided else 2.5 if word in _ENDINGS else 1.0
