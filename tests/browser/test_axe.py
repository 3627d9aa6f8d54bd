"""Axe finds nothing: every page, every language, light and dark, on a desk and on a phone."""

import pytest

from tests.browser import axe
from tests.browser.addresses import ADDRESSES, LANGUAGES, Address
from tests.browser.browsing import PHONE, WIDE, Browsing


@pytest.mark.parametrize("address", ADDRESSES, ids=str)
def test_axe_finds_nothing(browsing: Browsing, address: Address) -> None:
    page = browsing.open("/latest/")
    found: list[str] = []
    for language in LANGUAGES:
        browsing.go(page, address, language=language)
        for width, height in (WIDE, PHONE):
            page.set_viewport_size({"width": width, "height": height})
            page.emulate_media(color_scheme="light")
            found += [f"{language} {width} light {one}" for one in axe.violations(page)]
            page.emulate_media(color_scheme="dark")
            found += [f"{language} {width} dark {one}" for one in axe.violations(page)]
    assert found == []


def test_axe_is_listened_to(browsing: Browsing) -> None:
    page = browsing.open("/")
    page.evaluate("document.querySelector('img').removeAttribute('alt')")
    assert [one.split()[0] for one in axe.violations(page)] == ["image-alt"]
