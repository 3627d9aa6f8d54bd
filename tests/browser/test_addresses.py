"""The table of pages knows every public page."""

from django.urls import resolve

from gallery.urls import urlpatterns
from tests.browser.addresses import ADDRESSES


def test_every_public_page_is_in_the_table() -> None:
    known = {resolve(address.path.partition("?")[0]).route for address in ADDRESSES}
    assert [str(one.pattern) for one in urlpatterns if str(one.pattern) not in known] == []


def test_no_page_is_in_the_table_twice() -> None:
    assert len({address.name for address in ADDRESSES}) == len(ADDRESSES)
    assert len({address.path for address in ADDRESSES}) == len(ADDRESSES)
