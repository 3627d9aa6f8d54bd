"""The same storages in an S3 bucket: only a setting."""

from collections.abc import Callable, Iterator
from pathlib import Path

import boto3
import pytest
from django.conf import settings as django_settings
from django.test import Client
from django.urls import reverse
from moto import mock_aws
from pytest_django import Settings

from config import environment, storages
from gallery import storage
from gallery.actions import withdraw
from gallery.files import rendition_names, rendition_url
from gallery.models import MediaItem
from gallery.visibility import Audience
from ingest.models import Upload, UploadState
from tests.ingest.samples import picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def bucket(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An empty bucket in memory that all storages lie in."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    with mock_aws():
        boto3.client("s3", region_name="us-east-1").create_bucket(Bucket="media")
        address = environment.s3("s3://media?region=us-east-1")
        settings.STORAGES = django_settings.STORAGES | storages.s3(address)
        settings.SENDFILE = "s3"
        yield


def test_a_picture_goes_through_and_is_withdrawn(
    bucket: None, take: Callable[..., Upload], tmp_path: Path
) -> None:
    upload = take(picture(tmp_path / "a.jpg"))
    assert (upload.state, upload.reason) == (UploadState.READY, "")
    item = MediaItem.objects.get()
    names = rendition_names(item)
    assert item.public_files
    assert all(storage.public().exists(name) for name in names)
    assert not any(storage.derivatives().exists(name) for name in names)
    url = rendition_url(item, "w320")
    assert url.startswith("https://")
    assert "Signature" not in url
    withdraw(item=item, by=None)
    assert not any(storage.public().exists(name) for name in names)


def test_private_files_are_sent_by_a_signed_address(
    bucket: None, take: Callable[..., Upload], tmp_path: Path, member: object
) -> None:
    take(picture(tmp_path / "a.jpg"))
    MediaItem.objects.update(public_files=False, audience=Audience.MEMBERS)
    item = MediaItem.objects.get()
    address = reverse("rendition", args=[item.uuid, "w320"])
    assert Client().get(address).status_code == 404
    client = Client()
    client.force_login(member)  # type: ignore[arg-type]
    response = client.get(address)
    assert response.status_code == 302
    assert "/derivatives/" in response["Location"]
    assert "X-Amz-Expires=60" in response["Location"]
