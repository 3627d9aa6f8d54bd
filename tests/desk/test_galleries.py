"""Galleries at the desk: made, described, found, warned of; what is shared of them."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from gallery.actions import merge_galleries
from gallery.actions.accept_terms import accept_terms
from gallery.giving.terms import terms_version
from gallery.models import Collection, Gallery, ItemText, Parcel
from gallery.visibility import Audience, Status
from tests.desk.arranging import WORDS, at, filled, said
from tests.desk.counting import queries
from tests.gallery import build

pytestmark = pytest.mark.django_db


def test_a_gallery_is_made_described_and_published(edith: Client) -> None:
    sent = WORDS | {
        "title-ar": "الصحة في اليمن",
        "date": "2023-05",
        "country_code": "YE",
        "categories": ["health"],
        "credit": "IOM Yemen",
    }
    edith.post("/desk/galleries/new/", sent)
    made = Gallery.objects.get(slug="health-in-yemen")
    assert made.status == Status.DRAFT
    assert edith.get("/galleries/health-in-yemen/").status_code == 404
    edith.post(at(made, "desk-gallery-do"), {"do": "publish", "audience": "public", "is_listed": 1})
    page = edith.get("/galleries/health-in-yemen/").content.decode()
    for words in ("Health in Yemen", "May 2023", "Yemen", "IOM Yemen"):
        assert words in page
    history = edith.get(at(made, "desk-gallery")).content.decode()
    assert "Created" in history
    assert "Published or scheduled" in history
    assert "الصحة في اليمن" in edith.get("/ar/galleries/health-in-yemen/").content.decode()


@pytest.mark.parametrize(
    "wrong",
    [
        {"title-en": ""},
        {"slug": "not a slug!"},
        {"date": "2023-13"},
        {"country_code": "??"},
        {"categories": ["nothing"]},
        {"source_language": "xx"},
        {"title-en": "x" * 400},
        {"title-en": "nul \0 byte"},
    ],
)
def test_what_is_wrong_is_said_beside_its_field(wrong: dict[str, Any], edith: Client) -> None:
    answer = edith.post("/desk/galleries/new/", WORDS | wrong)
    assert answer.status_code == 422
    assert b"errorlist" in answer.content
    assert not Gallery.objects.exists()


def test_a_taken_address_is_refused_kindly(edith: Client) -> None:
    build.gallery(slug="danli")
    answer = edith.post("/desk/galleries/new/", WORDS | {"slug": "danli"})
    assert answer.status_code == 422
    assert "has the address" in said(answer)


def test_who_was_overtaken_keeps_their_words(edith: Client, admin: User) -> None:
    gallery = build.gallery()
    other = Client()
    other.force_login(admin)
    sent = WORDS | {"slug": gallery.slug, "seen": "0"}
    other.post(at(gallery, "desk-gallery"), sent | {"title-en": "By Ada"})
    answer = edith.post(at(gallery, "desk-gallery"), sent | {"title-en": "By Edith"})
    assert answer.status_code == 422
    assert "By Edith" in said(answer)
    assert gallery.texts.get().title == "By Ada"


def test_the_list_finds_by_words_and_state(edith: Client) -> None:
    build.gallery("By the sea")
    build.gallery("In the hills", status=Status.DRAFT)
    build.gallery("Under the moon", publish_at=build.TOMORROW)
    address = "/desk/galleries/"
    assert "By the sea" in said(edith.get(address, {"q": "SEA"}))
    assert "By the sea" not in said(edith.get(address, {"q": "hills"}))
    for state, title in (("draft", "In the hills"), ("embargoed", "Under the moon")):
        page = said(edith.get(address, {"show": state}))
        assert title in page
        assert "By the sea" not in page


def test_editors_are_told_what_readers_would_miss(edith: Client) -> None:
    hidden = build.item("For members", audience=Audience.MEMBERS)
    bare = build.item("Bare")
    ItemText.objects.filter(item=bare).update(alt_text="")
    gallery = build.gallery(items=[hidden, bare], cover=hidden)
    page = said(edith.get(at(gallery, "desk-gallery")))
    for warning in (
        "1 item cannot be seen by all readers",
        "cannot see the cover",
        "fewer than three pictures",
        "1 item has no alt text",
        "The gallery has no credit",
    ):
        assert warning in page, warning
    for_members = build.gallery(items=[hidden], audience=Audience.MEMBERS, credit="IOM")
    assert "cannot be seen" not in said(edith.get(at(for_members, "desk-gallery")))
    empty = build.gallery()
    assert "no cover" in said(edith.get("/desk/galleries/"))
    assert "no cover" in said(edith.get(at(empty, "desk-gallery")))


def test_a_complete_gallery_is_not_complained_about(edith: Client) -> None:
    items = [build.item(str(number), credit_line="IOM") for number in range(3)]
    gallery = build.gallery(items=items, credit="IOM")
    build.gallery("Bare")
    assert b"would miss" not in edith.get(at(gallery, "desk-gallery")).content
    page = said(edith.get("/desk/galleries/", {"show": "warned"}))
    assert "Bare" in page
    assert "By the sea" not in page


def test_what_was_shared_answers_kindly_once_its_gallery_is_gone(
    edith: Client, member: User
) -> None:
    gallery = filled(1, slug="shared")
    item = gallery.items.get()
    parcel = Parcel.objects.create(owner=member, size="small", item_ids=[item.pk], gallery=gallery)
    mina = Client()
    mina.force_login(member)
    accept_terms(by=member, version=terms_version())
    assert mina.get("/galleries/shared/zip/").status_code == 200
    edith.post(at(gallery, "desk-gallery-do"), {"do": "withdraw"})
    for step in ("withdrawn", "deleted"):
        if step == "deleted":
            edith.post(at(gallery, "desk-gallery-do"), {"do": "delete"})
            assert not Gallery.objects.exists()
        for address, status in (
            ("/galleries/shared/", 410),
            ("/galleries/shared/zip/", 410),
            (f"/items/{item.uuid}/?gallery=shared", 200),
            (f"/items/{item.uuid}/embed/", 200),
            ("/search/?gallery=shared", 200),
            (f"/me/parcels/{parcel.uuid}/", 202),
        ):
            assert mina.get(address).status_code == status, (step, address)


def test_the_pages_ask_the_same_however_many_there_are(edith: Client) -> None:
    def made(number: int) -> tuple[Gallery, Collection]:
        items = [build.item() for _one in range(number)]
        galleries = [build.gallery(items=items, cover=items[0]) for _one in range(number)]
        for one in galleries:
            merge_galleries(source=build.gallery(), target=one, by=None)
        return galleries[0], build.collection(galleries=galleries)

    gallery, collection = made(2)
    addresses = [
        "/desk/galleries/",
        at(gallery, "desk-gallery"),
        at(gallery),
        at(gallery, "desk-gallery-merge"),
        "/desk/galleries/add/?q=boat",
        "/desk/collections/",
        reverse("desk-collection", args=[collection.pk]),
    ]
    for address in addresses:
        edith.get(address)  # what is asked once and kept is not counted
    before = [queries(edith, address) for address in addresses]
    more, larger = made(7)
    for item in more.items.all():
        gallery.entries.get_or_create(item=item)
    for one in larger.galleries.all():
        collection.entries.get_or_create(gallery=one)
    assert [queries(edith, address) for address in addresses] == before


def test_public_pages_ask_little_and_the_same(client: Client) -> None:
    def asked(number: int) -> list[int]:
        items = [build.item() for _one in range(number)]
        galleries = [build.gallery(items=items[: number - 1]) for _one in range(number)]
        Gallery.objects.filter(pk=galleries[0].pk).update(cover=items[-1])
        one, *_others = [build.collection(galleries=galleries) for _one in range(number)]
        pages = [f"/galleries/{galleries[0].slug}/", "/collections/", f"/collections/{one.slug}/"]
        return [queries(client, page) for page in pages]

    asked(2)  # what is asked once and kept is not counted
    few = asked(3)
    assert asked(9) == few
    assert max(few) <= 10
