"""The words found, marked in headlines and captions."""

import html
import re
from collections.abc import Sequence

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from gallery.cards.items import HEADLINE_LENGTH
from gallery.languages import Words, current, shown
from gallery.models import MediaItem
from search.finding import Marker

LENGTH = 150
NOTHING: SafeString = mark_safe("")
HEADLINE = re.compile(
    r'(?P<open><span class="item-card__headline"[^>]*>)(?P<text>.*?)</span>', re.S
)


def marked_cards(
    cards: Sequence[SafeString], items: Sequence[MediaItem], marker: Marker
) -> list[SafeString]:
    """Return the cards of `items` with the words found marked in their headlines, and below them
    the place of the caption where they were found.
    """
    captions = [_caption(item) for item in items]
    headlines = [HEADLINE.search(card) for card in cards]
    said = [html.unescape(found["text"]) for found in headlines if found]
    marker.learn([*said, *(caption.text for caption in captions)])
    return [
        _with_marks(card, found, caption, marker) if found else card
        for card, found, caption in zip(cards, headlines, captions, strict=True)
    ]


def marked(pieces: Sequence[tuple[str, bool]]) -> SafeString:
    """Return the pieces as HTML, those that were found in `<mark>`."""
    return mark_safe(  # noqa: S308 - every piece is escaped
        "".join(f"<mark>{escape(text)}</mark>" if hit else escape(text) for text, hit in pieces)
    )


def _with_marks(
    card: SafeString, found: re.Match[str], caption: Words, marker: Marker
) -> SafeString:
    headline = marked(marker.pieces(html.unescape(found["text"])))
    pieces = marker.excerpt(caption.text, LENGTH) if caption else []
    below = NOTHING
    if any(hit for _text, hit in pieces):
        template = '<span class="item-card__found"{}>{}</span>'
        below = format_html(template, caption.attributes, marked(pieces))
    parts = [card[: found.start()], found["open"], headline, "</span>", below, card[found.end() :]]
    return mark_safe("".join(parts))  # noqa: S308 - pieces of a card of ours and escaped text


def _caption(item: MediaItem) -> Words:
    """Return the caption on one line; empty where all of it stands in place of the headline."""
    caption = shown(item, "description", current())
    line = " ".join(caption.text.split())
    if not shown(item, "headline", current()) and len(line) <= HEADLINE_LENGTH:
        return Words()
    return Words(line, caption.language)
