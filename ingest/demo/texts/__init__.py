"""The galleries of the demo library with their captions, in the order of the galleries page."""

from __future__ import annotations

from ingest.demo.texts import (
    gallery_long_road_danli,
    gallery_marib_under_canvas,
    gallery_wells_of_the_sahel,
)
from ingest.demo.texts.model import Gallery

GALLERIES: tuple[Gallery, ...] = (
    gallery_long_road_danli.GALLERY,
    gallery_marib_under_canvas.GALLERY,
    gallery_wells_of_the_sahel.GALLERY,
)
