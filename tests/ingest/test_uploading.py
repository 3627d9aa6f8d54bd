"""Batches of the desk: files are announced, named, refused, tried again, thrown away."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.db import connection
from django.utils import timezone
from pytest_django import Settings

from accounts.models import User
from gallery import storage
from ingest import announcing, uploading
from ingest.decoding.refused import Refused
from ingest.models import Upload, UploadBatch, UploadState
from ingest.refusals import Refusal
from ingest.taking_in import take_in
from ingest.tidying import SETTLED, finish_interrupted, throw_away_abandoned
from ingest.tus.misfit import Misfit
from ingest.tus.receiving import offset_of
from tests.gallery import build
from tests.ingest.samples import CAPTION, picture
from tests.ingest.tus.conftest import send

pytestmark = pytest.mark.django_db


@pytest.fixture
def batch(staff: User) -> UploadBatch:
    return uploading.begin_batch(by=staff)


def begin(batch: UploadBatch, name: str = "a.jpg", length: int = 3) -> Upload:
    return uploading.begin_upload(batch=batch, name=name, length=length)


def jobs_waiting() -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM procrastinate_jobs"
            " WHERE task_name = 'ingest_upload' AND status = 'todo'"
        )
        return int(cursor.fetchone()[0])


@pytest.mark.parametrize(
    ("name", "length", "code"),
    [
        ("a.jpg", 0, Refusal.EMPTY_FILE),
        ("a.jpg", 2001, Refusal.TOO_MANY_BYTES),
        ("a.mp4", 9, Refusal.VIDEO_NOT_YET),
        ("a.MP3", 9, Refusal.AUDIO_NOT_YET),
        ("a.pdf", 9, Refusal.FORMAT_NOT_SUPPORTED),
        ("a.heic", 9, Refusal.FORMAT_NOT_WANTED),
    ],
)
def test_what_is_never_taken_is_refused_before_it_is_sent(
    batch: UploadBatch, settings: Settings, name: str, length: int, code: Refusal
) -> None:
    settings.INGEST_MAX_BYTES, settings.INGEST_FORMATS = 2000, ["jpeg", "png"]
    with pytest.raises(Refused) as raised:
        begin(batch, name, length)
    upload = uploading.refuse_at_door(batch=batch, name=name, refused=raised.value)
    assert (upload.state, upload.refusal) == (UploadState.REFUSED, code)
    assert "…" not in upload.reason


@pytest.mark.parametrize("name", ["a.jpg", "A.JPEG", "scan", "report.2019", "a.webp"])
def test_other_names_are_let_in(name: str) -> None:
    announcing.check(name, 1)
    assert ".jpeg," in announcing.endings()


def test_a_format_that_is_not_wanted_is_refused_by_content_too(
    batch: UploadBatch, settings: Settings, tmp_path: Path
) -> None:
    settings.INGEST_FORMATS = ["png"]
    path = picture(tmp_path / "scan", format="JPEG")
    key = uploading.store_whole(batch, ContentFile(path.read_bytes()))
    upload = uploading.begin_whole(batch=batch, name="scan", length=9, key=key)
    assert take_in(upload.pk).refusal == Refusal.FORMAT_NOT_WANTED


def test_the_same_name_twice_is_numbered(batch: UploadBatch) -> None:
    names = [begin(batch, name).name for name in ["a.jpg", "a.jpg", "b/a.jpg", "a.jpg", "a"]]
    assert names == ["a.jpg", "a (2).jpg", "b/a.jpg", "a (3).jpg", "a"]


def test_five_hundred_files_at_once_are_all_taken(batch: UploadBatch) -> None:
    before = jobs_waiting()
    for number in range(500):
        send(begin(batch, f"{number % 250}.jpg"), 0, b"abc")
    assert batch.uploads.filter(state=UploadState.WAITING).count() == 500
    assert len(set(batch.uploads.values_list("incoming_key", flat=True))) == 500
    assert jobs_waiting() - before == 500


def test_what_the_batch_says_fills_what_the_file_leaves_open(staff: User, tmp_path: Path) -> None:
    gallery = build.gallery()
    batch = uploading.begin_batch(
        by=staff,
        language="fr",
        defaults={
            "creators": ["Office"],
            "credit_line": "Default credit",
            "country_code": "HN",
            "licence": "CC-BY-4.0",
            "copyright_notice": "© Medialib",
            "categories": ["health"],
            "galleries": [{"slug": gallery.slug}],
        },
    )
    path = picture(tmp_path / "a.jpg", xmp=CAPTION)
    key = uploading.store_whole(batch, ContentFile(path.read_bytes()))
    upload = uploading.begin_whole(batch=batch, name="a.jpg", length=9, key=key)
    item = take_in(upload.pk).item
    assert item
    assert [one.name for one in item.creators.all()] == ["Nadia Haddad"]
    assert item.credit_line == "Harbour Office"
    assert (item.city, item.country_code) == ("Tangier", "MA")
    assert (item.licence, item.copyright_notice) == ("CC-BY-4.0", "© Medialib")
    assert item.licence_url == "https://creativecommons.org/licenses/by/4.0/"
    assert [one.slug for one in item.categories.all()] == ["health"]
    assert item.texts.get().language == "fr"
    assert item.created_by == staff
    assert gallery.entries.get(item=item).position == 0


def test_a_refused_file_is_tried_again_while_its_bytes_are_here(
    batch: UploadBatch, tmp_path: Path, settings: Settings
) -> None:
    settings.INGEST_MAX_BYTES = 10
    content = picture(tmp_path / "a.jpg").read_bytes()
    key = uploading.store_whole(batch, ContentFile(content))
    upload = uploading.begin_whole(batch=batch, name="a.jpg", length=len(content), key=key)
    uploading.refuse_at_door(batch=batch, name="b.pdf", refused=Refused("empty_file"))
    assert take_in(upload.pk).state == UploadState.REFUSED
    settings.INGEST_MAX_BYTES = 10_000_000
    assert uploading.retry(batch=batch) == 1
    assert uploading.retry(batch=batch) == 0
    assert take_in(upload.pk).state == UploadState.READY


def test_an_abandoned_upload_is_thrown_away_and_says_so(batch: UploadBatch) -> None:
    left, going_on = begin(batch, length=9), begin(batch, length=9)
    send(left, 0, b"abc")
    with time_machine.travel(timezone.now() + timedelta(days=6)):
        send(going_on, 0, b"abc")
    with time_machine.travel(timezone.now() + timedelta(days=8)):
        throw_away_abandoned()
    left.refresh_from_db()
    going_on.refresh_from_db()
    assert (left.state, left.refusal) == (UploadState.REFUSED, Refusal.ABANDONED)
    assert "7" in left.reason
    assert not storage.incoming().exists(left.incoming_key or "gone")
    with pytest.raises(Misfit) as raised:
        offset_of(left)
    assert raised.value.status == 410
    assert going_on.state == UploadState.RECEIVING
    assert send(going_on, 3, b"defghi") == 9


def test_the_bytes_of_refused_files_go_after_a_while(
    batch: UploadBatch, arrive: Callable[..., Upload], tmp_path: Path
) -> None:
    (tmp_path / "a.jpg").write_bytes(b"%PDF-1.7\n")
    upload = arrive(tmp_path / "a.jpg")
    take_in(upload.pk)
    throw_away_abandoned()
    assert storage.incoming().exists(upload.incoming_key)
    with time_machine.travel(timezone.now() + timedelta(days=8)):
        throw_away_abandoned()
    assert not storage.incoming().exists(upload.incoming_key)
    upload.refresh_from_db()
    assert upload.refusal == Refusal.FORMAT_NOT_SUPPORTED
    assert uploading.retry(batch=batch) == 0


def test_a_process_killed_after_the_last_byte_is_finished_by_the_clock(batch: UploadBatch) -> None:
    upload = begin(batch)
    unfinished = begin(batch, length=5)
    for one in (upload, unfinished):
        storage.incoming().save(one.incoming_key, ContentFile(b"abc"))
    finish_interrupted()
    Upload.objects.update(changed_at=timezone.now() - 2 * SETTLED)
    finish_interrupted()
    states = [Upload.objects.get(pk=one.pk).state for one in (upload, unfinished)]
    assert states == [UploadState.WAITING, UploadState.RECEIVING]


def test_batches_belong_to_who_began_them(
    batch: UploadBatch, staff: User, stranger: User, editor: User, member: User
) -> None:
    upload = begin(batch)
    seen = UploadBatch.objects.editable_by
    assert [list(seen(user)) for user in (staff, editor)] == [[batch], [batch]]
    assert not any(seen(user).exists() for user in (stranger, member, None))
    sent = Upload.objects.sent_by
    assert list(sent(staff)) == [upload]
    assert not any(sent(user).exists() for user in (stranger, editor, member, None))
