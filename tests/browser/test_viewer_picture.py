"""What the viewer shows: the picture, its caption, the slideshow, and what went wrong."""

from typing import Any

import pytest
from playwright.sync_api import Page, Request, Route, expect

from tests.browser import axe
from tests.browser.addresses import WITHDRAWN, Address, item_path
from tests.browser.browsing import PHONE, WIDE, Browsing
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


def test_the_picture_fits_the_screen_whole(browsing: Browsing) -> None:
    for card in (0, 1, 2, 3, 5, 6):  # landscape, upright, wide, square, portrait, panorama
        page = opened(browsing, card=card, size=PHONE, has_touch=True, is_mobile=True)
        box = picture(page).bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["y"] >= 0
        assert box["x"] + box["width"] <= PHONE[0]
        assert box["y"] + box["height"] <= PHONE[1]
        natural = picture(page).evaluate("img => img.naturalWidth / img.naturalHeight")
        assert box["width"] / box["height"] == pytest.approx(natural, rel=0.02)
        assert box["width"] == pytest.approx(390) or box["height"] > 780
        page.context.close()


def test_the_caption_is_there_on_demand_and_remembered(browsing: Browsing) -> None:
    page = opened(browsing, "/galleries/awkward/", card=0)
    caption = viewer(page).get_by_role("region", name="Caption and credit")
    expect(caption).to_have_count(0)
    toggle = button(page, "Caption")
    expect(toggle).to_have_attribute("aria-expanded", "false")
    toggle.click()
    expect(caption).to_contain_text("A boat, number 1")
    expect(caption).to_contain_text("on the water")
    expect(caption).to_contain_text("Muse Mohammed / Medialib")
    expect(caption).to_contain_text("Danlí, Honduras")
    expect(toggle).to_have_attribute("aria-expanded", "true")
    page.reload()
    page.goto("/galleries/awkward/")
    cards(page).nth(3).click()
    expect(caption).to_contain_text("A boat, number 4")
    caption.get_by_role("link", name="Open the page").click()
    expect(viewer(page)).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_have_text("A boat, number 4")
    page.go_back()
    expect(cards(page).first).to_be_visible()
    expect(viewer(page)).to_have_count(0)


def test_a_long_caption_scrolls_beside_the_picture(browsing: Browsing) -> None:
    page = opened(browsing, "/galleries/one/", card=0, size=PHONE)
    button(page, "Caption").click()
    caption = viewer(page).locator(".viewer__caption")
    assert caption.evaluate("e => e.scrollHeight > e.clientHeight")
    above, below = picture(page).bounding_box(), caption.bounding_box()
    assert above
    assert below
    assert above["y"] + above["height"] <= below["y"] + 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_caption_in_another_language_says_so(browsing: Browsing) -> None:
    page = opened(browsing, "/galleries/awkward/", card=6)
    button(page, "Caption").click()
    heading = viewer(page).get_by_role("heading")
    expect(heading).to_have_attribute("lang", "ar")
    expect(heading).to_have_attribute("dir", "rtl")


def test_the_neighbours_are_fetched_ahead(browsing: Browsing) -> None:
    page = browsing.open(SIXTY)
    slides: list[str] = []

    def note(request: Request) -> None:
        if "/items/" in request.url and request.headers.get("hx-request"):
            slides.append(request.url.split("/")[-2])

    page.on("request", note)
    cards(page).nth(2).click()
    expect(picture(page)).to_be_visible()
    page.keyboard.press("ArrowRight")
    at(page, "4 of 60")
    expect(picture(page)).to_be_visible()
    assert sorted(slides) == [f"a-boat-number-{number}" for number in (101, 102, 103, 104)]


def swipe(page: Page, across: int, down: int = 0) -> None:
    """Draw a finger over the middle of the screen."""
    touch = page.context.new_cdp_session(page)
    x, y = PHONE[0] // 2, PHONE[1] // 2
    points = [(x + across * n / 5, y + down * n / 5) for n in range(6)]
    for kind, (left, top) in zip(["touchStart", *["touchMove"] * 5], points, strict=True):
        point = {"x": left, "y": top}
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [point]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


