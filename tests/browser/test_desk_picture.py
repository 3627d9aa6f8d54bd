"""The picture beside the form: clicked, moved by keys, turned by quick clicks."""

from playwright.sync_api import Page, expect

from accounts.roles import Role
from gallery.focus import focus_of
from gallery.models import MediaItem
from tests.browser import axe
from tests.browser.addresses import DRAFT, Address, item_path
from tests.browser.browsing import Browsing

PAGE = Address("desk-item", f"/desk{item_path(DRAFT)}", role=Role.EDITOR)


def test_the_focal_point_is_clicked_and_moved_and_the_picture_turned(browsing: Browsing) -> None:
    page = browsing.open(PAGE)
    said = page.locator(".focus-fields__said")
    _click(page, 0.25, 0.75)
    expect(said).to_contain_text("25 percent from the left, 75 percent from the top")
    assert focus_of(_item()) == (0.25, 0.75)
    mark = page.get_by_role("button", name="Focal point", exact=True)
    mark.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowUp")
    expect(said).to_contain_text("26 percent from the left, 65 percent from the top")
    assert focus_of(_item()) == (0.26, 0.65)
    expect(mark).to_be_focused()
    assert axe.violations(page) == []
    page.get_by_role("button", name="Remove it").click()
    expect(said).to_contain_text("removed")
    assert focus_of(_item()) is None
    _turn(page)


def _turn(page: Page) -> None:
    """Three quick clicks are three quarters; a fourth is none at all."""
    right = page.get_by_role("button", name="Turn right")
    for _click in range(3):
        right.click()
    expect(page.locator(".focus-point__pad--turning-270")).to_be_visible()
    expect(page.locator("#picture-said")).to_have_text("The picture is being turned.")
    assert _item().turn_wanted == 270
    right.click()
    expect(page.locator("[class*=turning]")).to_have_count(0)
    assert _item().turn_wanted == 0


def _click(page: Page, across: float, down: float) -> None:
    pad = page.locator(".focus-point__pad")
    box = pad.bounding_box()
    assert box
    pad.click(position={"x": box["width"] * across, "y": box["height"] * down})


def _item() -> MediaItem:
    return MediaItem.objects.get(uuid=PAGE.path.split("/")[3])
