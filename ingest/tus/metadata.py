"""What clients say of a file: words in base64, shown as labels and never used as paths."""

import unicodedata
from base64 import b64decode
from binascii import Error
from pathlib import PurePosixPath

from ingest.tus.misfit import Misfit

LONGEST_LABEL = 500
NAMELESS = "unnamed"


def read_metadata(said: str) -> dict[str, str]:
    """Return the pairs of "key base64,key base64,key"; raise Misfit where they are malformed."""
    pairs: dict[str, str] = {}
    for part in filter(None, (part.strip() for part in said.split(","))):
        key, _, encoded = part.partition(" ")
        if not key.isascii() or key in pairs:
            raise Misfit(400, "Upload-Metadata has a key that is not ASCII or that comes twice.")
        try:
            pairs[key] = b64decode(encoded.strip(), validate=True).decode("utf-8", "replace")
        except (Error, ValueError) as error:
            raise Misfit(400, "A value of Upload-Metadata is not base64.") from error
    return pairs


def label_of(metadata: dict[str, str]) -> str:
    """Return how to name the file to people: its place in the chosen folder, else its name.

    Any letters stay, whatever their direction; control characters go. Cut to 500 in its middle,
    so that its ending still tells the format.
    """
    given = metadata.get("relativePath") or metadata.get("filename") or metadata.get("name", "")
    return clean_label(given if given != "null" else metadata.get("filename", ""))


def clean_label(given: str) -> str:
    """Return `given` as one line that can be stored and shown."""
    kept = "".join(c for c in given if unicodedata.category(c) not in ("Cc", "Cs")).strip()
    if len(kept) > LONGEST_LABEL:
        ending = PurePosixPath(kept).suffix[-20:]
        kept = f"{kept[: LONGEST_LABEL - 1 - len(ending)]}…{ending}"
    return kept or NAMELESS
