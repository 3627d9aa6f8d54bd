"""What holds on every page in every language: its parts, narrow windows, zoom, large text, and what
axe looks for, light and dark, on a desk and on a phone.

Every page meets every language, both schemes and both widths, but not each with each: that is what
`pytest --thorough` is for.
"""

from itertools import pairwise

import pytest
from playwright.sync_api import Page

from tests.browser import axe, measures
from tests.browser.addresses import ADDRESSES, LANGUAGES, Address
from tests.browser.browsing import NARROW, PHONE, WIDE, Browsing, Scheme

Look = tuple[tuple[int, int], Scheme, dict[str, list[str]]]  # size of the window, scheme, rules

# The longest words, and the other direction: what fits there fits in the other languages.
WIDEST_LANGUAGES = ("fr", "ar")
# Colours are the same in every language; what differs are the letters they are seen on. Other
# rules are the same at both widths, but for what opens and folds there.
ALL: dict[str, list[str]] = {}
ONLY_COLOURS, NO_COLOURS = {"rules": axe.COLOURS}, {"without": axe.COLOURS}
LOOKS: dict[str, list[Look]] = {
    "en": [(WIDE, "light", ALL), (WIDE, "dark", ONLY_COLOURS), (PHONE, "light", ALL)],
    "ar": [(PHONE, "dark", ALL), (PHONE, "light", ONLY_COLOURS)],
    "fr": [(PHONE, "light", NO_COLOURS)],
    "es": [(WIDE, "light", NO_COLOURS)],
}
THOROUGH: list[Look] = [
    (size, scheme, ALL) for size in (WIDE, PHONE) for scheme in ("light", "dark")
]
MOST = 4  # are told of what a window loses
ZOOMED = (320, 256)  # 1280 × 1024 px at 400 percent
LANDMARKS = """() => [...document.querySelectorAll(
    'body > header, main, body > footer, body > nav, body > aside')].map(e => e.localName)"""
NAVIGATIONS = """() => [...document.querySelectorAll('nav, aside')]
    .filter(e => e.checkVisibility()).map(e => e.ariaLabel)"""
ALTS = "() => [...document.images].map(e => [e.getAttribute('alt'), e.closest('a')?.innerText])"


@pytest.mark.parametrize("address", ADDRESSES, ids=str)
def test_it_reads_well_for_everyone(browsing: Browsing, address: Address, thorough: bool) -> None:
    page = browsing.window()
    found: list[str] = []
    for language in LANGUAGES:
        browsing.go(page, address, language=language)
        problems = _parts(page, language)
        if language in WIDEST_LANGUAGES:
            problems += [*_narrow(page), *_large_text(page)]
        if axe.SCRIPT.exists():
            problems += _axe(page, THOROUGH if thorough else LOOKS[language])
        found += [f"{language}: {problem}" for problem in problems]
    assert not found, "\n".join(found)


def _parts(page: Page, language: str) -> list[str]:
    """Return what is wrong with headings, landmarks, alt texts and targets."""
    levels, names = measures.headings(page), page.evaluate(NAVIGATIONS)
    alts: list[tuple[str | None, str | None]] = page.evaluate(ALTS)
    direction = "rtl" if language == "ar" else "ltr"
    return [
        problem
        for problem, is_good in {
            "language": page.locator(f"html[lang={language}][dir={direction}]").count() == 1,
            "title": page.title() != "",
            f"headings {levels}": levels[:1] == [1] and levels.count(1) == 1,
            f"levels {levels}": all(after <= before + 1 for before, after in pairwise(levels)),
            "landmarks": page.evaluate(LANDMARKS) == ["header", "main", "footer"],
            f"names of navigations {names}": all(names) and len(set(names)) == len(names),
            "a picture without alt": all(alt is not None for alt, _words in alts),
            "a file name as alt": all(".webp" not in (alt or "") for alt, _words in alts),
            "alt repeats its link": all(not alt or alt != words for alt, words in alts),
        }.items()
        if not is_good
    ] + [f"small target {one}" for one in measures.small_targets(page)]


def _axe(page: Page, looks: list[Look]) -> list[str]:
    """Return what axe finds in `looks` at the page; it is left in the light."""
    found = []
    for (width, height), scheme, asked in looks:
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=scheme)
        found += [f"axe, {width}, {scheme}: {one}" for one in axe.violations(page, **asked)]
    page.emulate_media(color_scheme="light")
    return found


@pytest.mark.skipif(not axe.SCRIPT.exists(), reason="axe is not here")
def test_axe_is_listened_to(browsing: Browsing) -> None:
    page = browsing.open("/latest/")
    page.evaluate("document.querySelector('img').removeAttribute('alt')")
    assert [one.split()[0] for one in axe.violations(page)] == ["image-alt"]
    page.evaluate("document.querySelector('h1').style.color = '#ddd'")
    assert [one.split()[0] for one in axe.violations(page, rules=axe.COLOURS)] == ["color-contrast"]


def _narrow(page: Page) -> list[str]:
    """Return what a narrow window and a window at 400 percent zoom lose."""
    return [f"{size}: {one}" for size in (NARROW, ZOOMED) for one in _lost(page, size)]


def _large_text(page: Page) -> list[str]:
    """Return what is lost where the reader's letters are twice as large."""
    with measures.letters_twice_as_large(page):
        return [f"200 % {size}: {one}" for size in (WIDE, PHONE) for one in _lost(page, size)]


def _lost(page: Page, size: tuple[int, int]) -> list[str]:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    found = [*measures.outside(page), *(f"cut: {one}" for one in measures.cut(page))]
    return [*found[:MOST], *(["…"] if found[MOST:] else [])]
