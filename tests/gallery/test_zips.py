"""ZIPs: made ready by jobs, streamed, true to what may be had at the moment of sending."""

import csv
import io
import tracemalloc
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse

from accounts.models import User
from gallery import storage
from gallery.actions import collect, withdraw
from gallery.giving.parcels import packed as packed_rows
from gallery.giving.parcels import permit_in_parcel
from gallery.giving.permission import Permit
from gallery.giving.sizes import Size
from gallery.giving.terms import terms_version
from gallery.giving.words import version_of, words_in
from gallery.models import Lightbox, MediaItem, Parcel, PreparedFile, SizeRequest, TermsAcceptance
from gallery.signals import downloaded
from ingest import jobs, parcels, tasks
from tests.gallery import build

pytestmark = pytest.mark.django_db
CONTENT = b"JPEG" * 1000


@pytest.fixture
def mina(client: Client, member: User) -> Client:
    """A browser in which Mina is logged in, who has accepted the terms."""
    TermsAcceptance.objects.create(user=member, version=terms_version())
    client.force_login(member)
    return client


@pytest.fixture(autouse=True)
def worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make files without pictures, and let jobs run at once."""

    def prepare(item: MediaItem, size: Size) -> None:
        name = f"{item.file_key}/{size.value}.jpg"
        storage.derivatives().save(name, ContentFile(CONTENT))
        version = version_of(item, size, words_in(item))
        PreparedFile.objects.update_or_create(
            item=item, size=size, version=version, defaults={"name": name, "mime": "image/jpeg"}
        )

    def defer(job: Any, **arguments: Any) -> None:
        job.func(**arguments)

    monkeypatch.setattr(parcels, "prepare", prepare)
    monkeypatch.setattr(jobs, "defer", defer)


def boxed(owner: User, *items: MediaItem) -> Lightbox:
    """Return a lightbox of `items`."""
    box = collect.create_lightbox(by=owner, name="Zip it")
    collect.put_into_lightbox(lightbox=box, items=items)
    return box


def packed(client: Client, box: Lightbox, size: str = "small") -> Parcel:
    """Ask for a ZIP of `box`."""
    client.post(reverse("lightbox-zip", args=[box.uuid]), {"size": size})
    return Parcel.objects.get()


def sent(client: Client, parcel: Parcel) -> zipfile.ZipFile:
    """Return the ZIP as it is sent."""
    response: Any = client.get(reverse("parcel-file", args=[parcel.uuid]))
    assert response.streaming
    return zipfile.ZipFile(io.BytesIO(b"".join(response)))


def test_a_lightbox_becomes_a_zip_with_its_credits(mina: Client, member: User) -> None:
    first = build.item("A boat", credit_line="=© Somebody")
    box = boxed(member, first, build.item("A net"))
    archive = sent(mina, packed(mina, box))
    names = archive.namelist()
    assert names[0].startswith("0001-medialib-a-boat-")
    assert names[2:] == ["credits.csv", "captions.txt"]
    assert archive.testzip() is None
    assert archive.read(names[0]) == CONTENT
    rows = list(csv.DictReader(io.StringIO(archive.read("credits.csv").decode("utf-8-sig"))))
    assert rows[0]["credit_line"] == "'=© Somebody"
    assert rows[0]["page"].endswith(f"/items/{first.uuid}/a-boat/")
    assert "A net on the water." in archive.read("captions.txt").decode()


def test_what_was_withdrawn_meanwhile_is_said_and_not_sent(mina: Client, member: User) -> None:
    gone = build.item("Gone")
    parcel = packed(mina, boxed(member, gone, build.item("Kept")))
    withdraw(item=gone, by=None)
    archive = sent(mina, parcel)
    assert [name for name in archive.namelist() if "gone" in name] == []
    assert len(archive.namelist()) == 3
    assert "Number 1 is no longer available" in archive.read("captions.txt").decode()


def test_each_file_is_written_down(
    mina: Client, member: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Any] = []
    monkeypatch.setattr(downloaded, "receivers", [])
    downloaded.connect(lambda events, **_kwargs: told.extend(events), weak=False)
    sent(mina, packed(mina, boxed(member, build.item(), build.item())))
    assert [(one["via"], one["by_id"]) for one in told] == [("zip", member.pk)] * 2


def test_nobody_gets_more_than_they_may(member: User, staff: User) -> None:
    item = build.item(width=6000, height=4000, created_by=staff, largest_download="small")
    assert permit_in_parcel(item, Size.ORIGINAL, member) == Permit(Size.SMALL)
    assert permit_in_parcel(item, Size.ORIGINAL, staff) == Permit(Size.ORIGINAL)
    assert permit_in_parcel(build.item(largest_download="none"), Size.LARGE, member) is None


def test_what_was_granted_is_in_it_as_large_as_granted(mina: Client, member: User) -> None:
    granted, other = (build.item(name, width=6000, height=4000) for name in ("Granted", "Other"))
    box = boxed(member, granted, other)
    address = reverse("lightbox-zip", args=[box.uuid])
    assert mina.post(address, {"size": "original"}).status_code == 404
    grant = SizeRequest.objects.create(
        member=member, item=granted, size="original", state="granted", granted_until=build.TOMORROW
    )
    parcel = packed(mina, box, "original")
    assert [row.permit for rows in packed_rows(parcel) for row in rows] == [
        Permit(Size.ORIGINAL, grant),
        Permit(Size.LARGE),
    ]
    assert len(sent(mina, parcel).namelist()) == 4
    SizeRequest.objects.update(granted_until=build.YESTERDAY)
    again = sent(mina, parcel)
    assert "Number 1 could not be prepared" in again.read("captions.txt").decode()


def test_a_gallery_can_be_had_too(mina: Client, member: User) -> None:
    gallery = build.gallery(items=[build.item(), build.item(publish_at=build.TOMORROW)])
    address = reverse("gallery-zip", args=[gallery.slug])
    assert mina.get(address).status_code == 200
    assert mina.post(address, {"size": "original"}).status_code == 404
    mina.post(address, {"size": "small"})
    assert len(sent(mina, Parcel.objects.get()).namelist()) == 3


def test_a_zip_of_nothing_is_none(mina: Client, member: User) -> None:
    box = boxed(member)
    mina.post(reverse("lightbox-zip", args=[box.uuid]), {"size": "small"})
    assert not Parcel.objects.exists()
    assert mina.get(reverse("lightbox-zip", args=[box.uuid])).status_code == 200


def test_a_page_shows_how_far_it_is(
    mina: Client, member: User, stranger: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "defer", lambda job, **arguments: None)
    parcel = packed(mina, boxed(member, build.item()))
    page = mina.get(reverse("parcel", args=[parcel.uuid]))
    assert page.status_code == 202
    assert b'http-equiv="refresh"' in page.content
    assert mina.get(reverse("parcel-file", args=[parcel.uuid])).status_code == 302
    tasks.prepare_parcel.func(parcel_id=parcel.pk)
    tasks.prepare_parcel.func(parcel_id=parcel.pk)
    assert mina.get(reverse("parcel", args=[parcel.uuid])).status_code == 200
    mina.force_login(stranger)
    assert mina.get(reverse("parcel", args=[parcel.uuid])).status_code == 404
    assert mina.get(reverse("parcel-file", args=[parcel.uuid])).status_code == 404


def test_five_thousand_pictures_take_no_more_memory(
    mina: Client, member: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = build.item()
    parcel = packed(mina, boxed(member, item))
    (row,) = next(packed_rows(parcel))
    rows = (replace(row, number=number) for number in range(1, 5001))
    monkeypatch.setattr("gallery.giving.zips.packed", lambda parcel: ([one] for one in rows))
    monkeypatch.setattr("gallery.giving.zips._name", lambda row, _language: f"{row.number}.jpg")
    monkeypatch.setattr(downloaded, "receivers", [])
    response: Any = mina.get(reverse("parcel-file", args=[parcel.uuid]))
    tracemalloc.start()
    length = sum(map(len, response))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert length > 5000 * len(CONTENT)
    assert peak < length / 2


def test_a_broken_connection_leaves_no_file_open(
    mina: Client, member: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    parcel = packed(mina, boxed(member, build.item(), build.item()))
    opened: list[Any] = []
    plain = storage.derivatives().open

    def watched(*arguments: Any) -> Any:
        opened.append(plain(*arguments))
        return opened[-1]

    monkeypatch.setattr(storage.derivatives(), "open", watched)
    response: Any = mina.get(reverse("parcel-file", args=[parcel.uuid]))
    next(iter(response.streaming_content))
    assert [one.closed for one in opened] == [False]
    response.close()
    del response
    assert [one.closed for one in opened] == [True]


def test_it_is_sent_piece_by_piece_and_let_go(mina: Client, member: User) -> None:
    parcel = packed(mina, boxed(member, *[build.item() for _number in range(30)]))
    assert parcel.ready_at is None or parcel.done == 30
    response: Any = mina.get(reverse("parcel-file", args=[parcel.uuid]))
    pieces = iter(response.streaming_content)
    assert len(next(pieces)) < len(CONTENT)
    response.close()
    assert list(pieces) == []
