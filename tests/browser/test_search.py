"""Searching by keyboard, with facets and without scripts."""

from playwright.sync_api import Page, expect

from tests.browser.browsing import PHONE, Browsing

NUMBER = "#found [data-said]"


def test_suggestions_are_walked_through_by_key(browsing: Browsing) -> None:
    page = browsing.open("/latest/")
    field = page.locator("#find-words")
    page.keyboard.press("/")
    expect(field).to_be_focused()
    expect(field).to_have_value("")
    expect(field).to_have_role("combobox")
    page.keyboard.type("awk")
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    first = page.locator("[role=option]").first
    expect(first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", first.get_attribute("id") or "?")
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("awk")
    page.keyboard.type("w")
    expect(page.locator("[role=option]").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/galleries/awkward/")


def test_the_address_holds_what_was_asked_and_nothing_else(browsing: Browsing) -> None:
    page = browsing.open("/latest/")
    page.locator("#find-words").fill("boat/")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=boat%2F")


def test_a_choice_is_followed_at_once_and_announced(browsing: Browsing) -> None:
    page = browsing.open("/search/?q=boat")
    before = page.locator(NUMBER).inner_text()
    page.locator("#country-HN").focus()
    page.keyboard.press("Space")
    page.wait_for_url("**/search/?q=boat&country=HN")
    expect(page.locator(NUMBER)).not_to_have_text(before)
    expect(page.locator("search-results > [role=status]")).to_have_text(
        page.locator(NUMBER).inner_text()
    )
    expect(page.locator("#country-HN")).to_be_focused()
    expect(page.locator(".chip")).to_have_count(1)
    french = page.locator(".footer a[lang=fr]").get_attribute("href") or ""
    assert french.endswith("?q=boat&country=HN")
    page.go_back()
    page.wait_for_url("**/search/?q=boat")
    expect(page.locator(NUMBER)).to_have_text(before)


def test_on_a_phone_the_choices_stay_open_while_one_chooses(browsing: Browsing) -> None:
    page = browsing.open("/search/?q=boat", size=PHONE)
    expect(page.locator("#country-HN")).to_be_hidden()
    page.locator(".facets-button").click()
    page.locator("#country-HN").check()
    page.wait_for_url("**&country=HN")
    expect(page.locator("#country-HN")).to_be_checked()
    page.locator(".facets__go button").click()
    expect(page.locator("#country-HN")).to_be_hidden()
    expect(page.locator(".chip")).to_be_visible()


def test_without_scripts_one_searches_narrows_and_pages(browsing: Browsing) -> None:
    page = browsing.open("/latest/", scripts=False)
    page.locator("#find-words").fill("boat")
    page.locator(".find__go").click()
    before = _number(page)
    page.locator(".pager__link--next").click()
    assert "page=2" in page.url
    page.go_back()
    page.locator("#country-HN").check()
    page.locator(".facets__go button").click()
    assert _number(page) != before
    page.locator(".chip").click()
    assert _number(page) == before


def _number(page: Page) -> str:
    return page.locator(NUMBER).inner_text()
