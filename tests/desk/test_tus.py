"""The tus protocol at /desk/uploads/, asked as clients ask."""

import hashlib
from base64 import b64encode
from collections.abc import Callable
from unittest.mock import patch

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accounts.models import User
from ingest.models import Upload, UploadBatch, UploadState
from tests.desk.conftest import BYTES, TUS, Tus
from tests.gallery import build

pytestmark = pytest.mark.django_db
As = Callable[[User | None], Tus]
WILD = ("../étc/\u202eخريطة “quoted' 🛶🏽‍♀️" * 30)[:296] + ".jpg"


def test_the_server_says_what_it_can_do(samir: Tus, settings: Settings) -> None:
    response = samir.ask("OPTIONS", reverse("desk-uploads"), headers={})
    assert response.status_code == 204
    assert response["Tus-Resumable"] == response["Tus-Version"] == "1.0.0"
    said = "creation,creation-with-upload,termination,checksum,expiration"
    assert response["Tus-Extension"] == said
    assert response["Tus-Max-Size"] == str(settings.INGEST_MAX_BYTES)
    assert response["Tus-Checksum-Algorithm"] == "sha1,sha256"


def test_a_file_is_announced_sent_and_asked_for(samir: Tus, batch: UploadBatch) -> None:
    made = samir.create(6, filename=WILD, batch=str(batch.uuid))
    address = made["Location"]
    assert (made.status_code, made["Tus-Resumable"]) == (201, "1.0.0")
    assert made["Upload-Expires"].endswith("GMT")
    sent = samir.patch(address, 0, b"abc")
    assert (sent.status_code, sent["Upload-Offset"]) == (204, "3")
    asked = samir.ask("HEAD", address)
    assert (asked["Upload-Offset"], asked["Upload-Length"]) == ("3", "6")
    assert asked["Cache-Control"] == "no-store"
    assert asked["Upload-Metadata"].startswith("filename ")
    assert samir.patch(address, 3, b"def")["Upload-Offset"] == "6"
    upload = Upload.objects.get()
    assert (upload.batch, upload.name) == (batch, WILD)
    assert upload.state == UploadState.WAITING
    assert samir.offset(address) == 6


def test_bytes_may_come_with_the_announcement(samir: Tus) -> None:
    made = samir.create(6, b"abc", filename="a.jpg")
    assert (made.status_code, made["Upload-Offset"]) == (201, "3")
    with patch("ingest.tus.disk.os.write", side_effect=OSError(28, "full")):
        made = samir.create(6, b"abc", filename="b.jpg")
    assert (made.status_code, made["Upload-Offset"]) == (201, "0")


@pytest.mark.parametrize(
    ("method", "headers", "status"),
    [
        ("PATCH", BYTES | {"Upload-Offset": "0", "Tus-Resumable": "0.2.2"}, 412),
        ("HEAD", {}, 412),
        ("DELETE", {}, 412),
        ("PATCH", BYTES | {"Upload-Offset": "1"}, 409),
        ("PATCH", BYTES, 400),
        ("PATCH", BYTES | {"Upload-Offset": "0", "Content-Type": "image/jpeg"}, 415),
        ("PATCH", BYTES | {"Upload-Offset": "0", "Upload-Checksum": "crc32 AAAA"}, 400),
        ("GET", TUS, 405),
        ("PUT", TUS, 405),
    ],
)
def test_what_does_not_fit_is_told_and_changes_nothing(
    samir: Tus, method: str, headers: dict[str, str], status: int
) -> None:
    address = samir.create(6, filename="a.jpg")["Location"]
    response = samir.ask(method, address, b"abc", headers)
    assert response.status_code == status
    assert response["Tus-Resumable"] == "1.0.0"
    assert samir.offset(address) == 0


def test_more_than_was_announced_is_too_much(samir: Tus) -> None:
    address = samir.create(2, filename="a.jpg")["Location"]
    assert samir.patch(address, 0, b"abc").status_code == 413


def test_a_wrong_checksum_is_460(samir: Tus) -> None:
    address = samir.create(6, filename="a.jpg")["Location"]
    digest = b64encode(hashlib.sha256(b"abc").digest()).decode()
    wrong = samir.patch(address, 0, b"xyz", **{"Upload-Checksum": f"sha256 {digest}"})
    assert wrong.status_code == 460
    right = samir.patch(address, 0, b"abc", **{"Upload-Checksum": f"sha256 {digest}"})
    assert right["Upload-Offset"] == "3"


