"""The gallery: Partners' week 2025."""

from __future__ import annotations

from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "hall",
        "dusk",
        "3:2",
        "2025-04-07",
        "Addis Ababa",
        "ET",
        "Dawit Bekele Tessema",
        ("partners", "opening"),
        {
            "en": Words(
                "Full house in Addis Ababa",
                (
                    "Ministries, municipalities and forty diaspora associations open the week. "
                    "The first speaker gave half of her time to the second."
                ),
            ),
        },
    ),
    Picture(
        "airfield",
        "golden",
        "3:2",
        "2025-04-08",
        "Addis Ababa",
        "ET",
        "Dawit Bekele Tessema",
        ("logistics",),
        {
            "en": Words(
                "One aircraft, five flags",
                (
                    "The joint humanitarian flight is inspected by those who pay for it. All of "
                    "them sat in the middle seats."
                ),
            ),
        },
    ),
    Picture(
        "skyline",
        "clear",
        "16:9",
        "2025-04-09",
        "Dakar",
        "SN",
        "Ramata Sané",
        ("cities",),
        {
            "en": Words(
                "Cities sign first",
                (
                    "Dakar hosted the mayors' round. Their agreement on birth certificates has "
                    "one page and no footnotes."
                ),
            ),
        },
    ),
    Picture(
        "workshop",
        "ember",
        "3:2",
        "2025-04-10",
        "Kigali",
        "RW",
        "Chantal Uwimana-Keza",
        ("private sector",),
        {
            "en": Words(
                "Employers who train",
                (
                    "A furniture maker in Kigali shows partners the bench where every second "
                    "trainee is a refugee."
                ),
            ),
        },
    ),
    Picture(
        "room",
        "dawn",
        "3:2",
        "2025-04-11",
        "Nairobi",
        "KE",
        "Reuben Kiptoo",
        ("agreement",),
        {
            "en": Words(
                "The table afterwards",
                "Signed, copied, and the cup forgotten.",
            ),
        },
    ),
)

GALLERY = Gallery(
    "partners-week",
    ("international-cooperation-and-partnerships", "events"),
    "Waystone",
    "2025-04-14",
    "CC-BY-4.0",
    False,
    {
        "en": Words(
            "Partners' week 2025",
        ),
    },
    PICTURES,
)
