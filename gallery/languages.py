"""Which language a reader is shown, and the marks on text that is in another one."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from babel import Locale, UnknownLocaleError
from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

UNMARKED: SafeString = mark_safe("")


@dataclass(frozen=True, slots=True)
class Words:
    """A text; `language` is set only where it is not the language of the page."""

    text: str = ""
    language: str = ""

    def __bool__(self) -> bool:
        return bool(self.text)

    @property
    def attributes(self) -> SafeString:
        """The ` lang="…" dir="…"` of an element that holds this text; empty if the page's."""
        if not self.language:
            return UNMARKED
        return format_html(' lang="{}" dir="{}"', self.language, direction(self.language))

    @property
    def language_name(self) -> str:
        """The name of the text's language in the language of the page; empty if the page's."""
        return language_name(self.language, current()) if self.language else ""


def current() -> str:
    """Return the language of the page: one of LANGUAGES."""
    active = (get_language() or settings.LANGUAGE_CODE).lower()
    for code, _name in settings.LANGUAGES:
        if active == code or active.startswith(f"{code}-"):
            return code
    return settings.LANGUAGE_CODE


def direction(language: str) -> str:
    """Return `rtl` or `ltr`: how `language` is written."""
    return "rtl" if language.split("-")[0].lower() in settings.LANGUAGES_BIDI else "ltr"


def language_name(language: str, reader: str) -> str:
    """Return what `language` is called in the language `reader`; its code where unknown."""
    try:
        name = Locale.parse(language, sep="-").get_display_name(reader)
    except (ValueError, UnknownLocaleError):
        return language
    return name or language


def shown(thing: Any, field: str, language: str) -> Words:
    """Return `field` of the `shown_texts` of `thing`: the reader's language, else the source.

    A language without this field (a caption but no alt text, say) gives way to the source.
    """
    return choose(thing.shown_texts, field, language)


def choose(texts: Iterable[Any], field: str, language: str) -> Words:
    """Return `field` of the row in `language`, else of the source row; empty if neither has it."""
    fallback = Words()
    for row in texts:
        text = getattr(row, field).strip()
        if text and row.language == language:
            return Words(text)
        if text and row.is_source:
            fallback = Words(text, row.language)
    return fallback
