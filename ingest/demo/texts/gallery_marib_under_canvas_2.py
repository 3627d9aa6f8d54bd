"""More pictures of: Ma'rib, a city under canvas."""

from __future__ import annotations

from ingest.demo.texts.model import Picture, Words

PICTURES = (
    Picture(
        "walkers",
        "golden",
        "3:1",
        "2024-02-10",
        "Ma'rib",
        "YE",
        "Huda Sanabani",
        ("displacement", "walking"),
        {
            "en": Words(
                "Forty families, one morning",
                (
                    "New arrivals walk the last stretch from the main road. Someone had gone "
                    "ahead the day before to ask if there was room."
                ),
            ),
            "ar": Words(
                "أربعون أسرة في صباح واحد",
                (
                    "يمشي الواصلون الجدد المسافة الأخيرة من الطريق العام. كان أحدهم قد سبقهم في "
                    "اليوم السابق ليسأل إن كان هناك متسع."
                ),
            ),
        },
    ),
    Picture(
        "room",
        "golden",
        "2:3",
        "2024-02-12",
        "Ma'rib",
        "YE",
        "Huda Sanabani",
        ("interior", "home"),
        {
            "en": Words(
                "A plant on the sill",
                (
                    "In the community centre a basil plant grows in a tin. It was brought from "
                    "Taiz as a cutting, in a wet cloth, by a woman of seventy."
                ),
            ),
        },
    ),
)
