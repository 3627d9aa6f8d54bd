"""The keyboard reaches and operates everything, and one sees where it is."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import focus
from tests.browser.addresses import ADDRESSES
from tests.browser.browsing import PHONE, WIDE, Browsing, Scheme, Size

BY_NAME = {address.name: address for address in ADDRESSES}


@pytest.mark.parametrize(
    ("name", "language", "scheme", "size"),
    [
        ("home", "en", "light", WIDE),
        ("home", "ar", "dark", PHONE),
        ("categories", "es", "dark", WIDE),
        ("galleries", "fr", "dark", WIDE),
        ("gallery-60", "en", "dark", WIDE),
        ("gallery-awkward", "ar", "light", WIDE),
        ("item", "en", "light", WIDE),
        ("item-long", "fr", "dark", PHONE),
        ("withdrawn", "en", "dark", WIDE),
    ],
)
def test_tab_goes_everywhere_and_is_seen(
    browsing: Browsing, name: str, language: str, scheme: Scheme, size: Size
) -> None:
    page = browsing.open(BY_NAME[name], language=language, scheme=scheme, size=size)
    steps = focus.walk(page)
    assert 'class="skip"' in steps[0].name
    assert [step for step in steps if step.contrast < 3 or not step.in_sight] == []
    assert focus.left_out(page) == []


def test_a_missing_outline_is_noticed(browsing: Browsing) -> None:
    page = browsing.open("/audio/")
    page.evaluate("document.querySelector('.tabs a').style.outline = 'none'")
    page.evaluate("document.querySelector('.footer a').tabIndex = -1")
    assert len([step for step in focus.walk(page) if step.contrast < 3]) == 1
    assert len(focus.left_out(page)) == 1


def test_the_skip_link_leads_past_the_header(browsing: Browsing) -> None:
    page = browsing.open("/latest/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_language_switch_opens_by_key_and_stays_on_the_page(browsing: Browsing) -> None:
    page = browsing.open(BY_NAME["gallery-60-end"])
    _press_on(page, ".languages summary")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/fr/galleries/sixty/?page=2")
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(page.locator(".languages summary")).to_contain_text("Français")


def test_the_menu_of_a_phone_opens_and_closes_by_key(browsing: Browsing) -> None:
    page = browsing.open("/", size=PHONE)
    links = page.locator(".links a")
    expect(links.first).to_be_hidden()
    _press_on(page, ".menu-button")
    expect(links.first).to_be_visible()
    page.keyboard.press("Escape")
    expect(links.first).to_be_hidden()
    expect(page.locator(".menu-button")).to_be_focused()
    _press_on(page, ".menu-button")
    links.first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/galleries/")


def _press_on(page: Page, selector: str) -> None:
    page.locator(selector).focus()
    page.keyboard.press("Enter")
