"""Pages of other sites that frame ours: one kind of page lets them."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import axe
from tests.browser.addresses import ORDINARY, WITHDRAWN, item_path
from tests.browser.browsing import Browsing


@pytest.fixture
def elsewhere(home: str) -> Iterator[str]:
    """Return the address of another site; its page `/x/y` frames the page `/x/y` of ours."""

    class Framing(BaseHTTPRequestHandler):
        """Answers with a page that frames one of ours."""

        def do_GET(self) -> None:
            """Frame it, and remember what became of it."""
            body = f'<iframe src="{home}{self.path}" width="640" height="480"></iframe>'
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, format: str, *args: object) -> None:
            """Stay silent."""

    server = HTTPServer(("127.0.0.1", 0), Framing)
    thread = threading.Thread(target=partial(server.serve_forever, 0.05), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def framed(chromium: Browser, address: str) -> tuple[Page, list[str]]:
    """Open a page of another site; return it and what the browser complained about."""
    page = chromium.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return page, said


def test_another_site_shows_the_item_in_its_page(chromium: Browser, elsewhere: str) -> None:
    page, said = framed(chromium, f"{elsewhere}{item_path(ORDINARY)}embed/")
    inside = page.frame_locator("iframe")
    expect(inside.get_by_role("heading")).to_have_text("A boat, number 1")
    expect(inside.get_by_text("Muse Mohammed / Medialib")).to_be_visible()
    shown = inside.locator("img").evaluate("e => e.complete && e.naturalWidth")
    assert shown
    assert page.context.cookies() == []
    assert said == []
    page.close()


def test_what_was_withdrawn_says_so_in_other_sites_pages(chromium: Browser, elsewhere: str) -> None:
    page, _said = framed(chromium, f"{elsewhere}{item_path(WITHDRAWN)}embed/")
    inside = page.frame_locator("iframe")
    expect(inside.get_by_role("heading")).to_have_text("This has been withdrawn")
    expect(inside.locator("img")).to_have_count(0)
    page.close()


@pytest.mark.parametrize("path", ["/", "/galleries/", item_path(ORDINARY), "/nowhere/"])
def test_every_other_page_refuses_to_be_framed(
    chromium: Browser, elsewhere: str, path: str
) -> None:
    page, said = framed(chromium, f"{elsewhere}{path}")
    assert any("frame-ancestors" in words for words in said)
    expect(page.frame_locator("iframe").locator("header")).to_have_count(0)
    page.close()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_embedded_page(
    browsing: Browsing, language: str, scheme: Any
) -> None:
    path = f"{item_path(ORDINARY)}embed/"
    page = browsing.open(path, language=language, scheme=scheme, size=(640, 480))
    assert axe.violations(page) == []
