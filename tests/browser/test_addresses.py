"""The table of pages knows every page."""

from django.urls import resolve

from gallery import urls as gallery_urls
from search import urls as search_urls
from tests.browser.addresses import ADDRESSES

# Fragments, where forms are sent, and the same page with another month.
PARTS_OF_PAGES = {"suggestions", "limit-download", "past-picks-month"}
# Addresses without the name, which lead to those with it.
LEADING_ON = {"creators/<int:pk>/"}


def test_every_page_is_in_the_table() -> None:
    known = {resolve(address.path.partition("?")[0]).route for address in ADDRESSES}
    patterns = [*gallery_urls.urlpatterns, *search_urls.urlpatterns]
    public = {str(one.pattern) for one in patterns if one.name not in PARTS_OF_PAGES}
    assert public - known - LEADING_ON == set()


def test_no_page_is_in_the_table_twice() -> None:
    assert len({address.name for address in ADDRESSES}) == len(ADDRESSES)
    assert len({(address.path, address.role) for address in ADDRESSES}) == len(ADDRESSES)
