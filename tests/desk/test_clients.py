"""The reference client and a real web server: links that drop, a process that is killed."""

import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import reverse
from tusclient.client import TusClient

from accounts.models import User
from ingest.models import Upload, UploadState
from tests.desk.conftest import TUS
from tests.desk.cutting import Cutter

pytestmark = pytest.mark.django_db(transaction=True)
CONTENT = random.Random(23).randbytes(2_000_017)


@pytest.fixture
def server(files: Path) -> Iterator[tuple[int, int]]:
    """A gunicorn over the test database; its port and the id of its first process."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = os.environ | {
        "DATABASE_URL": _database_address(),
        "SECRET_KEY": settings.SECRET_KEY,
        "SERVED_MEDIA": str(files),
    }
    command = [sys.executable, "-m", "gunicorn", "tests.desk.served:application"]
    options = [f"--bind=127.0.0.1:{port}", "--worker-class=gthread", "--threads=4"]
    with subprocess.Popen(
        [*command, *options, "--log-level=error", "--no-control-socket"],
        cwd=settings.BASE_DIR,
        env=environment,
    ) as process:
        _wait(lambda: _answers(port))
        yield port, process.pid
        process.terminate()


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


def _database_address() -> str:
    given = connection.get_connection_params()
    names = ("dbname", "user", "password", "host", "port")
    query = urlencode({name: given[name] for name in names if given.get(name)})
    return f"postgresql://?{query}"


def _wait(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


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
    server: tuple[int, int], headers: dict[str, str], files: Path, staff: User
) -> None:
    port, master = server
    client = Client()
    client.force_login(staff)
    announced = headers | TUS | {"Upload-Length": str(len(CONTENT))}
    address = client.post(reverse("desk-uploads"), headers=announced)["Location"]
    path = files / "incoming" / Upload.objects.get().incoming_key
    said = (
        headers
        | TUS
        | {
            "Host": "localhost",
            "Content-Type": "application/offset+octet-stream",
            "Content-Length": str(len(CONTENT)),
            "Upload-Offset": "0",
        }
    )
    lines = "".join(f"{name}: {value}\r\n" for name, value in said.items())
    with socket.create_connection(("127.0.0.1", port)) as link:
        link.sendall(f"PATCH {address} HTTP/1.1\r\n{lines}\r\n".encode() + CONTENT[:1_500_000])
        _wait(lambda: path.exists() and path.stat().st_size > 500_000)
        for child in Path(f"/proc/{master}/task/{master}/children").read_text().split():
            os.kill(int(child), signal.SIGKILL)
    _wait(lambda: client.head(address, headers=TUS).status_code == 200)
    offset = int(client.head(address, headers=TUS)["Upload-Offset"])
    assert offset == path.stat().st_size
    assert 500_000 < offset <= 1_500_000
    response = client.patch(
        address,
        CONTENT[offset:],
        content_type="application/offset+octet-stream",
        headers=TUS | {"Upload-Offset": str(offset)},
    )
    assert response.status_code == 204
    assert stored(files) == CONTENT
