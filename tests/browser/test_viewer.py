"""The viewer: the way in, through the list by keys and buttons, and the way back."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.addresses import item_path
from tests.browser.browsing import Browsing
from tests.browser.viewing import (
    SIXTY,
    at,
    button,
    cards,
    counter,
    opened,
    picture,
    shown_path,
    viewer,
)


@pytest.fixture
def viewing(browsing: Browsing) -> Page:
    """Return the gallery of sixty with its third picture in the viewer."""
    return opened(browsing)


def test_a_click_opens_the_picture_at_its_own_address(viewing: Page) -> None:
    at(viewing, "3 of 60")
    assert shown_path(viewing) == f"{item_path(102)}a-boat-number-102/?gallery=sixty"
    expect(viewing).to_have_title(re.compile("^A boat, number 102"))
    expect(picture(viewing)).to_have_attribute("alt", "A boat, number 102 seen from the shore")
    assert viewing.evaluate("document.activeElement.dataset.do") == "close"


def test_reloading_shows_the_page_of_the_item(viewing: Page) -> None:
    viewing.reload()
    expect(viewer(viewing)).to_have_count(0)
    expect(viewing.get_by_role("heading", level=1)).to_have_text("A boat, number 102")
    viewing.go_back()
    expect(cards(viewing)).to_have_count(48)
    expect(viewer(viewing)).to_have_count(0)
    viewing.go_forward()
    at(viewing, "3 of 60")


def test_going_back_closes_the_viewer_at_the_same_place(browsing: Browsing) -> None:
    page = browsing.open(SIXTY)
    title, length = page.title(), page.evaluate("history.length")
    card = cards(page).nth(20)
    card.scroll_into_view_if_needed()
    place = page.evaluate("scrollY")
    assert place > 0
    card.click()
    expect(picture(page)).to_be_visible()
    page.keyboard.press("ArrowRight")
    at(page, "22 of 60")
    assert page.evaluate("history.length") == length + 1
    page.go_back()
    expect(viewer(page)).to_have_count(0)
    assert shown_path(page) == SIXTY
    assert page.title() == title
    assert page.evaluate("scrollY") == place
    expect(cards(page).nth(21)).to_be_focused()
    page.go_forward()
    at(page, "22 of 60")


def test_escape_closes_and_focus_returns_to_the_picture_last_seen(viewing: Page) -> None:
    viewing.keyboard.press("End")
    at(viewing, "48 of 60")
    viewing.keyboard.press("Escape")
    viewing.keyboard.press("Escape")
    expect(viewer(viewing)).to_have_count(0)
    assert shown_path(viewing).startswith(SIXTY)
    expect(cards(viewing).nth(47)).to_be_focused()
    expect(cards(viewing).nth(47)).to_be_in_viewport()


def test_pictures_that_come_after_closing_leave_the_focus_alone(browsing: Browsing) -> None:
    page = browsing.open(SIXTY, reduced_motion="reduce")
    held: list[Route] = []
    page.route("**/galleries/sixty/?page=2", lambda route: held.append(route))
    with page.expect_request("**/galleries/sixty/?page=2"):
        cards(page).nth(47).click()
    expect(picture(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(viewer(page)).to_have_count(0)
    held[0].continue_()
    expect(cards(page)).to_have_count(60)
    expect(cards(page).nth(47)).to_be_focused()
    assert shown_path(page) == f"{SIXTY}?page=2"


def test_the_close_button_closes(viewing: Page) -> None:
    button(viewing, "Close").click()
    expect(viewer(viewing)).to_have_count(0)
    expect(cards(viewing).nth(2)).to_be_focused()


def test_keys_go_through_the_list(viewing: Page) -> None:
    for key, words in (
        ("ArrowRight", "4 of 60"),
        ("ArrowLeft", "3 of 60"),
        ("Home", "1 of 60"),
        ("ArrowLeft", "1 of 60"),
        ("ArrowRight", "2 of 60"),
    ):
        viewing.keyboard.press(key)
        at(viewing, words)
    assert "a-boat-number-101/" in shown_path(viewing)
    viewing.keyboard.press("Control+ArrowRight")
    at(viewing, "2 of 60")


def test_arrows_are_mirrored_in_arabic(browsing: Browsing) -> None:
    page = opened(browsing, language="ar")
    at(page, "60")
    page.keyboard.press("ArrowLeft")
    assert "a-boat-number-103/" in shown_path(page)
    onwards, back = (viewer(page).locator(f"[data-do={name}]") for name in ("on", "back"))
    expect(onwards).to_have_attribute("aria-keyshortcuts", "ArrowLeft")
    here, there = onwards.bounding_box(), back.bounding_box()
    assert here
    assert there
    assert here["x"] < there["x"]
    back.click()
    assert "a-boat-number-102/" in shown_path(page)


def test_buttons_step_and_say_where_the_list_ends(browsing: Browsing) -> None:
    page = opened(browsing, "/galleries/three/", card=0)
    at(page, "1 of 3")
    expect(button(page, "Previous")).to_have_attribute("aria-disabled", "true")
    button(page, "Next").click()
    button(page, "Next").click()
    at(page, "3 of 3")
    expect(button(page, "Next")).to_have_attribute("aria-disabled", "true")
    expect(button(page, "Next")).to_be_focused()
    page.keyboard.press("ArrowRight")
    at(page, "3 of 3")


@pytest.mark.parametrize("name", ["Next", "Previous"])
def test_buttons_lie_over_the_picture(browsing: Browsing, name: str) -> None:
    # A window of the picture's own shape, so that it reaches from edge to edge.
    page = opened(browsing, card=4, size=(1215, 856), reduced_motion="reduce")
    step, whole = button(page, name).bounding_box(), picture(page).bounding_box()
    assert step
    assert whole
    assert whole["x"] < step["x"]
    assert step["x"] + step["width"] < whole["x"] + whole["width"]
    on_top = button(page, name).evaluate("""step => {
        const { x, y, width, height } = step.getBoundingClientRect();
        return step.contains(document.elementFromPoint(x + width / 2, y + height / 5));
    }""")
    assert on_top


def test_focus_stays_inside_and_targets_are_large(viewing: Page) -> None:
    for _press in range(20):
        viewing.keyboard.press("Tab")
        inside = viewing.evaluate(
            "document.activeElement === document.body"  # the browser's own controls
            " || Boolean(document.activeElement.closest('dialog'))"
        )
        assert inside
    for one in viewer(viewing).get_by_role("button").all():
        box = one.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
        assert (one.get_attribute("title") or "").startswith(one.get_attribute("aria-label") or "?")


def test_pictures_further_on_come_from_the_next_page(viewing: Page) -> None:
    viewing.keyboard.press("End")
    expect(cards(viewing)).to_have_count(60)
    viewing.keyboard.press("ArrowRight")
    at(viewing, "49 of 60")
    viewing.keyboard.press("End")
    at(viewing, "60 of 60")
    expect(button(viewing, "Next")).to_have_attribute("aria-disabled", "true")
    assert "/items/" in shown_path(viewing)
    viewing.keyboard.press("Escape")
    expect(viewer(viewing)).to_have_count(0)
    assert shown_path(viewing) == f"{SIXTY}?page=2"
    expect(cards(viewing).nth(59)).to_be_focused()


@pytest.mark.parametrize("modifier", ["Control", "Shift", "Meta", "Alt"])
def test_clicks_for_another_window_are_left_alone(browsing: Browsing, modifier: Any) -> None:
    page = browsing.open(SIXTY)
    page.evaluate("""() => addEventListener("click", (event) => {
        document.body.dataset.prevented = event.defaultPrevented;
        event.preventDefault();
    })""")
    cards(page).first.click(modifiers=[modifier])
    expect(page.locator("body")).to_have_attribute("data-prevented", "false")
    expect(viewer(page)).to_have_count(0)


@pytest.mark.parametrize("path", ["/", "/latest/", "/images/", "/categories/health/", SIXTY])
def test_every_list_of_pictures_has_the_viewer(browsing: Browsing, path: str) -> None:
    page = opened(browsing, path, card=0)
    at(page, "1 of ")


def test_later_pages_go_on_counting_where_that_is_known(browsing: Browsing) -> None:
    at(opened(browsing, f"{SIXTY}?page=2", card=0), "49 of 60")
    page = browsing.open("/images/")
    address = page.get_by_role("link", name="Show more").get_attribute("href")
    assert address
    later = opened(browsing, address, card=0)
    expect(counter(later)).not_to_contain_text(" of ")


def test_without_scripts_pictures_lead_to_their_pages(browsing: Browsing) -> None:
    page = browsing.open(SIXTY, scripts=False)
    cards(page).nth(2).click()
    page.wait_for_url("**/a-boat-number-102/**")
    expect(page.get_by_role("heading", level=1)).to_have_text("A boat, number 102")
