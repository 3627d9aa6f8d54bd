"""The measures notice what they are there to notice."""

from tests.browser import measures
from tests.browser.browsing import NARROW, Browsing


def test_what_does_not_fit_is_noticed(browsing: Browsing) -> None:
    page = browsing.open("/latest/", size=NARROW)
    page.evaluate("document.querySelector('h1').style.inlineSize = '400px'")
    assert measures.outside(page)[0] == "scrolls to 416 of 320 px"


def test_cut_words_are_noticed(browsing: Browsing) -> None:
    page = browsing.open("/latest/", size=NARROW)
    page.evaluate("document.querySelector('h1').style.blockSize = '9px'")
    assert measures.cut(page) == []
    page.evaluate("document.querySelector('h1').style.overflow = 'clip'")
    assert [one.split()[0] for one in measures.cut(page)] == ["<h1"]


def test_small_targets_are_noticed(browsing: Browsing) -> None:
    page = browsing.open("/")
    page.evaluate("document.querySelector('.tabs a').style.minBlockSize = '20px'")
    page.evaluate("document.querySelector('.tabs a').style.lineHeight = '1'")
    assert len(measures.small_targets(page)) == 1


def test_letters_become_larger_and_small_again(browsing: Browsing) -> None:
    page = browsing.open("/")
    before = measures.style(page, "body", "fontSize")
    with measures.letters_twice_as_large(page):
        larger = measures.style(page, "body", "fontSize")
    assert float(larger[:-2]) == 2 * float(before[:-2])
    assert measures.style(page, "body", "fontSize") == before
