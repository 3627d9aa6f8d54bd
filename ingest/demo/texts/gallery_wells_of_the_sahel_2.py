"""More pictures of: The wells of the Sahel."""

from __future__ import annotations

from ingest.demo.texts.model import Picture, Words

PICTURES = (
    Picture(
        "patchwork",
        "golden",
        "4:3",
        "2025-04-11",
        "Mao",
        "TD",
        "Issouf Kabré",
        ("aerial", "oasis"),
        {
            "en": Words(
                "Green squares near Lake Chad",
                (
                    "Polders north-east of the lake, farmed in plots of a quarter of a hectare. "
                    "Two in five belong to families who came from the islands."
                ),
            ),
        },
    ),
    Picture(
        "walkers",
        "haze",
        "3:2",
        "2025-04-14",
        "Abéché",
        "TD",
        "Issouf Kabré",
        ("migration", "road"),
        {
            "en": Words(
                "Towards the harvest",
                (
                    "Young men from Ouaddaï leave for the sesame fields with their tools on "
                    "their shoulders. A hotline tells them which farms pay on time."
                ),
            ),
            "ar": Words(
                "نحو الحصاد",
                (
                    "شبان من وداي يتجهون إلى حقول السمسم وأدواتهم على أكتافهم. يخبرهم خط هاتفي "
                    "أي المزارع تدفع الأجور في موعدها."
                ),
            ),
        },
    ),
    Picture(
        "street",
        "olive",
        "2:3",
        "2025-04-20",
        "Bamako",
        "ML",
        "Fatoumata Djiré",
        ("city", "trade"),
        {
            "en": Words(
                "A cousin in Bamako",
                (
                    "Everyone has one, says tailor Moussa: someone who arrived earlier and "
                    "knows where to sleep. His own workshop has become that address for half a "
                    "village."
                ),
            ),
            "fr": Words(
                "Un cousin à Bamako",
                (
                    "Tout le monde en a un, dit le tailleur Moussa : quelqu'un qui est arrivé "
                    "plus tôt et sait où dormir. Son atelier est devenu cette adresse pour la "
                    "moitié d'un village."
                ),
            ),
        },
    ),
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
