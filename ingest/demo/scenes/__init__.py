"""The scenes, by name."""

from __future__ import annotations

from collections.abc import Callable

from ingest.demo.painting.canvas import Canvas
from ingest.demo.scenes import (
    camps,
    cities,
    coasts,
    crews,
    crossings,
    drylands,
    farmland,
    herding,
    journeys,
    markets,
    mountains,
    papers,
    places,
    rooms,
    stills,
    streets,
    waters,
    workrooms,
    yards,
)

Scene = Callable[[Canvas], None]

SCENES: dict[str, Scene] = {
    **camps.SCENES,
    **cities.SCENES,
    **coasts.SCENES,
    **crews.SCENES,
    **crossings.SCENES,
    **drylands.SCENES,
    **farmland.SCENES,
    **herding.SCENES,
    **journeys.SCENES,
    **markets.SCENES,
    **mountains.SCENES,
    **papers.SCENES,
    **places.SCENES,
    **rooms.SCENES,
    **stills.SCENES,
    **streets.SCENES,
    **waters.SCENES,
    **workrooms.SCENES,
    **yards.SCENES,
}
