"""A file between its arrival and its being an item: what the steps hand to one another."""

from dataclasses import dataclass, field
from pathlib import Path

from ingest.decoding.description import Description
from ingest.decoding.formats import Format
from ingest.decoding.parent import Probe, Rendered
from ingest.defaults import with_defaults
from ingest.models import Upload


@dataclass
class Arrival:
    """The upload, where its bytes lie on this machine, and what the steps found out."""

    upload: Upload
    path: Path
    # An empty folder for renditions, thrown away at the end.
    folder: Path
    format: Format | None = None
    sha256: str = ""
    original_key: str = ""
    probe: Probe | None = None
    rendered: Rendered | None = None
    notes: list[str] = field(default_factory=list)

    @property
    def size(self) -> int:
        """Return the bytes of the file."""
        return self.path.stat().st_size

    @property
    def told(self) -> Description:
        """Return what the file says of itself, its gaps filled with what holds for the batch."""
        assert self.probe
        return with_defaults(self.probe.description, self.upload.batch.defaults)
