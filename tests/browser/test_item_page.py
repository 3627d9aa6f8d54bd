"""The page of an item: looking closely, copying, sharing, going on."""

import json
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Position, expect

from tests.browser import axe, measures
from tests.browser.addresses import ORDINARY, PANORAMA, SMALL, item_path
from tests.browser.browsing import PHONE, WIDE, Browsing

ITEM = f"{item_path(ORDINARY)}?gallery=awkward"
CLIPBOARD = ["clipboard-read", "clipboard-write"]


@pytest.fixture
def page(browsing: Browsing) -> Page:
    """Return the page of an everyday item."""
    return browsing.open(ITEM)


def view(page: Page) -> Locator:
    """Return what the large picture is seen through."""
    return page.locator(".stage__view")


def zoom(page: Page) -> float:
    """Return how many times larger the picture is than at first."""
    found: str = page.evaluate(
        "document.querySelector('zoom-picture').style.getPropertyValue('--zoom') || '1'"
    )
    return float(found)


def scrolled(page: Page) -> list[float]:
    """Return how far the view is scrolled: to the right and down."""
    found: list[float] = view(page).evaluate("e => [e.scrollLeft, e.scrollTop]")
    return found


def still(browsing: Browsing, path: str = ITEM, **options: Any) -> Page:
    """Open a page on which nothing moves by itself."""
    return browsing.open(path, reduced_motion="reduce", **options)


def test_a_click_shows_the_detail_at_its_place_and_another_all_of_it(browsing: Browsing) -> None:
    page = still(browsing)
    box = view(page).bounding_box()
    assert box
    place = Position(x=box["width"] * 0.7, y=box["height"] * 0.7)
    view(page).click(position=place)
    assert zoom(page) >= 2
    left, top = scrolled(page)
    assert left > 0
    assert top > box["height"] * 0.5
    view(page).click(position=place)
    assert zoom(page) == 1


def test_the_sharpest_file_is_fetched_only_when_it_is_needed(browsing: Browsing) -> None:
    page = still(browsing, size=PHONE)
    source = "document.querySelector('.stage img').currentSrc"
    assert not page.evaluate(source).endswith("w1280.webp")
    view(page).focus()
    page.keyboard.press("Enter")
    measures.wait_until(page, f"{source}.endsWith('w1280.webp')")


def test_keys_change_the_size_and_move_the_picture(browsing: Browsing) -> None:
    page = still(browsing)
    view(page).focus()
    page.keyboard.press("+")
    assert zoom(page) == pytest.approx(1.6)
    page.keyboard.press("-")
    assert zoom(page) == pytest.approx(1)
    page.keyboard.press("Enter")
    assert zoom(page) >= 2
    before = scrolled(page)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    after = scrolled(page)
    assert after[0] > before[0]
    assert after[1] > before[1]
    assert page.url.endswith(ITEM)
    page.keyboard.press("Escape")
    assert zoom(page) == 1


def test_buttons_change_the_size_and_say_it(browsing: Browsing) -> None:
    page = still(browsing)
    said = page.locator(".zoom__size")
    larger = page.get_by_role("button", name="Enlarge")
    smaller = page.get_by_role("button", name="Make smaller")
    expect(smaller).to_have_attribute("aria-disabled", "true")
    larger.click()
    expect(said).to_have_text("160%")
    expect(smaller).to_have_attribute("aria-disabled", "false")
    for _press in range(8):
        larger.click(force=True)
    expect(larger).to_have_attribute("aria-disabled", "true")
    page.get_by_role("button", name="Show the whole picture").click()
    expect(said).to_have_text("100%")


def test_the_wheel_zooms_only_with_ctrl(browsing: Browsing) -> None:
    page = still(browsing)
    view(page).hover()
    page.mouse.wheel(0, 100)
    measures.wait_until(page, "scrollY > 0")
    assert zoom(page) == 1
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    measures.wait_until(page, "document.querySelector('zoom-picture[data-zoomed]')")
    page.keyboard.up("Control")
    assert zoom(page) > 1.5


def test_the_mouse_pulls_the_picture(browsing: Browsing) -> None:
    page = still(browsing)
    box = view(page).bounding_box()
    assert box
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    view(page).focus()
    page.keyboard.press("Enter")
    before, size = scrolled(page), zoom(page)
    page.mouse.move(*middle)
    page.mouse.down()
    page.mouse.move(middle[0] - 60, middle[1] - 40, steps=4)
    page.mouse.up()
    assert scrolled(page) == pytest.approx([before[0] + 60, before[1] + 40], abs=2)
    assert zoom(page) == size


