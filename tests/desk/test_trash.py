"""The trash at the desk: asked first, then moved; restored, or deleted for good by editors."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from gallery.actions import throw_away
from gallery.models import Deletion, MediaItem
from gallery.visibility import Status
from ingest.announcing import check_new
from ingest.decoding.refused import Refused
from ingest.uploading import begin_batch, refuse_at_door
from tests.accounts.build import arrived
from tests.desk.counting import queries
from tests.gallery import build

pytestmark = pytest.mark.django_db

MOVE, RESTORE, DELETE, TRASH = (
    f"/desk/trash/{part}" for part in ("move/", "restore/", "delete/", "")
)


def draft(owner: User, headline: str = "A boat") -> MediaItem:
    return build.item(headline, status=Status.DRAFT, created_by=owner)


def text(client: Client, url: str) -> str:
    return client.get(url).content.decode()


def test_it_is_asked_first(staff: User) -> None:
    item, client = draft(staff), arrived(staff)
    answer = client.post(MOVE, {"item": str(item.uuid)})
    assert answer.status_code == 200
    assert b"For 30 days all of it can be restored" in answer.content
    item.refresh_from_db()
    assert item.trashed_at is None


def test_what_is_moved_leaves_every_list_and_stands_in_the_trash(staff: User) -> None:
    item, client = draft(staff), arrived(staff)
    back = "/desk/items/?queue=drafts"
    answer = client.post(MOVE, {"item": str(item.uuid), "sure": "1", "next": back})
    assert answer["Location"] == back
    assert "A boat" not in text(client, back)
    assert "A boat" not in text(client, "/desk/items/?q=boat")
    assert "A boat" not in text(client, reverse("desk-items-edit"))
    page = text(client, TRASH)
    assert "A boat" in page
    assert "30 days left" in page


def test_it_says_what_is_published_and_wants_a_reason(editor: User) -> None:
    item, client = build.item(), arrived(editor)
    chosen = {"item": str(item.uuid)}
    assert b"withdrawn first" in client.post(MOVE, chosen).content
    assert client.post(MOVE, chosen | {"sure": "1"}).status_code == 422
    client.post(MOVE, chosen | {"sure": "1", "comment": "Wrong picture"})
    item.refresh_from_db()
    assert item.status == Status.WITHDRAWN
    assert item.trashed_at
    assert Client().get(reverse("item", args=[item.uuid])).status_code == 410


def test_what_staff_have_published_stays(staff: User) -> None:
    item, client = build.item(created_by=staff), arrived(staff)
    assert b"What stays" in client.post(MOVE, {"item": str(item.uuid)}).content
    client.post(MOVE, {"item": str(item.uuid), "sure": "1", "comment": "Why not"})
    item.refresh_from_db()
    assert item.trashed_at is None


def test_who_looked_before_somebody_else_changed_it_is_told(staff: User, editor: User) -> None:
    item, client = draft(staff), arrived(editor)
    item.events.create(verb="change", by=staff)
    sent = {"item": str(item.uuid), "seen": f"{item.uuid}:0", "sure": "1"}
    assert client.post(MOVE, sent).status_code == 409
    item.refresh_from_db()
    assert item.trashed_at is None


def test_one_or_many_come_back(staff: User) -> None:
    items = [throw_away(item=draft(staff), by=staff) for _ in range(3)]
    client = arrived(staff)
    client.post(RESTORE, {"only": str(items[0].uuid), "item": str(items[1].uuid)})
    assert set(MediaItem.objects.editable_by(staff)) == {items[0]}
    client.post(RESTORE, {"item": [str(one.uuid) for one in items]})
    assert MediaItem.objects.editable_by(staff).count() == 3


def test_restored_twice_nothing_is_wrong(staff: User) -> None:
    item, client = throw_away(item=draft(staff), by=staff), arrived(staff)
    for said in ("back as it was", "not in the trash any more"):
        answer = client.post(RESTORE, {"only": str(item.uuid)}, follow=True)
        assert said in answer.content.decode()


def test_the_trash_of_others_is_not_there(staff: User, stranger: User, editor: User) -> None:
    item = throw_away(item=draft(staff), by=staff)
    assert "A boat" not in text(arrived(stranger), TRASH)
    arrived(stranger).post(RESTORE, {"only": str(item.uuid)})
    item.refresh_from_db()
    assert item.trashed_at
    assert "A boat" in text(arrived(editor), TRASH)


def test_editors_delete_for_good_with_a_reason(editor: User, staff: User) -> None:
    item, client = throw_away(item=draft(staff), by=staff), arrived(editor)
    chosen = {"item": str(item.uuid)}
    assert b"Nobody can bring it back" in client.post(DELETE, chosen).content
    assert client.post(DELETE, chosen | {"sure": "1"}).status_code == 422
    assert not Deletion.objects.exists()
    client.post(DELETE, chosen | {"sure": "1", "comment": "On request"})
    assert Deletion.objects.get().reason == "On request"
    assert "On request" in text(client, TRASH)
    assert "On request" not in text(arrived(staff), TRASH)


def test_its_pages_lead_to_the_trash(staff: User, stranger: User) -> None:
    item = throw_away(item=draft(staff), by=staff)
    for name in ("desk-item", "desk-review", "desk-item-file"):
        url = reverse(name, args=[item.uuid])
        assert arrived(staff).get(url)["Location"] == TRASH
        assert arrived(staff).post(url)["Location"] == TRASH
        assert arrived(stranger).get(url).status_code == 404
    # Words that a script still holds are kept on the device.
    form = {"city": "Danlí"}
    url = reverse("desk-item", args=[item.uuid])
    assert arrived(staff).post(url, form, HTTP_ACCEPT="application/json").status_code == 404


@pytest.mark.parametrize("url", [MOVE, RESTORE, DELETE])
def test_whatever_is_sent_it_answers(url: str, editor: User) -> None:
    client = arrived(editor)
    for sent in (
        {"item": "x"},
        {"item": "\0"},
        {"item": "00000000-0000-0000-0000-00000000000g"},
        {"item": "00000000-0000-0000-0000-000000000000", "seen": "x:y", "sure": "1"},
        {"item": [f"{number:08x}-0000-0000-0000-000000000000" for number in range(300)]},
        {"only": "x", "next": "//elsewhere.example"},
    ):
        answer = client.post(url, sent)
        assert answer.status_code in (200, 302)
        assert "elsewhere" not in answer.get("Location", "")


def test_a_full_trash_costs_no_more_queries(editor: User, staff: User) -> None:
    client = arrived(editor)
    throw_away(item=draft(staff), by=staff)
    queries(client, TRASH)
    before = queries(client, TRASH)
    for number in range(5):
        throw_away(item=draft(staff, f"Boat {number}"), by=staff)
        Deletion.objects.create(uuid=build.item().uuid, by=editor)
    assert queries(client, TRASH) == before


def test_the_same_file_again_leads_to_the_restore(staff: User, stranger: User) -> None:
    item = throw_away(item=draft(staff), by=staff)
    for user, leads in ((staff, True), (stranger, False)):
        batch = begin_batch(by=user, label="Tangier")
        with pytest.raises(Refused) as caught:
            check_new(item.sha256)
        refuse_at_door(batch=batch, name="boat.jpg", refused=caught.value)
        page = text(arrived(user), reverse("desk-batch", args=[batch.uuid]))
        assert "is in the trash: “A boat”" in page
        assert (f'<a href="{TRASH}">Look at the item' in page) is leads
