"""Bytes in a bucket: each chunk may come to another machine."""

import random
from collections.abc import Callable, Iterator
from unittest.mock import patch

import boto3
import pytest
from botocore.exceptions import ClientError, EndpointConnectionError
from django.conf import settings as django_settings
from django.utils import timezone
from moto import mock_aws
from pytest_django import Settings

from config import environment, storages
from gallery import storage
from ingest.models import Upload, UploadState
from ingest.tidying import SETTLED, finish_interrupted
from ingest.tus import bucket
from ingest.tus.ending import cancel
from ingest.tus.misfit import Misfit
from ingest.tus.receiving import offset_of
from tests.ingest.tus.conftest import send

pytestmark = pytest.mark.django_db
Begin = Callable[..., Upload]
MB = 1024 * 1024
CONTENT = random.Random(8).randbytes(11 * MB + 3)


@pytest.fixture(autouse=True)
def empty_bucket(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    with mock_aws():
        boto3.client("s3", region_name="us-east-1").create_bucket(Bucket="media")
        address = environment.s3("s3://media?region=us-east-1")
        settings.STORAGES = django_settings.STORAGES | storages.s3(address)
        yield


def again(upload: Upload) -> Upload:
    """Return the upload as another machine sees it."""
    return Upload.objects.get(pk=upload.pk)


def names() -> list[str]:
    listed = boto3.client("s3", region_name="us-east-1").list_objects_v2(Bucket="media")
    return [row["Key"] for row in listed.get("Contents", [])]


def send_all(upload: Upload, sizes: list[int]) -> int:
    offset = offset_of(again(upload))
    for size in sizes:
        offset = send(again(upload), offset, CONTENT[offset : offset + size])
    return offset


def is_whole(upload: Upload) -> bool:
    row = again(upload)
    with storage.incoming().open(row.incoming_key) as file:
        return row.state == UploadState.WAITING and bytes(file.read()) == CONTENT


def test_chunks_of_any_size_become_one_object(begin: Begin) -> None:
    upload = begin(len(CONTENT))
    assert send_all(upload, [1, 3 * MB, 700_000, 6 * MB, 5, 4 * MB]) == len(CONTENT)
    assert is_whole(upload)
    assert names() == [f"incoming/{upload.incoming_key}"]


def test_a_small_file_needs_no_parts(begin: Begin) -> None:
    upload = begin(5)
    assert send(upload, 0, b"ab") == 2
    assert send(again(upload), 2, b"cde") == 5
    with storage.incoming().open(upload.incoming_key) as file:
        assert file.read() == b"abcde"
    assert names() == [f"incoming/{upload.incoming_key}"]


def test_a_bucket_that_is_away_for_a_moment_loses_nothing(begin: Begin) -> None:
    upload = begin(len(CONTENT))
    send_all(upload, [6 * MB])
    away = EndpointConnectionError(endpoint_url="https://s3")
    with (
        patch.object(bucket.Bucket, "_put_part", side_effect=away),
        pytest.raises(Misfit) as raised,
    ):
        send_all(upload, [6 * MB])
    assert raised.value.status == 503
    assert offset_of(again(upload)) == 6 * MB
    send_all(upload, [6 * MB])
    assert is_whole(upload)


@pytest.mark.parametrize("at", ["_note", "_join"])
def test_a_process_killed_around_the_last_byte_is_finished_later(begin: Begin, at: str) -> None:
    upload = begin(len(CONTENT))
    send_all(upload, [6 * MB])
    real = getattr(bucket.Bucket, at)

    def die(self: bucket.Bucket, upload: Upload, *rest: object) -> None:
        if at == "_join" or (upload.received == len(CONTENT) and rest[-1] == {}):
            raise KeyboardInterrupt
        real(self, upload, *rest)

    with patch.object(bucket.Bucket, at, die), pytest.raises(KeyboardInterrupt):
        send_all(upload, [6 * MB])
    Upload.objects.update(changed_at=timezone.now() - 2 * SETTLED)
    finish_interrupted()
    finish_interrupted()
    assert is_whole(upload)


def test_parts_that_vanished_let_the_sender_begin_anew(begin: Begin) -> None:
    upload = begin(len(CONTENT))
    send_all(upload, [6 * MB])
    gone = ClientError({"Error": {"Code": "NoSuchUpload"}}, "UploadPart")
    client = storage.incoming().connection.meta.client  # type: ignore[attr-defined]
    with (
        patch.object(client, "upload_part", side_effect=gone),
        pytest.raises(Misfit) as raised,
    ):
        send_all(upload, [6 * MB])
    assert raised.value.status == 409
    assert offset_of(again(upload)) == 0
    send_all(upload, [6 * MB, 6 * MB])
    assert is_whole(upload)


def test_a_cancelled_upload_leaves_nothing_in_the_bucket(begin: Begin) -> None:
    upload = begin(len(CONTENT))
    send_all(upload, [6 * MB, 10])
    cancel(again(upload))
    client = boto3.client("s3", region_name="us-east-1")
    assert names() == []
    assert "Uploads" not in client.list_multipart_uploads(Bucket="media")
