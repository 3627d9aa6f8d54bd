"""Picks are put in order by keys and by dragging, and what another editor did is seen."""

from playwright.sync_api import Page, expect

from accounts.roles import Role
from gallery.actions.shelving import order_on
from tests.browser import axe
from tests.browser.addresses import Address
from tests.browser.browsing import Browsing

PICKS = "/desk/picks/"
KEY = "voices-from-the-road"
SHELF = f"order-list:has(#order-help-{KEY})"


def order(page: Page) -> list[int]:
    """Return the order of the shelf on the page."""
    entries = page.locator(f"{SHELF} li[data-id]")
    return [int(one.get_attribute("data-id") or 0) for one in entries.all()]


def press(page: Page, pick: int, *keys: str) -> None:
    """Press `keys` on the handle of a pick and wait until the move is kept."""
    page.locator(f"#pick-{pick} [data-handle]").focus()
    with page.expect_response("**/move/"):
        for key in keys:
            page.keyboard.press(key)


def drag(page: Page, pick: int, onto: int) -> None:
    """Drag a pick by its handle onto another and wait until the move is kept."""
    handle = page.locator(f"#pick-{pick} [data-handle]")
    handle.scroll_into_view_if_needed()
    grip, target = handle.bounding_box(), page.locator(f"#pick-{onto}").bounding_box()
    assert grip
    assert target
    with page.expect_response("**/move/"):
        page.mouse.move(grip["x"] + 10, grip["y"] + 10)
        page.mouse.down()
        page.mouse.move(target["x"] + 20, target["y"] + 20, steps=5)
        page.mouse.up()


def test_picks_are_put_in_order_by_keys_and_by_dragging(browsing: Browsing) -> None:
    page = browsing.open(Address("desk-picks", PICKS, role=Role.EDITOR))
    a, b, c = order(page)
    press(page, a, "ArrowDown", "ArrowDown")
    said = page.locator(f"{SHELF} [data-said]")
    expect(said).to_contain_text("is now number 3 of 3")
    expect(page.locator(f"#pick-{a} [data-handle]")).to_be_focused()
    assert order(page) == order_on(KEY) == [b, c, a]
    # Another editor moves something else at the same time: both moves hold.
    other = browsing.open(Address("desk-picks", PICKS, role=Role.ADMIN))
    press(other, c, "Home")
    drag(page, a, onto=c)
    expect(said).to_contain_text("Both changes hold")
    assert order(page) == order_on(KEY) == [a, c, b]
    assert axe.violations(page) == []
    press(page, c, "End")  # the library is for all tests
    assert order_on(KEY) == [a, b, c]
