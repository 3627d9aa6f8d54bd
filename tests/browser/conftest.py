"""A real Chromium before a real server that shows a small, awkward library.

The library stands for all tests of this folder: they read it and never change it.
"""

import importlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from django.test import Client, override_settings
from playwright.sync_api import Browser, sync_playwright
from pytest_django import DjangoDbBlocker
from pytest_django.live_server_helper import LiveServer

from accounts.models import User
from accounts.roles import Role
from config import storages
from search.vocabulary import learn_countries
from tests.browser import axe, library
from tests.browser.browsing import Browsing
from tests.browser.pictures import Drawer
from tests.conftest import forget_jobs
from tests.search.index import indexed

HERE = Path(__file__).parent
# The first one is the same Chromium without windows: half the work for the machine.
CHROMIUMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, CHROMIUMS)), None)
CHECKER = axe.SCRIPT.parents[1] / "vnu-jar/build/dist/vnu.jar"

# What a machine lacks is said by `make test`, in one line; the tests that need it are not there.
collect_ignore_glob = ["test_*.py"] if CHROMIUM is None else []
collect_ignore = [] if CHECKER.exists() and shutil.which("java") else ["test_html.py"]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder; the database is there for all of them."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.django_db)


@pytest.fixture
def thorough(request: pytest.FixtureRequest) -> bool:
    """Tell whether time does not matter in this run."""
    return bool(request.config.getoption("--thorough"))


@pytest.fixture(scope="package", autouse=True)
def stage(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Path]:
    """Fill database and storages for this folder, and leave them as they were."""
    root = tmp_path_factory.mktemp("browser")
    media = root / "media"
    changed = override_settings(
        ROOT_URLCONF="tests.browser.urls",
        STORAGES=settings.STORAGES | storages.local(media, "/media/"),
        MEDIA_ROOT=media,
    )
    with pytest.MonkeyPatch.context() as environment, changed, django_db_blocker.unblock():
        # Playwright's loop runs in the thread of the tests, where nothing is asynchronous.
        environment.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        # The server's threads leave no connection behind when the test database goes.
        environment.setitem(connections.settings["default"], "CONN_MAX_AGE", 0)
        library.fill(Drawer(root / "drawn"))
        indexed()
        yield media
        call_command("flush", verbosity=0, interactive=False)
        forget_jobs()
        _fill_categories()
        learn_countries()


def _fill_categories() -> None:
    from django.apps import apps

    importlib.import_module("gallery.migrations.0003_default_categories").fill(apps, None)
    importlib.import_module("gallery.migrations.0016_shelves").fill(apps, None)


@pytest.fixture(autouse=True)
def files(stage: Path) -> Path:
    """Return the folder of the storages: one for all tests here."""
    return stage


@pytest.fixture(scope="package")
def home(stage: Path) -> Iterator[str]:
    """Return the address of a server with the library."""
    server = LiveServer("localhost")
    yield server.url
    server.stop()


@pytest.fixture(scope="package")
def sessions(stage: Path, django_db_blocker: DjangoDbBlocker) -> dict[Role, str]:
    """Return the session key of a person of each role."""
    with django_db_blocker.unblock():
        return {Role(user.role): _session_of(user) for user in User.objects.all()}


def _session_of(user: User) -> str:
    client = Client()
    client.force_login(user)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


@pytest.fixture(scope="package")
def chromium(home: str) -> Iterator[Browser]:
    """Return a running Chromium, which is gone before the server is."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        yield browser
        browser.close()
        connections.close_all()  # those of the loop's own context, out of reach once it has ended


@pytest.fixture
def browsing(chromium: Browser, home: str, sessions: dict[Role, str]) -> Iterator[Browsing]:
    """Open pages; the test fails for anything that a good page does not do."""
    opened = Browsing(chromium, home, sessions)
    yield opened
    opened.close()
    assert opened.troubles == []
