from base64 import b64encode
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from ingest import uploading
from ingest.models import UploadBatch

TUS = {"Tus-Resumable": "1.0.0"}
BYTES = TUS | {"Content-Type": "application/offset+octet-stream"}


class Tus:
    """A tus client of one person, as small as can be."""

    def __init__(self, user: User | None) -> None:
        self.client = Client()
        if user:
            self.client.force_login(user)

    def create(self, length: int, content: bytes | None = None, **said: str) -> Any:
        """Announce a file, with what is `said` of it, and perhaps its first bytes."""
        headers = (TUS if content is None else BYTES) | {"Upload-Length": str(length)}
        pairs = [f"{key} {b64encode(text.encode()).decode()}" for key, text in said.items()]
        headers["Upload-Metadata"] = ",".join(pairs)
        return self.ask("POST", reverse("desk-uploads"), content or b"", headers)

    def patch(self, address: str, offset: int, content: bytes, **more: str) -> Any:
        """Send bytes."""
        headers = BYTES | {"Upload-Offset": str(offset)} | more
        return self.ask("PATCH", address, content, headers)

    def ask(
        self, method: str, address: str, content: bytes = b"", headers: Mapping[str, str] = TUS
    ) -> Any:
        """Ask anything."""
        kind = headers.get("Content-Type", "")
        return self.client.generic(method, address, content, kind, headers=dict(headers))

    def offset(self, address: str) -> int:
        """Return how many bytes the server has."""
        return int(self.ask("HEAD", address)["Upload-Offset"])


@pytest.fixture
def samir(staff: User) -> Tus:
    """Samir's tus client."""
    return Tus(staff)


@pytest.fixture
def batch(staff: User) -> UploadBatch:
    """A batch of Samir."""
    return uploading.begin_batch(by=staff, label="Tangier")


@pytest.fixture
def as_user() -> Callable[[User | None], Tus]:
    """Return how to ask as somebody."""
    return Tus


def queries_of(client: Client, address: str) -> int:
    """Return how many queries the page at `address` costs."""
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


@pytest.fixture
def edith(editor: User, client: Client) -> Client:
    """Edith at her desk."""
    client.force_login(editor)
    return client
