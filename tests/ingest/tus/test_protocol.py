"""The rules of the protocol, as a table."""

import hashlib
from base64 import b64encode
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.tus import protocol
from ingest.tus.checksums import Checksum, read_checksum
from ingest.tus.metadata import clean_label, label_of, read_metadata
from ingest.tus.misfit import Misfit
from tests.ingest.tus.conftest import encoded

SHA1 = b64encode(hashlib.sha1(b"abc", usedforsecurity=False).digest()).decode()
BYTES = {"Content-Type": protocol.CHUNK_TYPE, "Content-Length": "3", "Upload-Offset": "7"}


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 400),
        ({"Upload-Length": ""}, 400),
        ({"Upload-Length": "-1"}, 400),
        ({"Upload-Length": "1.5"}, 400),
        ({"Upload-Length": "٣"}, 400),
        ({"Upload-Length": "9" * 19}, 400),
        ({"Upload-Defer-Length": "1"}, 400),
        ({"Upload-Length": "5", "Upload-Metadata": "name *"}, 400),
        ({"Upload-Length": "5", "Upload-Metadata": "a YQ==,a YQ=="}, 400),
        ({"Upload-Length": "5", "Upload-Metadata": "é YQ=="}, 400),
    ],
)
def test_what_is_announced_wrongly_is_told(headers: dict[str, str], status: int) -> None:
    with pytest.raises(Misfit) as raised:
        protocol.read_creation(headers)
    assert raised.value.status == status


def test_what_is_announced_rightly_is_read() -> None:
    said = f"filename {encoded('é.jpg')}, is_secret,empty "
    creation = protocol.read_creation({"Upload-Length": "100", "Upload-Metadata": said})
    assert creation.length == 100
    assert creation.metadata == {"filename": "é.jpg", "is_secret": "", "empty": ""}


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"Content-Type": "text/plain"}, 415),
        ({"Content-Type": ""}, 415),
        ({"Content-Length": ""}, 411),
        ({"Content-Length": "x"}, 400),
        ({"Upload-Offset": ""}, 400),
        ({"Upload-Offset": "-3"}, 400),
        ({"Upload-Checksum": f"md5 {SHA1}"}, 400),
        ({"Upload-Checksum": "sha1"}, 400),
        ({"Upload-Checksum": "sha1 !!"}, 400),
        ({"Upload-Checksum": f"sha256 {SHA1}"}, 400),
    ],
)
def test_bytes_that_come_wrongly_are_told(changed: dict[str, str], status: int) -> None:
    with pytest.raises(Misfit) as raised:
        protocol.read_chunk(BYTES | changed)
    assert raised.value.status == status


def test_bytes_that_come_rightly_are_read() -> None:
    chunk = protocol.read_chunk(BYTES | {"Upload-Checksum": f"sha1 {SHA1}"})
    assert (chunk.offset, chunk.length) == (7, 3)
    assert chunk.checksum == read_checksum(f"sha1 {SHA1}")
    assert protocol.read_chunk(BYTES | {"Upload-Offset": "x"}, offset=0).offset == 0


@pytest.mark.parametrize("version", ["", "0.2.2", "1.0.1", "1"])
def test_only_our_version_is_spoken(version: str) -> None:
    with pytest.raises(Misfit) as raised:
        protocol.check_version({"Tus-Resumable": version})
    assert raised.value.status == 412
    protocol.check_version({"Tus-Resumable": "1.0.0"})


@pytest.mark.parametrize("algorithm", ["sha1", "sha256"])
def test_a_checksum_knows_its_bytes(algorithm: str) -> None:
    checksum = Checksum(algorithm, hashlib.new(algorithm, b"abc").digest())
    total = checksum.begin()
    total.update(b"ab")
    with pytest.raises(Misfit) as raised:
        checksum.check(total)
    assert raised.value.status == 460
    total.update(b"c")
    checksum.check(total)


WILD = "../../étc/\0\r\n\u202eخريطة‏ “quoted' \\ 🛶🏽‍♀️"


def test_any_name_is_a_label_on_one_line() -> None:
    name = f"{WILD * 12}.JPG"
    label = label_of({"filename": name})
    assert label == name.replace("\0\r\n", "")
    assert label_of({"filename": "a.jpg", "relativePath": "card/a.jpg"}) == "card/a.jpg"
    assert label_of({"filename": "a.jpg", "relativePath": "null"}) == "a.jpg"
    assert label_of({}) == label_of({"filename": "\0 "}) == "unnamed"


def test_an_endless_name_keeps_its_ending() -> None:
    label = clean_label("x" * 5000 + ".jpeg")
    assert len(label) == 500
    assert label.endswith("….jpeg")


@given(st.text(max_size=60))
def test_whatever_the_header_says_it_is_read_or_told(said: str) -> None:
    with suppress(Misfit):
        assert label_of(read_metadata(said))
