"""What is deleted for good leaves no file and no row, whatever comes between."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings
from taggit.models import TaggedItem

from accounts.models import User
from gallery import storage
from gallery.actions import NotAllowed, begin_erasing, take_back, throw_away
from gallery.actions.erase import erase
from gallery.files import rendition_names
from gallery.models import Deletion, DownloadEvent, ItemEvent, MediaItem, PreparedFile
from gallery.visibility import Status
from ingest import tasks
from ingest.emptying import delete_for_good, empty_trash
from ingest.models import Upload, UploadState
from ingest.refusals import Refusal
from tests.gallery import build
from tests.ingest.samples import picture

pytestmark = pytest.mark.django_db


def stored(**fields: Any) -> MediaItem:
    """Return an item with all the files it may have."""
    item = build.item(original_key=f"ab/{build.NOW.timestamp()}.jpg", **fields)
    storage.originals().save(item.original_key, ContentFile(b"original"))
    for name in rendition_names(item):
        storage.derivatives().save(name, ContentFile(b"rendition"))
    name = f"{item.file_key}/small-1.jpg"
    storage.derivatives().save(name, ContentFile(b"prepared"))
    PreparedFile.objects.create(item=item, size="small", version="1", name=name)
    item.keywords.add("boats")
    return item


def files_in(root: Path) -> list[str]:
    return sorted(path.name for path in root.rglob("*") if path.is_file())


def lying_since(item: MediaItem, days: float) -> None:
    MediaItem.objects.filter(pk=item.pk).update(trashed_at=timezone.now() - timedelta(days=days))


def test_the_clock_empties_the_trash(settings: Settings, files: Path) -> None:
    settings.TRASH_DAYS = 30
    old = throw_away(item=stored(status=Status.DRAFT), by=None)
    young = throw_away(item=build.item(status=Status.DRAFT), by=None)
    lying_since(old, 30.1)
    lying_since(young, 29)
    assert empty_trash() == 1
    assert MediaItem.objects.get() == young
    assert files_in(files) == []
    assert not TaggedItem.objects.exists()
    assert not ItemEvent.objects.filter(item_id=old.pk).exists()
    assert empty_trash() == 0


def test_who_when_and_why_stays(editor: User) -> None:
    item = throw_away(item=stored(), by=editor, reason="Consent was taken back")
    DownloadEvent.objects.create(item=item, by=editor, role="editor", size="small")
    tasks.erase_item(delete_for_good(item=item, by=editor, reason="On request").pk)
    kept = Deletion.objects.get()
    assert (kept.uuid, kept.by, kept.headline) == (item.uuid, editor, "A boat")
    assert kept.reason == "On request"
    assert kept.done_at
    assert kept.downloads.get().by == editor
    assert Client().get(reverse("item", args=[item.uuid])).status_code == 410


def test_what_never_was_public_is_simply_not_there(editor: User) -> None:
    item = throw_away(item=build.item(status=Status.DRAFT, publish_at=None), by=editor)
    tasks.erase_item(delete_for_good(item=item, by=editor, reason="A test").pk)
    assert Client().get(reverse("item", args=[item.uuid])).status_code == 404


def test_nobody_brings_back_what_is_being_deleted(editor: User) -> None:
    item = throw_away(item=build.item(status=Status.DRAFT), by=editor)
    delete_for_good(item=item, by=editor, reason="A test")
    assert not MediaItem.objects.restorable_by(editor).exists()
    with pytest.raises(NotAllowed):
        take_back(item=item, by=editor)


def test_only_what_is_in_the_trash_is_deleted(editor: User) -> None:
    with pytest.raises(NotAllowed):
        delete_for_good(item=build.item(), by=editor, reason="A test")
    assert not Deletion.objects.exists()


@pytest.mark.parametrize("before", [0, 1, 2, 3])
def test_killed_midway_the_next_run_finishes(before: int, editor: User, files: Path) -> None:
    item = throw_away(item=stored(status=Status.DRAFT), by=editor)
    deletion = begin_erasing(item=item, by=editor, reason="A test")
    real, number = storage.LocalStorage.delete, iter(range(100))

    def until_killed(place: storage.LocalStorage, name: str) -> None:
        if next(number) >= before:
            raise SystemExit  # as a kill: nothing tidies up
        real(place, name)

    with (
        patch.object(storage.LocalStorage, "delete", until_killed),
        pytest.raises(SystemExit),
    ):
        erase(deletion=deletion)
    assert MediaItem.objects.filter(pk=item.pk).exists()  # the row still leads to the files
    assert empty_trash() == 1
    assert not MediaItem.objects.exists()
    assert files_in(files) == []
    erase(deletion=deletion)  # once more does no harm


def test_a_storage_that_is_away_is_asked_again(editor: User, files: Path) -> None:
    item = throw_away(item=stored(status=Status.DRAFT), by=editor)
    begin_erasing(item=item, by=editor)
    with patch.object(storage.LocalStorage, "delete", side_effect=OSError):
        assert empty_trash() == 0
    assert Deletion.objects.get().done_at is None
    assert empty_trash() == 1
    assert files_in(files) == []


def test_the_same_file_in_the_trash_is_to_be_restored(
    take: Callable[..., Upload], tmp_path: Path
) -> None:
    first = take(picture(tmp_path / "ferry.jpg"))
    throw_away(item=first.item, by=None, reason="A test")  # type: ignore[arg-type]
    second = take(picture(tmp_path / "again.jpg"))
    assert (second.state, second.refusal) == (UploadState.REFUSED, Refusal.DUPLICATE_IN_TRASH)
    assert "trash" in second.reason
