"""manage.py import_library: a folder becomes part of the library, once, whatever happens."""

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection

from gallery.models import Category, Gallery, GalleryEntry, MediaItem, Pick
from gallery.visibility import Status
from ingest import steps
from ingest.importing import run
from ingest.management.commands.import_library import LOCK
from ingest.models import Upload
from ingest.taking_in import take_in
from tests.gallery import build
from tests.ingest.samples import CAPTION, picture

pytestmark = pytest.mark.django_db


def load(folder: Path, **options: Any) -> str:
    """Run the command and return what it says."""
    out = StringIO()
    call_command("import_library", folder, publish=True, stdout=out, **options)
    return out.getvalue()


def refused(folder: Path) -> CommandError:
    """Run the command, which must fail, and return its error."""
    with pytest.raises(CommandError) as caught:
        load(folder)
    return caught.value


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A folder of two galleries with a manifest."""
    folder = tmp_path / "library"
    for number, name in enumerate(["photos/a.jpg", "photos/b.jpg", "photos/c.jpg"]):
        picture(folder / name, seed=number, xmp=CAPTION)
    write(
        folder,
        {
            "categories": [{"slug": "rivers", "names": {"en": "Rivers", "fr": "Fleuves"}}],
            "galleries": [
                {
                    "slug": "ferries",
                    "texts": {"en": {"title": "Ferries"}, "ar": {"title": "العبّارات"}},
                    "credit": "Harbour Office",
                    "categories": ["rivers"],
                    "cover": "photos/b.jpg",
                    "published": "2020-01-02",
                    "items": ["photos/b.jpg", "photos/a.jpg"],
                },
                {"slug": "all", "texts": {"en": {"title": "All"}}, "items": ["photos/a.jpg"]},
            ],
            "items": {
                "photos/a.jpg": {"categories": ["rivers"], "city": "Ceuta"},
                "photos/c.jpg": {},
            },
            "picks": ["ferries"],
        },
    )
    return folder


def write(folder: Path, manifest: Any) -> None:
    """Write library.json."""
    (folder / "library.json").write_text(json.dumps(manifest), encoding="utf-8")


def change(folder: Path, edit: Callable[[Any], None]) -> None:
    """Edit library.json."""
    told = json.loads((folder / "library.json").read_text())
    edit(told)
    write(folder, told)


def test_a_manifest_becomes_galleries(library: Path) -> None:
    said = load(library)
    assert "Imported: 3. Skipped, already there: 0." in said
    gallery = Gallery.objects.visible_to(None).get(slug="ferries")
    names = [entry.item.original_name for entry in gallery.entries.select_related("item")]
    assert names == ["b.jpg", "a.jpg"]
    assert gallery.cover
    assert gallery.cover.original_name == "b.jpg"
    assert gallery.credit == "Harbour Office"
    assert gallery.texts.get(language="ar").title == "العبّارات"
    assert [category.slug for category in gallery.categories.all()] == ["rivers"]
    assert Category.objects.get(slug="rivers").texts.get(language="fr").title == "Fleuves"
    assert Pick.objects.visible_to(None).get().gallery == gallery
    item = MediaItem.objects.get(original_name="a.jpg")
    assert item.city == "Ceuta"
    assert item.galleries.count() == 2


def test_a_second_run_changes_nothing(library: Path) -> None:
    load(library)
    before = list(MediaItem.objects.values_list("uuid", "file_key", "updated_at").order_by("pk"))
    entries = list(GalleryEntry.objects.values_list("item", "position").order_by("pk"))
    assert "Imported: 0. Skipped, already there: 3." in load(library)
    after = list(MediaItem.objects.values_list("uuid", "file_key", "updated_at").order_by("pk"))
    assert after == before
    assert entries == list(GalleryEntry.objects.values_list("item", "position").order_by("pk"))


def test_the_same_files_in_another_folder_join_its_galleries(library: Path, tmp_path: Path) -> None:
    load(library)
    copy = tmp_path / "copy" / "Evening walk"
    picture(copy / "z.jpg", seed=0, xmp=CAPTION)
    assert "already there: 1" in load(tmp_path / "copy")
    gallery = Gallery.objects.get(slug="evening-walk")
    assert gallery.entries.get().item.original_name == "a.jpg"


def test_folders_without_a_manifest_become_galleries(tmp_path: Path) -> None:
    picture(tmp_path / "in/river_crossing/1.jpg", seed=1)
    picture(tmp_path / "in/river_crossing/2.jpg", seed=2)
    picture(tmp_path / "in/loose.jpg", seed=3)
    picture(tmp_path / "in/.hidden/4.jpg", seed=4)
    load(tmp_path / "in")
    gallery = Gallery.objects.get()
    assert gallery.texts.get().title == "River crossing"
    assert gallery.entries.count() == 2
    assert MediaItem.objects.count() == 3


def test_bad_files_are_reported_and_skipped(library: Path) -> None:
    (library / "photos/b.jpg").write_bytes(b"not a picture at all")
    (library / "photos/film.mp4").write_bytes(b"\0\0\0\x20ftypisom\0\0\2\0isomiso2")
    change(library, lambda told: told["galleries"][1]["items"].append("photos/film.mp4"))
    out = StringIO()
    with pytest.raises(CommandError) as caught:
        call_command("import_library", library, publish=True, stdout=out)
    assert caught.value.returncode == 3
    assert "Imported: 2." in out.getvalue()
    assert "Not supported yet: 1.\n  photos/film.mp4: This is a video" in out.getvalue()
    assert "Refused: 1.\n  photos/b.jpg: " in out.getvalue()


def test_videos_alone_are_no_error(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/film.mp4").write_bytes(b"\0\0\0\x20ftypisom\0\0\2\0isomiso2")
    assert "Not supported yet: 1." in load(tmp_path / "in")


def test_a_refused_file_is_tried_again(library: Path) -> None:
    whole = (library / "photos/b.jpg").read_bytes()
    (library / "photos/b.jpg").write_bytes(whole[:2000])
    assert refused(library).returncode == 3
    (library / "photos/b.jpg").write_bytes(whole)
    assert "Imported: 1. Skipped, already there: 2." in load(library)


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    secret = picture(tmp_path / "secret.jpg")
    (tmp_path / "in").mkdir()
    (tmp_path / "in/link.jpg").symlink_to(secret)
    (tmp_path / "in/nowhere.jpg").symlink_to(tmp_path / "missing.jpg")
    assert refused(tmp_path / "in").returncode == 3
    assert set(Upload.objects.values_list("refusal", flat=True)) == {"unreadable_source"}
    assert not MediaItem.objects.exists()


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (lambda m: m.update(gallerys=[]), "the key “gallerys” is not known"),
        (lambda m: m.update(picks="ferries"), "“picks” must be a list"),
        (lambda m: m["galleries"][0].update(categories=["nope"]), "category “nope” does not"),
        (lambda m: m["items"]["photos/a.jpg"].update(categories=["no"]), "category “no” does not"),
        (lambda m: m["galleries"][0].update(cover="x.jpg"), "cover “x.jpg” is not among"),
        (lambda m: m["galleries"][0].update(slug="../up"), "“slug” must be letters"),
        (lambda m: m["galleries"][1].update(slug="ferries"), "the slug stands twice"),
        (lambda m: m["galleries"][0].update(published="soon"), "must be a date"),
        (lambda m: m["galleries"][0]["items"].append("../../etc/x.jpg"), "inside the folder"),
        (lambda m: m["items"].update({"/etc/passwd": {}}), "inside the folder"),
        (lambda m: m["items"]["photos/a.jpg"].update(country_code="Spain"), "two capital"),
        (lambda m: m["items"]["photos/a.jpg"].update(titel="x"), "the key “titel” is not known"),
        (lambda m: m["items"]["photos/a.jpg"].update(creators=[1]), "must be a list of texts"),
        (lambda m: m.update(picks=["nothing"]), "“nothing” is neither"),
        (lambda m: m["galleries"][0]["texts"].update({"en": {}}), "needs a title"),
    ],
)
def test_a_wrong_manifest_changes_nothing(
    library: Path, edit: Callable[[Any], None], sentence: str
) -> None:
    change(library, edit)
    error = refused(library)
    assert error.returncode == 2
    assert sentence in str(error)
    assert not Gallery.objects.exists()
    assert not Upload.objects.exists()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"items": []}', "\ufeff{}x", "[" * 100_000])
def test_what_is_no_manifest_is_said(tmp_path: Path, content: str) -> None:
    (tmp_path / "library.json").write_text(content, encoding="utf-8")
    assert "Nothing was imported" in str(refused(tmp_path))


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    assert "There is no folder" in str(refused(tmp_path / "nowhere"))
    picture(tmp_path / "file.jpg")
    assert "is not a folder" in str(refused(tmp_path / "file.jpg"))


def test_a_file_that_the_manifest_names_but_is_not_there(library: Path) -> None:
    (library / "photos/c.jpg").unlink()
    (library / "photos/a.jpg").unlink()
    assert refused(library).returncode == 3
    assert Upload.objects.get(name="photos/a.jpg").refusal == "unreadable_source"
    assert MediaItem.objects.count() == 1


def test_a_full_disk_stops_with_a_sentence_and_goes_on_later(library: Path) -> None:
    stored: list[str] = []

    def fill(place: Any, name: str, path: Path) -> None:
        stored.append(name)
        if len(stored) > 3:
            raise OSError(28, "No space left on device")
        with path.open("rb") as file:
            place.save(name, file)

    with patch.object(steps, "put", fill):
        error = refused(library)
    assert "No room is left" in str(error)
    assert "run the same command again" in str(error)
    items = MediaItem.objects.count()
    assert items < 3
    assert f"Imported: {3 - items}." in load(library)
    assert MediaItem.objects.count() == 3


def test_a_killed_import_goes_on(library: Path) -> None:
    calls: list[int] = []

    def die_later(upload_id: int) -> Upload:
        calls.append(upload_id)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return take_in(upload_id)

    with patch.object(run, "take_in", die_later):
        assert "Stopped" in str(refused(library))
    assert MediaItem.objects.count() == 1
    assert "Imported: 2. Skipped, already there: 1." in load(library)


@pytest.mark.django_db(transaction=True)
def test_a_database_that_is_away_for_a_moment_is_waited_for(library: Path) -> None:
    calls: list[int] = []

    def away_first(upload_id: int) -> Upload:
        calls.append(upload_id)
        if len(calls) == 1:
            raise OperationalError("the connection is closed")
        return take_in(upload_id)

    with patch.object(run, "take_in", away_first), patch("time.sleep"):
        assert "Imported: 3." in load(library)


@pytest.mark.django_db(transaction=True)
def test_a_second_import_of_the_same_folder_is_told(library: Path) -> None:
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s, hashtext(%s))", [LOCK, str(library)])
        assert "being imported already" in str(refused(library))
    finally:
        other.close()
    assert "Imported: 3." in load(library)


def test_editors_galleries_are_left_alone(library: Path) -> None:
    own = build.gallery("Our ferries", slug="ferries", status=Status.DRAFT, publish_at=None)
    load(library)
    assert own.texts.get().title == "Our ferries"
    assert own.entries.count() == 2
