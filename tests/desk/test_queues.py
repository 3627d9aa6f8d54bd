"""The queues and the start of the desk: what they hold, for whom, at which cost."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from desk.reviewing.queues import BY_NAME
from gallery.actions import withdraw
from gallery.models import MediaItem, Notice
from gallery.visibility import Status
from ingest.models import BatchSource, Upload, UploadBatch, UploadState
from tests.accounts.build import arrived
from tests.gallery import build

pytestmark = pytest.mark.django_db
SOON = timezone.now() + timedelta(days=3)


def one_of_each(owner: User) -> dict[str, MediaItem]:
    """Store an item of `owner` for each queue."""
    whole: dict[str, Any] = {"credit_line": "IOM", "created_by": owner}
    return {
        "drafts": build.item("Draft", status=Status.DRAFT, **whole),
        "captions": build.item("Bare", status=Status.SUBMITTED, created_by=owner),
        "review": build.item("Sent", status=Status.SUBMITTED, **whole),
        "scheduled": build.item("Later", publish_at=SOON, **whole),
        "expiring": build.item("Ending", expires_at=SOON, **whole),
        "withdrawn": build.item("Gone", status=Status.WITHDRAWN, **whole),
        "all": build.item("Open", **whole),
    }


def held(queue: str, user: User) -> list[MediaItem]:
    """Return what a queue holds for `user`."""
    rows = list(BY_NAME[queue].rows(user))
    assert BY_NAME[queue].count(user) == len(rows)
    return rows


def test_each_queue_holds_its_own(staff: User, editor: User, stranger: User) -> None:
    items = one_of_each(staff)
    build.item(expires_at=timezone.now() + timedelta(days=60))
    assert held("drafts", staff) == [items["drafts"]]
    assert held("drafts", editor) == []
    for user in (staff, editor):
        assert held("captions", user) == [items["captions"]]
        assert held("review", user) == [items["captions"], items["review"]]
        assert held("scheduled", user) == [items["scheduled"]]
        assert held("expiring", user) == [items["expiring"]]
        assert held("withdrawn", user) == [items["withdrawn"]]
    assert len(held("all", staff)) == 7
    assert len(held("all", editor)) == 8
    assert all(held(queue, stranger) == [] for queue in BY_NAME)


def test_a_list_shows_what_is_missing_and_when(staff: User) -> None:
    one_of_each(staff)
    page = arrived(staff).get(reverse("desk-items"), {"queue": "captions"}).content.decode()
    assert "Bare" in page
    assert "Credit line" in page
    assert "Later" not in page
    later = arrived(staff).get(reverse("desk-items"), {"queue": "scheduled"}).content.decode()
    assert f"{SOON:%H:%M} UTC" in later


def refuse_a_file(owner: User) -> None:
    """Store a file of `owner` that was not taken in."""
    batch = UploadBatch.objects.create(label="Field", source=BatchSource.IMPORT, created_by=owner)
    Upload.objects.create(
        batch=batch, name="<b>.jpg", state=UploadState.REFUSED, refusal="unreadable"
    )


def test_refused_files_say_why_to_their_owner_and_to_editors(
    staff: User, stranger: User, editor: User
) -> None:
    refuse_a_file(staff)
    for user, there in ((staff, True), (editor, True), (stranger, False)):
        page = arrived(user).get(reverse("desk-refused")).content.decode()
        assert ("&lt;b&gt;.jpg" in page) is there


def test_news_is_there_once_and_can_be_read(staff: User, editor: User) -> None:
    withdraw(item=build.item(created_by=staff), by=editor, reason="The family <asked>.")
    client = arrived(staff)
    page = client.get(reverse("desk")).content.decode()
    assert "Edith withdrew “A boat”." in page
    assert "The family &lt;asked&gt;." in page
    assert "news__one--new" in page
    notice = Notice.objects.get()
    client.post(reverse("desk-news-read"), {"until": notice.pk})
    page = client.get(reverse("desk")).content.decode()
    assert "news__one--new" not in page
    assert "Edith withdrew" not in arrived(editor).get(reverse("desk")).content.decode()


@pytest.mark.parametrize("name", ["desk", "desk-items"])
def test_pages_cost_the_same_however_much_waits(
    name: str, client: Client, staff: User, editor: User
) -> None:
    client.force_login(editor)
    client.get(reverse(name))  # notes that the person was seen
    counts = []
    for number in (1, 4):
        for _one in range(number):
            one_of_each(staff)
            refuse_a_file(staff)
            withdraw(item=build.item(created_by=editor), by=staff, reason="Why not")
        with CaptureQueriesContext(connection) as queries:
            assert client.get(reverse(name)).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 20
