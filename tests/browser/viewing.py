"""The viewer as tests see it: opened, stepped through, read."""

from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.browsing import Browsing

SIXTY = "/galleries/sixty/"


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
