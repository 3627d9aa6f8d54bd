"""The cast and the stage of every test: one embedded database, files in a temporary folder."""

import shutil
from collections.abc import Iterator
from math import inf
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.core.cache import caches
from django.db import connection
from pytest_django import DjangoDbBlocker, Settings

from accounts.models import User
from accounts.roles import Role
from config import postgres, storages
from search import choices

PASSWORD = "a long way down the river"  # of everybody in the cast
SAMPLES = django_settings.BASE_DIR.parent / "shared" / "samples"
collect_ignore = [] if SAMPLES.is_dir() else ["test_shared_samples.py"]

_server: postgres.Server | None = None


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer `--thorough`: every page in every language, scheme and width (some minutes more)."""
    parser.addoption("--thorough", action="store_true", help="look at pages in every combination")


def pytest_configure(config: pytest.Config) -> None:
    """Start the database once, in the process that hands out the tests."""
    global _server
    if not hasattr(config, "workerinput") and django_settings.EMBEDDED_POSTGRES:
        _server = postgres.start(django_settings.EMBEDDED_POSTGRES, fsync=False)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the database that `pytest_configure` started and remove the folder of this run."""
    if _server is not None:
        _server.stop()
    if not hasattr(config, "workerinput"):
        shutil.rmtree(django_settings.VAR_DIR, ignore_errors=True)


@pytest.fixture(autouse=True)
def files(tmp_path: Path, settings: Settings) -> Path:
    """Keep the storages of each test in a folder of its own and return it."""
    root = tmp_path / "media"
    settings.STORAGES = django_settings.STORAGES | storages.local(root, "/media/")
    settings.MEDIA_ROOT = root
    return root


@pytest.fixture(autouse=True)
def no_notice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no page ask for the progress of a demo library: it would, but only now and then."""
    monkeypatch.setattr("ingest.context._quiet_until", inf)


@pytest.fixture(autouse=True)
def no_jobs_left(
    request: pytest.FixtureRequest, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """Forget the jobs of tests whose transactions were real: Django does not know that table."""
    yield
    marker = request.node.get_closest_marker("django_db")
    if marker and marker.kwargs.get("transaction"):
        with django_db_blocker.unblock():
            forget_jobs()


def forget_jobs() -> None:
    """Empty the queue."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")


@pytest.fixture(autouse=True)
def empty_cache() -> None:
    """Forget rendered cards, kept pages and names between tests: primary keys come again."""
    choices.forget()
    for cache in caches.all(initialized_only=True):
        cache.clear()


def _person(name: str, role: Role) -> User:
    return User.objects.create_user(
        f"{name}@example.org", PASSWORD, display_name=name.title(), role=role
    )


@pytest.fixture
def member(db: None) -> User:
    """Mina, who has registered."""
    return _person("mina", Role.MEMBER)


@pytest.fixture
def staff(db: None) -> User:
    """Samir, who uploads from the field."""
    return _person("samir", Role.STAFF)


@pytest.fixture
def stranger(db: None) -> User:
    """Sofia, staff as well, who has nothing to do with Samir's work."""
    return _person("sofia", Role.STAFF)


@pytest.fixture
def editor(db: None) -> User:
    """Edith, who reviews and publishes."""
    return _person("edith", Role.EDITOR)


@pytest.fixture
def admin(db: None) -> User:
    """Ada, who looks after people and settings."""
    return _person("ada", Role.ADMIN)
