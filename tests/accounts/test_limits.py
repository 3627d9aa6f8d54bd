"""Limits on attempts count for all processes together: in a table of the database."""

import pytest
from django.core.cache import caches
from django.test import Client
from pytest_django import Settings

from accounts.models import User
from config import environment
from tests.accounts.build import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture
def shared(settings: Settings) -> None:
    """Use the cache of the embedded default."""
    settings.ACCOUNT_RATE_LIMITS = {}
    settings.CACHES = settings.CACHES | {"default": environment.shared_cache("locmem://")}


def test_the_table_is_there(shared: None) -> None:
    cache = caches["default"]
    assert cache.add("key", [1.5], 60)
    assert not cache.add("key", [2.5], 60)
    assert cache.get("key") == [1.5]
    cache.delete("key")
    assert cache.get("key") is None


def test_whoever_guesses_a_password_has_to_wait(shared: None, member: User) -> None:
    for number in range(5):  # from five machines
        said = {"login": member.email, "password": f"guess {number}"}
        Client().post("/accounts/login/", said, REMOTE_ADDR=f"10.0.0.{number}")
    said = {"login": member.email, "password": PASSWORD}
    page = Client().post("/accounts/login/", said, REMOTE_ADDR="10.0.0.99")
    assert "Too many attempts" in page.content.decode()


def test_ten_thousand_attempts_are_stopped_and_told_so(shared: None, member: User) -> None:
    client = Client()
    said = {"login": "nobody@example.org", "password": "x"}
    answers = [client.post("/accounts/login/", said | {"login": f"n{n}@x.org"}) for n in range(32)]
    assert answers[-1].status_code == 429
    assert answers[-1]["Retry-After"]
    assert "wait a few minutes" in answers[-1].content.decode()


def test_people_behind_a_proxy_are_told_apart(shared: None, settings: Settings) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    said = {"login": "nobody@example.org", "password": "x"}
    statuses = [
        Client()
        .post(
            "/accounts/login/", said | {"login": f"n{n}@x.org"}, HTTP_X_FORWARDED_FOR=f"9.9.9.{n}"
        )
        .status_code
        for n in range(32)
    ]
    assert set(statuses) == {200}
