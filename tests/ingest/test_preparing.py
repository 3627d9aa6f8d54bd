"""The job that makes files for downloads, and the one that writes down who took them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from accounts.models import User
from gallery import storage
from gallery.actions import withdraw
from gallery.giving.sizes import Size
from gallery.models import DownloadEvent, MediaItem, PreparedFile
from ingest import tasks
from ingest.checking import strangers
from ingest.models import Upload
from ingest.preparing import forget_old_files, prepare
from tests.gallery import build
from tests.ingest.samples import CAPTION, picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def item(take: Callable[..., Upload], tmp_path: Path) -> MediaItem:
    """A picture that was taken in."""
    upload = take(picture(tmp_path / "a.jpg", xmp=CAPTION))
    assert upload.item
    return upload.item


def test_a_file_is_made_once_per_version(item: MediaItem) -> None:
    first = prepare(item, Size.ORIGINAL)
    assert first
    assert first.exact
    assert prepare(item, Size.ORIGINAL) == first
    with storage.derivatives().open(first.name) as file:
        assert b"Harbour Office" in file.read()
    MediaItem.objects.update(credit_line="Another office")
    item.refresh_from_db()
    second = prepare(item, Size.ORIGINAL)
    assert second
    assert PreparedFile.objects.get() == second
    assert not storage.derivatives().exists(first.name)
    with storage.derivatives().open(second.name) as file:
        assert b"Another office" in file.read()


def test_a_lost_file_is_made_again(item: MediaItem) -> None:
    tasks.prepare_file.func(item_id=item.pk, size="small")
    file = PreparedFile.objects.get()
    storage.derivatives().delete(file.name)
    tasks.prepare_file.func(item_id=item.pk, size="small")
    assert storage.derivatives().exists(file.name)


def test_nothing_is_made_for_what_was_withdrawn_meanwhile(item: MediaItem) -> None:
    withdraw(item=item, by=None)
    assert prepare(item, Size.SMALL) is None
    assert not PreparedFile.objects.exists()
    assert not [name for name in storage.derivatives().listdir(item.file_key)[1] if "small" in name]


def test_a_file_that_cannot_be_made_is_noted_with_its_reason(item: MediaItem) -> None:
    with storage.originals().open(item.original_key) as file:
        content = file.read()
    path = Path(storage.originals().path(item.original_key))
    path.write_bytes(content[:2000])
    note = prepare(item, Size.SMALL)
    assert note
    assert note.refusal == "truncated"


def test_old_files_are_forgotten(item: MediaItem) -> None:
    file = prepare(item, Size.SMALL)
    assert file
    assert forget_old_files() == 0
    PreparedFile.objects.update(made_at=build.NOW.replace(year=2020))
    assert forget_old_files() == 1
    assert not storage.derivatives().exists(file.name)


def test_prepared_files_are_no_strangers(item: MediaItem) -> None:
    file = prepare(item, Size.SMALL)
    assert file
    assert file.name not in set(strangers(storage.derivatives(), is_public=False))


def test_downloads_are_written_down(item: MediaItem, member: User) -> None:
    facts = {
        "at": "2026-11-23T12:00:00+00:00",
        "item_id": item.pk,
        "by_id": member.pk,
        "role": "member",
        "size": "small",
        "via": "page",
        "grant_id": None,
    }
    tasks.note_downloads.func(events=[facts, facts | {"by_id": 0}, facts | {"item_id": 0}])
    rows = DownloadEvent.objects.values_list("item_id", "by_id", "size")
    assert sorted(rows, key=str) == [(item.pk, member.pk, "small"), (item.pk, None, "small")]
