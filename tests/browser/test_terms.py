"""Categories are put in order by keys, with announced moves."""

from playwright.sync_api import expect

from accounts.roles import Role
from tests.browser.addresses import Address
from tests.browser.browsing import Browsing


def test_a_category_is_moved_by_arrow_keys_and_the_move_is_said(browsing: Browsing) -> None:
    address = Address("desk-categories", "/desk/categories/", role=Role.EDITOR)
    page = browsing.window()
    browsing.go(page, address)
    first = page.locator("li.term").first
    name = first.get_attribute("data-title")
    handle = page.get_by_role("button", name=f"Move {name}")
    handle.focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("sort-list [data-said]")).to_contain_text(f"{name} is now number 2 of")
    expect(handle).to_be_focused()
    expect(page.locator("li.term").nth(1)).to_have_attribute("data-title", name or "")
    page.keyboard.press("Home")
    expect(page.locator("sort-list [data-said]")).to_contain_text("is now number 1 of")
    browsing.go(page, address)
    expect(page.locator("li.term").first).to_have_attribute("data-title", name or "")
