"""Arabic pages are mirrored, and texts in other languages keep their own direction."""

from playwright.sync_api import Page

from tests.browser import measures
from tests.browser.addresses import ARABIC, FRENCH, item_path
from tests.browser.browsing import Browsing


def _left(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    return box["x"]


def test_the_header_is_mirrored(browsing: Browsing) -> None:
    english, arabic = browsing.open("/"), browsing.open("/", language="ar")
    assert _left(english, ".header__name") < _left(english, ".find") < _left(english, ".tools")
    assert _left(arabic, ".header__name") > _left(arabic, ".find") > _left(arabic, ".tools")


def test_the_header_stands_as_far_from_the_edge(browsing: Browsing) -> None:
    english, arabic = browsing.open("/"), browsing.open("/", language="ar")
    edge = "e => innerWidth - e.getBoundingClientRect().right"
    assert arabic.eval_on_selector(".header__name", edge) == _left(english, ".header__name")


def test_rows_begin_at_the_right(browsing: Browsing) -> None:
    page = browsing.open("/galleries/sixty/", language="ar")
    assert _left(page, ".rows > li:nth-child(1)") > _left(page, ".rows > li:nth-child(2)")


def test_arrows_point_the_other_way(browsing: Browsing) -> None:
    path = "/galleries/sixty/?page=2"
    english = browsing.open(path, scripts=False)
    arabic = browsing.open(path, language="ar", scripts=False)
    assert measures.style(english, ".pager .arrow", "transform") == "none"
    assert measures.style(arabic, ".pager .arrow", "transform") == "matrix(-1, 0, 0, 1, 0, 0)"
    assert _left(arabic, ".pager__link--previous") > _left(arabic, ".pager__numbers")


def test_words_in_another_language_keep_their_direction(browsing: Browsing) -> None:
    french = browsing.open(item_path(FRENCH), language="ar")
    assert french.locator("h1[lang=fr][dir=ltr]").count() == 1
    assert measures.style(french, ".prose", "direction") == "ltr"
    arabic = browsing.open(item_path(ARABIC))
    assert arabic.locator("h1[lang=ar][dir=rtl]").count() == 1
    assert measures.style(arabic, ".prose", "direction") == "rtl"
