"""The gallery: Islands and tides."""

from __future__ import annotations

from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "islands",
        "golden",
        "3:2",
        "2025-06-04",
        "Majuro",
        "MH",
        "Teuila Faleolo",
        ("atoll",),
        {
            "en": Words(
                "Two metres above everything",
                (
                    "The highest point of the atoll is a bridge. Children are told to run "
                    "there, and they hold the record at four minutes."
                ),
            ),
        },
    ),
    Picture(
        "coast",
        "clear",
        "16:9",
        "2025-06-11",
        "Suva",
        "FJ",
        "Teuila Faleolo",
        ("coast", "fishing"),
        {
            "en": Words(
                "The new harbour of an old village",
                (
                    "Moved two kilometres inland, the people of Vunidogoloa still keep their "
                    "boats where their grandparents did."
                ),
            ),
        },
    ),
    Picture(
        "building-site",
        "golden",
        "3:2",
        "2025-06-14",
        "Savusavu",
        "FJ",
        "Waystone Fiji",
        ("planned relocation",),
        {
            "en": Words(
                "House number thirty",
                (
                    "The last frame in the relocated village goes up. It is bigger than the "
                    "others: the family waited longest."
                ),
            ),
        },
    ),
    Picture(
        "rainforest",
        "mint",
        "2:3",
        "2025-06-17",
        "Somosomo",
        "FJ",
        "Teuila Faleolo",
        ("forest", "survey"),
        {
            "en": Words(
                "Looking for higher ground",
                (
                    "Elders and surveyors walk the ridge of Taveuni to see where a spring might "
                    "be. The elders were right."
                ),
            ),
        },
    ),
    Picture(
        "beach",
        "dawn",
        "3:2",
        "2025-07-01",
        "Port Vila",
        "VU",
        "Teuila Faleolo",
        ("beach",),
        {
            "en": Words(
                "Low tide at Pango",
                "Women collect shells where the graveyard was. They greet by name.",
            ),
        },
    ),
    Picture(
        "harbour",
        "mint",
        "3:2",
        "2025-07-04",
        "Port Vila",
        "VU",
        "Teuila Faleolo",
        ("port", "labour mobility"),
        {
            "en": Words(
                "Bound for the apple season",
                (
                    "Two hundred workers leave Port Vila for seven months. The money of the "
                    "last season stands on the hill: a school with a cyclone roof."
                ),
            ),
        },
    ),
    Picture(
        "islands",
        "dusk",
        "1:1",
        "2025-07-19",
        "Funafuti",
        "TV",
        "Teuila Faleolo",
        ("lagoon",),
        {
            "en": Words(
                "Evening on the lagoon",
                (
                    "The runway is the village green after the last flight. From the water one "
                    "sees only palms."
                ),
            ),
        },
    ),
    Picture(
        "classroom",
        "golden",
        "3:2",
        "2025-07-22",
        "Funafuti",
        "TV",
        "Waystone Fiji",
        ("school",),
        {
            "en": Words(
                "What to take",
                (
                    "In class five every pupil drew one thing that must come along if they ever "
                    "go. Eleven drew the sea."
                ),
            ),
        },
    ),
    Picture(
        "room",
        "clear",
        "1:2",
        "2025-08-02",
        "Suva",
        "FJ",
        "Teuila Faleolo",
        ("legal advice",),
        {
            "en": Words(
                "Whose sea will it be?",
                (
                    "Lawyer Litia Qalo prepares an opinion on maritime zones of islands that "
                    "may be under water. She writes it in Fijian first."
                ),
            ),
        },
    ),
    Picture(
        "flood",
        "rain",
        "3:2",
        "2025-03-14",
        "Nadi",
        "FJ",
        "Waystone Fiji",
        ("flood",),
        {
            "en": Words(
                "King tide, Nadi",
                "The bus company lent its boats. It has had boats since 2012.",
            ),
        },
    ),
)

GALLERY = Gallery(
    "islands-and-tides",
    ("environmental-migration",),
    "Waystone Fiji",
    "2025-09-09",
    "CC-BY-4.0",
    False,
    {
        "en": Words(
            "Islands and tides",
            (
                "In the Pacific, moving is planned by the whole village: where the church will "
                "stand, who takes the bones of the elders, which reef is still ours."
            ),
        ),
        "fr": Words(
            "Îles et marées",
            (
                "Dans le Pacifique, c'est tout le village qui prépare le départ : où sera "
                "l'église, qui emportera les os des anciens, quel récif reste le nôtre."
            ),
        ),
        "es": Words(
            "Islas y mareas",
            (
                "En el Pacífico, el traslado lo planea todo el pueblo: dónde estará la iglesia, "
                "quién llevará los huesos de los mayores, qué arrecife sigue siendo nuestro."
            ),
        ),
        "ar": Words(
            "جزر ومد",
            (
                "في المحيط الهادئ تخطط القرية كلها لرحيلها: أين ستبنى الكنيسة، ومن يحمل عظام "
                "الأجداد، وأي شعاب تبقى لنا."
            ),
        ),
    },
    PICTURES,
)
