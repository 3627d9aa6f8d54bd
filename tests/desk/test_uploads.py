"""The page for a new batch, and its form without scripts."""

from pathlib import Path
from unittest.mock import patch

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from accounts.models import User
from gallery.models import MediaItem
from ingest.models import Upload, UploadBatch, UploadState
from ingest.refusals import Refusal
from ingest.taking_in import take_in
from tests.desk.conftest import Tus, queries_of
from tests.gallery import build
from tests.ingest.samples import picture

pytestmark = pytest.mark.django_db
PAGE = "/desk/uploads/"
JSON = {"Accept": "application/json"}


@pytest.fixture
def desk(staff: User) -> Client:
    client = Client()
    client.force_login(staff)
    return client


def test_the_plain_form_does_the_same_work(desk: Client, staff: User, tmp_path: Path) -> None:
    gallery = build.gallery()
    names = ["one.jpg", "two.jpg"]
    pictures = [picture(tmp_path / name, seed=n).read_bytes() for n, name in enumerate(names)]
    files = [SimpleUploadedFile(*one) for one in zip(names, pictures, strict=True)]
    files.append(SimpleUploadedFile("three.pdf", b"%PDF-1.7"))
    files.append(SimpleUploadedFile("four.jpg", b""))
    said = {"label": "Danlí", "creators": "Ana Ruiz, Muse", "gallery": gallery.slug}
    said |= {"licence": "CC-BY-4.0", "language": "es", "country_code": "HN"}
    response = desk.post(PAGE, said | {"files": files, "categories": ["health"]})
    batch = UploadBatch.objects.get()
    assert response.headers["Location"] == reverse("desk-batch", args=[batch.uuid])
    assert (batch.label, batch.language, batch.created_by) == ("Danlí", "es", staff)
    states = dict(batch.uploads.values_list("name", "refusal"))
    assert states == {
        "one.jpg": "",
        "two.jpg": "",
        "three.pdf": Refusal.FORMAT_NOT_SUPPORTED,
        "four.jpg": Refusal.EMPTY_FILE,
    }
    for upload in batch.uploads.filter(state=UploadState.WAITING):
        assert take_in(upload.pk).state == UploadState.READY
    item = MediaItem.objects.filter(original_name="one.jpg").get()
    assert [one.name for one in item.creators.order_by("name")] == ["Ana Ruiz", "Muse"]
    assert (item.licence, item.country_code, item.created_by) == ("CC-BY-4.0", "HN", staff)
    assert gallery.entries.count() == 2


def test_a_form_without_files_says_what_is_missing(desk: Client) -> None:
    response = desk.post(PAGE, {"label": "Empty"})
    assert response.status_code == 422
    assert b"choose at least one file" in response.content
    assert not UploadBatch.objects.exists()


def test_a_storage_that_is_full_is_told_for_each_file(desk: Client) -> None:
    full = OSError(28, "No space left on device")
    with patch("ingest.uploading.store_whole", side_effect=full):
        desk.post(PAGE, {"files": [SimpleUploadedFile("a.jpg", b"abc")]})
    assert Upload.objects.get().refusal == Refusal.STORAGE_FULL


def test_the_script_begins_a_batch_first(desk: Client) -> None:
    response = desk.post(PAGE, {"label": "Danlí", "city": "Danlí"}, headers=JSON)
    batch = UploadBatch.objects.get()
    assert response.status_code == 201
    assert response.json()["batch"] == str(batch.uuid)
    assert batch.defaults == {"city": "Danlí"}
    assert desk.post(PAGE, {"country_code": "??"}, headers=JSON).status_code == 422


def test_a_draft_gallery_is_for_editors_to_choose(desk: Client, editor: User) -> None:
    gallery = build.gallery("Not yet", status="draft", publish_at=None)
    assert gallery.slug not in desk.get(PAGE).content.decode()
    assert desk.post(PAGE, {"gallery": gallery.slug}, headers=JSON).status_code == 422
    client = Client()
    client.force_login(editor)
    assert gallery.slug in client.get(PAGE).content.decode()


def test_the_page_says_what_is_unfinished(desk: Client, samir: Tus) -> None:
    samir.create(6, b"abc", filename="half.jpg", fingerprint="x")
    page = desk.get(PAGE).content.decode()
    assert "half.jpg" in page
    assert "50 % here" in page


def test_the_page_costs_the_same_whatever_there_is(desk: Client, samir: Tus) -> None:
    build.gallery()
    desk.get(PAGE)
    before = queries_of(desk, PAGE)
    for number in range(5):
        build.gallery()
        samir.create(6, b"abc", filename=f"{number}.jpg", fingerprint=str(number))
    assert queries_of(desk, PAGE) == before


def test_without_the_library_the_form_stays(desk: Client, settings: object) -> None:
    settings.LIBRARIES = {}  # type: ignore[attr-defined]
    page = desk.get(PAGE).content.decode()
    assert "upload-room.js" not in page
    assert 'type="file"' in page
