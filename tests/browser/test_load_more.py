"""Show more: the next page of a list under the one that is there."""

from contextlib import closing

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import axe
from tests.browser.browsing import Browsing

SIXTY = "/galleries/sixty/"


def more(page: Page) -> Locator:
    """Return the link that shows more."""
    return page.get_by_role("link", name="Show more")


def cards(page: Page) -> Locator:
    """Return the links of the list."""
    return page.locator("a.item-card")


def said(page: Page) -> Locator:
    """Return what is announced under the list."""
    return page.locator("main load-more").get_by_role("status")


def shown_path(page: Page) -> str:
    """Return path and query of the address."""
    path: str = page.evaluate("location.pathname + location.search")
    return path


def test_more_items_come_under_the_list(browsing: Browsing) -> None:
    page = browsing.open(SIXTY)
    expect(said(page)).to_have_text("")
    length = page.evaluate("history.length")
    first = cards(page).first.element_handle()
    more(page).focus()
    page.keyboard.press("Enter")
    expect(cards(page)).to_have_count(60)
    expect(said(page)).to_have_text("12 more items")
    expect(cards(page).nth(48)).to_be_focused()
    assert shown_path(page) == f"{SIXTY}?page=2"
    assert page.evaluate("history.length") == length
    assert first.evaluate("card => card.isConnected")
    hrefs = [one.get_attribute("href") for one in cards(page).all()]
    assert len(set(hrefs)) == 60
    expect(more(page)).to_have_count(0)
    expect(page.get_by_role("link", name="Page 2")).to_have_attribute("aria-current", "page")
    expect(page.get_by_role("link", name="Previous page")).to_have_count(0)
    assert axe.violations(page) == []


def test_the_list_stays_where_it_is(browsing: Browsing) -> None:
    page = browsing.open(SIXTY)
    more(page).scroll_into_view_if_needed()
    place = page.evaluate("scrollY")
    assert place > 0
    more(page).click()
    expect(cards(page)).to_have_count(60)
    expect(cards(page).nth(48)).to_be_focused()
    assert page.evaluate("scrollY") == place


def test_only_the_list_is_sent(browsing: Browsing) -> None:
    page = browsing.open(SIXTY)
    with page.expect_response("**/galleries/sixty/?page=2") as caught:
        more(page).click()
    html = caught.value.text()
    assert "<html" not in html
    assert "<header" not in html
    assert html.count("item-card__headline") == 12


def test_reloading_and_going_back_show_what_the_address_says(browsing: Browsing) -> None:
    page = browsing.open(SIXTY)
    more(page).click()
    expect(cards(page)).to_have_count(60)
    page.reload()
    expect(cards(page)).to_have_count(12)
    page.get_by_role("link", name="Previous page").click()
    expect(cards(page)).to_have_count(48)
    expect(more(page)).to_have_count(1)
    page.goto("/")
    page.go_back()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(cards(page).first).to_be_visible()


def test_lists_by_cursor_grow_and_keep_their_way_back(browsing: Browsing) -> None:
    page = browsing.open("/images/")
    more(page).click()
    expect(said(page)).to_contain_text("more items")
    assert cards(page).count() > 48
    assert shown_path(page).startswith("/images/?before=")
    expect(page.get_by_role("link", name="Newer")).to_have_count(0)
    page.reload()
    expect(page.get_by_role("link", name="Newer")).to_have_count(1)


def test_lists_of_galleries_grow(browsing: Browsing) -> None:
    for path in ("/galleries/", "/latest/"):
        page = browsing.open(path)
        titles = page.locator(".columns .gallery-card__title")
        expect(titles).to_have_count(24)
        more(page).click()
        expect(said(page)).to_contain_text("more galleries")
        assert titles.count() > 24
        expect(titles.nth(24).locator("a")).to_be_focused()
        assert len(set(titles.all_inner_texts())) == titles.count()


def test_htmx_comes_only_where_a_list_goes_on(browsing: Browsing) -> None:
    for path, wanted in ((SIXTY, True), ("/galleries/three/", False), ("/", False)):
        page = browsing.open(path)
        assert page.evaluate("'htmx' in window") is wanted


def test_a_click_for_another_window_is_left_alone(browsing: Browsing) -> None:
    page = browsing.open(SIXTY)
    with page.context.expect_page() as opened:
        more(page).click(modifiers=["Control"])
    expect(cards(opened.value)).to_have_count(12)
    expect(cards(page)).to_have_count(48)


def test_without_scripts_the_pages_are_links(browsing: Browsing) -> None:
    page = browsing.open(SIXTY, scripts=False)
    expect(more(page)).to_have_count(0)
    page.get_by_role("link", name="Next page").click()
    expect(cards(page)).to_have_count(12)
    page.get_by_role("link", name="Previous page").click()
    expect(cards(page)).to_have_count(48)
    older = browsing.open("/images/", scripts=False)
    older.get_by_role("link", name="Older").click()
    older.get_by_role("link", name="Newer").click()
    expect(cards(older)).to_have_count(48)


def test_a_failure_is_said_and_can_be_tried_again(chromium: Browser, home: str) -> None:
    # Not watched by `browsing`: htmx writes every failure into the console.
    with closing(chromium.new_context(base_url=home)) as context:
        page = context.new_page()
        page.goto(SIXTY)
        page.route("**/galleries/sixty/?page=2", lambda route: route.fulfill(status=503))
        more(page).click()
        expect(said(page)).to_be_visible()
        expect(said(page)).to_contain_text("could not be loaded")
        assert shown_path(page) == SIXTY
        page.unroute("**/galleries/sixty/?page=2")
        more(page).click()
        expect(cards(page)).to_have_count(60)
        expect(said(page)).to_have_text("12 more items")


def test_the_viewer_says_so_when_the_next_page_fails(chromium: Browser, home: str) -> None:
    with closing(chromium.new_context(base_url=home)) as context:
        page = context.new_page()
        page.goto(SIXTY)
        page.route("**/galleries/sixty/?page=2", lambda route: route.abort())
        cards(page).nth(47).click()
        viewer = page.locator("dialog.viewer")
        expect(viewer.locator("img[srcset]")).to_be_visible()
        page.keyboard.press("ArrowRight")
        expect(viewer.locator(".viewer__message")).to_contain_text("could not be loaded")
        expect(viewer.get_by_role("status")).to_contain_text("48 of 60")
