"""More pictures of: The wells of the Sahel."""

from __future__ import annotations

from ingest.demo.texts.model import Picture, Words

PICTURES = (
    Picture(
        "delta",
        "olive",
        "1:1",
        "2025-05-03",
        "Mopti",
        "ML",
        "Waystone Mali",
        ("delta", "aerial"),
        {
            "en": Words(
                "Where the Niger forgets it is a river",
                (
                    "The inland delta at low water. Pasture, rice and fishing follow one "
                    "another here within a few months, and so do the people."
                ),
            ),
        },
    ),
)
