"""System, light or dark: chosen in the header, remembered, shown before anything is painted."""

import pytest
from playwright.sync_api import Page

from tests.browser import measures
from tests.browser.browsing import PHONE, WIDE, Browsing

GROUND = "getComputedStyle(document.documentElement).backgroundColor"
LIGHT, DARK = "rgb(255, 255, 255)", "rgb(19, 19, 20)"
META = "[...document.querySelectorAll('meta[name=theme-color]')].map(e => e.content)"
# The first moment at which there is something to paint.
FIRST_PAINT = """new MutationObserver((_, watch) => {
    if (document.body) {
        window.first = [document.documentElement.dataset.theme, document.styleSheets.length];
        watch.disconnect();
    }
}).observe(document, {childList: true, subtree: true})"""


def choose(page: Page, value: str) -> None:
    """Choose a theme in the header."""
    page.locator(f"theme-switch input[value='{value}']").check()


def test_the_system_decides_until_somebody_chooses(browsing: Browsing) -> None:
    page = browsing.open("/latest/", scheme="dark")
    assert page.evaluate(GROUND) == DARK
    assert page.locator("theme-switch input[value='']").is_checked()
    page.emulate_media(color_scheme="light")
    assert page.evaluate(GROUND) == LIGHT


@pytest.mark.parametrize(
    ("scheme", "value", "ground", "colour"),
    [("light", "dark", DARK, "#131314"), ("dark", "light", LIGHT, "#ffffff")],
)
def test_a_choice_is_remembered(
    browsing: Browsing, scheme: str, value: str, ground: str, colour: str
) -> None:
    page = browsing.open("/latest/", scheme=scheme)  # type: ignore[arg-type]
    choose(page, value)
    assert page.evaluate(GROUND) == ground
    browsing.go(page, "/categories/", language="ar")
    assert page.evaluate(GROUND) == ground
    assert page.locator(f"theme-switch input[value='{value}']").is_checked()
    assert page.evaluate(META) == [colour, colour]
    assert page.locator("meta[name=color-scheme]").get_attribute("content") == value
    choose(page, "")
    assert page.evaluate(GROUND) == (DARK if scheme == "dark" else LIGHT)
    assert page.evaluate(META) == ["#ffffff", "#131314"]
    page.reload()
    assert page.locator("html").get_attribute("data-theme") is None


def test_nothing_flashes(browsing: Browsing) -> None:
    page = browsing.open("/latest/")
    choose(page, "dark")
    page.add_init_script(FIRST_PAINT)
    page.reload()
    assert page.evaluate("window.first")[0] == "dark"


def test_other_windows_follow(browsing: Browsing) -> None:
    one = browsing.open("/latest/")
    other = one.context.new_page()
    other.goto("/categories/")
    choose(one, "dark")
    measures.wait_until(other, f"{GROUND} === '{DARK}'")
    assert other.locator("theme-switch input[value='dark']").is_checked()


def test_the_keyboard_chooses(browsing: Browsing) -> None:
    page = browsing.open("/latest/")
    page.locator("theme-switch input[value='']").focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.documentElement.dataset.theme") == "light"


def test_a_closed_storage_does_no_harm(browsing: Browsing) -> None:
    page = browsing.open("/latest/")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('closed'); }})"
    )
    page.reload()
    choose(page, "dark")
    assert page.evaluate(GROUND) == DARK


def test_without_scripts_there_is_no_switch(browsing: Browsing) -> None:
    page = browsing.open("/latest/", scripts=False)
    assert not page.locator("theme-switch").is_visible()


@pytest.mark.parametrize("language", ["en", "fr", "es", "ar"])
def test_the_header_is_low(browsing: Browsing, language: str) -> None:
    page = browsing.open("/latest/", language=language)
    for width, highest in (
        (1440, 120),
        (1200, 120),
        (1100, 120),
        (800, 120),
        (390, 160),
        (320, 160),
    ):
        page.set_viewport_size({"width": width, "height": 800})
        box = page.locator(".header").bounding_box()
        assert box is not None
        assert box["height"] < highest, width


@pytest.mark.parametrize("scripts", [True, False])
def test_the_menu_opens_and_closes(browsing: Browsing, scripts: bool) -> None:
    page = browsing.open("/latest/", size=PHONE, scripts=scripts)
    link = page.locator(".links a").first
    assert not link.is_visible()
    page.locator(".menu-button").click()
    assert link.is_visible()
    page.keyboard.press("Escape")
    assert not link.is_visible()
    page.locator(".menu-button").click()
    page.locator(".menu__close").click()
    assert not link.is_visible()
    page.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})
    assert link.is_visible()
    assert not page.locator(".menu-button").is_visible()


def test_the_chosen_theme_is_seen_in_forced_colours(browsing: Browsing) -> None:
    page = browsing.open("/latest/", forced_colors="active")
    outline = "getComputedStyle(document.querySelector('.theme__choice')).outlineStyle"
    assert page.evaluate(outline) == "solid"


def test_paper_gets_pictures_and_words_only(browsing: Browsing) -> None:
    page = browsing.open("/galleries/three/", scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate(GROUND) == "rgb(255, 255, 255)"
    for chrome in (".tabs", ".menu", ".menu-button", ".footer__languages"):
        assert not page.locator(chrome).is_visible(), chrome
    assert page.locator("h1").is_visible()
    assert "/galleries/three/" in page.locator(".footer__address").inner_text()
