"""Files: who gets them, in what parts, and what never leaves the folder."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accounts.models import User
from gallery import storage
from gallery.files import rendition_name, rendition_names
from gallery.models import MediaItem
from gallery.visibility import Audience, Status
from tests.gallery import build
from tests.gallery.build import TOMORROW

CONTENT = bytes(range(256)) * 4
pytestmark = pytest.mark.django_db


def with_files(item: MediaItem) -> MediaItem:
    """Store a file for each rendition of `item` where it belongs."""
    where = storage.public() if item.public_files else storage.derivatives()
    for name in rendition_names(item):
        where.save(name, ContentFile(CONTENT))
    return item


def url(item: MediaItem, recipe: str = "w320") -> str:
    """Return the address of a rendition."""
    return reverse("rendition", args=[item.uuid, recipe])


def body(response: Any) -> bytes:
    """Return all of a response, streamed or not."""
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_a_visitor_gets_the_picture_of_an_open_item(client: Client) -> None:
    response = client.get(url(with_files(build.item())))
    assert body(response) == CONTENT
    assert response["Content-Type"] == "image/webp"
    assert response["Content-Length"] == str(len(CONTENT))
    assert response["Cache-Control"] == "private, no-cache"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Accept-Ranges"] == "bytes"


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"status": Status.DRAFT}, 404),
        ({"status": Status.SUBMITTED}, 404),
        ({"status": Status.WITHDRAWN}, 410),
        ({"audience": Audience.MEMBERS}, 404),
        ({"audience": Audience.STAFF}, 404),
        ({"publish_at": TOMORROW}, 404),
    ],
)
def test_nobody_gets_what_nobody_sees(client: Client, fields: dict[str, Any], status: int) -> None:
    item = with_files(build.item(**fields))
    etag = {"If-None-Match": f'"{item.file_key}/w320"'}
    assert client.get(url(item)).status_code == status
    assert client.get(url(item), headers=etag).status_code == status
    assert client.get(url(item), headers={"Range": "bytes=0-1"}).status_code == status


def test_drafts_are_for_those_who_may_change_them(
    client: Client, member: User, staff: User, stranger: User, editor: User
) -> None:
    item = with_files(build.item(status=Status.DRAFT, created_by=staff))
    answers = {}
    for person in (member, staff, stranger, editor):
        client.force_login(person)
        answers[person.email] = client.get(url(item)).status_code
    assert answers == {
        member.email: 404,
        staff.email: 200,
        stranger.email: 404,
        editor.email: 200,
    }


@pytest.mark.parametrize("recipe", ["w640x", "original", "w999", "w2048"])
def test_only_renditions_that_are_there(client: Client, recipe: str) -> None:
    assert client.get(url(with_files(build.item()), recipe)).status_code == 404


def test_a_missing_file_is_a_404(client: Client) -> None:
    assert client.get(url(build.item())).status_code == 404


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=10-19", 10, 19),
        ("bytes=1000-", 1000, 1023),
        ("bytes=-24", 1000, 1023),
        ("bytes=0-99999", 0, 1023),
        ("bytes=-99999", 0, 1023),
    ],
)
def test_a_part_is_given_when_asked_for(client: Client, asked: str, first: int, last: int) -> None:
    response = client.get(url(with_files(build.item())), headers={"Range": asked})
    assert response.status_code == 206
    assert response["Content-Range"] == f"bytes {first}-{last}/1024"
    assert response["Content-Length"] == str(last - first + 1)
    assert body(response) == CONTENT[first : last + 1]


@pytest.mark.parametrize("asked", ["bytes=1024-", "bytes=5000-6000", "bytes=-0"])
def test_a_part_that_is_not_there_is_refused(client: Client, asked: str) -> None:
    response = client.get(url(with_files(build.item())), headers={"Range": asked})
    assert response.status_code == 416
    assert response["Content-Range"] == "bytes */1024"


@pytest.mark.parametrize(
    "asked", ["bytes=", "bytes=-", "bytes=9-1", "lines=1-2", "bytes=0-1,3-4", "bytes=٣-٤", "x"]
)
def test_a_range_that_says_nothing_is_ignored(client: Client, asked: str) -> None:
    response = client.get(url(with_files(build.item())), headers={"Range": asked})
    assert (response.status_code, body(response)) == (200, CONTENT)


def test_a_part_of_another_version_is_not_mixed_in(client: Client) -> None:
    item = with_files(build.item())
    headers = {"Range": "bytes=0-1", "If-Range": '"another"'}
    assert client.get(url(item), headers=headers).status_code == 200
    headers["If-Range"] = f'"{item.file_key}/w320"'
    assert client.get(url(item), headers=headers).status_code == 206


def test_what_one_has_is_not_sent_again(client: Client) -> None:
    item = with_files(build.item())
    etag = client.get(url(item))["ETag"]
    for known in (etag, f"W/{etag}", f'"other", {etag}', "*"):
        response = client.get(url(item), headers={"If-None-Match": known})
        assert (response.status_code, body(response)) == (304, b"")
    assert client.get(url(item, "w640"))["ETag"] != etag


def test_only_reading(client: Client) -> None:
    item = with_files(build.item())
    assert client.post(url(item)).status_code == 405
    head = client.head(url(item))
    assert (head.status_code, head["Content-Length"]) == (200, "1024")


def test_nginx_is_asked_to_send_it(client: Client, settings: Settings) -> None:
    settings.SENDFILE = "accel"
    item = with_files(build.item())
    response = client.get(url(item))
    assert response["X-Accel-Redirect"] == f"/_derivatives/{item.file_key}/w320.webp"
    assert (response["Content-Type"], response.content) == ("image/webp", b"")
    assert response["Cache-Control"] == "private, no-cache"
    public = build.item(public_files=True)
    assert client.get(url(public))["X-Accel-Redirect"] == f"/media/{public.file_key}/w320.webp"
    hidden = build.item(status=Status.DRAFT)
    assert "X-Accel-Redirect" not in client.get(url(hidden))


def test_a_bucket_is_opened_for_a_minute(
    client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.SENDFILE = "s3"
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "x")
    bucket = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": "pictures",
            "region_name": "eu-west-1",
            "signature_version": "s3v4",
            "location": "derivatives",
        },
    }
    settings.STORAGES = settings.STORAGES | {"derivatives": bucket}
    item = build.item()
    response = client.get(url(item))
    assert response.status_code == 302
    assert f"derivatives/{item.file_key}/w320.webp" in response["Location"]
    assert "X-Amz-Expires=60" in response["Location"]
    assert client.get(url(build.item(status=Status.DRAFT))).status_code == 404


def public_item() -> MediaItem:
    """Return an item whose files lie in the public storage."""
    return with_files(build.item(public_files=True))


def media(name: str, **headers: str) -> Any:
    """Return the answer for a file below /media/."""
    return Client().get(f"/media/{name}", headers=headers)


def test_public_files_are_for_everybody() -> None:
    name = rendition_name(public_item().file_key, "w320")
    response = media(name)
    assert body(response) == CONTENT
    assert response["Content-Type"] == "image/webp"
    assert response["Cache-Control"] == "public, max-age=600"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert media(name, Range="bytes=1-2").status_code == 206
    assert media(name, **{"If-None-Match": response["ETag"]}).status_code == 304
    assert "Set-Cookie" not in response


def test_the_picture_for_shared_links_is_a_jpeg_and_only_public() -> None:
    renditions = {"w320": [320, 213], "share": [1200, 630]}
    item = with_files(build.item(renditions=renditions, public_files=True))
    response = media(rendition_name(item.file_key, "share"))
    assert (response.status_code, response["Content-Type"]) == (200, "image/jpeg")
    hidden = with_files(build.item(renditions=renditions))
    assert media(rendition_name(hidden.file_key, "share")).status_code == 404
    assert Client().get(url(hidden, "share")).status_code == 404


def test_files_that_are_not_public_are_not_there() -> None:
    item = with_files(build.item())
    assert media(rendition_name(item.file_key, "w320")).status_code == 404


@pytest.mark.parametrize(
    "name",
    [
        "../originals/key/w320.webp",
        "..%2Foriginals%2Fw320.webp",
        "%2e%2e/w320.webp",
        "key/../../originals/w320.webp",
        "key/w320.webp/",
        "key/w320.webp%0a",
        "key/.unfinished-abc",
        "key/w320.jpg",
        "key//w320.webp",
        "key\\..\\w320.webp",
        "k%00y/w320.webp",
        "w320.webp",
        "",
    ],
)
def test_no_address_leads_out_of_the_folder(files: Path, name: str) -> None:
    for folder in (files / "originals" / "key", files / "originals", files / "public" / "key"):
        folder.mkdir(parents=True, exist_ok=True)
        for file in ("w320.webp", "w320.jpg", ".unfinished-abc"):
            if folder.parent.name != "public" or file != "w320.webp":
                (folder / file).write_bytes(b"secret")
    assert media(name).status_code == 404
