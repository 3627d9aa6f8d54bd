"""Pages follow what the reader's device asks for: dark, print, less motion, forced colours."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import focus, measures
from tests.browser.browsing import Browsing, Scheme

MOVING = """() => [...document.querySelectorAll('*')].flatMap(e => ['', '::before', '::after']
    .map(part => getComputedStyle(e, part)).filter(style =>
        [...style.transitionDuration.split(','), ...style.animationDuration.split(',')]
            .some(time => parseFloat(time) > 0.01)).map(() => e.className))"""


def _lightness(page: Page) -> int:
    colour = measures.style(page, "html", "backgroundColor")
    return sum(int(part) for part in colour.removeprefix("rgb(").rstrip(")").split(","))


def test_dark_pages_are_dark(browsing: Browsing) -> None:
    assert _lightness(browsing.open("/")) > 3 * 220
    assert _lightness(browsing.open("/", scheme="dark")) < 3 * 40


@pytest.mark.parametrize(("system", "chosen"), [("light", "dark"), ("dark", "light")])
def test_the_switch_is_remembered(browsing: Browsing, system: Scheme, chosen: Scheme) -> None:
    page = browsing.open("/", scheme=system)
    before = _lightness(page)
    page.locator(f"theme-switch input[value={chosen}]").check()
    assert abs(_lightness(page) - before) > 300
    browsing.go(page, "/latest/", language="fr")
    assert abs(_lightness(page) - before) > 300
    page.locator("theme-switch input[value='']").check()
    assert _lightness(page) == before


def test_print_shows_the_page_without_its_frame(browsing: Browsing) -> None:
    page = browsing.open("/galleries/sixty/")
    page.emulate_media(media="print")
    expect(page.locator("nav:visible, header.header button:visible")).to_have_count(0)
    expect(page.locator("summary:visible, theme-switch:visible")).to_have_count(0)
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("main img").first).to_be_visible()


@pytest.mark.parametrize("path", ["/", "/galleries/sixty/", "/categories/"])
def test_nothing_moves_for_whoever_wants_less_motion(browsing: Browsing, path: str) -> None:
    page = browsing.open(path)
    assert page.evaluate(MOVING) != []
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(MOVING) == []


def test_forced_colours_show_the_focus(browsing: Browsing) -> None:
    page = browsing.open("/galleries/", forced_colors="active")
    assert [step for step in focus.walk(page) if step.contrast < 3] == []
