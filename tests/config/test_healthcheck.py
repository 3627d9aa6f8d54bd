"""The container's health check asks the site under its own name."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.error import HTTPError, URLError

import pytest

from config import healthcheck


class Site(BaseHTTPRequestHandler):
    """Answers like Django: only under its own name."""

    def do_GET(self) -> None:
        known = self.headers["Host"] == "media.example.org" and self.path == "/healthz"
        self.send_response(200 if known else 400)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


@pytest.fixture
def port() -> Iterator[int]:
    with HTTPServer(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("hosts", ["media.example.org,localhost", " .media.example.org "])
def test_a_site_that_answers_is_healthy(
    port: int, hosts: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALLOWED_HOSTS", hosts)
    healthcheck.ask(port)


def test_a_site_that_refuses_is_not(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALLOWED_HOSTS", "*")
    with pytest.raises(HTTPError):
        healthcheck.ask(port)


def test_a_site_that_is_not_there_is_not() -> None:
    with pytest.raises(URLError):
        healthcheck.ask(1)
