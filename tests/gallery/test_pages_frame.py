"""What stands around every page: languages, addresses for search engines, errors."""

import re

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.utils import translation
from pytest_django import Settings

from gallery.context import alternates
from gallery.views import errors
from tests.gallery import build


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("prefix", "language", "direction"),
    [("", "en", "ltr"), ("/fr", "fr", "ltr"), ("/es", "es", "ltr"), ("/ar", "ar", "rtl")],
)
def test_each_language_has_its_addresses(
    client: Client, prefix: str, language: str, direction: str
) -> None:
    html = client.get(f"{prefix}/latest/").content.decode()
    assert f'<html lang="{language}" dir="{direction}">' in html
    assert f'rel="canonical" href="http://localhost:8000{prefix}/latest/"' in html
    for code, address in (("fr", "/fr/latest/"), ("ar", "/ar/latest/"), ("en", "/latest/")):
        assert f'hreflang="{code}" href="http://localhost:8000{address}"' in html
    assert 'hreflang="x-default" href="http://localhost:8000/latest/"' in html


@pytest.mark.django_db
def test_the_source_code_is_offered_where_it_is_said_to_be(
    client: Client, settings: Settings
) -> None:
    settings.SOURCE_URL = ""
    assert "Source code" not in client.get("/latest/").content.decode()
    settings.SOURCE_URL = "https://code.example.org/medialib?a&b"
    page = client.get("/galleries/").content.decode()
    assert 'href="https://code.example.org/medialib?a&amp;b"' in page


@pytest.mark.django_db
def test_the_browser_does_not_choose_the_language_of_an_address(client: Client) -> None:
    html = client.get("/", headers={"Accept-Language": "ar"}).content.decode()
    assert '<html lang="en" dir="ltr">' in html


@pytest.mark.django_db
def test_the_language_switch_stays_on_the_page(client: Client) -> None:
    gallery = build.gallery(items=[build.item()])
    html = client.get(f"/fr/galleries/{gallery.slug}/?page=1").content.decode()
    assert f'href="/galleries/{gallery.slug}/?page=1" lang="en"' in html
    assert f'href="/ar/galleries/{gallery.slug}/?page=1" lang="ar" dir="rtl"' in html


@pytest.mark.parametrize(
    ("path", "addresses"),
    [
        ("/", ["/", "/fr/", "/es/", "/ar/"]),
        ("/ar/", ["/", "/fr/", "/es/", "/ar/"]),
        ("/fr/items/x/", ["/items/x/", "/fr/items/x/", "/es/items/x/", "/ar/items/x/"]),
        ("/friends/", ["/friends/", "/fr/friends/", "/es/friends/", "/ar/friends/"]),
    ],
)
def test_alternates(path: str, addresses: list[str]) -> None:
    assert [one.url for one in alternates(path)] == addresses


def test_a_query_string_cannot_break_out_of_the_switch(client: Client) -> None:
    html = client.get('/nowhere/?"><script>alert(1)</script>').content.decode()
    assert "<script>alert" not in html


@pytest.mark.django_db
def test_the_present_page_is_marked(client: Client) -> None:
    html = client.get("/categories/").content.decode()
    assert '<a href="/categories/" aria-current="page">' in html
    assert len(re.findall(r'aria-current="page"', html)) == 1


@pytest.mark.django_db
def test_one_main_heading_and_a_way_past_the_header(client: Client) -> None:
    item = build.item()
    gallery = build.gallery(items=[item])
    addresses = ["/", "/latest/", "/categories/", "/categories/health/", "/galleries/", "/videos/"]
    addresses += [f"/galleries/{gallery.slug}/", f"/items/{item.uuid}/", "/none/"]
    for address in addresses:
        html = client.get(address).content.decode()
        assert len(re.findall(r"<h1[ >]", html)) == 1, address
        assert '<a class="skip" href="#main">' in html
        assert html.count("<main ") == 1
        assert not re.search(r"<[^>]* style=", html)
        scripts = re.findall(r"<script[^>]*>", html)
        assert all(" src=" in tag or "application/ld+json" in tag for tag in scripts)


# No mark for the database below: asking it would raise.


def test_a_missing_page_stands_in_the_frame(client: Client) -> None:
    response = client.get("/fr/nowhere/")
    html = response.content.decode()
    assert response.status_code == 404
    assert '<html lang="fr" dir="ltr">' in html
    assert 'class="header"' in html


def ask() -> HttpRequest:
    """Return a request that has not been through any middleware."""
    return RequestFactory().get("/ar/somewhere/")


def test_our_own_fault_asks_no_database() -> None:
    with translation.override("ar"):
        response = errors.server_error(ask())
    html = response.content.decode()
    assert response.status_code == 500
    assert '<html lang="ar" dir="rtl">' in html
    assert 'class="header"' in html
    assert 'class="footer"' in html


def test_an_exception_in_a_page_becomes_the_page_for_it(client: Client) -> None:
    client.raise_request_exception = False
    # Without a database every page fails here.
    response = client.get("/latest/")
    assert response.status_code == 500
    assert 'class="header"' in response.content.decode()


@pytest.mark.parametrize(
    ("handler", "error", "status"),
    [
        (errors.forbidden, PermissionDenied("reason"), 403),
        (errors.bad_request, SuspiciousOperation("reason"), 400),
        (errors.not_found, Exception("reason"), 404),
    ],
)
def test_errors_keep_their_reasons_to_themselves(
    client: Client, handler: object, error: Exception, status: int
) -> None:
    assert callable(handler)
    request = client.get("/none/").wsgi_request
    response = handler(request, error)
    assert response.status_code == status
    assert "reason" not in response.content.decode()
