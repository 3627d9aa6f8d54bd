"""The gallery: A day of kites."""

from __future__ import annotations

from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "football",
        "mint",
        "3:2",
        "2025-12-18",
        "Peshawar",
        "PK",
        "Zarmina Afridi-Khel",
        ("migrants day", "children"),
        {
            "en": Words(
                "Before the wind rose",
                (
                    "For want of wind the festival began with football. By noon there were "
                    "kites, and a draw."
                ),
            ),
        },
    ),
    Picture(
        "school",
        "dusk",
        "3:2",
        "2025-12-18",
        "Peshawar",
        "PK",
        "Zarmina Afridi-Khel",
        ("school", "festival"),
        {
            "en": Words(
                "One hundred and twelve tails",
                (
                    "Pupils of the girls' school built their kites from exercise-book covers. "
                    "The marks on them could be read from below."
                ),
            ),
        },
    ),
    Picture(
        "hill-town",
        "clear",
        "1:1",
        "2025-12-18",
        "Murree",
        "PK",
        "Zarmina Afridi-Khel",
        ("town",),
        {
            "en": Words(
                "Seen from the winning kite",
                "The winner was allowed to keep it, on condition that she teach the others.",
            ),
        },
    ),
    Picture(
        "street",
        "ember",
        "2:3",
        "2025-12-18",
        "Lahore",
        "PK",
        "Waystone Pakistan",
        ("street", "evening"),
        {
            "en": Words(
                "Home under the flags",
                (
                    "Migrant associations had decorated the lane. The flags were sewn in eleven "
                    "countries and folded by one aunt."
                ),
            ),
        },
    ),
)

GALLERY = Gallery(
    "day-of-kites",
    ("events",),
    "Waystone Pakistan",
    "2025-12-18",
    "CC-BY-4.0",
    False,
    {
        "en": Words(
            "A day of kites",
        ),
    },
    PICTURES,
)
