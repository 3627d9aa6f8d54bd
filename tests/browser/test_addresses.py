"""The table of pages knows every page."""

from django.urls import resolve

from gallery.urls import urlpatterns
from tests.browser.addresses import ADDRESSES


def test_every_page_is_in_the_table() -> None:
    known = {resolve(address.path.partition("?")[0]).route for address in ADDRESSES}
    public = [str(one.pattern) for one in urlpatterns]
    assert [pattern for pattern in public if pattern not in known] == []


def test_no_page_is_in_the_table_twice() -> None:
    assert len({address.name for address in ADDRESSES}) == len(ADDRESSES)
    assert len({address.path for address in ADDRESSES}) == len(ADDRESSES)
