"""rebuild_renditions, check_files and load_demo."""

import json
import stat
from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from pathlib import Path
from unittest.mock import patch

import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from pytest_django import Settings

from accounts.models import User
from gallery import storage
from gallery.actions.replace_file import KEPT
from gallery.files import rendition_names
from gallery.models import Gallery, ItemVersion, MediaItem, Pick
from ingest.context import demo_progress
from ingest.demo import loading, pictures
from ingest.models import Upload, UploadBatch, UploadState
from ingest.taking_in import take_in
from tests.gallery import build
from tests.ingest.samples import picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def item(take: Callable[..., Upload], tmp_path: Path) -> MediaItem:
    """An open item with real files."""
    take(picture(tmp_path / "a.jpg"))
    return MediaItem.objects.get()


def run(name: str, *words: str) -> str:
    """Run a command and return what it says."""
    out = StringIO()
    call_command(name, *words, stdout=out, stderr=out)
    return out.getvalue()


def fails(name: str, *words: str) -> str:
    """Run a command that must end with status 3 and return what it says."""
    out = StringIO()
    with pytest.raises(CommandError) as caught:
        call_command(name, *words, stdout=out, stderr=out)
    assert caught.value.returncode == 3
    return out.getvalue()


def test_checking_looks_at_earlier_files_too(item: MediaItem) -> None:
    facts = {name: getattr(item, name) for name in KEPT} | {"original_key": "aa/a.jpg"}
    ItemVersion.objects.create(item=item, number=1, **facts | {"sha256": "a" * 64})
    assert "aa/a.jpg is missing" in fails("check_files")
    storage.originals().save("aa/a.jpg", ContentFile(b"something else"))
    assert "is not what was stored" in fails("check_files")


def test_originals_of_nobody_are_found_once_they_have_settled(item: MediaItem) -> None:
    storage.originals().save("aa/lost.jpg", ContentFile(b"lost"))
    assert "all is well" in run("check_files")  # it may be on its way
    with patch("ingest.checking.SETTLED", timedelta(0)):
        assert "aa/lost.jpg in the originals storage belongs to no item" in fails("check_files")
        assert "Deleted aa/lost.jpg" in run("check_files", "--delete")
    assert storage.originals().exists(item.original_key)


def test_rebuilding_gives_new_files_and_removes_the_old(item: MediaItem) -> None:
    old = rendition_names(item)
    assert "Rebuilt: 1. Failed: 0." in run("rebuild_renditions")
    item.refresh_from_db()
    assert item.public_files
    assert all(storage.public().exists(name) for name in rendition_names(item))
    assert not any(storage.public().exists(name) for name in old)


def test_rebuilding_names_what_it_cannot_do_and_keeps_it(item: MediaItem) -> None:
    storage.originals().delete(item.original_key)
    assert str(item.uuid) in fails("rebuild_renditions")
    assert all(storage.public().exists(name) for name in rendition_names(item))


def test_only_those_that_are_missing(item: MediaItem) -> None:
    assert "Rebuilt: 0" in run("rebuild_renditions", "--missing")
    MediaItem.objects.update(renditions={}, public_files=False)
    assert "Rebuilt: 1" in run("rebuild_renditions", "--missing")


def test_all_is_well(item: MediaItem) -> None:
    assert "1 items checked, all is well" in run("check_files")


def test_a_changed_original_is_found(item: MediaItem) -> None:
    storage.originals().save(item.original_key, ContentFile(b"something else"))
    assert "is not what was stored (checksum)" in fails("check_files")
    assert "all is well" in run("check_files", "--quick")


def test_missing_files_are_found(item: MediaItem) -> None:
    storage.originals().delete(item.original_key)
    storage.public().delete(rendition_names(item)[0])
    said = fails("check_files")
    assert f"the original {item.original_key} is missing" in said
    assert f"the rendition {rendition_names(item)[0]} is missing" in said


def test_a_public_file_of_a_closed_item_is_found_and_deleted(item: MediaItem) -> None:
    MediaItem.objects.update(public_files=False, audience="members")
    name = rendition_names(item)[0]
    assert f"{name} in the public storage belongs to no item" in fails("check_files", "--quick")
    fails("check_files", "--quick", "--delete")
    assert not storage.public().exists(name)


def test_files_of_nobody_are_found(item: MediaItem) -> None:
    storage.derivatives().save("nobody/w320.webp", ContentFile(b"x"))
    said = fails("check_files", "--quick")
    assert "nobody/w320.webp in the private storage belongs to no item" in said
    run("check_files", "--quick", "--delete")
    assert not storage.derivatives().exists("nobody/w320.webp")


def test_the_demo_is_for_an_empty_database(settings: Settings) -> None:
    assert loading.wanted()
    settings.DEMO_LIBRARY = False
    assert not loading.wanted()
    settings.DEMO_LIBRARY = True
    build.item()
    assert not loading.wanted()


def test_an_admin_alone_keeps_the_demo_away(admin: User) -> None:
    assert not loading.wanted()


def test_the_demo_comes_in_through_the_door_and_goes_on(settings: Settings, tmp_path: Path) -> None:
    settings.VAR_DIR = tmp_path
    names = pictures()[:3]
    drawn: list[str] = []

    def draw(name: str, folder: Path) -> Path:
        drawn.append(name)
        if len(drawn) == 3:
            raise KeyboardInterrupt
        return picture(folder / Path(name).name, seed=len(drawn))

    def work(batch: UploadBatch, room_for: int = 0) -> None:
        for upload in batch.uploads.filter(state=UploadState.WAITING):
            take_in(upload.pk)

    with (
        patch.object(loading, "pictures", lambda: names),
        patch.object(loading, "draw", draw),
        patch.object(loading, "_wait_for_room", work),
    ):
        with pytest.raises(KeyboardInterrupt):
            loading.load()
        assert loading.wanted()
        assert "2 of 3" in demo_progress()
        loading.load()
    assert drawn == [*names, names[2]]
    assert not loading.wanted()
    assert demo_progress() == ""
    assert MediaItem.objects.visible_to(None).count() == 3
    assert Gallery.objects.visible_to(None).exists()
    assert Pick.objects.visible_to(None).exists()


def test_the_demo_accounts_have_a_role_each_and_a_private_file(tmp_path: Path) -> None:
    path = tmp_path / "demo-accounts.json"
    loading.make_accounts(path)
    accounts = json.loads(path.read_text())
    assert set(accounts) == {"member", "staff", "editor", "admin"}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    for role, account in accounts.items():
        user = User.objects.get(email=account["email"])
        assert user.role == role
        assert user.check_password(account["password"])
