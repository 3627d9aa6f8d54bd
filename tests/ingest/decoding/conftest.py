from collections.abc import Iterator

import pytest

from ingest.decoding.opening import prepare_pillow
from ingest.decoding.parent import Decoder


@pytest.fixture(scope="session", autouse=True)
def _pillow_as_in_the_child() -> None:
    prepare_pillow()


@pytest.fixture
def decoder() -> Iterator[Decoder]:
    with Decoder(seconds=30) as made:
        yield made
