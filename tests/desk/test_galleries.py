"""The desk's pages of galleries and collections."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from gallery.actions import merge_galleries
from gallery.actions.accept_terms import accept_terms
from gallery.giving.terms import terms_version
from gallery.models import Collection, Gallery, ItemText, MediaItem, Parcel
from gallery.visibility import Audience, Status
from search.documents import write_documents
from tests.desk.counting import queries
from tests.gallery import build

pytestmark = pytest.mark.django_db
WORDS = {"source_language": "en", "title-en": "Health in Yemen", "slug": ""}


@pytest.fixture
def edith(editor: User, client: Client) -> Client:
    """Edith at her desk."""
    client.force_login(editor)
    return client


def order(gallery: Gallery) -> list[str]:
    """Return the headlines in the order of the gallery."""
    entries = gallery.entries.order_by("position", "id")
    return list(entries.values_list("item__texts__headline", flat=True))


def key(gallery: Gallery, headline: str) -> int:
    """Return the id of the entry with this headline."""
    return gallery.entries.get(item__texts__headline=headline).pk


def filled(number: int, **fields: Any) -> Gallery:
    """Return a gallery whose items are called by their first places."""
    return build.gallery(items=[build.item(str(place)) for place in range(number)], **fields)


def at(gallery: Gallery, name: str = "desk-gallery-order") -> str:
    """Return an address of `gallery` at the desk."""
    return reverse(name, args=[gallery.pk])


def said(answer: Any) -> str:
    """Return the page that `answer` leads to."""
    return answer.content.decode()  # type: ignore[no-any-return]


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
    assert b"would miss" not in edith.get(at(gallery, "desk-gallery")).content


def test_items_are_moved_by_every_button(edith: Client) -> None:
    gallery = filled(5)
    edith.post(at(gallery), {"do": "move", "entry": [key(gallery, "4")], "to": "2"})
    assert order(gallery) == ["0", "4", "1", "2", "3"]
    edith.post(at(gallery), {"earlier": f"{key(gallery, '4')}:2"})
    assert order(gallery) == ["4", "0", "1", "2", "3"]
    edith.post(at(gallery), {"later": f"{key(gallery, '4')}:1"})
    assert order(gallery) == ["0", "4", "1", "2", "3"]
    chosen = [key(gallery, "3"), key(gallery, "2")]
    edith.post(at(gallery), {"before": str(key(gallery, "4")), "entry": chosen})
    assert order(gallery) == ["0", "2", "3", "4", "1"]
    edith.post(at(gallery), {"do": "last", "entry": [key(gallery, "0")]})
    edith.post(at(gallery), {"do": "first", "entry": [key(gallery, "1")]})
    assert order(gallery) == ["1", "2", "3", "4", "0"]


def test_a_script_moves_and_hears_of_others(edith: Client, admin: User) -> None:
    gallery = filled(4)
    other = Client()
    other.force_login(admin)
    other.post(at(gallery), {"do": "first", "entry": [key(gallery, "3")]})
    sent = {"do": "move", "entry": [key(gallery, "2")], "before": key(gallery, "0"), "seen": 0}
    answer = edith.post(at(gallery), sent, headers={"Accept": "application/json"})
    assert order(gallery) == ["3", "2", "0", "1"]
    assert "Ada" in answer.json()["other"]
    gone = sent | {"entry": [10**6]}
    answer = edith.post(at(gallery), gone, headers={"Accept": "application/json"})
    assert answer.status_code == 409


def test_items_leave_go_elsewhere_and_become_the_cover(edith: Client) -> None:
    gallery, other = filled(3), build.gallery("Other")
    edith.post(at(gallery), {"do": "cover", "entry": [key(gallery, "1")]})
    gallery.refresh_from_db()
    assert gallery.cover is not None
    sent = {"do": "elsewhere", "entry": [key(gallery, "1")], "gallery": other.pk}
    edith.post(at(gallery), sent)
    assert order(other) == ["1"]
    edith.post(at(gallery), {"do": "remove", "entry": [key(gallery, "0")]})
    assert order(gallery) == ["2"]
    assert MediaItem.objects.count() == 3


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"do": "move", "entry": ["x"], "to": "1"},
        {"do": "move", "entry": ["99999999999999999999"], "to": "1"},
        {"entry": ["1"], "to": "-1"},
        {"entry": ["1"], "before": "zz", "do": "what"},
        {"do": "sort", "key": "colour"},
        {"earlier": "1:1:1"},
        {"do": "elsewhere", "entry": ["1"], "gallery": "ü"},
    ],
)
def test_nonsense_is_answered_with_a_sentence(sent: dict[str, Any], edith: Client) -> None:
    gallery = filled(2)
    answer = edith.post(at(gallery), sent, follow=True)
    assert answer.status_code == 200
    assert order(gallery) == ["0", "1"]
    for name in ("desk-gallery-do", "desk-gallery-merge"):
        assert edith.post(at(gallery, name), {"do": "\0", "into": "\0"}).status_code == 302


def test_all_are_sorted_and_the_history_leads_back(edith: Client) -> None:
    gallery = filled(3)
    for place, item in enumerate(gallery.items.order_by("entries__position")):
        MediaItem.objects.filter(pk=item.pk).update(original_name=f"{9 - place}.jpg")
    edith.post(at(gallery), {"do": "sort", "key": "name"})
    assert order(gallery) == ["2", "1", "0"]
    event = gallery.events.get(verb="sort")
    assert b"Back to the order before" in edith.get(at(gallery, "desk-gallery")).content
    edith.post(at(gallery, "desk-gallery-do"), {"do": "unsort", "event": event.pk})
    assert order(gallery) == ["0", "1", "2"]


def test_a_gallery_of_many_is_ordered_page_by_page(edith: Client) -> None:
    gallery = filled(105)
    page = said(edith.get(at(gallery), {"page": "2"}))
    assert page.count('class="boxed__one"') == 5
    last = key(gallery, "104")
    answer = edith.post(at(gallery) + "?page=2", {"do": "move", "entry": [last], "to": "3"})
    assert answer["Location"].endswith("?page=1#pictures")
    assert order(gallery)[2] == "104"


def test_items_are_added_from_a_search_a_list_and_a_new_title(edith: Client) -> None:
    boats = [build.item(f"Boat {number}") for number in range(3)]
    write_documents([item.pk for item in boats])
    gallery = build.gallery("Harbour")
    address = "/desk/galleries/add/?q=boat"
    assert said(edith.get(address)).count('name="item"') == 3
    assert address.replace("&", "&amp;") in said(edith.get("/search/?q=boat"))
    chosen = [str(boats[2].uuid), str(boats[0].uuid)]
    ticked = said(edith.post("/desk/galleries/add/", {"item": chosen}))
    assert ticked.count("checked><span") == 2
    sent = {"item": chosen, "gallery": gallery.pk}
    edith.post("/desk/galleries/add/", sent)
    assert order(gallery) == ["Boat 2", "Boat 0"]
    edith.post(address, {"all": "1", "gallery": "", "title": "All boats"})
    assert Gallery.objects.get(slug="all-boats").entries.count() == 3


def test_all_of_a_list_of_the_desk_are_added(edith: Client, editor: User) -> None:
    drafts = [build.item(str(place), status=Status.DRAFT, created_by=editor) for place in (0, 1)]
    gallery = build.gallery()
    address = "/desk/galleries/add/?list=drafts"
    page = said(edith.post(address, {"all": "1"}))
    assert page.count('name="item"') == 2
    edith.post(address, {"all": "1", "gallery": gallery.pk})
    assert set(gallery.items.all()) == set(drafts)


@pytest.mark.parametrize(
    "sent",
    [
        {"gallery": ""},
        {"gallery": "1", "item": ["no-uuid"]},
        {"gallery": "99999", "all": "1"},
        {"gallery": "\0", "title": "\0", "item": ["\0"]},
    ],
)
def test_what_cannot_be_added_is_said(sent: dict[str, Any], edith: Client) -> None:
    assert edith.post("/desk/galleries/add/?q=boat&into=x&batch=", sent).status_code == 422


def test_a_withdrawn_item_is_left_out_and_said(edith: Client) -> None:
    gone = build.item("Gone", status=Status.WITHDRAWN)
    gallery = build.gallery()
    sent = {"item": [str(gone.uuid)], "gallery": gallery.pk}
    page = said(edith.post("/desk/galleries/add/", sent, follow=True))
    assert "withdrawn meanwhile" in page
    assert not gallery.entries.exists()


def test_merging_is_looked_at_done_and_undone(edith: Client) -> None:
    source, target = filled(2), build.gallery("Target")
    page = said(edith.get(at(source, "desk-gallery-merge"), {"into": target.pk}))
    assert "2 items go to the end of “Target”" in page
    edith.post(at(source, "desk-gallery-merge"), {"into": target.pk})
    assert order(target) == ["0", "1"]
    assert b"Undo the merging" in edith.get(at(source, "desk-gallery")).content
    edith.post(at(source, "desk-gallery-merge"), {"do": "unmerge"})
    assert order(target) == []


def test_a_search_fills_a_gallery_from_its_page(edith: Client) -> None:
    item = build.item("A clinic", country_code="YE")
    write_documents([item.pk])
    gallery = build.gallery("Yemen")
    edith.post(at(gallery, "desk-gallery-do"), {"do": "rule", "rule": "country:YE"})
    assert order(gallery) == ["A clinic"]
    assert b"country:YE" in edith.get(at(gallery, "desk-gallery")).content
    assert b"A search decides" in edith.get(at(gallery)).content
    refused = edith.post(at(gallery, "desk-gallery-do"), {"do": "rule", "rule": "is:draft"})
    assert refused.status_code == 302
    edith.post(at(gallery, "desk-gallery-do"), {"do": "freeze"})
    gallery.refresh_from_db()
    assert gallery.rule == ""
    assert order(gallery) == ["A clinic"]


def test_a_gallery_is_made_of_a_search(edith: Client) -> None:
    write_documents([build.item("A clinic", country_code="YE").pk])
    page = said(edith.get("/desk/galleries/add/?q=clinic&country=YE"))
    assert "/desk/galleries/new/?rule=clinic%20country%3AYE" in page
    assert "country:YE" in said(edith.get("/desk/galleries/new/?rule=clinic+country:YE"))
    sent = WORDS | {"rule": "clinic is:draft"}
    assert edith.post("/desk/galleries/new/", sent).status_code == 422
    assert not Gallery.objects.exists()
    edith.post("/desk/galleries/new/", WORDS | {"rule": "clinic country:YE"})
    assert order(Gallery.objects.get()) == ["A clinic"]


def test_a_collection_is_made_filled_ordered_and_published(edith: Client) -> None:
    one, two = filled(1, slug="one"), filled(1, slug="two")
    edith.post("/desk/collections/", WORDS | {"title-en": "The coast"})
    made = Collection.objects.get(slug="the-coast")
    address = reverse("desk-collection-do", args=[made.pk])
    for gallery in (one, two):
        edith.post(address, {"do": "add", "gallery": gallery.pk})
    entry = made.entries.get(gallery=two)
    edith.post(f"{address}?entry={entry.pk}", {"do": "move", "to": "0"})
    assert list(made.galleries.order_by("places__position")) == [two, one]
    edith.post(address, {"do": "publish", "audience": "public", "is_listed": "1"})
    assert edith.get("/collections/the-coast/").status_code == 200
    assert "The coast" in said(edith.get("/collections/"))
    page = reverse("desk-collection", args=[made.pk])
    edith.post(page, WORDS | {"title-en": "The coasts", "slug": "coasts"})
    assert edith.get("/fr/collections/the-coast/")["Location"] == "/fr/collections/coasts/"
    edith.post(address, {"do": "remove", "gallery": one.pk})
    edith.post(address, {"do": "withdraw"})
    assert edith.get("/collections/coasts/").status_code == 410
    edith.post(address, {"do": "delete"})
    assert edith.get("/collections/the-coast/").status_code == 410
    assert Gallery.objects.count() == 2
    assert edith.post(address, {"do": "add"}).status_code == 404


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
