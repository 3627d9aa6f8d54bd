import hashlib
import io
from base64 import b64encode
from collections.abc import Callable

import pytest

from accounts.models import User
from ingest import uploading
from ingest.models import Upload, UploadBatch
from ingest.tus.checksums import Checksum
from ingest.tus.protocol import Chunk
from ingest.tus.receiving import receive

Send = Callable[..., int]


@pytest.fixture
def desk_batch(staff: User) -> UploadBatch:
    """A batch that Samir has begun at the desk."""
    return uploading.begin_batch(by=staff, label="Tangier")


@pytest.fixture
def begin(desk_batch: UploadBatch) -> Callable[..., Upload]:
    """Return how to announce a file of some length."""

    def begin(length: int, name: str = "a.jpg") -> Upload:
        return uploading.begin_upload(batch=desk_batch, name=name, length=length)

    return begin


def send(upload: Upload, offset: int, content: bytes, *, announced: int | None = None) -> int:
    """Send `content` from `offset` on; with more bytes `announced` the link drops after it."""
    chunk = Chunk(offset, len(content) if announced is None else announced)
    return receive(upload, chunk, io.BytesIO(content))


def send_checked(upload: Upload, offset: int, content: bytes, told: bytes | None = None) -> int:
    """Send `content` with the checksum of `told` (its own where None)."""
    digest = hashlib.sha1(content if told is None else told, usedforsecurity=False).digest()
    chunk = Chunk(offset, len(content), Checksum("sha1", digest))
    return receive(upload, chunk, io.BytesIO(content))


def encoded(text: str) -> str:
    """Return `text` as a value of Upload-Metadata."""
    return b64encode(text.encode()).decode()
