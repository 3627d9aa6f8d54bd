"""Whatever fails while files are taken in: nothing lost, nothing twice, no half item visible."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import pytest
from django.conf import settings
from django.db import OperationalError
from django.test import Client
from django.urls import reverse

from accounts.models import User
from gallery import storage
from gallery.files import rendition_names
from gallery.models import MediaItem
from ingest import steps, tasks, uploading
from ingest.models import UNDER_WAY, Upload, UploadState
from ingest.receiving import sha256_of
from ingest.refusals import Refusal
from ingest.taking_in import take_in
from tests.desk.serving import database_address, wait
from tests.ingest.samples import picture
from tests.ingest.tus.conftest import send

pytestmark = pytest.mark.django_db
Arrive = Callable[..., Upload]
WILD = ('..\\../étc/\u202eخريطة “quoted\' "x" 🛶🏽‍♀️' * 30)[:296] + ".jpg"


def work(upload: Upload, attempts: int = 0) -> Upload:
    """Run the job of an upload as a worker would after so many failed attempts."""
    context = SimpleNamespace(job=SimpleNamespace(attempts=attempts))
    tasks.ingest_upload.func(context, upload_id=upload.pk)
    upload.refresh_from_db()
    return upload


def nothing_is_seen() -> bool:
    return not MediaItem.objects.exists() and Upload.objects.get().state in UNDER_WAY


def all_is_there() -> bool:
    item = MediaItem.objects.get()
    with storage.originals().open(item.original_key) as original:
        assert len(original.read()) == item.original_bytes
    return all(storage.public().exists(name) for name in rendition_names(item))


@pytest.mark.parametrize("written", range(6))
def test_a_worker_killed_between_any_two_files_begins_anew(
    arrive: Arrive, tmp_path: Path, written: int
) -> None:
    """The original and each rendition are files of their own, and the item comes after them."""
    upload, put, left = arrive(picture(tmp_path / "a.jpg")), steps.put, [written]

    def die(*arguments: Any) -> None:
        if not left[0]:
            raise KeyboardInterrupt
        left[0] -= 1
        put(*arguments)

    with patch.object(steps, "put", die):
        if written < 5:
            with pytest.raises(KeyboardInterrupt):
                take_in(upload.pk)
            assert nothing_is_seen()
    assert work(upload).state == UploadState.READY
    assert all_is_there()


STAND_STILL = """
import tests.desk.served, sys, time, pathlib
from ingest import finishing
from ingest.taking_in import take_in
create = finishing.create_item
def half(**said):
    create(**said)
    pathlib.Path(sys.argv[2]).touch()
    time.sleep(120)
finishing.create_item = half
take_in(int(sys.argv[1]))
"""


@pytest.mark.django_db(transaction=True)
def test_a_process_killed_in_the_middle_of_the_last_step_leaves_no_half_item(
    arrive: Arrive, files: Path, tmp_path: Path
) -> None:
    upload, sign = arrive(picture(tmp_path / "a.jpg")), tmp_path / "here"
    environment = os.environ | {
        "DATABASE_URL": database_address(),
        "SECRET_KEY": settings.SECRET_KEY,
        "SERVED_MEDIA": str(files),
    }
    command = [sys.executable, "-c", STAND_STILL, str(upload.pk), str(sign)]
    with subprocess.Popen(command, cwd=settings.BASE_DIR, env=environment) as process:
        wait(sign.exists)
        assert nothing_is_seen()
        process.send_signal(signal.SIGKILL)
    assert nothing_is_seen()
    assert work(upload).state == UploadState.READY
    assert all_is_there()


@pytest.mark.parametrize("away", ["incoming", "originals", "derivatives"])
def test_a_storage_that_is_down_for_a_minute_costs_nothing(
    arrive: Arrive, tmp_path: Path, away: str
) -> None:
    upload = arrive(picture(tmp_path / "a.jpg"))
    with (
        patch.object(storage, away, side_effect=OSError("away")),
        pytest.raises(OSError, match="away"),
    ):
        work(upload)
    assert nothing_is_seen()
    assert work(upload, attempts=1).state == UploadState.READY
    assert all_is_there()


def test_a_disk_that_is_down_for_a_minute_is_no_missing_file(
    arrive: Arrive, tmp_path: Path
) -> None:
    upload = arrive(picture(tmp_path / "a.jpg"))
    with (
        patch("ingest.receiving.stat.S_ISREG", side_effect=OSError(116, "Stale file handle")),
        pytest.raises(OSError, match="Stale"),
    ):
        work(upload)
    assert nothing_is_seen()
    assert work(upload, attempts=1).state == UploadState.READY


@pytest.mark.parametrize("broken", range(len(steps.STEPS)))
def test_a_database_that_restarts_in_any_step_costs_nothing(
    arrive: Arrive, tmp_path: Path, broken: int
) -> None:
    upload = arrive(picture(tmp_path / "a.jpg"))

    def lose(_arrival: object) -> None:
        raise OperationalError("terminating connection due to administrator command")

    until = (*steps.STEPS[:broken], lose)
    for attempts in (0, 50):  # however often: it is no fault of the file
        with patch("ingest.taking_in.STEPS", until), pytest.raises(OperationalError):
            work(upload, attempts)
        assert nothing_is_seen()
    assert work(upload).state == UploadState.READY
    assert all_is_there()


def test_the_same_file_from_two_tabs_at_the_same_moment_is_one_item(
    arrive: Arrive, tmp_path: Path
) -> None:
    """Both are past the question whether the library has it when the first one is finished."""
    one, other = (arrive(picture(tmp_path / name)) for name in ("a.jpg", "b.jpg"))
    unasked = tuple(step for step in steps.STEPS if step is not steps.refuse_duplicate)

    def known(arrival: Any) -> None:
        arrival.sha256 = sha256_of(arrival.path)

    with patch("ingest.taking_in.STEPS", (known, *unasked)):
        assert work(one).state == UploadState.READY
        assert work(other).refusal == Refusal.DUPLICATE
    assert all_is_there()


def test_a_wild_name_of_three_hundred_characters_goes_all_the_way(
    staff: User, tmp_path: Path, client: Client
) -> None:
    content = picture(tmp_path / "a.jpg").read_bytes()
    batch = uploading.begin_batch(by=staff)
    for name in (WILD, WILD):
        send(uploading.begin_upload(batch=batch, name=name, length=len(content)), 0, content)
    states = [work(one).state for one in batch.uploads.order_by("pk")]
    assert states == [UploadState.READY, UploadState.REFUSED]
    assert batch.uploads.earliest("pk").name == WILD
    item = MediaItem.objects.get()
    assert item.original_name.endswith(".jpg") or item.original_name.endswith("…")
    client.force_login(staff)
    for name, uuid in (("desk-batch", batch.uuid), ("desk-item", item.uuid)):
        page = client.get(reverse(name, args=[uuid]))
        assert page.status_code == 200
        assert "خريطة" in page.content.decode()
    assert not [path for path in tmp_path.rglob("*") if "quoted" in str(path)]
