"""A file is replaced: all at once or not at all, and nothing that people wrote is touched."""

from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest
from django.core.files import File
from django.core.files.storage import Storage

from accounts.models import User
from gallery import storage
from gallery.actions import NotAllowed, Overtaken, set_focus, throw_away, turn_item
from gallery.files import rendition_names
from gallery.giving.sizes import Size
from gallery.models import ItemVersion, MediaItem, PreparedFile
from gallery.visibility import Status
from ingest import replacement, tasks
from ingest.checking import lost_originals, original_problems, strangers
from ingest.models import Upload, UploadState
from ingest.preparing import prepare
from ingest.refusals import Refusal
from ingest.rendering import remake
from ingest.replacing import begin_replacement, begin_return, file_mark
from ingest.taking_in import take_in
from tests.ingest.samples import CAPTION, picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def item(take: Callable[..., Upload], tmp_path: Path) -> MediaItem:
    """A published picture, taken in."""
    upload = take(picture(tmp_path / "first.jpg"))
    assert upload.item
    return MediaItem.objects.get(pk=upload.item.pk)


@pytest.fixture
def give(item: MediaItem, editor: User) -> Callable[..., Upload]:
    """Return how somebody gives another file for the item; a worker has not looked at it yet."""

    def give(path: Path, by: User = editor) -> Upload:
        now = MediaItem.objects.get(pk=item.pk)
        with path.open("rb") as file:
            content = File(file, name=path.name)
            return begin_replacement(
                item=now, by=by, name=path.name, content=content, file=file_mark(now)
            )

    return give


def state_of(item: MediaItem) -> tuple[object, ...]:
    row = MediaItem.objects.get(pk=item.pk)
    return (row.sha256, row.original_key, row.file_key, row.renditions, row.public_files)


def run_removals() -> None:
    """Delete what was retired, as the job does that each retirement asks for."""
    for place, is_public in ((storage.public(), True), (storage.derivatives(), False)):
        for name in list(strangers(place, is_public=is_public)):
            place.delete(name)


def test_the_page_stays_and_the_old_file_is_kept(
    item: MediaItem, give: Callable[..., Upload], tmp_path: Path, editor: User
) -> None:
    old_public = rendition_names(item)
    upload = take_in(give(picture(tmp_path / "b.jpg", size=(400, 800), seed=2, xmp=CAPTION)).pk)
    assert upload.state == UploadState.READY
    now = MediaItem.objects.get(pk=item.pk)
    assert (now.uuid, now.publish_at, now.status) == (item.uuid, item.publish_at, item.status)
    assert (now.width, now.height, now.original_name) == (400, 800, "b.jpg")
    assert now.document.orientation == "portrait"
    assert not any(storage.public().exists(name) for name in old_public)
    assert all(storage.public().exists(name) for name in rendition_names(now))
    old, new = now.versions.order_by("number")
    assert (old.number, old.sha256, old.original_name) == (1, item.sha256, "first.jpg")
    assert (new.number, new.sha256, new.by) == (2, now.sha256, editor)
    assert storage.originals().exists(old.original_key)
    assert now.events.first().verb == "replace"  # type: ignore[union-attr]
    # What the new file says of itself overwrites nothing.
    assert (now.city, now.credit_line) == (item.city, item.credit_line)
    assert not now.texts.filter(headline="The morning ferry").exists()


def test_files_for_downloads_are_made_anew(
    item: MediaItem, give: Callable[..., Upload], tmp_path: Path
) -> None:
    before = prepare(item, Size.SMALL)
    take_in(give(picture(tmp_path / "b.jpg", seed=2)).pk)
    assert before
    assert not PreparedFile.objects.filter(pk=before.pk).exists()
    now = MediaItem.objects.get(pk=item.pk)
    after = prepare(now, Size.SMALL)
    assert after
    assert after.version != before.version
    first = prepare(now, Size.ORIGINAL, now.versions.get(number=1))
    last = prepare(now, Size.ORIGINAL)
    assert first
    assert last
    assert {first.pk, last.pk} < set(now.prepared.values_list("pk", flat=True))


