"""Nothing moves when the pictures come, and while one scrolls through a page."""

import pytest
from playwright.sync_api import Page, Route

from tests.browser.addresses import LONG, NO_PICTURE, ORDINARY, PANORAMA, PORTRAIT, TALL, item_path
from tests.browser.browsing import PHONE, WIDE, Browsing, Size

SHIFTS = """() => new Promise(resolve => {
    new PerformanceObserver(list => resolve(list.getEntries().map(one => one.value)))
        .observe({type: 'layout-shift', buffered: true});
    setTimeout(() => resolve([]), 200);
})"""
PAINTED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
LISTS = ("/", "/latest/", "/galleries/", "/galleries/awkward/", "/galleries/one/", "/images/")
ITEMS = (ORDINARY, PANORAMA, PORTRAIT, TALL, LONG, NO_PICTURE)


def _shift(page: Page) -> float:
    values: list[float] = page.evaluate(SHIFTS)
    return sum(values)


def _open_before_its_pictures(browsing: Browsing, page: Page, path: str) -> None:
    """Show the page at `path` without its pictures first, then let them come."""
    held: list[Route] = []
    page.route("**/*.webp", lambda route: held.append(route))
    browsing.go(page, path, until="domcontentloaded")
    page.evaluate(PAINTED)
    for route in held:
        route.continue_()
    page.unroute("**/*.webp")
    page.wait_for_load_state("load")


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("path", [*LISTS, *(f"{item_path(one)}?gallery=awkward" for one in ITEMS)])
def test_nothing_shifts(browsing: Browsing, path: str, size: Size) -> None:
    page = browsing.open("/audio/", size=size)
    _open_before_its_pictures(browsing, page, path)
    height = page.evaluate("document.documentElement.scrollHeight")
    for top in range(0, height, size[1]):
        page.evaluate("top => scrollTo(0, top)", top)
        page.evaluate(PAINTED)
    assert _shift(page) == 0


def test_a_shift_is_noticed(browsing: Browsing) -> None:
    page = browsing.open("/latest/")
    page.evaluate("document.querySelector('h1').style.marginBlockStart = '400px'")
    page.evaluate(PAINTED)
    assert _shift(page) > 0