def test_networks_that_know_only_post_get_through(samir: Tus) -> None:
    address = samir.create(3, filename="a.jpg")["Location"]
    headers = BYTES | {"Upload-Offset": "0", "X-HTTP-Method-Override": "PATCH"}
    assert samir.ask("POST", address, b"abc", headers).status_code == 204
    assert samir.offset(address) == 3


def test_a_cancelled_upload_is_gone(samir: Tus) -> None:
    address = samir.create(3, filename="a.jpg")["Location"]
    assert samir.ask("DELETE", address).status_code == 204
    assert samir.ask("HEAD", address).status_code == 404
    assert not Upload.objects.exists()


@pytest.mark.parametrize(
    ("length", "name", "status", "code"),
    [(2001, "a.jpg", 413, "too_many_bytes"), (9, "a.pdf", 422, "format_not_supported")],
)
def test_limits_are_told_before_bytes_are_sent(
    samir: Tus, settings: Settings, length: int, name: str, status: int, code: str
) -> None:
    settings.INGEST_MAX_BYTES = 2000
    response = samir.create(length, filename=name)
    assert response.status_code == status
    assert response.json()["code"] == code
    assert Upload.objects.get().reason == response.json()["reason"]


def test_what_the_library_holds_is_not_sent_again(samir: Tus) -> None:
    item = build.item(headline="The ferry")
    response = samir.create(9, filename="a.jpg", sha256=item.sha256)
    assert response.status_code == 422
    assert "The ferry" in response.json()["reason"]
    assert str(item.uuid) in response.json()["item"]


def test_a_full_disk_takes_no_new_file(samir: Tus, settings: Settings) -> None:
    settings.UPLOAD_SPARE_BYTES = 2**62
    assert samir.create(9, filename="a.jpg").status_code == 507
    assert not Upload.objects.exists()


def test_an_upload_belongs_to_who_began_it(
    samir: Tus, as_user: As, stranger: User, editor: User, admin: User, batch: UploadBatch
) -> None:
    address = samir.create(3, filename="a.jpg")["Location"]
    for other in (stranger, editor, admin):
        client = as_user(other)
        assert client.ask("HEAD", address).status_code == 404
        assert client.patch(address, 0, b"abc").status_code == 404
        assert client.ask("DELETE", address).status_code == 404
        assert client.create(3, filename="b.jpg", batch=str(batch.uuid)).status_code == 404
    assert samir.create(3, filename="b.jpg", batch="what?").status_code == 404
    assert samir.offset(address) == 0


def test_only_the_desk_may_upload(as_user: As, member: User, samir: Tus) -> None:
    address = samir.create(3, filename="a.jpg")["Location"]
    for user, status in ((None, 401), (member, 403)):
        client = as_user(user)
        assert client.create(3, filename="a.jpg").status_code == status
        assert client.ask("OPTIONS", reverse("desk-uploads"), headers={}).status_code == status
        for method in ("HEAD", "PATCH", "DELETE"):
            assert client.ask(method, address).status_code == status


def test_other_sites_cannot_send_in_our_name(staff: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(staff)
    address = reverse("desk-uploads")
    said = {**TUS, "Upload-Length": "3"}
    assert client.post(address, headers=said).status_code == 403
    client.get(address)
    said["X-CSRFToken"] = client.cookies["csrftoken"].value
    assert client.post(address, headers=said).status_code == 201


def test_another_browser_finds_what_is_unfinished(
    samir: Tus, as_user: As, staff: User, stranger: User
) -> None:
    address = samir.create(6, filename="a.jpg", fingerprint="edges:6:aa")["Location"]
    samir.create(3, b"abc", filename="b.jpg", fingerprint="edges:3:bb")
    samir.patch(address, 0, b"abc")
    other = as_user(staff)
    found = other.client.get(reverse("desk-unfinished")).json()
    assert found == {"edges:6:aa": address}
    assert other.offset(address) == 3
    assert as_user(stranger).client.get(reverse("desk-unfinished")).json() == {}


def test_files_without_a_batch_share_one(samir: Tus) -> None:
    for name in ("a.jpg", "b.jpg"):
        samir.create(3, filename=name)
    assert UploadBatch.objects.get().uploads.count() == 2
