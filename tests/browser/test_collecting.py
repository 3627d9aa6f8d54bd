"""Hearts, the dialog of sizes, and a lightbox put in order by keys."""

from playwright.sync_api import expect

from accounts.roles import Role
from tests.browser import axe
from tests.browser.addresses import MEMBERS, ORDINARY, PORTRAIT, Address, item_path
from tests.browser.browsing import PHONE, Browsing

ITEM = f"{item_path(ORDINARY)}?gallery=awkward"


def test_a_visitors_hearts_stay_in_the_browser(browsing: Browsing) -> None:
    page = browsing.open("/galleries/sixty/")
    heart = page.locator(".rows__cell .heart").nth(1)
    heart.focus()
    page.keyboard.press("Enter")
    expect(heart).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".toast")).to_contain_text("Kept in this browser")
    page.locator(".item-card").nth(1).click()
    expect(page.locator(".viewer__bar .heart")).to_have_attribute("aria-pressed", "true")
    browsing.go(page, "/me/favourites/")
    expect(page.locator("#list .rows__cell")).to_have_count(1)
    page.locator("#list .heart").click()
    browsing.go(page, "/me/favourites/")
    expect(page.locator(".empty")).to_be_visible()


def test_the_sizes_come_in_a_dialog(browsing: Browsing) -> None:
    page = browsing.open(ITEM, size=PHONE)
    button = page.locator(".take a")
    button.click()
    dialog = page.get_by_role("dialog", name="Download")
    expect(dialog.locator(".sizes__size").first).to_be_visible()
    assert axe.violations(page) == []
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(button).to_be_focused()


def test_a_picture_of_a_grid_goes_into_a_lightbox_by_keys(browsing: Browsing) -> None:
    page = browsing.open(Address("latest", "/galleries/sixty/", role=Role.MEMBER))
    page.locator(".rows__cell .heart--add").nth(1).focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Add to a lightbox")
    expect(dialog).to_be_visible()
    assert axe.violations(page) == []
    page.keyboard.press("Escape")
    expect(page.locator(".rows__cell .heart--add").nth(1)).to_be_focused()
    page.locator(".item-card").nth(1).click()
    page.locator(".viewer__bar .heart--add").click()
    dialog.get_by_label("A new lightbox").fill("From the viewer")
    dialog.get_by_role("button", name="Save").click()
    expect(page.locator(".messages")).to_contain_text("Your lightboxes were changed")
    browsing.go(page, "/me/lightboxes/")
    page.get_by_text("From the viewer").click()
    expect(page.locator(".boxed__one")).to_have_count(1)
    # The library is for all tests: nothing is left in it.
    page.get_by_text("Delete", exact=True).click()
    page.get_by_role("button", name="Delete this lightbox").click()
    expect(page.locator(".boxes")).to_have_count(0)


def test_a_lightbox_is_put_in_order_by_keys(browsing: Browsing) -> None:
    page = browsing.open(Address("lightboxes", "/me/lightboxes/", role=Role.MEMBER))
    page.get_by_label("Name").fill("For the report")
    page.get_by_role("button", name="Create").click()
    box = page.url
    for number in (ORDINARY, PORTRAIT, MEMBERS):
        page.goto(f"{item_path(number)}lightboxes/")
        page.get_by_label("For the report").check()
        page.get_by_role("button", name="Save").click()
    page.goto(box)
    entries = page.locator(".boxed__one")
    first = entries.first.get_attribute("id")
    page.locator(f"#{first} .boxed__handle").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("sort-list [data-said]")).to_contain_text("is now number 2 of 3")
    assert entries.nth(1).get_attribute("id") == first
    expect(page.locator(f"#{first} .boxed__handle")).to_be_focused()
    assert axe.violations(page) == []
    page.reload()
    assert page.locator(".boxed__one").nth(1).get_attribute("id") == first
    # The library is for all tests: nothing is left in it.
    page.get_by_text("Delete", exact=True).click()
    page.get_by_role("button", name="Delete this lightbox").click()
    expect(page.locator(".boxes")).to_have_count(0)
