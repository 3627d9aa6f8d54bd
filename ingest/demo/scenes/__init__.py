"""The scenes, by name."""

from __future__ import annotations

from collections.abc import Callable

from ingest.demo.painting.canvas import Canvas
from ingest.demo.scenes import (
    camps,
    cities,
    coasts,
    drylands,
    farmland,
    mountains,
    places,
    rooms,
    stills,
    waters,
)

Scene = Callable[[Canvas], None]

SCENES: dict[str, Scene] = {
    **camps.SCENES,
    **cities.SCENES,
    **coasts.SCENES,
    **drylands.SCENES,
    **farmland.SCENES,
    **mountains.SCENES,
    **places.SCENES,
    **rooms.SCENES,
    **stills.SCENES,
    **waters.SCENES,
}
