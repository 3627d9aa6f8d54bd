"""More pictures of: Hands of the harvest."""

from __future__ import annotations

from ingest.demo.texts.model import Picture, Words

PICTURES = (
    Picture(
        "room",
        "golden",
        "16:9",
        "2024-05-30",
        "Rabat",
        "MA",
        "Samira El Idrissi-Naciri",
        ("advice", "contracts"),
        {
            "en": Words(
                "Free advice on Wednesdays",
                (
                    "The union lawyer's table in Rabat. The cup is for the client; she herself "
                    "forgets to drink."
                ),
            ),
        },
    ),
)
