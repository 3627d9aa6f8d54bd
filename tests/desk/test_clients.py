"""The reference client and a real web server: links that drop, processes and databases that go."""

import os
import random
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import reverse
from tusclient.client import TusClient

from accounts.models import User
from ingest.models import Upload, UploadState
from tests.desk.conftest import BYTES, TUS
from tests.desk.cutting import Cutter
from tests.desk.serving import serving, wait

pytestmark = pytest.mark.django_db(transaction=True)
CONTENT = random.Random(23).randbytes(2_000_017)
HALF = 1_500_000


@pytest.fixture
def server(files: Path) -> Iterator[tuple[int, int]]:
    """A gunicorn over the test database; its port and the id of its first process."""
    with serving(files) as running:
        yield running


@pytest.fixture
def headers(staff: User) -> dict[str, str]:
    """What makes a client Samir, logged in on this site."""
    client = Client()
    client.force_login(staff)
    client.get(reverse("desk-unfinished"))
    token = "a" * 32
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    return {
        "Cookie": f"{settings.SESSION_COOKIE_NAME}={session}; csrftoken={token}",
        "X-CSRFToken": token,
    }


@pytest.fixture
def samir(staff: User) -> Client:
    """Samir's other window, on another machine."""
    client = Client()
    client.force_login(staff)
    return client


@pytest.fixture
def address(samir: Client) -> str:
    """Where a file of Samir is to be sent to."""
    said = TUS | {"Upload-Length": str(len(CONTENT))}
    return samir.post(reverse("desk-uploads"), headers=said)["Location"]


@contextmanager
def half_sent(
    port: int, address: str, headers: dict[str, str], files: Path
) -> Iterator[tuple[socket.socket, Path]]:
    """Send three quarters of the file by one PATCH, which then says nothing more."""
    said = headers | BYTES | {"Host": "localhost", "Content-Length": str(len(CONTENT))}
    said["Upload-Offset"] = "0"
    lines = "".join(f"{name}: {value}\r\n" for name, value in said.items())
    path = files / "incoming" / Upload.objects.get().incoming_key
    with socket.create_connection(("127.0.0.1", port)) as link:
        link.sendall(f"PATCH {address} HTTP/1.1\r\n{lines}\r\n".encode() + CONTENT[:HALF])
        wait(lambda: path.exists() and path.stat().st_size > 500_000)
        yield link, path


def offset(client: Client, address: str) -> int:
    """Ask how much is there, as soon as the server answers."""
    wait(lambda: client.head(address, headers=TUS).status_code == 200)
    return int(client.head(address, headers=TUS)["Upload-Offset"])


def send(client: Client, address: str, start: int) -> int:
    """Send the rest and return the status."""
    said = TUS | {"Upload-Offset": str(start)}
    return client.patch(
        address, CONTENT[start:], content_type=BYTES["Content-Type"], headers=said
    ).status_code


def stored(files: Path) -> bytes:
    upload = Upload.objects.get()
    assert upload.state == UploadState.WAITING
    return (files / "incoming" / upload.incoming_key).read_bytes()


@pytest.mark.parametrize("checked", [False, True])
def test_tuspy_gets_a_file_through_a_link_that_drops(
    server: tuple[int, int], headers: dict[str, str], files: Path, tmp_path: Path, checked: bool
) -> None:
    (tmp_path / "a.jpg").write_bytes(CONTENT)
    link = Cutter(server[0], seed=int(checked), least=20_000, most=400_000)
    client = TusClient(f"http://localhost:{link.port}{reverse('desk-uploads')}", headers=headers)
    uploader = client.uploader(
        str(tmp_path / "a.jpg"),
        chunk_size=150_000,
        retries=100,
        retry_delay=0,
        metadata={"filename": "a.jpg"},
        upload_checksum=checked,
    )
    uploader.upload()
    link.close()
    assert link.cuts > 2
    assert stored(files) == CONTENT


def test_a_web_process_killed_in_the_middle_loses_no_byte(
    server: tuple[int, int], headers: dict[str, str], files: Path, samir: Client, address: str
) -> None:
    port, master = server
    with half_sent(port, address, headers, files) as (_link, path):
        for child in Path(f"/proc/{master}/task/{master}/children").read_text().split():
            os.kill(int(child), signal.SIGKILL)
    here = offset(samir, address)
    assert here == path.stat().st_size
    assert 500_000 < here <= HALF
    wait(lambda: send(samir, address, here) == 204)
    assert stored(files) == CONTENT


def test_a_sender_who_fell_silent_makes_way_and_loses_no_byte(
    server: tuple[int, int], headers: dict[str, str], files: Path, samir: Client, address: str
) -> None:
    """A laptop that was closed says no farewell; its owner goes on in another window at once."""
    with half_sent(server[0], address, headers, files) as (link, path):
        wait(lambda: path.stat().st_size > HALF - 40_000)
        while (status := send(samir, address, path.stat().st_size)) == 409:
            pass  # what had been read of the silent sender was kept meanwhile
        assert status == 204
        link.settimeout(10)
        assert link.recv(100) == b""
    assert stored(files) == CONTENT


def test_a_database_that_restarts_in_the_middle_loses_no_byte(
    server: tuple[int, int], headers: dict[str, str], files: Path, samir: Client, address: str
) -> None:
    with half_sent(server[0], address, headers, files) as (link, path):
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        link.sendall(CONTENT[HALF : HALF + 100_000])
        link.shutdown(socket.SHUT_WR)
        wait(lambda: path.stat().st_size == HALF + 100_000)
        assert link.recv(100).startswith(b"HTTP/1.1 500")
    assert offset(samir, address) == HALF + 100_000
    wait(lambda: send(samir, address, HALF + 100_000) == 204)
    assert stored(files) == CONTENT