def test_an_earlier_file_comes_back_under_its_number(
    item: MediaItem, give: Callable[..., Upload], tmp_path: Path, editor: User
) -> None:
    take_in(give(picture(tmp_path / "b.jpg", size=(800, 400), seed=2)).pk)
    now = MediaItem.objects.get(pk=item.pk)
    first = now.versions.get(number=1)
    upload = take_in(begin_return(version=first, by=editor, file=file_mark(now)).pk)
    assert upload.state == UploadState.READY, upload.reason
    now.refresh_from_db()
    assert (now.sha256, now.width, now.original_name) == (item.sha256, 900, "first.jpg")
    assert [one.number for one in now.versions.all()] == [2, 1]
    assert list(original_problems(now)) == []


def test_giving_an_earlier_file_again_is_bringing_it_back(
    item: MediaItem, give: Callable[..., Upload], tmp_path: Path
) -> None:
    take_in(give(picture(tmp_path / "b.jpg", seed=2)).pk)
    assert take_in(give(picture(tmp_path / "first.jpg")).pk).state == UploadState.READY
    assert MediaItem.objects.get(pk=item.pk).sha256 == item.sha256
    assert ItemVersion.objects.count() == 2


def test_a_refusal_leaves_everything_as_it_was(
    item: MediaItem, give: Callable[..., Upload], take: Callable[..., Upload], tmp_path: Path
) -> None:
    before = state_of(item)
    other = take(picture(tmp_path / "other.jpg", seed=3))
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"\xff\xd8\xff\xe0 nothing more")
    for path, code in (
        (picture(tmp_path / "first.jpg"), Refusal.SAME_FILE),
        (picture(tmp_path / "other.jpg", seed=3), Refusal.DUPLICATE),
        (broken, None),
    ):
        upload = take_in(give(path).pk)
        assert upload.state == UploadState.REFUSED
        assert code in (None, upload.refusal)
        assert state_of(item) == before
    assert other.item
    assert not ItemVersion.objects.exists()


def test_what_was_an_items_file_once_is_not_taken_in_again(
    item: MediaItem, give: Callable[..., Upload], take: Callable[..., Upload], tmp_path: Path
) -> None:
    take_in(give(picture(tmp_path / "b.jpg", seed=2)).pk)
    again = take(picture(tmp_path / "copy.jpg"))
    assert again.refusal == Refusal.DUPLICATE_VERSION
    assert again.facts["uuid"] == str(item.uuid)


def test_one_file_at_a_time(item: MediaItem, give: Callable[..., Upload], tmp_path: Path) -> None:
    give(picture(tmp_path / "b.jpg", seed=2))
    with pytest.raises(Overtaken):
        give(picture(tmp_path / "c.jpg", seed=3))
    assert Upload.objects.filter(replaces=item).count() == 1


def test_who_looked_at_another_file_is_told(
    item: MediaItem, give: Callable[..., Upload], tmp_path: Path, editor: User
) -> None:
    mark = file_mark(item)
    take_in(give(picture(tmp_path / "b.jpg", seed=2)).pk)
    with picture(tmp_path / "c.jpg", seed=3).open("rb") as file, pytest.raises(Overtaken):
        begin_replacement(item=item, by=editor, name="c.jpg", content=File(file), file=mark)
    assert storage.incoming().listdir("")[1] == []


def test_staff_replace_the_files_of_their_own_until_they_are_published(
    item: MediaItem, give: Callable[..., Upload], staff: User, stranger: User, tmp_path: Path
) -> None:
    path = picture(tmp_path / "b.jpg", seed=2)
    MediaItem.objects.filter(pk=item.pk).update(created_by=staff)
    with pytest.raises(NotAllowed):
        give(path, by=staff)
    MediaItem.objects.filter(pk=item.pk).update(status=Status.DRAFT, public_files=False)
    with pytest.raises(NotAllowed):
        give(path, by=stranger)
    # What is published while the file is on its way is no longer theirs.
    upload = give(path, by=staff)
    MediaItem.objects.filter(pk=item.pk).update(status=Status.PUBLISHED)
    before = state_of(item)
    assert take_in(upload.pk).refusal == Refusal.ITEM_CLOSED
    assert state_of(item) == before


