"""Requests: asked by members, answered by editors, a right that ends."""

from datetime import datetime, time, timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from gallery.giving.permission import permit_for
from gallery.giving.sizes import Size
from gallery.giving.terms import terms_version
from gallery.models import ItemEvent, MediaItem, RequestState, SizeRequest, TermsAcceptance
from tests.accounts.build import arrived
from tests.gallery import build

pytestmark = pytest.mark.django_db(transaction=True)
TOMORROW = (timezone.localdate() + timedelta(days=1)).isoformat()


@pytest.fixture
def item(db: None) -> MediaItem:
    """A large picture."""
    return build.item(width=6000, height=4000)


@pytest.fixture
def asked(item: MediaItem, member: User) -> SizeRequest:
    """Mina's request for its original."""
    client = arrived(member)
    address = reverse("ask-for-size", args=[item.uuid, "original"])
    form = {"purpose": "Annual report", "use": "The cover.", "deadline": TOMORROW}
    assert client.post(address, form)["Location"] == reverse("my-requests")
    return SizeRequest.objects.get()


def answer(by: User, request: SizeRequest, **form: Any) -> Any:
    """Answer `request` at the desk."""
    return arrived(by).post(reverse("desk-request", args=[request.uuid]), form)


def test_a_request_says_what_for(asked: SizeRequest, member: User, item: MediaItem) -> None:
    assert (asked.member, asked.purpose, asked.state) == (member, "Annual report", "asked")
    page = arrived(member).get(reverse("my-requests")).content.decode()
    assert "Annual report" in page
    bad = {"purpose": "", "use": "x", "deadline": "2020-01-01"}
    address = reverse("ask-for-size", args=[item.uuid, "original"])
    assert arrived(member).post(address, bad).status_code == 422
    assert permit_for(item, Size.ORIGINAL, member) is None


def test_asked_twice_is_one_request(asked: SizeRequest, member: User, item: MediaItem) -> None:
    address = reverse("ask-for-size", args=[item.uuid, "original"])
    arrived(member).post(address, {"purpose": "Poster", "use": "Wall."})
    assert SizeRequest.objects.get().purpose == "Poster"


def test_a_grant_opens_the_file_to_one_person_until_a_day(
    asked: SizeRequest, member: User, editor: User, stranger: User, item: MediaItem, mailoutbox: Any
) -> None:
    TermsAcceptance.objects.create(user=member, version=terms_version())
    response = answer(editor, asked, do="grant", until=TOMORROW, answer="Enjoy.")
    assert response["Location"] == reverse("desk-requests")
    file = reverse("download", args=[item.uuid, "original"])
    assert [arrived(one).get(file).status_code for one in (member, stranger)] == [202, 403]
    assert Client().get(file).status_code == 403
    permit = permit_for(item, Size.ORIGINAL, member)
    assert permit
    assert permit.grant == asked
    event = ItemEvent.objects.get(item=item)
    assert (event.verb, event.by) == ("granted_request", editor)
    SizeRequest.objects.update(granted_until=timezone.now() - timedelta(seconds=1))
    assert arrived(member).get(file).status_code == 403


def test_the_answer_comes_by_mail(
    asked: SizeRequest, editor: User, member: User, item: MediaItem, monkeypatch: Any
) -> None:
    sent: list[Any] = []
    monkeypatch.setattr(
        "gallery.actions.size_requests.send", lambda letter, to: sent.append((to, letter))
    )
    answer(editor, asked, do="grant", until=TOMORROW, answer="Enjoy.")
    answer(editor, asked, do="revoke", answer="")
    assert [(to, letter.paragraphs[1:]) for to, letter in sent] == [
        (member.email, ["Enjoy."]),
        (member.email, []),
    ]
    assert sent[0][1].link.endswith(reverse("download", args=[item.uuid, "original"]))


def test_the_link_in_the_mail_is_personal_and_ends(
    asked: SizeRequest, editor: User, member: User, stranger: User, monkeypatch: Any
) -> None:
    sent: list[Any] = []
    monkeypatch.setattr(
        "gallery.actions.size_requests.send", lambda letter, to: sent.append(letter)
    )
    TermsAcceptance.objects.create(user=member, version=terms_version())
    answer(editor, asked, do="grant", until=TOMORROW)
    link = urlsplit(sent[0].link).path
    visitor = Client()
    refused = visitor.get(link)
    assert refused.status_code == 403
    assert f"/accounts/login/?next={link}" in refused.content.decode()
    assert arrived(stranger).get(link).status_code == 403
    assert arrived(member).get(link).status_code == 202
    assert arrived(member).get(link.replace("original", "large")).status_code == 202
    day = timezone.localdate() + timedelta(days=1)
    for days, status in ((0, 202), (1, 403)):
        with time_machine.travel(datetime.combine(day + timedelta(days=days), time(12))):
            assert arrived(member).get(link).status_code == status


def test_a_grant_is_taken_back(asked: SizeRequest, editor: User, member: User) -> None:
    answer(editor, asked, do="grant", until=TOMORROW)
    answer(editor, asked, do="revoke", answer="Sorry.")
    asked.refresh_from_db()
    assert asked.state == RequestState.REVOKED
    assert permit_for(asked.item, Size.ORIGINAL, member) is None


@pytest.mark.parametrize(
    "form",
    [
        {"do": "grant", "until": "2020-01-01"},
        {"do": "grant", "until": ""},
        {"do": "refuse", "answer": " "},
        {"do": "revoke"},
        {},
    ],
)
def test_an_answer_must_make_sense(asked: SizeRequest, editor: User, form: dict[str, str]) -> None:
    response = answer(editor, asked, **(form or {"do": ""}))
    assert response.status_code == 422
    asked.refresh_from_db()
    assert asked.state == RequestState.ASKED


def test_a_refusal_says_why(asked: SizeRequest, editor: User, member: User) -> None:
    answer(editor, asked, do="refuse", answer="The people did not agree to print.")
    page = arrived(member).get(reverse("my-requests")).content.decode()
    assert "The people did not agree to print." in page
    assert answer(editor, asked, do="grant", until=TOMORROW).status_code == 422


def test_the_desk_lists_who_waits(
    asked: SizeRequest, editor: User, django_assert_max_num_queries: Any, member: User
) -> None:
    for _number in range(8):
        other = build.item(width=6000, height=4000)
        SizeRequest.objects.create(member=member, item=other, size="large", purpose="Web")
    client = arrived(editor)
    with django_assert_max_num_queries(12):
        page = client.get(reverse("desk-requests")).content.decode()
    assert "Annual report" in page
    assert (
        "Annual report"
        not in client.get(reverse("desk-requests") + "?show=answered").content.decode()
    )
