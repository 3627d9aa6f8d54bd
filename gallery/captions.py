"""Captions as HTML: paragraphs, clickable addresses, texts cut at a word."""

import re

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

ADDRESS = re.compile(r"\bhttps?://\w[^\s<>\"“”«»‹›\u0000-\u001f\u200e\u200f\u202a-\u202e]+", re.I)
# What ends a sentence, not an address, in the scripts we publish in.
PUNCTUATION = ".,;:!?…'’‘*_~|،؛؟。、"
BRACKETS = {")": "(", "]": "[", "}": "{"}
ELLIPSIS = "…"


def as_html(text: str) -> SafeString:
    """Return `text` escaped, in paragraphs, with http and https addresses made links."""
    blocks = re.split(r"\n[^\S\n]*\n\s*", text.replace("\r\n", "\n").replace("\r", "\n").strip())
    return mark_safe(  # noqa: S308 - every piece is escaped in `with_links`
        "\n".join(f"<p>{with_links(block.strip())}</p>" for block in blocks if block.strip())
    )


def with_links(text: str) -> SafeString:
    """Return `text` escaped, line breaks kept, with http and https addresses made links."""
    pieces, end = [], 0
    for match in ADDRESS.finditer(text):
        address = without_punctuation(match.group())
        pieces += [_escaped(text[end : match.start()]), _link(address)]
        end = match.start() + len(address)
    pieces.append(_escaped(text[end:]))
    return mark_safe("".join(pieces))  # noqa: S308 - every piece is escaped


def without_punctuation(address: str) -> str:
    """Return `address` without the punctuation and unpaired brackets of the sentence around it."""
    while address:
        last = address[-1]
        opening = BRACKETS.get(last)
        if last in PUNCTUATION or (opening and address.count(last) > address.count(opening)):
            address = address[:-1]
        else:
            break
    return address


def shortened(text: str, length: int) -> str:
    """Return `text` on one line, cut at a word to at most `length` characters with an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    cut = line[:length]
    at_word = cut.rsplit(" ", 1)[0] if " " in cut and line[length] != " " else cut
    # A single word longer than half the space (a script without spaces) is cut inside.
    kept = at_word if len(at_word) > length // 2 else cut
    return kept[: length - 1].rstrip(" ,;:.!?…،؛؟-–—") + ELLIPSIS


def _link(address: str) -> str:
    safe = escape(address)
    return f'<a href="{safe}" rel="nofollow noopener noreferrer" dir="ltr">{safe}</a>'


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<br>\n")
