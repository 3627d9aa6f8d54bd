"""Logging in with the account of one's organisation, before a server that speaks the protocol."""

from collections.abc import Iterator
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, build_opener

import pytest
from django.conf import settings as django_settings
from django.test import Client
from pytest_django import Settings

from accounts.models import User
from accounts.roles import Role
from tests.accounts import build
from tests.accounts.organisation import CLIENT, SECRET, Organisation, organisation

pytestmark = pytest.mark.django_db
LOG_IN = "/accounts/oidc/organisation/login/"


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *_ignored: object) -> None:
        """Follow nothing: the test looks at where it leads."""


@pytest.fixture
def theirs(settings: Settings) -> Iterator[Organisation]:
    """Return the server of an organisation that Leila works for."""
    person = {"sub": "7", "email": "Leila@example.org", "email_verified": True, "name": "Leila"}
    with organisation(**person) as server:
        app = {
            "provider_id": "organisation",
            "name": "IOM",
            "client_id": CLIENT,
            "secret": SECRET,
            "settings": {"server_url": server.address},
        }
        ours = django_settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]
        settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": ours | {"APPS": [app]}}
        yield server


def come_back(client: Client, *, next_page: str = "/latest/") -> str:
    """Log in over there and return the path at which the browser comes back."""
    there = client.post(f"{LOG_IN}?next={next_page}")["Location"]
    try:
        build_opener(_Stay).open(there)
    except HTTPError as redirect:  # what it does not follow
        return str(redirect.headers["Location"]).removeprefix("http://testserver")
    raise AssertionError("not sent back")


def test_whoever_the_organisation_knows_becomes_a_member(
    client: Client, theirs: Organisation
) -> None:
    answer = client.get(come_back(client))
    assert (answer.status_code, answer["Location"]) == (302, "/latest/")
    user = User.objects.get()
    assert (user.email, user.display_name, user.role) == (
        "leila@example.org",
        "Leila",
        Role.MEMBER,
    )
    assert client.get("/accounts/profile/").status_code == 200


def test_coming_again_is_the_same_account(client: Client, theirs: Organisation) -> None:
    client.get(come_back(client))
    again = Client()
    again.get(come_back(again))
    assert User.objects.count() == 1


def test_an_account_with_the_confirmed_address_is_hers(
    client: Client, theirs: Organisation, editor: User
) -> None:
    theirs.person["email"] = editor.email
    client.get(come_back(client))
    assert User.objects.count() == 1
    assert client.get("/desk/").status_code == 200


def test_an_unconfirmed_address_opens_nobodys_account(
    client: Client, theirs: Organisation, admin: User
) -> None:
    theirs.person |= {"email": admin.email, "email_verified": False}
    client.get(come_back(client))
    assert client.get("/desk/people/").status_code != 200


def test_the_second_factor_is_asked_for_all_the_same(
    client: Client, theirs: Organisation, editor: User
) -> None:
    build.passkey(editor)
    theirs.person["email"] = editor.email
    assert "/2fa/" in client.get(come_back(client))["Location"]
    assert client.get("/desk/").status_code == 302


def test_a_way_back_works_once_and_only_in_the_browser_that_left(
    client: Client, theirs: Organisation
) -> None:
    back = come_back(client)
    Client().get(back)
    assert not User.objects.exists()
    client.get(back)
    client.logout()
    client.get(back)
    assert client.get("/accounts/profile/").status_code == 302


def test_next_never_leads_away(client: Client, theirs: Organisation) -> None:
    answer = client.get(come_back(client, next_page="https://elsewhere.example/"))
    assert answer["Location"].startswith("/")