def test_fingers_pinch_and_tap_twice(browsing: Browsing) -> None:
    page = still(browsing, size=PHONE, has_touch=True)
    box = view(page).bounding_box()
    assert box
    x, y = box["x"] + 150, box["y"] + 100
    session = page.context.new_cdp_session(page)

    def fingers(kind: str, *places: float) -> None:
        points = [{"x": place, "y": y, "id": number} for number, place in enumerate(places)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    fingers("touchStart", x - 20, x + 20)
    fingers("touchMove", x - 30, x + 30)
    fingers("touchMove", x - 50, x + 50)
    fingers("touchEnd")
    assert zoom(page) == pytest.approx(2.5, rel=0.05)
    page.touchscreen.tap(x, y)
    assert zoom(page) > 2
    page.touchscreen.tap(x, y)
    measures.wait_until(page, "!document.querySelector('zoom-picture[data-zoomed]')")


def test_a_panorama_is_a_strip_on_a_phone_and_can_be_seen_whole(browsing: Browsing) -> None:
    page = still(browsing, item_path(PANORAMA), size=PHONE)
    wide = view(page).evaluate("e => [e.scrollWidth, e.clientWidth, e.clientHeight]")
    assert wide[0] > 3 * wide[1]
    assert wide[2] >= 120
    view(page).focus()
    page.keyboard.press("Escape")
    assert view(page).evaluate("e => e.scrollWidth <= e.clientWidth")


def test_small_pictures_are_not_blown_up(browsing: Browsing) -> None:
    page = still(browsing, item_path(SMALL))
    box = page.locator(".stage img").bounding_box()
    assert box
    assert box["width"] <= 320


def test_without_scripts_the_picture_is_a_link_and_texts_can_be_taken(browsing: Browsing) -> None:
    page = browsing.open(ITEM, scripts=False)
    link = page.locator(".stage a")
    assert str(link.get_attribute("href")).endswith("/w1280.webp")
    expect(page.locator(".stage").get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("button", name="Copy")).to_have_count(0)
    page.get_by_text("Share or embed").click()
    expect(page.get_by_label("Link to this page")).to_be_visible()
    expect(page.get_by_label("Code for a page")).to_be_visible()
    expect(page.get_by_role("link", name="WhatsApp")).to_be_visible()


def test_credit_link_and_code_are_copied_and_it_is_said(browsing: Browsing) -> None:
    page = browsing.open(ITEM, permissions=CLIPBOARD)
    page.get_by_text("Share or embed").click()
    for name, words in (
        ("Copy the credit", "Muse Mohammed / Medialib"),
        ("Copy the link", page.get_by_label("Link to this page").input_value()),
        ("Copy the code", page.get_by_label("Code for a page").input_value()),
    ):
        button = page.get_by_role("button", name=name)
        button.click()
        said = page.locator("copy-text").filter(has=button).get_by_role("status")
        expect(said).to_have_text("Copied")
        assert page.evaluate("navigator.clipboard.readText()") == words
    assert page.get_by_label("Code for a page").input_value().startswith("<iframe src=")


def test_where_copying_is_forbidden_the_text_is_selected(browsing: Browsing) -> None:
    page = browsing.open(ITEM)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    page.get_by_role("button", name="Copy the credit").click()
    expect(page.locator(".credit").get_by_role("status")).to_have_text("Please copy it by hand.")
    assert page.evaluate("getSelection().toString()") == "Muse Mohammed / Medialib"


def test_a_device_that_can_share_is_asked_to(browsing: Browsing) -> None:
    page = browsing.open("/audio/")
    page.add_init_script(
        "navigator.share = what => { window.shared = what; return Promise.resolve(); }"
    )
    browsing.go(page, ITEM)
    page.get_by_text("Share or embed").click()
    expect(page.get_by_role("link", name="WhatsApp")).to_have_count(0)
    page.get_by_role("button", name="Choose an app").click()
    assert page.evaluate("window.shared.url").endswith("/a-boat-number-1/")


def test_arrow_keys_lead_on_but_not_from_fields(page: Page) -> None:
    page.get_by_text("Share or embed").click()
    page.get_by_label("Link to this page").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    assert page.url.endswith(ITEM)
    page.locator("h1").click()
    page.keyboard.press("ArrowRight")
    page.wait_for_url(f"**{item_path(PANORAMA)}**")
    page.keyboard.press("ArrowLeft")
    page.wait_for_url(f"**{item_path(ORDINARY)}**")


def test_arrow_keys_are_mirrored_in_arabic(browsing: Browsing) -> None:
    page = browsing.open(ITEM, language="ar")
    page.keyboard.press("ArrowLeft")
    page.wait_for_url(f"**{item_path(PANORAMA)}**")


def test_facts_for_search_engines_are_there_under_the_policy(page: Page) -> None:
    facts = json.loads(page.locator("script[type='application/ld+json']").text_content() or "")
    assert facts["@type"] == "ImageObject"
    assert page.request.get(facts["contentUrl"].replace("http://localhost:8000", "")).ok


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("size", [WIDE, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_zoomed_and_sharing(
    browsing: Browsing, language: str, size: tuple[int, int], scheme: Any
) -> None:
    page = still(browsing, language=language, size=size, scheme=scheme)
    page.locator(".share__switch").click()
    view(page).focus()
    page.keyboard.press("Enter")
    assert axe.violations(page) == []