def test_thrown_away_meanwhile_it_keeps_its_file(
    item: MediaItem, give: Callable[..., Upload], tmp_path: Path, editor: User
) -> None:
    upload = give(picture(tmp_path / "b.jpg", seed=2))
    throw_away(item=item, by=editor, reason="A test")
    assert take_in(upload.pk).refusal == Refusal.ITEM_IN_TRASH
    assert not storage.derivatives().exists(f"{upload.file_key}/w320.webp")


@pytest.mark.parametrize("step", ["read_metadata", "store_original", "make_renditions", "switch"])
def test_a_worker_killed_at_any_step_loses_nothing(
    step: str,
    item: MediaItem,
    give: Callable[..., Upload],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    upload, before = give(picture(tmp_path / "b.jpg", seed=2)), state_of(item)

    def killed(_arrival: object) -> None:
        raise SystemExit

    steps = tuple(killed if one.__name__ == step else one for one in replacement.REPLACING)
    with monkeypatch.context() as patched:
        patched.setattr("ingest.taking_in.REPLACING", steps)
        with pytest.raises(SystemExit):
            take_in(upload.pk)
    assert state_of(item) == before
    assert take_in(upload.pk).state == UploadState.READY
    assert take_in(upload.pk).state == UploadState.READY  # once more changes nothing
    assert ItemVersion.objects.count() == 2
    run_removals()
    now = MediaItem.objects.get(pk=item.pk)
    assert list(original_problems(now)) == []
    assert list(lost_originals()) == []
    assert now.events.filter(verb="replace").count() == 1


def test_a_storage_that_fails_changes_nothing_until_it_is_back(
    item: MediaItem, give: Callable[..., Upload], tmp_path: Path
) -> None:
    upload, before = give(picture(tmp_path / "b.jpg", seed=2)), state_of(item)
    for name in ("originals", "derivatives"):
        with patch(f"gallery.storage.{name}") as place:
            place.return_value.exists.return_value = False
            place.return_value.save.side_effect = OSError("the disk is away")
            with pytest.raises(OSError, match="away"):
                take_in(upload.pk)
        assert state_of(item) == before
    assert take_in(upload.pk).state == UploadState.READY


def test_public_files_that_cannot_be_deleted_now_are_deleted_by_a_job(
    item: MediaItem, give: Callable[..., Upload], tmp_path: Path
) -> None:
    upload, old = give(picture(tmp_path / "b.jpg", seed=2)), rendition_names(item)
    with (
        patch.object(Storage, "delete", side_effect=OSError),
        patch.object(storage.LocalStorage, "delete", side_effect=OSError),
    ):
        assert take_in(upload.pk).state == UploadState.READY
    tasks.remove_files(old)
    assert not any(storage.public().exists(name) for name in old)


def test_a_new_file_stands_as_it_is_and_an_earlier_one_as_it_stood(
    item: MediaItem, give: Callable[..., Upload], tmp_path: Path, editor: User
) -> None:
    turn_item(item=item, by=editor, degrees=90)
    set_focus(item=item, by=editor, point=(0.2, 0.3))
    remake(item.pk, "turned")
    item.refresh_from_db()
    upright = (item.turn, item.width, item.height)
    take_in(give(picture(tmp_path / "b.jpg", size=(800, 400), seed=2)).pk)
    now = MediaItem.objects.get(pk=item.pk)
    assert (now.turn, now.turn_wanted, now.width, now.remake) == (0, 0, 800, False)
    assert (now.focus_x, now.focus_y) == (item.focus_x, item.focus_y)
    back = begin_return(version=now.versions.get(number=1), by=editor, file=file_mark(now))
    assert take_in(back.pk).state == UploadState.READY
    now.refresh_from_db()
    assert (now.turn, now.width, now.height) == upright == (90, 600, 900)
