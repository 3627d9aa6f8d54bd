"""Logging in, out and being locked out."""

import json

import pytest
from allauth.usersessions.models import UserSession
from django.core.management import call_command
from django.test import Client
from pytest_django import Settings

from accounts.actions import deactivate, grant_role
from accounts.models import User
from accounts.roles import Role
from ingest.demo import loading
from tests.accounts.build import PASSWORD

pytestmark = pytest.mark.django_db
PANEL = {"HX-Request": "true"}


def log_in(client: Client, email: str, password: str = PASSWORD, **extra: str) -> str:
    """Send the form and return where it leads, or nothing where it is refused."""
    answer = client.post("/accounts/login/", {"login": email, "password": password} | extra)
    return answer["Location"] if answer.status_code == 302 else ""


def test_one_returns_to_where_one_was(client: Client, member: User) -> None:
    page = client.get("/latest/?before=x").content.decode()
    assert 'href="/accounts/login/?next=%2Flatest%2F%3Fbefore%3Dx"' in page
    assert log_in(client, "MINA@example.org", next="/latest/?before=x") == "/latest/?before=x"


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"],
)
def test_next_never_leads_away(client: Client, member: User, elsewhere: str) -> None:
    assert log_in(client, member.email, next=elsewhere) == "/"


def test_wrong_and_unknown_sound_alike(client: Client, member: User) -> None:
    pages = [
        client.post("/accounts/login/", {"login": email, "password": "wrong"}).content.decode()
        for email in (member.email, "nobody@example.org")
    ]
    seen = [page.split("<main")[1].split("csrf")[0] for page in pages]
    assert seen[0] == seen[1]
    assert "is not right" in pages[0]


def test_an_unknown_address_takes_as_long(
    client: Client, member: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[str] = []
    monkeypatch.setattr(User, "set_password", lambda self, raw: hashed.append(raw))
    log_in(client, "nobody@example.org", "wrong")
    assert hashed == ["wrong"]


def test_the_panel_tells_scripts_where_to_go(client: Client, member: User) -> None:
    panel = client.get("/accounts/login/?next=/latest/", headers=PANEL)
    assert "<html" not in panel.content.decode()
    assert 'value="/latest/"' in panel.content.decode()
    said = {"login": member.email, "password": "wrong"}
    refused = client.post("/accounts/login/", said, headers=PANEL)
    assert refused.status_code == 200
    assert "is not right" in refused.content.decode()
    answer = client.post(
        "/accounts/login/?next=/latest/", said | {"password": PASSWORD}, headers=PANEL
    )
    assert (answer.status_code, answer["HX-Redirect"]) == (204, "/latest/")
    assert client.get("/accounts/profile/").status_code == 200


def test_the_session_gets_a_new_name(client: Client, member: User) -> None:
    client.get("/accounts/login/")
    session = client.session
    session["planted"] = True
    session.save()
    before = session.session_key
    log_in(client, member.email)
    assert client.session.session_key != before
    assert not client.session.exists(str(before))


def test_forms_need_their_token(member: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    said = {"login": member.email, "password": PASSWORD}
    assert strict.post("/accounts/login/", said).status_code == 403


def test_no_kept_page_holds_a_token(client: Client, member: User) -> None:
    for path in ("/", "/latest/"):
        assert "csrfmiddlewaretoken" not in client.get(path).content.decode()
    client.force_login(member)
    assert "csrfmiddlewaretoken" in client.get("/").content.decode()


def test_attempts_are_limited(client: Client, member: User, settings: Settings) -> None:
    settings.ACCOUNT_RATE_LIMITS = {}
    statuses = [
        client.post("/accounts/login/", {"login": member.email, "password": "x"}).status_code
        for _attempt in range(31)
    ]
    assert statuses[-1] == 429
    assert log_in(client, member.email) == ""


def test_a_deactivated_person_is_out_at_once(client: Client, member: User, admin: User) -> None:
    log_in(client, member.email)
    deactivate(account=member, by=admin)
    assert client.get("/accounts/profile/").status_code == 302
    assert not UserSession.objects.filter(user=member).exists()
    assert log_in(client, member.email) in ("", "/accounts/inactive/")
    assert client.get("/accounts/profile/").status_code == 302


def test_a_role_holds_from_the_next_request_on(client: Client, staff: User, admin: User) -> None:
    client.force_login(staff)
    assert client.get("/desk/").status_code == 200
    grant_role(account=staff, role=Role.MEMBER, by=admin)
    assert client.get("/desk/").status_code == 403


def test_logging_out_needs_a_form(client: Client, member: User) -> None:
    client.force_login(member)
    client.get("/accounts/logout/")
    assert client.get("/accounts/profile/").status_code == 200
    assert client.post("/accounts/logout/")["Location"] == "/"
    assert client.get("/accounts/profile/").status_code == 302


def test_what_was_done_is_said_once_and_to_nobody_else(client: Client, member: User) -> None:
    client.force_login(member)
    client.post("/accounts/logout/")
    assert "You are logged out." in client.get("/").content.decode()
    assert "You are logged out." not in client.get("/").content.decode()
    assert "You are logged out." not in Client().get("/").content.decode()


def test_the_demo_accounts_log_in(client: Client, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("demo") / "accounts.json"
    loading.make_accounts(path)
    for role, account in json.loads(path.read_text()).items():
        one = Client()
        assert log_in(one, account["email"], account["password"]) == "/", role


def test_an_admin_from_the_command_line_logs_in(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", PASSWORD)
    call_command("createsuperuser", email="root@example.org", interactive=False, verbosity=0)
    assert log_in(client, "root@example.org") == "/"
    assert client.get("/admin/").status_code == 200
