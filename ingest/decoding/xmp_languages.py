"""Texts in several languages out of XMP language alternatives."""

import re
from dataclasses import dataclass, field

from ingest.decoding.description import Text

FIELDS = ("headline", "description", "alt_text")
UNKNOWN = ""
"""The key of text whose language the file does not tell."""

_MOST_LANGUAGES = 40
_WITHOUT_REGION = ("en", "fr", "es", "ar")
_THREE_LETTERS = {
    "eng": "en", "fra": "fr", "fre": "fr", "spa": "es", "ara": "ar", "deu": "de", "ger": "de",
    "por": "pt", "ita": "it", "rus": "ru", "zho": "zh", "chi": "zh", "nld": "nl", "dut": "nl",
    "jpn": "ja", "kor": "ko", "tur": "tr", "ukr": "uk", "pol": "pl", "fas": "fa", "per": "fa",
}  # fmt: skip


def language_code(tag: str) -> str:
    """The short code of a language tag: "en-US" → "en", "pt-BR" → "pt-br", x-default → ""."""
    tag = tag.strip().replace("_", "-").lower()
    if not re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}", tag):
        return UNKNOWN
    language, *rest = tag.split("-")
    language = _THREE_LETTERS.get(language, language)
    if not rest or language in _WITHOUT_REGION or rest == [language]:
        return language
    return "-".join([language, *rest])


@dataclass
class Texts:
    """Collects the three texts by language; plain ones belong to the source language."""

    rows: dict[str, Text] = field(default_factory=dict)
    source_tag: str = ""

    def add(self, name: str, alternatives: dict[str, str]) -> None:
        """Add the alternatives of one field; the first text for a language stays."""
        for tag, text in alternatives.items():
            code = language_code(tag)
            if text and (code in self.rows or len(self.rows) < _MOST_LANGUAGES):
                row = self.rows.setdefault(code, dict.fromkeys(FIELDS, ""))
                row[name] = row[name] or text

    def settled(self) -> tuple[dict[str, Text], str | None]:
        """The rows and the key of the source among them (None without any text).

        x-default repeats the original language (XMP part 1, §8.2.2.4): where its text is also
        there with a language, or the file names its only language, that is the source.
        """
        unknown = self.rows.get(UNKNOWN)
        if unknown is None:
            return self.rows, next(iter(self.rows), None)
        source = self._twin(unknown) or language_code(self.source_tag)
        if source == UNKNOWN:
            return self.rows, UNKNOWN
        rows = {key: row for key, row in self.rows.items() if key != UNKNOWN}
        known = rows.get(source, dict.fromkeys(FIELDS, ""))
        rows[source] = {name: known[name] or unknown[name] for name in FIELDS}
        return rows, source

    def _twin(self, unknown: Text) -> str:
        for language, row in self.rows.items():
            if language != UNKNOWN and any(row[name] == unknown[name] != "" for name in FIELDS):
                return language
        return UNKNOWN
