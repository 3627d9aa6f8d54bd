"""Lightboxes: one's own, in one's own order, shared by secret links that can be taken back."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from gallery.actions import collect
from gallery.actions.share_lightbox import share_lightbox
from gallery.models import Lightbox, LightboxEntry, LightboxLink
from gallery.visibility import Audience
from tests.gallery import build

pytestmark = pytest.mark.django_db


@pytest.fixture
def mina(client: Client, member: User) -> Client:
    """A browser in which Mina is logged in."""
    client.force_login(member)
    return client


@pytest.fixture
def box(member: User) -> Lightbox:
    """Mina's lightbox with three pictures."""
    made = collect.create_lightbox(by=member, name="For the report", notes="Choose one.")
    items = [build.item(name) for name in ("First", "Second", "Third")]
    collect.put_into_lightbox(lightbox=made, items=items)
    return made


def order(box: Lightbox) -> list[str]:
    """Return the headlines in the order of the lightbox."""
    entries = box.entries.order_by("position")
    return [one.item.texts.get().headline for one in entries]


def shared(link: LightboxLink) -> str:
    """Return the address of a link."""
    return reverse("lightbox-shared", args=[link.token])


def test_a_lightbox_is_made_changed_and_deleted(mina: Client, member: User) -> None:
    mina.post(reverse("lightboxes"), {"name": "Summer", "notes": ""})
    made = Lightbox.objects.get()
    assert made.owner == member
    assert mina.post(reverse("lightboxes"), {"name": ""}).status_code == 422
    mina.post(reverse("lightbox-change", args=[made.uuid]), {"name": "Winter", "notes": "Snow"})
    made.refresh_from_db()
    assert (made.name, made.notes) == ("Winter", "Snow")
    mina.post(reverse("lightbox-delete", args=[made.uuid]))
    assert not Lightbox.objects.exists()


def test_an_item_is_put_into_lightboxes_and_taken_out(mina: Client, box: Lightbox) -> None:
    item = build.item("Fourth")
    address = reverse("collect", args=[item.uuid])
    assert "For the report" in mina.get(address).content.decode()
    mina.post(address, {"lightbox": [str(box.uuid)], "name": "Another"})
    assert order(box)[-1] == "Fourth"
    assert order(Lightbox.objects.get(name="Another")) == ["Fourth"]
    mina.post(address, {"lightbox": []})
    assert order(box) == ["First", "Second", "Third"]


@pytest.mark.parametrize(
    ("onward", "leads"),
    [("/latest/?before=x", "/latest/?before=x"), ("https://evil.example/", ""), ("//evil", "")],
)
def test_from_a_grid_one_returns_to_it(
    mina: Client, box: Lightbox, onward: str, leads: str
) -> None:
    item = build.item("Fourth")
    address = reverse("collect", args=[item.uuid])
    part = mina.get(address, {"next": onward}, headers={"HX-Request": "true"}).content.decode()
    assert ('name="next"' in part) == bool(leads)
    answer = mina.post(address, {"lightbox": [str(box.uuid)], "next": onward})
    assert answer["Location"] == (leads or f"/items/{item.uuid}/fourth/")


@pytest.mark.parametrize(
    ("to", "wanted"),
    [
        (0, ["Third", "First", "Second"]),
        (1, ["First", "Third", "Second"]),
        (99, ["First", "Second", "Third"]),
    ],
)
def test_pictures_are_put_in_order(mina: Client, box: Lightbox, to: int, wanted: list[str]) -> None:
    last = box.entries.last()
    assert last
    address = reverse("lightbox-entry", args=[box.uuid, last.pk])
    answer = mina.post(address, {"do": "move", "to": to}, headers={"Accept": "application/json"})
    assert answer.json() == {"place": min(to, 2)}
    assert order(box) == wanted


def test_notes_stand_beside_pictures(mina: Client, box: Lightbox) -> None:
    entry = box.entries.first()
    assert entry
    mina.post(reverse("lightbox-entry", args=[box.uuid, entry.pk]), {"do": "note", "note": "<b>!"})
    page = mina.get(reverse("lightbox", args=[box.uuid])).content.decode()
    assert "&lt;b&gt;!" in page
    mina.post(reverse("lightbox-entry", args=[box.uuid, entry.pk]), {"do": "remove"})
    assert order(box) == ["Second", "Third"]


def test_somebody_elses_lightbox_is_not_there(
    client: Client, box: Lightbox, stranger: User, admin: User
) -> None:
    entry, link = box.entries.first(), share_lightbox(lightbox=box, days=None)
    assert entry
    for person in (stranger, admin):
        client.force_login(person)
        for name, arguments in (
            ("lightbox-change", []),
            ("lightbox-delete", []),
            ("lightbox-entry", [entry.pk]),
            ("lightbox-share", []),
            ("lightbox-revoke", [link.pk]),
        ):
            address = reverse(name, args=[box.uuid, *arguments])
            assert client.post(address, {"name": "x", "do": "remove"}).status_code == 404
        assert client.get(reverse("lightbox", args=[box.uuid])).status_code == 404
    other = collect.create_lightbox(by=stranger, name="Hers")
    client.force_login(stranger)
    foreign = reverse("lightbox-entry", args=[other.uuid, entry.pk])
    assert client.post(foreign, {"do": "remove"}).status_code == 404
    assert LightboxEntry.objects.count() == 3


def test_a_secret_link_shows_what_its_reader_may_see(
    client: Client, box: Lightbox, member: User
) -> None:
    inside = build.item("For members", audience=Audience.MEMBERS)
    collect.put_into_lightbox(lightbox=box, items=[inside])
    address = shared(share_lightbox(lightbox=box, days=7))
    page = client.get(address)
    said = page.content.decode()
    assert "Second" in said
    assert "For members" not in said
    assert "1 item of this selection is not open to you" in said
    assert page["Referrer-Policy"] == "no-referrer"
    assert "no-store" in page["Cache-Control"]
    client.force_login(member)
    assert "For members" in client.get(address).content.decode()


def test_links_end(client: Client, mina: Client, box: Lightbox) -> None:
    link = share_lightbox(lightbox=box, days=None)
    assert mina.get(shared(link)).status_code == 200
    mina.post(reverse("lightbox-revoke", args=[box.uuid, link.pk]))
    assert mina.get(shared(link)).status_code == 404
    ended = share_lightbox(lightbox=box, days=1)
    LightboxLink.objects.filter(pk=ended.pk).update(expires_at=timezone.now() - timedelta(days=1))
    assert mina.get(shared(ended)).status_code == 404


def test_a_link_cannot_be_guessed_from_the_database(client: Client, box: Lightbox) -> None:
    link = share_lightbox(lightbox=box, days=None)
    for token in (link.code.hex, f"{link.code.hex}~x", str(link.code), "~", link.token + "x"):
        assert client.get(reverse("lightbox-shared", args=[token])).status_code == 404


def test_the_page_asks_the_same_number_of_questions(
    mina: Client, box: Lightbox, django_assert_max_num_queries: Any
) -> None:
    collect.put_into_lightbox(lightbox=box, items=[build.item() for _number in range(12)])
    with django_assert_max_num_queries(10):
        mina.get(reverse("lightbox", args=[box.uuid]))
    with django_assert_max_num_queries(10):
        mina.get(reverse("lightboxes"))
