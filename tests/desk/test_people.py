"""People: who finds, invites, grants and deactivates, and what is written down."""

import re
from datetime import timedelta

import pytest
from django.core.mail import EmailMultiAlternatives
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.actions import NotAllowed, deactivate, grant_role
from accounts.models import AccountEvent, Invitation, User
from accounts.permissions import LEAST_ROLE, Right, may, table
from accounts.roles import Role
from tests.accounts import build
from tests.accounts.build import PASSWORD, arrived

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(admin: User) -> Client:
    """Return Ada's browser."""
    return arrived(admin)


def test_search_and_filter(desk: Client, member: User, staff: User) -> None:
    assert "Mina" in desk.get("/desk/people/?q=MINA").content.decode()
    assert "Samir" not in desk.get("/desk/people/?q=mina").content.decode()
    assert "Mina" not in desk.get("/desk/people/?show=staff").content.decode()
    for broken in ("?q=%00", "?page=x", "?page=99999", "?show=nonsense", "?q=" + "x" * 3000):
        assert desk.get(f"/desk/people/{broken}").status_code == 200, broken


def test_as_many_queries_for_many(desk: Client, member: User) -> None:
    desk.get("/desk/people/")  # what is asked once in a process is asked now
    with CaptureQueriesContext(connection) as few:
        desk.get("/desk/people/")
    for number in range(60):
        User.objects.create_user(f"p{number}@example.org", display_name=f"P{number}")
        build.invitation(f"t{number}", email=f"i{number}@example.org")
    with CaptureQueriesContext(connection) as many:
        page = desk.get("/desk/people/").content.decode()
    assert len(many) == len(few) <= 10
    assert "?page=2" in page


def test_a_role_is_granted_and_written_down(desk: Client, member: User, admin: User) -> None:
    desk.post(f"/desk/people/{member.pk}/role/", {"role": "editor"})
    member.refresh_from_db()
    assert member.role == Role.EDITOR
    event = AccountEvent.objects.get()
    assert (event.account, event.by, event.verb) == (member, admin, "grant")
    assert event.change == {"role": ["member", "editor"]}
    page = desk.get(f"/desk/people/{member.pk}/").content.decode()
    assert "Member → Editor" in page


@pytest.mark.parametrize("role", ["", "visitor", "emperor"])
def test_no_other_role_can_be_granted(desk: Client, member: User, role: str) -> None:
    assert desk.post(f"/desk/people/{member.pk}/role/", {"role": role}).status_code == 422
    member.refresh_from_db()
    assert member.role == Role.MEMBER


def test_only_admins_grant(editor: User, member: User) -> None:
    with pytest.raises(NotAllowed):
        grant_role(account=member, role=Role.EDITOR, by=editor)


def test_the_last_admin_stays(desk: Client, admin: User, member: User) -> None:
    refused = desk.post(f"/desk/people/{admin.pk}/role/", {"role": "member"})
    assert refused.status_code == 409
    assert "last administrator" in refused.content.decode()
    desk.post(f"/desk/people/{admin.pk}/state/", {"do": "deactivate"})
    admin.refresh_from_db()
    assert (admin.role, admin.is_active) == (Role.ADMIN, True)
    other = grant_role(account=member, role=Role.ADMIN, by=admin)
    deactivate(account=admin, by=other)
    admin.refresh_from_db()
    assert not admin.is_active


def test_an_admin_who_cannot_log_in_does_not_count(admin: User, member: User) -> None:
    User.objects.create_user("old@example.org", role=Role.ADMIN, is_active=False)
    with pytest.raises(NotAllowed):
        grant_role(account=admin, role=Role.MEMBER, by=None)


def test_deactivated_and_back(desk: Client, member: User) -> None:
    for verb, active in (("deactivate", False), ("reactivate", True)):
        desk.post(f"/desk/people/{member.pk}/state/", {"do": verb})
        member.refresh_from_db()
        assert member.is_active is active
    assert {event.verb for event in AccountEvent.objects.all()} == {"deactivate", "reactivate"}


def test_an_invitation_makes_an_account_once(
    desk: Client, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    said = {"email": "Nadia@Example.org", "role": "editor", "language": "fr"}
    assert desk.post("/desk/people/invite/", said).status_code == 302
    assert mailoutbox[-1].to == ["nadia@example.org"]
    found = re.search(r"(/fr/accounts/invitation/[\w-]+/)", str(mailoutbox[-1].body))
    assert found
    client, link = Client(), found[1]
    assert "nadia@example.org" in client.get(link).content.decode()
    person = {"display_name": "Nadia", "password1": PASSWORD}
    assert client.post(link, person).status_code == 302
    user = User.objects.get(email="nadia@example.org")
    assert (user.role, user.language) == (Role.EDITOR, "fr")
    assert client.get("/desk/").status_code == 200
    assert Client().get(link).status_code == 404
    assert Client().post(link, person).status_code == 404


def test_the_link_is_not_in_the_database(desk: Client, mailoutbox: list[object]) -> None:
    desk.post("/desk/people/invite/", {"email": "n@example.org", "role": "staff", "language": "en"})
    token = re.search(r"invitation/([\w-]+)/", str(mailoutbox[-1].body))  # type: ignore[attr-defined]
    assert token
    assert token[1] not in str(Invitation.objects.values().get())


def test_invitations_expire_and_can_be_taken_back(desk: Client) -> None:
    build.invitation(expires_at=timezone.now() - timedelta(minutes=1))
    assert Client().get(f"/accounts/invitation/{build.TOKEN}/").status_code == 404
    one = build.invitation("other")
    desk.post(f"/desk/people/invitations/{one.pk}/revoke/")
    assert Client().get("/accounts/invitation/other/").status_code == 404


def test_an_invitation_is_for_one_address(member: User) -> None:
    build.invitation()
    arrived(member).post(f"/accounts/invitation/{build.TOKEN}/")
    member.refresh_from_db()
    assert member.role == Role.MEMBER


def test_whoever_has_an_account_takes_the_role_with_it(staff: User) -> None:
    build.invitation(email=staff.email, role=Role.EDITOR)
    arrived(staff).post(f"/accounts/invitation/{build.TOKEN}/")
    staff.refresh_from_db()
    assert staff.role == Role.EDITOR


def test_nobody_is_invited_twice_over(desk: Client, member: User) -> None:
    said = {"email": member.email, "role": "admin", "language": "en"}
    assert desk.post("/desk/people/invite/", said).status_code == 422
    member.refresh_from_db()
    assert member.role == Role.MEMBER


def test_hostile_names_are_shown_as_text(desk: Client, member: User) -> None:
    User.objects.filter(pk=member.pk).update(display_name="<script>x</script>")
    for path in ("/desk/people/", f"/desk/people/{member.pk}/"):
        assert "<script>x" not in desk.get(path).content.decode()


def test_the_table_is_what_is_asked(desk: Client, member: User, staff: User) -> None:
    assert set(LEAST_ROLE) == set(Right)
    assert len(table()) == len(Right)
    assert may(staff, Right.DESK)
    assert not may(member, Right.DESK)
    assert not may(None, Right.COLLECT)
    assert "answer requests" in desk.get("/desk/people/roles/").content.decode()
