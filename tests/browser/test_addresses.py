"""The table of pages knows every public page."""

from django.urls import resolve

from gallery.urls import urlpatterns
from tests.browser.addresses import ADDRESSES

# Asked for by staff only; tests/gallery/test_styleguide.py looks at it.
NOT_PUBLIC = {"styleguide"}


def test_every_public_page_is_in_the_table() -> None:
    known = {resolve(address.path.partition("?")[0]).route for address in ADDRESSES}
    public = [str(one.pattern) for one in urlpatterns if one.name not in NOT_PUBLIC]
    assert [pattern for pattern in public if pattern not in known] == []


def test_no_page_is_in_the_table_twice() -> None:
    assert len({address.name for address in ADDRESSES}) == len(ADDRESSES)
    assert len({address.path for address in ADDRESSES}) == len(ADDRESSES)
