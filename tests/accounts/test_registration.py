"""Registering: by code, by approval, with certain domains, or not at all."""

import pytest
from django.core.mail import EmailMultiAlternatives
from django.test import Client
from pytest_django import Settings

from accounts.models import User
from accounts.roles import Role, role_of
from tests.accounts.build import PASSWORD
from tests.accounts.conftest import code_in

pytestmark = pytest.mark.django_db
Mails = list[EmailMultiAlternatives]
SAID = {
    "email": "Nadia@Example.org",
    "display_name": "Nadia",
    "organisation": "IOM",
    "purpose": "A report",
    "password1": PASSWORD,
}


def register(client: Client, prefix: str = "", **said: str) -> str:
    """Send the form and return where it leads."""
    answer = client.post(f"{prefix}/accounts/signup/", SAID | said)
    return answer["Location"] if answer.status_code == 302 else ""


def confirm(client: Client, mails: Mails) -> str:
    """Enter the code from the last mail and return where that leads."""
    answer = client.post("/accounts/confirm-email/", {"code": code_in(mails[-1])})
    assert answer.status_code == 302
    return answer["Location"]


def test_a_code_makes_a_member(client: Client, mails: Mails) -> None:
    assert register(client) == "/accounts/confirm-email/"
    assert mails[-1].to == ["nadia@example.org"]
    assert client.get("/accounts/profile/").status_code == 302  # not before the code
    assert confirm(client, mails) == "/"
    user = User.objects.get()
    assert (user.email, user.display_name, user.organisation) == (
        "nadia@example.org",
        "Nadia",
        "IOM",
    )
    assert user.role == Role.MEMBER
    assert user.last_seen is not None
    assert client.get("/accounts/profile/").status_code == 200


def test_a_wrong_code_opens_nothing_and_ends_after_three(client: Client, mails: Mails) -> None:
    register(client)
    for _attempt in range(3):
        client.post("/accounts/confirm-email/", {"code": "WRONG1"})
    client.post("/accounts/confirm-email/", {"code": code_in(mails[-1])})
    assert client.get("/accounts/profile/").status_code == 302


def test_mail_speaks_the_language_of_the_page(client: Client, mails: Mails) -> None:
    register(client, "/ar")
    assert User.objects.get().language == "ar"
    html = str(mails[-1].alternatives[0][0])
    assert 'dir="rtl"' in html
    assert "رمزكم" in str(mails[-1].subject)


def test_a_known_address_looks_like_a_new_one(client: Client, member: User, mails: Mails) -> None:
    new, known = Client(), Client()
    assert register(new) == register(known, email=member.email) == "/accounts/confirm-email/"
    pages = [one.get("/accounts/confirm-email/").content.decode() for one in (new, known)]
    seen = [
        page.replace(address, "").split("<main")[1].split("csrf")[0]
        for page, address in zip(pages, ("nadia@example.org", member.email), strict=True)
    ]
    assert seen[0] == seen[1]
    assert User.objects.count() == 2
    assert "already" in str(mails[-1].subject)
    assert mails[-1].to == [member.email]


def test_a_known_address_takes_as_long(
    client: Client, member: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[str] = []
    monkeypatch.setattr(User, "set_password", lambda self, raw: hashed.append(raw))
    register(Client())
    register(Client(), email=member.email)
    assert hashed == [PASSWORD, PASSWORD]


def test_by_approval_one_waits(
    client: Client, mails: Mails, settings: Settings, admin: User
) -> None:
    settings.REGISTRATION = "approval"
    register(client)
    assert confirm(client, mails) == "/accounts/waiting/"
    user = User.objects.get(email="nadia@example.org")
    assert role_of(user) is Role.VISITOR
    said = {"login": user.email, "password": PASSWORD}
    assert client.post("/accounts/login/", said)["Location"] == "/accounts/waiting/"
    assert client.get("/accounts/profile/").status_code == 302
    desk = Client()
    desk.force_login(admin)
    desk.post(f"/desk/people/{user.pk}/state/", {"do": "approve"})
    assert "approved" in str(mails[-1].subject)
    assert client.post("/accounts/login/", said)["Location"] == "/"


def test_by_approval_the_purpose_is_asked_for(client: Client, settings: Settings) -> None:
    settings.REGISTRATION = "approval"
    assert register(client, purpose="") == ""


def test_only_some_domains(client: Client, settings: Settings) -> None:
    settings.REGISTRATION, settings.REGISTRATION_DOMAINS = "domains", ["iom.example"]
    assert register(client, email="a@iom.example.evil.org") == ""
    assert register(client, email="a@iom.example") != ""


def test_closed(client: Client, settings: Settings) -> None:
    settings.REGISTRATION = "closed"
    page = client.get("/accounts/signup/").content.decode()
    assert "by invitation" in page
    assert register(client) == ""
    assert not User.objects.exists()
    assert "/accounts/signup/" not in client.get("/latest/").content.decode()


def test_a_huge_form_is_refused(client: Client) -> None:
    assert register(client, purpose="x" * 5000) == ""
    assert register(client, password1="x" * 5000) == ""
    assert not User.objects.exists()
