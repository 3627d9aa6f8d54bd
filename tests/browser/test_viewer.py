"""The viewer: a picture on the full screen, by mouse, keys and fingers, and the way back."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Request, Route, expect

from tests.browser import axe
from tests.browser.addresses import WITHDRAWN, Address, item_path
from tests.browser.browsing import PHONE, WIDE, Browsing

SIXTY = "/galleries/sixty/"


@pytest.fixture
def viewing(browsing: Browsing) -> Page:
    """Return the gallery of sixty with its third picture in the viewer."""
    return opened(browsing)


def opened(browsing: Browsing, path: str = SIXTY, card: int = 2, **options: Any) -> Page:
    """Open `path` and there the picture of the card numbered `card` from 0."""
    page = browsing.open(path, **options)
    cards(page).nth(card).click()
    expect(picture(page)).to_be_visible()
    return page


def cards(page: Page) -> Locator:
    """Return the links of the list."""
    return page.locator("a.item-card")


def viewer(page: Page) -> Locator:
    """Return the viewer, which is there only while it is open."""
    return page.locator("dialog.viewer")


def picture(page: Page) -> Locator:
    """Return the large picture: the one with the sizes for the whole screen."""
    return page.locator(".viewer__frame img[srcset]")


def button(page: Page, name: str) -> Locator:
    """Return a button of the viewer by what it says."""
    return viewer(page).get_by_role("button", name=name)


def counter(page: Page) -> Locator:
    """Return what is said politely about where one is."""
    return viewer(page).get_by_role("status")


def at(page: Page, words: str) -> None:
    """Expect the viewer to stand at `words`, for example 3 of 60."""
    expect(counter(page)).to_contain_text(words)


def shown_path(page: Page) -> str:
    """Return path and query of the address."""
    path: str = page.evaluate("location.pathname + location.search")
    return path


def test_a_click_opens_the_picture_at_its_own_address(viewing: Page) -> None:
    at(viewing, "3 of 60")
    assert shown_path(viewing) == f"{item_path(102)}a-boat-number-102/?gallery=sixty"
    expect(viewing).to_have_title(re.compile("^A boat, number 102"))
    expect(picture(viewing)).to_have_attribute("alt", "A boat, number 102 seen from the shore")
    assert viewing.evaluate("document.activeElement.dataset.do") == "close"


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


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_axe_finds_nothing(browsing: Browsing, language: str, size: tuple[int, int]) -> None:
    page = opened(browsing, language=language, size=size, reduced_motion="reduce")
    viewer(page).locator("[data-do=caption]").click()
    assert axe.violations(page) == []
