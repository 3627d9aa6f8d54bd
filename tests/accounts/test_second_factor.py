"""The second factor: codes, recovery codes, and roles that cannot do without."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

from accounts import second_factor
from accounts.models import User
from tests.accounts.build import PASSWORD, arrived

pytestmark = pytest.mark.django_db


def code_of(secret: str) -> str:
    """Return the code that an app with `secret` shows now."""
    return str(format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time()))))


def switch_on(user: User) -> tuple[Client, str, list[str]]:
    """Add codes from an app to `user`; return browser, secret and recovery codes."""
    client = arrived(user)
    page = client.get("/accounts/2fa/totp/activate/").content.decode()
    assert "data:" not in page  # the picture is drawn in the page
    secret = str(client.session["mfa.totp.secret"])
    assert secret in page
    answer = client.post("/accounts/2fa/totp/activate/", {"code": code_of(secret)})
    codes = client.get(answer["Location"])
    return client, secret, codes.context["unused_codes"]


def test_after_the_password_a_code_is_asked_for(staff: User) -> None:
    _client, secret, _codes = switch_on(staff)
    client = Client()
    said = {"login": staff.email, "password": PASSWORD, "next": "/desk/"}
    assert client.post("/accounts/login/", said)["Location"] == "/accounts/2fa/authenticate/"
    assert client.get("/desk/").status_code == 302
    wrong = client.post("/accounts/2fa/authenticate/", {"code": "000000"})
    assert "not right" in wrong.content.decode()
    cache.clear()  # each code counts once, and one was used to switch the codes on
    right = client.post("/accounts/2fa/authenticate/", {"code": code_of(secret)})
    assert right["Location"] == "/desk/"
    assert client.get("/desk/").status_code == 200


def test_a_recovery_code_opens_once(staff: User) -> None:
    _client, _secret, codes = switch_on(staff)
    assert len(codes) == 10
    for expected in (302, 200):
        client = Client()
        client.post("/accounts/login/", {"login": staff.email, "password": PASSWORD})
        answer = client.post("/accounts/2fa/authenticate/", {"code": codes[0]})
        assert answer.status_code == expected


def test_recovery_codes_are_shown_once(staff: User) -> None:
    client, _secret, codes = switch_on(staff)
    assert codes[0] not in client.get("/accounts/2fa/recovery-codes/").content.decode()


def test_the_database_alone_opens_nothing(staff: User) -> None:
    _client, secret, _codes = switch_on(staff)
    kept = Authenticator.objects.get(type="totp").data["secret"]
    assert secret not in kept
    assert second_factor.decrypt(kept) == secret


def test_a_new_secret_key_keeps_the_old_codes(settings: Settings) -> None:
    kept = second_factor.encrypt("ABC")
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another", [settings.SECRET_KEY]
    assert second_factor.decrypt(kept) == "ABC"
    settings.SECRET_KEY_FALLBACKS = []
    assert second_factor.decrypt(kept) == ""


def test_a_role_that_needs_it_sees_nothing_else(editor: User, settings: Settings) -> None:
    settings.SECOND_FACTOR_ROLES = ["editor", "admin"]
    client = arrived(editor)
    for path in ("/", "/desk/", "/latest/"):
        assert client.get(path)["Location"] == "/accounts/security/"
    assert "needs a second factor" in client.get("/accounts/security/").content.decode()
    assert client.get("/accounts/2fa/totp/activate/").status_code == 200
    client, _secret, _codes = switch_on(editor)
    assert client.get("/desk/").status_code == 200


def test_the_last_factor_stays_where_the_role_needs_one(editor: User, settings: Settings) -> None:
    client, _secret, _codes = switch_on(editor)
    settings.SECOND_FACTOR_ROLES = ["editor"]
    client.post("/accounts/2fa/totp/deactivate/")
    assert Authenticator.objects.filter(type="totp").exists()
    settings.SECOND_FACTOR_ROLES = []
    client.post("/accounts/2fa/totp/deactivate/")
    assert not Authenticator.objects.filter(type="totp").exists()


def test_others_need_none(member: User, settings: Settings) -> None:
    settings.SECOND_FACTOR_ROLES = ["editor", "admin"]
    assert arrived(member).get("/latest/").status_code == 200


def test_the_rescue_door_wants_it_too(admin: User, settings: Settings) -> None:
    settings.SECOND_FACTOR_ROLES = ["admin"]
    assert arrived(admin).get("/admin/")["Location"] == "/accounts/security/"
