"""Bytes on the disk: nothing lost, nothing twice, whatever comes between."""

import io
import os
import random
from collections.abc import Callable
from unittest.mock import patch

import psycopg
import pytest
from django.db import connection

from gallery import storage
from ingest.models import Upload, UploadState
from ingest.tus import slots
from ingest.tus.ending import cancel
from ingest.tus.misfit import Misfit
from ingest.tus.protocol import Chunk
from ingest.tus.receiving import offset_of, receive
from tests.ingest.tus.conftest import send, send_checked

pytestmark = pytest.mark.django_db
Begin = Callable[..., Upload]
CONTENT = random.Random(6).randbytes(700_001)


def stored(upload: Upload) -> bytes:
    with storage.incoming().open(upload.incoming_key) as file:
        return bytes(file.read())


def refusal(upload: Upload, offset: int, content: bytes) -> int:
    with pytest.raises(Misfit) as raised:
        send(upload, offset, content)
    return raised.value.status


def test_a_file_comes_in_pieces_with_the_link_dropping_anywhere(begin: Begin) -> None:
    upload, chance, offset = begin(len(CONTENT)), random.Random(7), 0
    while offset < len(CONTENT):
        cut = offset + chance.randrange(0, 200_000)
        offset = send(upload, offset, CONTENT[offset:cut], announced=len(CONTENT) - offset)
        assert offset == offset_of(upload) == min(cut, len(CONTENT))
    upload.refresh_from_db()
    assert upload.state == UploadState.WAITING
    assert (upload.received, upload.expires_at) == (len(CONTENT), None)
    assert stored(upload) == CONTENT


def test_only_the_next_byte_is_taken(begin: Begin) -> None:
    upload = begin(10)
    send(upload, 0, b"01234")
    assert refusal(upload, 0, b"01234") == 409
    assert refusal(upload, 6, b"6") == 409
    assert refusal(upload, 5, b"567890") == 413
    assert stored(upload) == b"01234"
    send(upload, 5, b"56789")
    assert send(upload, 10, b"") == 10
    assert refusal(upload, 10, b"x") == 413


def test_bytes_with_a_wrong_checksum_do_not_count(begin: Begin) -> None:
    upload = begin(6)
    assert send_checked(upload, 0, b"abc") == 3
    with pytest.raises(Misfit) as raised:
        send_checked(upload, 3, b"xyz", told=b"def")
    assert raised.value.status == 460
    assert offset_of(upload) == 3
    assert send_checked(upload, 3, b"def") == 6
    assert stored(upload) == b"abcdef"


@pytest.mark.parametrize(("number", "status"), [(28, 507), (122, 507), (5, 503)])
def test_a_storage_that_fails_keeps_what_it_has(begin: Begin, number: int, status: int) -> None:
    upload, write = begin(len(CONTENT)), os.write
    room = [300_000]

    def narrow(descriptor: int, piece: bytes) -> int:
        if not room[0]:
            raise OSError(number, "The disk says no")
        done = write(descriptor, piece[: room[0]])
        room[0] -= done
        return done

    with patch("ingest.tus.disk.os.write", narrow):
        assert refusal(upload, 0, CONTENT) == status
    assert offset_of(upload) == 300_000
    assert send(upload, 300_000, CONTENT[300_000:]) == len(CONTENT)
    assert stored(upload) == CONTENT


def test_two_tabs_never_write_the_same_bytes(begin: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.tus.locking.PATIENCE", 0.3)
    upload = begin(6)
    options = connection.get_connection_params() | {"cursor_factory": psycopg.Cursor}
    with psycopg.connect(**options) as other:
        lock = "SELECT pg_advisory_lock(hashtextextended(%s, 0))"
        other.execute(lock, [f"upload:{upload.uuid}"])
        assert refusal(upload, 0, b"abc") == 423
        with pytest.raises(Misfit):
            cancel(upload)
        other.execute("SELECT pg_advisory_unlock_all()")
    assert send(upload, 0, b"abc") == 3


def test_the_disk_keeps_a_second_writer_out_too(begin: Begin) -> None:
    """The database's lock may be lost with its connection while bytes still come."""
    upload = begin(6)

    class Meanwhile(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            with patch("ingest.tus.receiving.lock"):
                assert refusal(upload, 0, b"xyz") == 423
            return super().read(size)

    assert receive(upload, Chunk(0, 3), Meanwhile(b"abc")) == 3
    assert stored(upload) == b"abc"


def test_uploads_leave_threads_for_pages(begin: Begin) -> None:
    upload = begin(3)
    with slots.slot(), slots.slot():
        assert refusal(upload, 0, b"abc") == 503
    assert send(upload, 0, b"abc") == 3


def test_a_cancelled_upload_leaves_nothing(begin: Begin) -> None:
    upload = begin(6)
    send(upload, 0, b"abc")
    cancel(upload)
    assert not Upload.objects.exists()
    assert storage.incoming().listdir("") == ([], [])


def test_a_complete_file_cannot_be_cancelled(begin: Begin) -> None:
    upload = begin(3)
    send(upload, 0, b"abc")
    with pytest.raises(Misfit) as raised:
        cancel(upload)
    assert raised.value.status == 409
    assert stored(upload) == b"abc"


def test_memory_does_not_grow_with_the_file(begin: Begin) -> None:
    sizes = []

    class Endless:
        def read(self, size: int, /) -> bytes:
            sizes.append(size)
            return b"x" * size

    upload = begin(5_000_000)
    receive(upload, Chunk(0, 5_000_000), Endless())
    assert max(sizes) <= 256 * 1024
    assert upload.length == offset_of(upload)
