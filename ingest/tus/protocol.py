"""What the tus 1.0 protocol asks of headers; knows nothing of storages or rows."""

from collections.abc import Mapping
from dataclasses import dataclass

from ingest.tus.checksums import ALGORITHMS, Checksum, read_checksum
from ingest.tus.metadata import read_metadata
from ingest.tus.misfit import Misfit

VERSION = "1.0.0"
EXTENSIONS = ("creation", "creation-with-upload", "termination", "checksum", "expiration")
CHUNK_TYPE = "application/offset+octet-stream"

Headers = Mapping[str, str]


@dataclass(frozen=True)
class Creation:
    """What a client announces: how long the file is, and what it says of it."""

    length: int
    metadata: dict[str, str]


@dataclass(frozen=True)
class Chunk:
    """Bytes that a client sends: from where on, how many, and what they sum up to."""

    offset: int
    length: int
    checksum: Checksum | None = None


def capabilities(largest: int) -> dict[str, str]:
    """Return the headers that say what this server can do."""
    return {
        "Tus-Version": VERSION,
        "Tus-Extension": ",".join(EXTENSIONS),
        "Tus-Max-Size": str(largest),
        "Tus-Checksum-Algorithm": ",".join(ALGORITHMS),
    }


def check_version(headers: Headers) -> None:
    """Raise Misfit 412 unless the client speaks our version."""
    if headers.get("Tus-Resumable") != VERSION:
        raise Misfit(412, "Tus-Resumable must be 1.0.0.")


def read_creation(headers: Headers) -> Creation:
    """Return what is announced; raise Misfit where the headers do not say it rightly."""
    if "Upload-Defer-Length" in headers:
        raise Misfit(400, "The length must be known: Upload-Defer-Length is not supported.")
    length = _number(headers, "Upload-Length")
    return Creation(length, read_metadata(headers.get("Upload-Metadata", "")))


def read_chunk(headers: Headers, *, offset: int | None = None) -> Chunk:
    """Return what a PATCH brings; `offset` stands in where a creation brings bytes along."""
    if headers.get("Content-Type", "").split(";")[0].strip().lower() != CHUNK_TYPE:
        raise Misfit(415, f"The content type of bytes is {CHUNK_TYPE}.")
    start = _number(headers, "Upload-Offset") if offset is None else offset
    if not headers.get("Content-Length", "").strip():
        raise Misfit(411, "Content-Length is missing.")
    said = headers.get("Upload-Checksum")
    return Chunk(start, _number(headers, "Content-Length"), read_checksum(said) if said else None)


def _number(headers: Headers, name: str) -> int:
    value = headers.get(name, "").strip()
    if not (value.isascii() and value.isdigit()) or len(value) > 18:
        raise Misfit(400, f"{name} must be a whole number, zero or more.")
    return int(value)
