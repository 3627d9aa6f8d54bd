"""With scripts switched off every page reads, pages and links."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.addresses import ADDRESSES, Address
from tests.browser.browsing import PHONE, Browsing

CARD = "main .rows a"
# Does nothing without scripts; the style guide shows every button there is.
DEAD = "button:not([type=submit], [popovertarget], .guide button)"


@pytest.mark.parametrize("address", ADDRESSES, ids=str)
def test_it_reads(browsing: Browsing, address: Address) -> None:
    page = browsing.open(address, scripts=False)
    assert len(page.locator("main").inner_text().split()) >= 2
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator(f"main {DEAD}:visible, theme-switch:visible")).to_have_count(0)
    broken = "e => e.filter(one => one.complete && !one.naturalWidth).length"
    assert page.locator("main img").evaluate_all(broken) == 0


@pytest.mark.parametrize(
    ("path", "items"), [("/galleries/sixty/", 60), ("/images/", 73), ("/categories/health/", 73)]
)
def test_pages_lead_to_every_item_once(browsing: Browsing, path: str, items: int) -> None:
    page = browsing.open(path, scripts=False)
    seen = _shown(page)
    while page.locator("main a[rel=next]").count():
        page.locator("main a[rel=next]").click()
        seen += _shown(page)
    assert len(seen) == len(set(seen)) == items


def _shown(page: Page) -> list[str]:
    hrefs: list[str] = page.locator(CARD).evaluate_all("e => e.map(one => one.pathname)")
    return [found[0] for href in hrefs if (found := re.search(r"[0-9a-f-]{36}", href))]


def test_one_walks_from_picture_to_picture(browsing: Browsing) -> None:
    page = browsing.open("/galleries/sixty/", scripts=False)
    page.locator(CARD).nth(1).click()
    page.wait_for_url("**/items/**?gallery=sixty")
    first = page.url
    page.locator("a[rel=next]").click()
    assert page.url != first
    page.locator("a[rel=prev]").click()
    assert page.url == first
    page.locator(".way__gallery").click()
    page.wait_for_url("**/galleries/sixty/")


def test_the_switch_of_languages_and_the_menu_open(browsing: Browsing) -> None:
    page = browsing.open("/latest/", scripts=False, size=PHONE)
    page.locator(".menu-button").click()
    page.locator(".languages summary").click()
    page.locator(".languages a[lang=ar]").click()
    page.wait_for_url("**/ar/latest/")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
