"""Things that the style guide shows: none of them is in the library."""

from typing import Any

from django.templatetags.static import static

from gallery.captions import as_html
from gallery.cards.categories import Tile
from gallery.cards.galleries import GalleryCard, items_text
from gallery.cards.items import ItemCard
from gallery.cards.layout import in_row, ratio_class
from gallery.cards.pictures import Picture
from gallery.languages import Words
from gallery.models import Kind
from gallery.paging import Page, numbered_page

TEXTS = {
    "en": (
        "A boat at dawn",
        "The long way round by the river, the ferry, the market and the school",
        "The first boat of the morning is made ready while people wait at the landing place.",
    ),
    "ar": (
        "قارب عند الفجر",
        "الطريق الطويل حول النهر والعبّارة والسوق والمدرسة",
        "يُجهَّز أول قارب في الصباح بينما ينتظر الناس عند المرسى.",
    ),
}
CREDIT = "Example Office / A. Photographer"
SHAPES = (1.5, 0.66, 3.0, 1.0)


def samples(language: str) -> dict[str, Any]:
    """Return cards, tiles, words and pages for a pane in `language` (`en` or `ar`)."""
    title, long_title, text = TEXTS[language]
    other = "ar" if language == "en" else "en"
    foreign = Words(TEXTS[other][0], other)
    headlines = (title, long_title, title, "")
    rows = [_row(Words(one), shape) for shape, one in zip(SHAPES, headlines, strict=True)]
    return {
        "title": title,
        "long_title": long_title,
        "text": text,
        "foreign": foreign,
        "foreign_text": Words(TEXTS[other][2], other),
        "credit": CREDIT,
        "number": items_text(1349, language),
        "long_html": as_html(f"{text} " * 8),
        "items": [*rows, _row(foreign, 1.5), _row(Words(title), 1.5, kind=Kind.AUDIO)],
        "lead": _gallery(Words(title), text, 1, "lead", language),
        "galleries": [
            _gallery(Words(title), text, 1, "third", language),
            _gallery(Words(long_title), text * 2, 2, "third", language),
            _gallery(foreign, "", 3, "third", language),
            _gallery(Words(title), text, 0, "third", language),
        ],
        "pick": _row(Words(title), 1.5, caption=Words(text)),
        "tiles": [
            Tile("#", Words(title), items_text(7, language), _picture(4 / 3)),
            Tile("#", Words(long_title), items_text(0, language), None),
        ],
        "page": numbered_page("3", 400, 48),
        "keyset": Page(before="a", after="b", first=False),
    }


def _row(
    headline: Words, ratio: float, kind: Kind = Kind.IMAGE, caption: Words | None = None
) -> ItemCard:
    name, _place = in_row(ratio)
    return ItemCard(
        url="#",
        picture=_picture(ratio, kind, alt=Words() if headline else Words(CREDIT)),
        headline=headline,
        caption=caption or Words(),
        credit=CREDIT,
        ratio=name,
    )


def _gallery(title: Words, text: str, pictures: int, place: str, language: str) -> GalleryCard:
    return GalleryCard(
        url="#",
        title=title,
        number=items_text(12, language),
        description=Words(text),
        credit=CREDIT,
        pictures=[_picture(1.5) for _number in range(pictures)],
        place=place,
    )


def _picture(ratio: float, kind: Kind = Kind.IMAGE, alt: Words | None = None) -> Picture:
    return Picture(
        src=static("img/sample.svg") if kind == Kind.IMAGE else "",
        srcset="",
        sizes="",
        width=round(600 * ratio),
        height=600,
        alt=alt or Words(),
        colour="#f3c892" if kind == Kind.IMAGE else "",
        ratio=ratio_class(ratio),
        eager=True,
        kind=kind,
    )
