"""The watch over browser windows sees what must fail a test."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Route

from tests.browser.watch import Watch

HOME = "http://home.test"
POLICY = {"Content-Security-Policy": "default-src 'none'"}


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    with chromium.new_context() as made:
        yield made


def _troubles(context: BrowserContext, body: str, **headers: str) -> list[str]:
    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(HOME)
        if path == "/":
            route.fulfill(body=body, content_type="text/html", headers=headers)
        elif path == "/missing.webp":
            route.fulfill(status=404)
        else:
            route.abort("connectionrefused")

    watch = Watch(context, HOME)
    context.route("**/*", answer)
    context.new_page().goto(f"{HOME}/")
    return watch.troubles


@pytest.mark.parametrize(
    ("body", "trouble"),
    [
        ("<script>console.error('Oh')</script>", "console: Oh"),
        ("<script>throw new Error('No')</script>", "exception: No"),
        ("<img src=/missing.webp>", f"status 404: {HOME}/missing.webp"),
        ("<img src=/broken.webp>", f"failed: {HOME}/broken.webp (net::ERR_CONNECTION_REFUSED)"),
        ("<img src=https://elsewhere.test/a>", "another host: https://elsewhere.test/a"),
    ],
)
def test_it_sees(context: BrowserContext, body: str, trouble: str) -> None:
    found = _troubles(context, body)
    assert [one for one in found if one.startswith(trouble)]


@pytest.mark.parametrize(
    "body", ["<script>alert(1)</script>", "<p style='color: red'>", "<img src=/a.webp>"]
)
def test_it_sees_violations_of_the_content_security_policy(
    context: BrowserContext, body: str
) -> None:
    assert "Content Security Policy" in "".join(_troubles(context, body, **POLICY))


def test_it_leaves_good_pages_alone(context: BrowserContext) -> None:
    assert _troubles(context, "<p>Good", **POLICY) == []
