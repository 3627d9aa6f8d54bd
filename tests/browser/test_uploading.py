"""The page for uploads in a real browser, over a link that drops at random bytes."""

import random
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.db.models import QuerySet
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, expect

from accounts.roles import Role
from ingest.models import Upload, UploadBatch, UploadState
from ingest.taking_in import take_in
from tests.desk.cutting import Cutter
from tests.desk.serving import wait

Window = Callable[[], Page]
STATE = "upload-row"
EMAIL = "staff@example.org"


@pytest.fixture
def link(home: str) -> Iterator[Cutter]:
    """A link to the server that drops after some hundred kilobytes."""
    cutter = Cutter(urlsplit(home).port or 80, seed=4, least=150_000, most=700_000)
    yield cutter
    cutter.close()


@pytest.fixture
def window(chromium: Browser, link: Cutter, sessions: dict[Role, str]) -> Iterator[Window]:
    """Return how Samir opens the page in a browser that has never been here."""
    opened: list[BrowserContext] = []

    def window() -> Page:
        address = f"http://localhost:{link.port}"
        context = chromium.new_context(base_url=address)
        opened.append(context)
        name = settings.SESSION_COOKIE_NAME
        context.add_cookies([{"name": name, "value": sessions[Role.STAFF], "url": address}])
        page = context.new_page()
        page.goto("/desk/uploads/")
        return page

    yield window
    for context in opened:
        context.close()
    # The library is for all tests: nothing is left in it.
    cleaner = threading.Thread(target=_clean)
    cleaner.start()
    cleaner.join()


def _clean() -> None:
    UploadBatch.objects.filter(created_by__email=EMAIL).delete()
    connection.close()


@pytest.fixture
def photograph(tmp_path: Path) -> Path:
    """A file of some megabytes."""
    noise = Image.frombytes("RGB", (1800, 1500), random.Random(5).randbytes(1800 * 1500 * 3))
    noise.save(tmp_path / "ferry.jpg", quality=95)
    assert 2_000_000 < (tmp_path / "ferry.jpg").stat().st_size < 6_000_000
    return tmp_path / "ferry.jpg"


def begin(page: Page, path: Path) -> None:
    """Choose the file and start."""
    page.set_input_files("#upload-files", path)
    expect(page.locator(STATE)).to_have_attribute("data-state", "chosen")
    page.get_by_role("button", name="Start the upload").click()


def sent() -> "QuerySet[Upload]":
    """Return the uploads of this page: others of the library are somebody else's."""
    return Upload.objects.filter(batch__created_by__email=EMAIL)


def here(files: Path) -> int:
    """Return how many bytes of the only upload have come."""
    upload = sent().first()
    path = files / "incoming" / upload.incoming_key if upload else files / "nothing"
    return path.stat().st_size if path.exists() else 0


def test_a_file_goes_on_from_its_last_byte_in_another_browser(
    window: Window, link: Cutter, photograph: Path, files: Path
) -> None:
    page = window()
    begin(page, photograph)
    wait(lambda: here(files) > 700_000)
    asked: list[str] = []
    page.once("dialog", lambda dialog: _leave(dialog, asked))
    page.goto("/desk/")
    assert asked == ["beforeunload"]
    before, cuts = here(files), link.cuts
    assert before < photograph.stat().st_size
    again = window()
    expect(again.get_by_text("1 file is unfinished")).to_be_visible()
    begin(again, photograph)
    expect(again.locator(STATE)).to_have_attribute("data-state", "sent", timeout=60_000)
    assert link.cuts > cuts > 0
    upload = sent().get()  # no second one: what had come was not sent again
    assert upload.state == UploadState.WAITING
    assert (files / "incoming" / upload.incoming_key).read_bytes() == photograph.read_bytes()
    again.get_by_role("link", name="Look at the batch").click()
    expect(again.locator("h1")).to_be_visible()
    with transaction.atomic():
        assert take_in(upload.pk).state == UploadState.READY
        transaction.set_rollback(True)


def _leave(dialog: Dialog, asked: list[str]) -> None:
    """Leave the page all the same, and write down that it asked."""
    asked.append(dialog.type)
    dialog.accept()


def test_two_windows_with_the_same_file_make_one_upload(
    window: Window, photograph: Path, files: Path
) -> None:
    one, other = window(), window()
    begin(one, photograph)
    wait(lambda: here(files) > 0)
    begin(other, photograph)
    for page in (one, other):
        expect(page.locator(STATE)).to_have_attribute("data-state", "sent", timeout=60_000)
    upload = sent().get()
    assert (files / "incoming" / upload.incoming_key).read_bytes() == photograph.read_bytes()
