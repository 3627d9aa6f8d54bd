"""Texts without the differences that people do not type."""

import unicodedata
from collections.abc import Mapping

# Marks of punctuation, symbols, separators and control characters: never the end of a word.
OUTSIDE = frozenset("PSZC")
# ـ lengthens Arabic words for the eye; alef is written with and without hamza.
ARABIC = str.maketrans({"ـ": None, "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه"})


def fold(text: str) -> str:
    """Return `text` in small letters without accents, to compare names people write."""
    split = unicodedata.normalize("NFKD", text.strip().casefold().translate(ARABIC))
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def trimmed(text: str) -> str:
    """Return `text` without punctuation at either end."""
    start, end = 0, len(text)
    while start < end and unicodedata.category(text[start])[0] in OUTSIDE:
        start += 1
    while end > start and unicodedata.category(text[end - 1])[0] in OUTSIDE:
        end -= 1
    return text[start:end]


def plain(text: str) -> str:
    """Return `text` composed, on one line, without control characters and lone surrogates."""
    composed = unicodedata.normalize("NFC", text)
    readable = (
        " " if unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") else letter
        for letter in composed
    )
    return " ".join("".join(readable).split())


def by_alias(names: Mapping[str, str]) -> dict[str, str]:
    """Return which canonical name each folded alias stands for; aliases are split at spaces."""
    aliases = {fold(name): name for name in names}
    for name, others in names.items():
        aliases |= {fold(other): name for other in others.split()}
    return aliases
