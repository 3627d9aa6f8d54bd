"""What is wrong with a catalogue of translations."""

import re
from collections.abc import Iterator, Sequence

from babel.messages.catalog import Catalog, Message

_PLACEHOLDER = re.compile(r"%\(\w+\)[#0\- +]*\d*(?:\.\d+)?[a-zA-Z]")


def problems(found: Catalog, catalogue: Catalog) -> Iterator[str]:
    """A line for each message that is missing, left over, untranslated, fuzzy or broken."""
    yield from _differences(found, catalogue)
    for message in catalogue:
        if not message.id:
            continue
        sources, translations = _texts(message.id), _texts(message.string)
        if not all(translations) or len(translations) != _forms(message, catalogue):
            yield f"not translated: {sources[0]!r}"
        elif message.fuzzy:
            yield f"fuzzy: {sources[0]!r}"
        elif not _same_placeholders(sources, translations):
            yield f"other placeholders: {sources[0]!r}"


def _differences(found: Catalog, catalogue: Catalog) -> Iterator[str]:
    wanted, known = _keys(found), _keys(catalogue)
    for key in sorted(wanted - known):
        yield f"missing (make messages): {key[1]!r}"
    for key in sorted(known - wanted):
        yield f"no longer used (make messages): {key[1]!r}"


def _keys(catalogue: Catalog) -> set[tuple[str, str, str]]:
    """Context, text and plural of every message."""
    texts = ((message.context or "", _texts(message.id)) for message in catalogue if message.id)
    return {(context, text[0], text[-1]) for context, text in texts}


def _texts(text: str | Sequence[str | None] | None) -> list[str]:
    if isinstance(text, str) or text is None:
        return [text or ""]
    return [part or "" for part in text]


def _forms(message: Message, catalogue: Catalog) -> int:
    return catalogue.num_plurals if message.pluralizable else 1


def _same_placeholders(sources: list[str], translations: list[str]) -> bool:
    """Equal in the general form; the forms for one or two things may say the number in words."""
    allowed = {name for source in sources for name in _PLACEHOLDER.findall(source)}
    used = [set(_PLACEHOLDER.findall(translation)) for translation in translations]
    return used[-1] == allowed and all(names <= allowed for names in used)
