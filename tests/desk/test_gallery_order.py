"""The order page of a gallery."""

from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from gallery.models import MediaItem
from tests.desk.arranging import at, filled, key, order, said
from tests.gallery import build

pytestmark = pytest.mark.django_db


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
