"""The demo library: pictures drawn by our own code and the texts that go with them."""

from ingest.demo.drawing import draw
from ingest.demo.library import manifest, pictures

__all__ = ["draw", "manifest", "pictures"]
