"""Jobs are deferred once, run twice without harm, and found again after a crash."""

import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import pytest
from django.core.files.base import ContentFile
from django.db import connection, transaction

from gallery import storage
from gallery.actions import place_files, withdraw
from gallery.files import rendition_names
from gallery.models import MediaItem
from gallery.visibility import Audience
from ingest import jobs, tasks
from ingest.models import Upload, UploadState
from ingest.refusals import Refusal
from tests.gallery import build
from tests.ingest.samples import picture

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def empty_queue(db: None) -> None:
    """Forget what tests with real transactions left in the queue."""
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_workers CASCADE")


def waiting() -> list[tuple[str, dict[str, Any]]]:
    """Return the jobs that wait, in order."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT task_name, args FROM procrastinate_jobs WHERE status = 'todo' ORDER BY id"
        )
        return [(name, json.loads(args)) for name, args in cursor.fetchall()]


def ingest(upload: Upload, attempts: int = 0) -> Upload:
    """Run the job of an upload as a worker would after so many failed attempts."""
    context = SimpleNamespace(job=SimpleNamespace(attempts=attempts))
    tasks.ingest_upload.func(context, upload_id=upload.pk)
    upload.refresh_from_db()
    return upload


def test_a_job_belongs_to_its_transaction() -> None:
    with transaction.atomic():
        jobs.defer(tasks.remove_files, names=["a"])
        transaction.set_rollback(True)
    assert waiting() == []
    jobs.defer(tasks.remove_files, names=["a"])
    assert waiting() == [("remove_files", {"names": ["a"]})]


@pytest.mark.django_db(transaction=True)
def test_a_job_that_waits_is_not_deferred_twice() -> None:
    jobs.defer_once(tasks.settle_files)
    jobs.defer_once(tasks.settle_files)
    assert waiting() == [("settle_files", {})]


@pytest.mark.django_db(transaction=True)
def test_the_jobs_of_a_killed_worker_are_taken_up() -> None:
    jobs.defer(tasks.remove_files, names=[])
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat)"
            " VALUES (now() - interval '5 minutes') RETURNING id"
        )
        worker = cursor.fetchone()[0]
        cursor.execute("SELECT id FROM procrastinate_fetch_job_v2(NULL, %s)", [worker])
    assert waiting() == []
    assert jobs.retry_stalled_jobs() == 1
    assert waiting() == [("remove_files", {"names": []})]


@pytest.mark.django_db(transaction=True)
def test_a_lost_job_whose_like_waits_is_dropped() -> None:
    jobs.defer_once(tasks.settle_files)
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM procrastinate_fetch_job_v2(NULL, NULL)")
    jobs.defer_once(tasks.settle_files)
    jobs.retry_stalled_jobs()
    assert waiting() == [("settle_files", {})]
    assert jobs.retry_stalled_jobs() == 0


def test_the_incoming_file_goes_when_it_is_taken_in(
    arrive: Callable[..., Upload], tmp_path: Path
) -> None:
    upload = arrive(picture(tmp_path / "a.jpg"))
    assert ingest(upload).state == UploadState.READY
    assert not storage.incoming().exists(upload.incoming_key)
    assert ingest(upload).state == UploadState.READY
    assert MediaItem.objects.count() == 1


def test_a_storage_that_stays_away_ends_with_a_reason(
    arrive: Callable[..., Upload], tmp_path: Path
) -> None:
    upload = arrive(picture(tmp_path / "a.jpg"))
    with patch("ingest.steps.put", side_effect=OSError("away")):
        with pytest.raises(OSError, match="away"):
            ingest(upload)
        assert ingest(upload, attempts=jobs.ATTEMPTS).refusal == Refusal.STORAGE_FAILED
    assert storage.incoming().exists(upload.incoming_key)


def test_forgotten_uploads_are_taken_up(arrive: Callable[..., Upload], tmp_path: Path) -> None:
    upload = arrive(picture(tmp_path / "a.jpg"))
    Upload.objects.update(changed_at=build.YESTERDAY)
    tasks.every_minute.func(0)
    tasks.every_minute.func(0)
    assert waiting() == [("ingest_upload", {"upload_id": upload.pk})]


def test_files_of_opened_items_are_settled() -> None:
    item = build.item(audience=Audience.MEMBERS)
    for name in rendition_names(item):
        storage.derivatives().save(name, ContentFile(b"picture"))
    MediaItem.objects.update(audience=Audience.PUBLIC)
    tasks.settle_files.func()
    item.refresh_from_db()
    assert item.public_files
    assert all(storage.public().exists(name) for name in rendition_names(item))


def test_a_withdrawn_item_gets_new_renditions_for_its_editors(
    arrive: Callable[..., Upload], tmp_path: Path
) -> None:
    upload = ingest(arrive(picture(tmp_path / "a.jpg")))
    assert upload.item
    old = rendition_names(MediaItem.objects.get())
    withdraw(item=upload.item, by=None)
    names = waiting()[-1]
    assert names == ("remove_files", {"names": old})
    tasks.settle_files.func()
    item = MediaItem.objects.get()
    assert set(item.renditions) == {"w320", "w640", "w1280", "share"}
    assert all(storage.derivatives().exists(name) for name in rendition_names(item))
    assert not any(storage.public().exists(name) for name in [*old, *rendition_names(item)])


def test_one_item_that_cannot_be_settled_does_not_stop_the_others() -> None:
    build.item(renditions={})
    good = build.item()
    for name in rendition_names(good):
        storage.derivatives().save(name, ContentFile(b"picture"))
    tasks.settle_files.func()
    good.refresh_from_db()
    assert good.public_files


def test_retired_files_are_removed_from_both_storages() -> None:
    item = build.item()
    names = rendition_names(item)
    for name in names:
        storage.derivatives().save(name, ContentFile(b"picture"))
    place_files(item=item)
    storage.derivatives().save(names[0], ContentFile(b"picture"))
    tasks.remove_files.func(names=names)
    tasks.remove_files.func(names=names)
    assert not any(storage.public().exists(name) for name in names)
    assert not storage.derivatives().exists(names[0])
