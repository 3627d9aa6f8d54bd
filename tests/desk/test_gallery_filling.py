"""Items come into galleries: by hand, from other galleries, from a search."""

from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from gallery.models import Gallery
from gallery.visibility import Status
from search.documents import write_documents
from tests.desk.arranging import WORDS, at, filled, order, said
from tests.gallery import build

pytestmark = pytest.mark.django_db


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
