"""More pictures of: Delta and tide."""

from __future__ import annotations

from ingest.demo.texts.model import Picture, Words

PICTURES = (
    Picture(
        "hill-town",
        "dusk",
        "3:2",
        "2024-11-28",
        "Đà Lạt",
        "VN",
        "Nguyễn Thu Lan",
        ("city", "labour"),
        {
            "en": Words(
                "Greenhouse town",
                (
                    "Coastal families who moved to Đà Lạt tend flowers under glass. Rents have "
                    "risen with the roses, and the city has begun to build."
                ),
            ),
        },
    ),
    Picture(
        "coast",
        "mint",
        "3:2",
        "2025-01-09",
        "Bến Tre",
        "VN",
        "Waystone Viet Nam",
        ("coast", "fishing"),
        {
            "en": Words(
                "Out past the markers",
                (
                    "Small boats leave Bến Tre on the morning ebb. The markers show where the "
                    "coconut groves ended in 1998."
                ),
            ),
        },
    ),
)
