"""The file on the desk page of an item: replaced, refused, brought back, taken."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accounts.models import User
from gallery import storage
from gallery.actions import throw_away
from gallery.actions.replace_file import KEPT
from gallery.giving.sizes import Size
from gallery.models import ItemVersion, MediaItem
from gallery.visibility import Status
from ingest.models import Upload, UploadState
from ingest.preparing import prepare
from ingest.replacing import file_mark
from ingest.taking_in import take_in
from tests.accounts.build import arrived
from tests.desk.counting import queries
from tests.gallery import build
from tests.ingest.samples import picture

pytestmark = pytest.mark.django_db


def page(name: str, item: MediaItem, *more: object) -> str:
    return reverse(name, args=[item.uuid, *more])


@pytest.fixture
def item(staff: User) -> MediaItem:
    """A draft of Samir."""
    return build.item(status=Status.DRAFT, created_by=staff, original_name="first.jpg")


@pytest.fixture
def send(item: MediaItem, tmp_path: Path) -> Callable[..., Any]:
    """Return how somebody sends the form with a new file, and the page that follows."""

    def send(by: User, **sent: Any) -> Any:
        content = picture(tmp_path / "b.jpg", seed=2).read_bytes()
        given = {"new": SimpleUploadedFile("b.jpg", content), "file": file_mark(item)} | sent
        return arrived(by).post(page("desk-item-file", item), given, follow=True)

    return send


def earlier(item: MediaItem, number: int = 1, **changed: object) -> ItemVersion:
    facts = {name: getattr(item, name) for name in KEPT} | changed
    return ItemVersion.objects.create(item=item, number=number, **facts)


def test_the_new_file_is_on_its_way_and_the_old_one_stays_till_then(
    staff: User, item: MediaItem, send: Callable[..., Any]
) -> None:
    said = send(staff).content.decode()
    assert "“b.jpg” is being taken in" in said
    assert 'name="new"' not in said
    upload = Upload.objects.get(replaces=item)
    assert upload.state == UploadState.WAITING
    take_in(upload.pk)
    said = arrived(staff).get(page("desk-item", item)).content.decode()
    assert "b.jpg" in said
    assert "Make this the present file again" in said


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"new": SimpleUploadedFile("film.mp4", b"x")}, "cannot take videos"),
        ({"new": SimpleUploadedFile("empty.jpg", b"")}, "The file is empty"),
        ({"new": ""}, "Please choose a file"),
        ({"file": "another"}, "has been replaced in the meantime"),
        ({"file": "\0"}, "has been replaced in the meantime"),
    ],
)
def test_what_cannot_be_taken_is_said_on_the_page(
    sent: dict[str, Any], said: str, staff: User, item: MediaItem, send: Callable[..., Any]
) -> None:
    assert said in send(staff, **sent).content.decode()
    assert not Upload.objects.filter(replaces=item, state=UploadState.WAITING).exists()


def test_a_file_that_is_too_large_is_refused(
    staff: User, send: Callable[..., Any], settings: Settings
) -> None:
    settings.INGEST_MAX_BYTES = 10
    assert "larger than" in send(staff).content.decode()


def test_a_refusal_of_the_worker_is_said_on_the_page(staff: User, item: MediaItem) -> None:
    given = {"new": SimpleUploadedFile("b.jpg", b"\xff\xd8\xff no"), "file": file_mark(item)}
    arrived(staff).post(page("desk-item-file", item), given)
    take_in(Upload.objects.get().pk)
    said = arrived(staff).get(page("desk-item", item)).content.decode()
    assert "everything is as it was" in said
    assert page("desk-item", item) in arrived(staff).get("/desk/refused/").content.decode()


def test_the_second_of_two_people_is_told(
    staff: User, editor: User, item: MediaItem, send: Callable[..., Any]
) -> None:
    send(staff)
    assert "being taken in already" in send(editor).content.decode()
    assert Upload.objects.filter(replaces=item).count() == 1


def test_what_is_published_only_editors_replace(
    staff: User, item: MediaItem, send: Callable[..., Any]
) -> None:
    MediaItem.objects.filter(pk=item.pk).update(status=Status.PUBLISHED)
    said = send(staff).content.decode()
    assert "only editors may replace its file" in said
    assert 'name="new"' not in said


def test_replacements_are_no_batches(staff: User, send: Callable[..., Any]) -> None:
    send(staff)
    assert arrived(staff).get("/desk/uploads/batches/").context["total"] == 0


def test_scripts_look_at_that_part_again(staff: User, item: MediaItem) -> None:
    answer = arrived(staff).get(page("desk-item-file", item), headers={"HX-Request": "true"})
    assert b"in its place" in answer.content
    assert b"<html" not in answer.content


def test_an_earlier_file_is_brought_back(staff: User, item: MediaItem) -> None:
    earlier(item, sha256="a" * 64, original_key="aa/a.jpg")
    url = page("desk-item-version-back", item, 1)
    said = arrived(staff).post(url, {"file": file_mark(item)}, follow=True).content.decode()
    assert "An earlier file is being brought back" in said
    assert Upload.objects.get().restores == item.versions.get()


def test_an_earlier_original_is_for_those_who_edit(
    staff: User, editor: User, stranger: User, item: MediaItem, tmp_path: Path
) -> None:
    storage.originals().save("aa/a.jpg", ContentFile(picture(tmp_path / "a.jpg").read_bytes()))
    version = earlier(item, sha256="a" * 64, original_key="aa/a.jpg")
    prepare(item, Size.ORIGINAL, version)
    url = page("desk-item-version", item, 1)
    for user in (staff, editor):
        answer = arrived(user).get(url)
        assert answer["Content-Type"] == "image/jpeg"
        assert "-1.jpg" in answer["Content-Disposition"]
    assert arrived(stranger).get(url).status_code == 404
    throw_away(item=item, by=staff)
    assert arrived(staff).get(url).status_code == 302
    assert Client().get(url).status_code == 302


def test_many_versions_cost_no_more_queries(editor: User, item: MediaItem) -> None:
    client, url = arrived(editor), page("desk-item", item)
    earlier(item)
    queries(client, url)
    before = queries(client, url)
    for number in range(2, 6):
        key = f"{number}" * 64
        earlier(item, number, sha256=key, original_key=key, by=editor)
    assert queries(client, url) == before


def test_editors_delete_an_earlier_file_for_good(
    staff: User, editor: User, item: MediaItem
) -> None:
    storage.originals().save("aa/a.jpg", ContentFile(b"too much to see"))
    earlier(item, sha256="a" * 64, original_key="aa/a.jpg")
    url = page("desk-item-version-delete", item, 1)
    assert b"Nobody can bring it back" in arrived(editor).post(url).content
    sure = {"sure": "1", "file": file_mark(item)}
    assert arrived(staff).post(url, sure).status_code == 403
    with patch.object(storage.LocalStorage, "delete", side_effect=OSError):
        said = arrived(editor).post(url, sure, follow=True).content.decode()
    assert "could not be deleted" in said
    assert item.versions.exists()
    assert "deleted for good" in arrived(editor).post(url, sure, follow=True).content.decode()
    assert not item.versions.exists()
    assert not storage.originals().exists("aa/a.jpg")
    assert (
        "An earlier file deleted" in arrived(editor).get(page("desk-item", item)).content.decode()
    )


def test_the_present_file_is_not_deleted_by_itself(editor: User, item: MediaItem) -> None:
    earlier(item)
    sure = {"sure": "1", "file": file_mark(item)}
    arrived(editor).post(page("desk-item-version-delete", item, 1), sure)
    assert item.versions.exists()
