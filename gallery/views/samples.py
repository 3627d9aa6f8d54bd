"""Things that the style guide shows: none of them is in the library."""

from dataclasses import replace
from datetime import date
from typing import Any

from django.templatetags.static import static
from django.utils.translation import gettext as _

from gallery.allowances import allowance_of
from gallery.captions import as_html
from gallery.cards.categories import Tile
from gallery.cards.galleries import GalleryCard, items_text
from gallery.cards.items import ItemCard
from gallery.cards.layout import in_row, ratio_class
from gallery.cards.pictures import Picture
from gallery.dates import long_date
from gallery.languages import Words
from gallery.licences import licence_named
from gallery.models import Kind
from gallery.paging import Page, numbered_page
from gallery.sharing import Sharing, embed_code, networks_for
from gallery.views.details import Details, Link
from gallery.views.stage import Stage

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
LICENCE = "CC-BY-4.0"
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
        **_of_an_item(title, text, language),
        "page": numbered_page("3", 400, 48),
        "keyset": Page(before="a", after="b", first=False),
    }


def _of_an_item(title: str, text: str, language: str) -> dict[str, Any]:
    """Return what the page of an item and the viewer show of it."""
    link = "https://example.org/items/1/"
    described = {
        "uuid": "00000000-0000-0000-0000-000000000001",
        "usage_terms": text,
        "copyright_notice": f"© 2026 {CREDIT}",
        "credit_line": CREDIT,
    }
    words = [Link(Words(one), "#details") for one in TEXTS[language][:2]]
    return {
        "item": described,
        "described": described,
        "headline": Words(title),
        "description": Words(text),
        "description_html": as_html(text),
        "first_of_many": _("%(position)s of %(total)s") % {"position": 1, "total": 48},
        "large": replace(_picture(1.5), colour=""),
        "stage": Stage(_picture(3.0), "", static("img/sample.svg"), 4096),
        "sharing": Sharing(link, title, networks_for(link, title), embed_code(link, title, 1.5)),
        "details": Details(
            creators=[Link(Words(one), "#details") for one in CREDIT.split(" / ")],
            date=long_date(date(2026, 11, 3), language),
            machine_date="2026-11-03",
            place=title,
            keywords=text.split()[:5],
            categories=words,
            galleries=words[1:],
            licence=licence_named(LICENCE),
            allowance=allowance_of(LICENCE),
            pixels="6000 × 4000",
        ),
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
