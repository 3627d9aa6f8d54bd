"""What holds on every page in every language: its parts, narrow windows, zoom and large text."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page

from tests.browser import measures
from tests.browser.addresses import ADDRESSES, LANGUAGES, Address
from tests.browser.browsing import NARROW, PHONE, WIDE, Browsing

MOST = 4  # are told of what a window loses
ZOOMED = (320, 256)  # 1280 × 1024 px at 400 percent
LANDMARKS = """() => [...document.querySelectorAll(
    'body > header, main, body > footer, body > nav, body > aside')].map(e => e.localName)"""
NAVIGATIONS = """() => [...document.querySelectorAll('nav, aside')]
    .filter(e => e.checkVisibility()).map(e => e.ariaLabel)"""
ALTS = "() => [...document.images].map(e => [e.getAttribute('alt'), e.closest('a')?.innerText])"


@pytest.mark.parametrize("address", ADDRESSES, ids=str)
def test_it_reads_well_for_everyone(browsing: Browsing, address: Address) -> None:
    page = browsing.open("/audio/", size=NARROW)
    found: list[str] = []
    for language in LANGUAGES:
        browsing.go(page, address, language=language)
        for problem in [*_parts(page, language), *_narrow(page), *_large_text(page)]:
            found.append(f"{language}: {problem}")
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
