"""More pictures of: Clinics on wheels."""

from __future__ import annotations

from ingest.demo.texts.model import Picture, Words

PICTURES = (
    Picture(
        "clinic",
        "dusk",
        "16:9",
        "2024-11-03",
        "Nampula",
        "MZ",
        "João Macuácua",
        ("health", "night"),
        {
            "en": Words(
                "The generator holds",
                (
                    "With the new lamps the maternity veranda can receive at night. Eleven "
                    "births in the first week, all well."
                ),
            ),
        },
    ),
)
