"""A gallery is put in order with the keyboard, many items at once."""

from playwright.sync_api import expect

from accounts.roles import Role
from tests.browser.addresses import Address
from tests.browser.browsing import Browsing


def test_a_gallery_is_put_in_order_by_keys(browsing: Browsing) -> None:
    page = browsing.open(Address("add", "/desk/galleries/add/?q=boat", role=Role.EDITOR))
    boxes = page.locator(".bulk-row input[name=item]")
    boxes.first.check()
    # Shift ticks all between.
    boxes.nth(5).click(modifiers=["Shift"])
    expect(page.locator(".tick-list__number")).to_have_text("6 ticked")
    page.get_by_label("or a new one with the title").fill("By keys")
    page.get_by_role("button", name="Put them in").click()
    page.get_by_role("link", name="Order the items").click()
    said, entries = page.locator("sort-list [data-said]"), page.locator(".boxed__one")
    first, second, third, fourth, fifth, sixth = (one.get_attribute("id") for one in entries.all())
    page.locator(f"#{first} .boxed__handle").focus()
    page.keyboard.press("ArrowRight")
    expect(said).to_contain_text("is now number 2 of 6.")
    expect(page.locator(f"#{first} .boxed__handle")).to_be_focused()
    # What is ticked moves together.
    page.locator(f"#{fourth} input").check()
    page.locator(f"#{sixth} input").click(modifiers=["Shift"])
    page.locator(f"#{fifth} .boxed__handle").focus()
    page.keyboard.press("Home")
    expect(said).to_contain_text("is now number 1 of 6.")
    page.reload()
    wanted = [fourth, fifth, sixth, second, first, third]
    assert [one.get_attribute("id") for one in entries.all()] == wanted
    # The library is for all tests: nothing is left in it.
    page.get_by_role("link", name="Back to the gallery").click()
    page.get_by_text("Delete", exact=True).click()
    page.get_by_role("button", name="Delete for good").click()
    expect(page.locator(".messages")).to_contain_text("Deleted")