@pytest.mark.parametrize(("language", "onwards"), [("en", -150), ("ar", 150)])
def test_fingers_swipe(browsing: Browsing, language: str, onwards: int) -> None:
    fingers: dict[str, Any] = {"size": PHONE, "has_touch": True, "is_mobile": True}
    page = opened(browsing, language=language, reduced_motion="reduce", **fingers)
    swipe(page, onwards)
    page.wait_for_url("**/a-boat-number-103/**")
    swipe(page, -onwards)
    page.wait_for_url("**/a-boat-number-102/**")
    swipe(page, 30, down=200)
    swipe(page, 10)
    page.wait_for_timeout(200)
    assert "a-boat-number-102/" in shown_path(page)
    drag = viewer(page).locator(".viewer__stage").evaluate("e => e.style.cssText")
    assert drag == ""


def test_the_slideshow_goes_on_until_somebody_takes_over(viewing: Page) -> None:
    viewing.clock.install()
    play = button(viewing, "Slideshow")
    play.click()
    expect(play).to_have_attribute("aria-pressed", "true")
    expect(counter(viewing)).to_have_attribute("aria-live", "off")
    viewing.clock.run_for(5100)
    at(viewing, "4 of 60")
    expect(picture(viewing)).to_be_visible()
    viewing.clock.run_for(5100)
    at(viewing, "5 of 60")
    viewing.keyboard.press("ArrowLeft")
    expect(play).to_have_attribute("aria-pressed", "false")
    viewing.clock.run_for(11000)
    at(viewing, "4 of 60")


def test_the_slideshow_stops_in_a_hidden_tab_and_at_the_end(browsing: Browsing) -> None:
    page = opened(browsing, "/galleries/three/", card=1)
    page.clock.install()
    play = button(page, "Slideshow")
    play.click()
    page.evaluate("""() => {
        Object.defineProperty(document, "hidden", { value: true, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
        delete document.hidden;
    }""")
    expect(play).to_have_attribute("aria-pressed", "false")
    play.click()
    page.clock.run_for(5100)
    at(page, "3 of 3")
    expect(picture(page)).to_be_visible()
    page.clock.run_for(5100)
    expect(play).to_have_attribute("aria-pressed", "false")


def test_nothing_moves_for_those_who_want_it_still(browsing: Browsing) -> None:
    page = browsing.open(SIXTY, reduced_motion="reduce")
    page.evaluate("""() => {
        document.startViewTransition = () => { throw new Error("it moved"); };
    }""")
    cards(page).nth(2).click()
    expect(picture(page)).to_be_visible()
    expect(button(page, "Slideshow")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(viewer(page)).to_have_count(0)


def test_full_screen(viewing: Page) -> None:
    full = button(viewing, "Full screen")
    full.click()
    expect(full).to_have_attribute("aria-pressed", "true")
    assert viewing.evaluate("document.fullscreenElement.className") == "viewer__box"
    full.click()
    expect(full).to_have_attribute("aria-pressed", "false")


def test_what_was_withdrawn_meanwhile_is_gone_here_too(browsing: Browsing) -> None:
    gone = Address("withdrawn", item_path(WITHDRAWN), 410)
    page = browsing.open(gone)
    browsing.go(page, SIXTY)
    cards(page).nth(3).evaluate("(card, path) => { card.href = path; }", gone.path)
    cards(page).nth(3).click()
    message = viewer(page).locator(".viewer__message")
    expect(message).to_contain_text("no longer here")
    expect(viewer(page).locator("img")).to_have_count(0)
    page.keyboard.press("ArrowRight")
    at(page, "5 of 60")
    expect(message).to_be_empty()


def test_a_picture_that_cannot_be_shown_says_so(browsing: Browsing) -> None:
    def spoil(route: Route) -> None:
        route.fulfill(body="not a picture", content_type="image/webp")

    page = browsing.open(SIXTY)
    page.route("**/w1280.webp", spoil)
    cards(page).nth(2).click()
    expect(viewer(page).get_by_role("alert")).to_contain_text("could not be loaded")


def test_things_without_a_picture_are_plain_links(browsing: Browsing) -> None:
    page = browsing.open("/galleries/awkward/")
    bare = page.locator("a.item-card:not(:has(img))")
    expect(bare).to_have_count(1)
    bare.click()
    page.wait_for_url("**/items/**")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(viewer(page)).to_have_count(0)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_axe_finds_nothing(browsing: Browsing, language: str, size: tuple[int, int]) -> None:
    page = opened(browsing, language=language, size=size, reduced_motion="reduce")
    viewer(page).locator("[data-do=caption]").click()
    assert axe.violations(page) == []
