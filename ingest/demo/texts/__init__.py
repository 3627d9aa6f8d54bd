"""The galleries of the demo library with their captions, in the order of the galleries page."""

from __future__ import annotations

from ingest.demo.texts import (
    gallery_after_the_cyclone,
    gallery_bekaa_winter,
    gallery_clinics_on_wheels,
    gallery_delta_and_tide,
    gallery_from_the_archive,
    gallery_hands_of_the_harvest,
    gallery_learning_between_hills,
    gallery_long_road_danli,
    gallery_marib_under_canvas,
    gallery_out_of_the_shadows,
    gallery_return_of_the_boats,
    gallery_the_network_meets,
    gallery_vaccine_days,
    gallery_wells_of_the_sahel,
)
from ingest.demo.texts.model import Gallery

GALLERIES: tuple[Gallery, ...] = (
    gallery_long_road_danli.GALLERY,
    gallery_marib_under_canvas.GALLERY,
    gallery_wells_of_the_sahel.GALLERY,
    gallery_delta_and_tide.GALLERY,
    gallery_from_the_archive.GALLERY,
    gallery_return_of_the_boats.GALLERY,
    gallery_bekaa_winter.GALLERY,
    gallery_after_the_cyclone.GALLERY,
    gallery_clinics_on_wheels.GALLERY,
    gallery_vaccine_days.GALLERY,
    gallery_the_network_meets.GALLERY,
    gallery_learning_between_hills.GALLERY,
    gallery_out_of_the_shadows.GALLERY,
    gallery_hands_of_the_harvest.GALLERY,
)
