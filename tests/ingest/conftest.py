from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gallery.storage import incoming
from ingest.models import BatchSource, Upload, UploadBatch
from ingest.taking_in import take_in


@pytest.fixture
def batch(db: None) -> UploadBatch:
    """A batch through the incoming storage that publishes what comes in."""
    return UploadBatch.objects.create(label="Test", source=BatchSource.DEMO, publish=True)


@pytest.fixture
def arrive(batch: UploadBatch) -> Callable[..., Upload]:
    """Return how to let a file arrive: stored as incoming and written down, not yet taken in."""

    def arrive(path: Path, **fields: Any) -> Upload:
        key = f"{batch.uuid}/{path.name}"
        with path.open("rb") as file:
            incoming().save(key, file)
        return Upload.objects.create(batch=batch, name=path.name, incoming_key=key, **fields)

    return arrive


@pytest.fixture
def take(arrive: Callable[..., Upload]) -> Callable[..., Upload]:
    """Return how to let a file arrive and be taken in."""

    def take(path: Path, **fields: Any) -> Upload:
        return take_in(arrive(path, **fields).pk)

    return take
