"""Checksums that clients send along with bytes."""

import hashlib
import hmac
from base64 import b64decode
from binascii import Error
from dataclasses import dataclass
from typing import Any

from ingest.tus.misfit import Misfit

# The protocol asks for sha1; it guards against accidents here, not against people.
ALGORITHMS = ("sha1", "sha256")
WRONG = 460


@dataclass(frozen=True)
class Checksum:
    """An algorithm and the digest that the bytes must have."""

    algorithm: str
    digest: bytes

    def begin(self) -> Any:
        """Return an empty sum to which pieces are added by `update`."""
        return hashlib.new(self.algorithm, usedforsecurity=False)

    def check(self, total: Any) -> None:
        """Raise Misfit 460 unless `total` is the digest that was sent."""
        if not hmac.compare_digest(total.digest(), self.digest):
            raise Misfit(WRONG, "The bytes are not those that were sent (checksum).")


def read_checksum(said: str) -> Checksum:
    """Return the checksum of "sha1 <base64>"; raise Misfit where it cannot be understood."""
    algorithm, _, encoded = said.strip().partition(" ")
    if algorithm not in ALGORITHMS:
        raise Misfit(400, f"The checksum algorithm must be one of {', '.join(ALGORITHMS)}.")
    try:
        digest = b64decode(encoded.strip(), validate=True)
    except (Error, ValueError):
        digest = b""
    if len(digest) != hashlib.new(algorithm, usedforsecurity=False).digest_size:
        raise Misfit(400, "Upload-Checksum holds no checksum of that kind.")
    return Checksum(algorithm, digest)
