"""A file becomes an item, or is refused with a reason; nothing in between."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest
from django.core.files.storage import Storage
from pytest_django import Settings

from gallery import storage
from gallery.files import rendition_names
from gallery.models import Creator, Gallery, MediaItem
from gallery.visibility import Status
from ingest import steps
from ingest.models import Upload, UploadBatch, UploadState
from ingest.refusals import Refusal
from ingest.taking_in import take_in
from ingest.tasks import settle_files
from tests.gallery import build
from tests.ingest.samples import CAPTION, picture

pytestmark = pytest.mark.django_db
Take = Callable[..., Upload]


def test_a_picture_becomes_a_published_item(take: Take, tmp_path: Path) -> None:
    upload = take(picture(tmp_path / "ferry.jpg", xmp=CAPTION))
    assert (upload.state, upload.reason) == (UploadState.READY, "")
    item = MediaItem.objects.visible_to(None).get()
    text = item.texts.get()
    assert (text.language, text.headline) == ("en", "The morning ferry")
    assert text.description == "A ferry crosses the strait."
    assert (item.width, item.height) == (900, 600)
    assert (item.city, item.country_code) == ("Tangier", "MA")
    assert item.date_created == date(2024, 3, 5)
    assert item.credit_line == "Harbour Office"
    assert [creator.name for creator in item.creators.all()] == ["Nadia Haddad"]
    assert sorted(item.keywords.names()) == ["ferry", "port"]
    assert list(item.events.values_list("verb", flat=True)) == ["publish", "create"]


def test_files_lie_where_they_belong(take: Take, tmp_path: Path) -> None:
    source = picture(tmp_path / "a.jpg")
    take(source)
    item = MediaItem.objects.get()
    with storage.originals().open(item.original_key) as original:
        assert original.read() == source.read_bytes()
    assert item.public_files
    assert set(item.renditions) == {"w320", "w640", "w1280", "share"}
    for name in rendition_names(item):
        assert storage.public().exists(name)
        assert not storage.derivatives().exists(name)


def test_what_the_batch_says_goes_before_the_file(take: Take, tmp_path: Path) -> None:
    upload = take(
        picture(tmp_path / "a.jpg", xmp=CAPTION),
        described={
            "texts": {"fr": {"headline": "Le bac du matin"}},
            "credit_line": "Archives",
            "creators": ["Bureau de Tanger"],
            "licence": "CC-BY-4.0",
            "date_created": "1998",
            "categories": ["health"],
        },
    )
    item = upload.item
    assert item
    assert item.texts.get(is_source=True).headline == "Le bac du matin"
    assert item.texts.get(language="en").description == "A ferry crosses the strait."
    assert (item.credit_line, item.licence) == ("Archives", "CC-BY-4.0")
    assert (item.date_created, item.date_precision) == (date(1998, 1, 1), "year")
    assert [creator.name for creator in item.creators.all()] == ["Bureau de Tanger"]
    assert item.categories.get().slug == "health"


def test_one_creator_however_it_is_spelt(take: Take, tmp_path: Path) -> None:
    take(picture(tmp_path / "a.jpg", seed=1), described={"creators": ["Ana Ruiz"]})
    take(picture(tmp_path / "b.jpg", seed=2), described={"creators": ["ANA RUIZ"]})
    assert Creator.objects.get().items.count() == 2


def test_the_same_file_is_refused_and_named(take: Take, tmp_path: Path) -> None:
    first = take(picture(tmp_path / "a.jpg", xmp=CAPTION))
    second = take(picture(tmp_path / "b.jpg", xmp=CAPTION))
    assert second.refusal == Refusal.DUPLICATE
    assert "The morning ferry" in second.reason
    assert first.item
    assert second.facts["uuid"] == str(first.item.uuid)
    assert MediaItem.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.jpg", b"", Refusal.EMPTY_FILE),
        ("a.jpg", b"<?php echo 1;", Refusal.FORMAT_NOT_SUPPORTED),
        ("a.jpg", b"%PDF-1.7\n", Refusal.FORMAT_NOT_SUPPORTED),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", Refusal.FORMAT_NOT_SUPPORTED),
        ("a.jpg", b"\x00\x01\x02\x03 nothing known", Refusal.NOT_A_PICTURE),
        ("a.jpg", b"\xff\xd8\xff\xe0 and then nothing", Refusal.TRUNCATED),
        ("a.mp4", b"\0\0\0\x20ftypisom\0\0\2\0isomiso2", Refusal.VIDEO_NOT_YET),
    ],
)
def test_what_is_no_picture_is_refused(
    take: Take, tmp_path: Path, name: str, content: bytes, code: Refusal
) -> None:
    (tmp_path / name).write_bytes(content)
    upload = take(tmp_path / name)
    assert (upload.state, upload.refusal) == (UploadState.REFUSED, code)
    assert upload.reason
    assert not MediaItem.objects.exists()


def test_the_ending_must_fit_the_content(take: Take, tmp_path: Path) -> None:
    picture(tmp_path / "a.png").rename(tmp_path / "a.jpg")
    assert take(tmp_path / "a.jpg").refusal == Refusal.EXTENSION_MISMATCH


def test_a_file_over_the_limit_is_told_the_limit(
    take: Take, tmp_path: Path, settings: Settings
) -> None:
    settings.INGEST_MAX_BYTES = 1000
    upload = take(picture(tmp_path / "a.jpg"))
    assert upload.refusal == Refusal.TOO_MANY_BYTES
    assert "1 kB" in upload.reason


def test_a_file_that_vanished_is_refused(arrive: Take, tmp_path: Path) -> None:
    upload = arrive(picture(tmp_path / "a.jpg"))
    storage.incoming().delete(upload.incoming_key)
    assert take_in(upload.pk).refusal == Refusal.UNREADABLE_SOURCE


@pytest.mark.parametrize("broken", range(len(steps.STEPS)))
def test_a_worker_killed_in_any_step_leaves_nothing_and_is_repeated(
    arrive: Take, tmp_path: Path, broken: int
) -> None:
    upload = arrive(picture(tmp_path / "a.jpg"))

    def die(_arrival: object) -> None:
        raise KeyboardInterrupt

    until_death = (*steps.STEPS[:broken], die)
    with patch("ingest.taking_in.STEPS", until_death), pytest.raises(KeyboardInterrupt):
        take_in(upload.pk)
    assert not MediaItem.objects.visible_to(None).exists()
    assert take_in(upload.pk).state == UploadState.READY
    assert take_in(upload.pk).state == UploadState.READY
    assert MediaItem.objects.count() == 1


def test_a_full_storage_leaves_no_item(arrive: Take, tmp_path: Path) -> None:
    upload = arrive(picture(tmp_path / "a.jpg"))
    full = OSError(28, "No space left on device")
    with patch.object(steps, "put", side_effect=full), pytest.raises(OSError, match="No space"):
        take_in(upload.pk)
    assert not MediaItem.objects.exists()
    assert take_in(upload.pk).state == UploadState.READY


def test_public_files_that_cannot_be_written_come_later(arrive: Take, tmp_path: Path) -> None:
    upload = arrive(picture(tmp_path / "a.jpg"))

    def refuse(*_arguments: object) -> None:
        raise OSError("The public storage is away")

    with patch("gallery.actions.place_files._copy", refuse):
        assert take_in(upload.pk).state == UploadState.READY
    item = MediaItem.objects.visible_to(None).get()
    assert not item.public_files
    assert all(storage.derivatives().exists(name) for name in rendition_names(item))
    settle_files.func()
    item.refresh_from_db()
    assert item.public_files


def test_a_file_goes_to_its_places_and_the_gallery_appears(take: Take, tmp_path: Path) -> None:
    gallery = build.gallery(status=Status.DRAFT, publish_at=None)
    place = {"slug": gallery.slug, "position": 7, "cover": True, "published": "2019-03-08"}
    item = take(picture(tmp_path / "a.jpg"), galleries=[place]).item
    gallery = Gallery.objects.visible_to(None).get()
    assert gallery.cover == item
    assert gallery.entries.get().position == 7
    assert gallery.publish_at
    assert gallery.publish_at.date() == date(2019, 3, 8)
    assert item
    assert item.publish_at == gallery.publish_at


def test_without_publish_it_stays_a_draft(take: Take, batch: UploadBatch, tmp_path: Path) -> None:
    UploadBatch.objects.update(publish=False)
    item = take(picture(tmp_path / "a.jpg")).item
    assert item
    assert item.status == Status.DRAFT
    assert not item.public_files
    assert not any(storage.public().exists(name) for name in rendition_names(item))


def test_the_credit_travels_in_the_rendition_and_the_position_does_not(
    take: Take, tmp_path: Path
) -> None:
    from PIL import Image

    source = picture(tmp_path / "a.jpg", xmp=CAPTION | {"Xmp.exif.GPSLatitude": "35,47.0N"})
    take(source)
    item = MediaItem.objects.get()
    place: Storage = storage.public()
    with place.open(rendition_names(item)[0]) as file, Image.open(file) as rendition:
        carried = rendition.info["xmp"].decode()
        assert not rendition.getexif()
    assert "Nadia Haddad" in carried
    assert "Harbour Office" in carried
    assert "GPS" not in carried
