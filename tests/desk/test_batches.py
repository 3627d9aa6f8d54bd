"""Batches: the list, and one batch as its files get on."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from ingest import uploading
from ingest.decoding.refused import Refused
from ingest.models import Upload, UploadBatch, UploadState
from tests.desk.conftest import Tus, queries_of
from tests.gallery import build

pytestmark = pytest.mark.django_db
HX = {"HX-Request": "true"}


@pytest.fixture
def desk(staff: User) -> Client:
    client = Client()
    client.force_login(staff)
    return client


@pytest.fixture
def page(batch: UploadBatch) -> str:
    return reverse("desk-batch", args=[batch.uuid])


def add(batch: UploadBatch, name: str, **fields: object) -> Upload:
    values = {"length": 6, "incoming_key": f"{batch.uuid}/{name}"}
    return Upload.objects.create(batch=batch, name=name, **(values | fields))


def refused(batch: UploadBatch, name: str, **facts: object) -> Upload:
    code = "duplicate" if facts else "truncated"
    return add(batch, name, state=UploadState.REFUSED, refusal=code, facts=facts)


def test_every_file_shows_where_it_is(desk: Client, batch: UploadBatch, page: str) -> None:
    item = build.item(headline="The ferry")
    add(batch, "a.jpg")
    add(batch, "b.jpg", state=UploadState.WORKING)
    add(batch, "c.jpg", state=UploadState.RENDERING)
    add(batch, "d.jpg", state=UploadState.READY, item=build.item())
    refused(batch, "<e>.jpg", item="The ferry", uuid=str(item.uuid))
    shown = desk.get(page).content.decode()
    for word in ("Waiting", "Checking", "Making renditions", "Ready", "Refused"):
        assert word in shown
    assert "&lt;e&gt;.jpg" in shown
    assert "already holds this very file" in shown
    assert reverse("item", args=[item.uuid]) in shown
    assert "w320" in shown


def test_a_page_that_looks_again_gets_only_what_changed(
    desk: Client, batch: UploadBatch, page: str
) -> None:
    upload = add(batch, "a.jpg")
    part = desk.get(page, headers=HX).content.decode()
    assert "<html" not in part
    seen = part.split("seen=")[1].split('"')[0]
    assert desk.get(page, {"seen": seen}, headers=HX).status_code == 204
    upload.state = UploadState.READY
    upload.save()
    part = desk.get(page, {"seen": seen}, headers=HX).content.decode()
    assert "Every file has come to its end" in part
    assert "every 2s" not in part


def test_a_batch_costs_the_same_whatever_it_holds(
    desk: Client, batch: UploadBatch, page: str
) -> None:
    item = build.item()

    def grow(number: int) -> None:
        add(batch, f"a{number}.jpg", state=UploadState.READY, item=build.item())
        refused(batch, f"b{number}.jpg", item="x", uuid=str(item.uuid))
        add(batch, f"c{number}.jpg")

    grow(0)
    desk.get(page)
    before = queries_of(desk, page)
    for number in range(1, 9):
        grow(number)
    assert queries_of(desk, page) == before <= 10
    listed = reverse("desk-batches")
    before = queries_of(desk, listed)
    for _ in range(5):
        add(uploading.begin_batch(by=batch.created_by), "a.jpg")  # type: ignore[arg-type]
    assert queries_of(desk, listed) == before <= 10


def test_long_batches_come_in_pages(desk: Client, batch: UploadBatch, page: str) -> None:
    Upload.objects.bulk_create(
        Upload(batch=batch, name=f"{number:03}.jpg", length=6) for number in range(250)
    )
    last = refused(batch, "zzz.jpg")
    first = desk.get(page).content.decode()
    assert first.index(last.name) < first.index("000.jpg")
    assert "249.jpg" in desk.get(page, {"page": "3"}).content.decode()
    assert desk.get(page, {"page": "-9"}).status_code == 200


def test_refused_files_are_tried_again(desk: Client, batch: UploadBatch) -> None:
    one, two, three = (refused(batch, name) for name in ("a.jpg", "b.jpg", "c.jpg"))
    uploading.refuse_at_door(batch=batch, name="d.jpg", refused=Refused("empty_file"))
    retry = reverse("desk-batch-retry", args=[batch.uuid])
    desk.post(retry, {"upload": one.pk})
    states = list(batch.uploads.order_by("name").values_list("state", flat=True))
    assert states == ["waiting", "refused", "refused", "refused"]
    desk.post(retry)
    states = list(batch.uploads.order_by("name").values_list("state", flat=True))
    assert states == ["waiting", "waiting", "waiting", "refused"]
    assert (two.refusal, three.refusal) == ("truncated", "truncated")
    assert b"nothing to try again" in desk.post(retry, follow=True).content
    assert desk.post(retry, {"upload": "x"}).status_code == 404


def test_a_form_cancels_what_is_unfinished(desk: Client, samir: Tus, stranger: User) -> None:
    address = samir.create(6, b"abc", filename="a.jpg")["Location"]
    other = Client()
    other.force_login(stranger)
    assert other.post(address).status_code == 404
    assert b"was cancelled" in desk.post(address, follow=True).content
    assert not Upload.objects.exists()
    address = samir.create(3, b"abc", filename="a.jpg")["Location"]
    assert b"could not be cancelled" in desk.post(address, follow=True).content


def test_batches_are_seen_by_their_people_only(
    batch: UploadBatch, page: str, desk: Client, stranger: User, editor: User
) -> None:
    add(batch, "a.jpg")
    for user, status, listed in ((stranger, 404, False), (editor, 200, True)):
        client = Client()
        client.force_login(user)
        assert client.get(page).status_code == status
        assert (b"Tangier" in client.get(reverse("desk-batches")).content) is listed
    assert b"0 of 1 ready" in desk.get(reverse("desk-batches")).content
