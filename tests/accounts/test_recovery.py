"""Forgotten and changed passwords, changed addresses, deleted accounts."""

import pytest
from allauth.account.models import EmailAddress
from django.core.mail import EmailMultiAlternatives
from django.test import Client

from accounts.actions import NotAllowed, delete_account
from accounts.models import AccountEvent, User
from accounts.signals import account_deleted
from tests.accounts.build import PASSWORD, arrived
from tests.accounts.conftest import code_in, link_in

pytestmark = pytest.mark.django_db
Mails = list[EmailMultiAlternatives]
NEW = "an even longer way up"


def test_a_link_gives_a_new_password_once(client: Client, member: User, mails: Mails) -> None:
    User.objects.filter(pk=member.pk).update(language="fr")
    asked = client.post("/accounts/password/reset/", {"email": "MINA@example.org"})
    assert asked["Location"] == "/accounts/password/reset/done/"
    assert "Choisir" in str(mails[-1].subject)  # in her language, whatever the page's
    link = link_in(mails[-1])
    form = client.get(link, follow=True)
    said = {"password1": NEW, "password2": NEW}
    assert client.post(form.redirect_chain[-1][0], said).status_code == 302
    member.refresh_from_db()
    assert member.check_password(NEW)
    again = Client().get(link, follow=True)
    assert "ne fonctionne plus" in again.content.decode()


def test_an_unknown_address_gets_the_same_answer(
    client: Client, member: User, mails: Mails
) -> None:
    answers = [
        client.post("/accounts/password/reset/", {"email": email})
        for email in (member.email, "nobody@example.org")
    ]
    assert answers[0]["Location"] == answers[1]["Location"]
    assert [one.to[0] for one in mails] == [member.email, "nobody@example.org"]
    assert "no account" in str(mails[1].subject)


def test_a_deactivated_account_gets_no_link(client: Client, member: User, mails: Mails) -> None:
    User.objects.filter(pk=member.pk).update(is_active=False)
    client.post("/accounts/password/reset/", {"email": member.email})
    assert "reset/key" not in str(mails[-1].body)


def test_a_changed_password_ends_other_sessions(member: User, mails: Mails) -> None:
    here, there = arrived(member), arrived(member)
    said = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    answer = here.post("/accounts/password/change/", said)
    assert answer["Location"] == "/accounts/security/"
    assert here.get("/accounts/profile/").status_code == 200
    assert there.get("/accounts/profile/").status_code == 302
    assert "password was changed" in str(mails[-1].subject)


def test_the_present_password_is_asked_for(member: User) -> None:
    said = {"oldpassword": "wrong", "password1": NEW, "password2": NEW}
    page = arrived(member).post("/accounts/password/change/", said).content.decode()
    assert "not your present password" in page


def test_a_new_address_is_proved_by_a_code(member: User, mails: Mails) -> None:
    client = arrived(member)
    client.post("/accounts/email/", {"email": "mina@new.example", "action_add": ""})
    member.refresh_from_db()
    assert member.email == "mina@example.org"
    assert mails[-1].to == ["mina@new.example"]
    client.post("/accounts/confirm-email/", {"code": code_in(mails[-1])})
    member.refresh_from_db()
    assert member.email == "mina@new.example"
    assert list(EmailAddress.objects.values_list("email", flat=True)) == ["mina@new.example"]
    told = mails[-1]
    assert told.to == ["mina@example.org"]  # the old address hears of it


def test_somebody_elses_address_cannot_be_taken(member: User, staff: User, mails: Mails) -> None:
    client = arrived(member)
    client.post("/accounts/email/", {"email": staff.email, "action_add": ""})
    client.post("/accounts/confirm-email/", {"code": code_in(mails[-1])})
    member.refresh_from_db()
    assert member.email == "mina@example.org"


def test_deleting_takes_the_person_and_leaves_the_work(member: User) -> None:
    heard: list[int] = []
    client = arrived(member)

    def hear(user: User, **_kwargs: object) -> None:
        heard.append(user.pk)

    account_deleted.connect(hear)
    try:
        assert client.post("/accounts/delete/", {}).status_code == 200  # not without the word
        assert client.post("/accounts/delete/", {"sure": "on"})["Location"] == "/"
    finally:
        account_deleted.disconnect(hear)
    member.refresh_from_db()
    assert heard == [member.pk]
    assert str(member) == "Deleted account"
    assert "mina" not in f"{member.email}{member.display_name}".lower()
    assert not EmailAddress.objects.filter(user=member).exists()
    assert not member.check_password(PASSWORD)
    assert AccountEvent.objects.get().verb == "delete"
    assert client.get("/accounts/profile/").status_code == 302


def test_deleting_asks_for_the_password_first(client: Client, member: User) -> None:
    client.force_login(member)
    answer = client.post("/accounts/delete/", {"sure": "on"})
    assert answer["Location"].startswith("/accounts/reauthenticate/")


def test_the_last_admin_cannot_leave(admin: User) -> None:
    with pytest.raises(NotAllowed):
        delete_account(account=admin)
    page = arrived(admin).post("/accounts/delete/", {"sure": "on"}).content.decode()
    assert "last administrator" in page
