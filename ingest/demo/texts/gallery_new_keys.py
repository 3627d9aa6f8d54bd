"""The gallery: New keys."""

from __future__ import annotations

from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "airfield",
        "dawn",
        "3:2",
        "2024-02-27",
        "Amman",
        "JO",
        "Kinan Qasrawi",
        ("departure", "flight"),
        {
            "en": Words(
                "Gate A2, Amman",
                (
                    "Eighty-one people leave for four countries. Escort Rania checks the blue "
                    "bags twice, then lends a grandmother her scarf."
                ),
            ),
            "ar": Words(
                "البوابة أ2، عمان",
                (
                    "واحد وثمانون شخصا يغادرون إلى أربع دول. تتفقد المرافقة رانيا الحقائب "
                    "الزرقاء مرتين ثم تعير جدة وشاحها."
                ),
            ),
        },
    ),
    Picture(
        "room",
        "noon",
        "3:2",
        "2024-02-20",
        "Amman",
        "JO",
        "Kinan Qasrawi",
        ("interview",),
        {
            "en": Words(
                "The third and last interview",
                (
                    "The plant is new, the questions are not. Families may ask theirs at the "
                    "end, and more and more of them do."
                ),
            ),
            "ar": Words(
                "المقابلة الثالثة والأخيرة",
                (
                    "النبتة جديدة أما الأسئلة فلا. يحق للأسر أن تسأل في النهاية، ويفعل ذلك عدد "
                    "متزايد منها."
                ),
            ),
        },
    ),
    Picture(
        "classroom",
        "olive",
        "3:2",
        "2024-03-05",
        "Nairobi",
        "KE",
        "Reuben Kiptoo",
        ("cultural orientation",),
        {
            "en": Words(
                "How to ride a tram",
                (
                    "Three days of orientation in Nairobi: rights, rent, recycling, snow. The "
                    "teacher was resettled herself and came back to do this."
                ),
            ),
        },
    ),
    Picture(
        "clinic",
        "clear",
        "3:2",
        "2024-03-07",
        "Kakuma",
        "KE",
        "Reuben Kiptoo",
        ("health assessment",),
        {
            "en": Words(
                "Fit to fly",
                (
                    "Health checks at Kakuma take a morning. Whoever needs treatment is treated "
                    "first and travels later, with the same place in the line."
                ),
            ),
        },
    ),
    Picture(
        "bus-stop",
        "golden",
        "3:2",
        "2024-03-12",
        "Kakuma",
        "KE",
        "Reuben Kiptoo",
        ("departure",),
        {
            "en": Words(
                "Half of the school came",
                (
                    "Pupils say goodbye to three classmates. The exercise books in the suitcase "
                    "were signed on every page."
                ),
            ),
        },
    ),
    Picture(
        "skyline",
        "mist",
        "16:9",
        "2024-03-19",
        "Nairobi",
        "KE",
        "Reuben Kiptoo",
        ("city", "transit"),
        {
            "en": Words(
                "One night in Nairobi",
                "The transit centre is on the sixth floor. Children counted lifts, lights, buses.",
            ),
        },
    ),
    Picture(
        "snow-village",
        "dusk",
        "3:2",
        "2024-11-30",
        "Umeå",
        "SE",
        "Jonas Lindqvist",
        ("arrival", "winter"),
        {
            "en": Words(
                "Four in the afternoon, in Umeå",
                (
                    "The first surprise was the dark, the second the neighbours with a sledge "
                    "full of firewood."
                ),
            ),
        },
    ),
    Picture(
        "lake",
        "mint",
        "3:2",
        "2024-06-21",
        "Östersund",
        "SE",
        "Jonas Lindqvist",
        ("integration",),
        {
            "en": Words(
                "The longest day",
                (
                    "A year after arrival, the Mbonimpa family has a boat on loan and an "
                    "opinion about pike."
                ),
            ),
        },
    ),
    Picture(
        "workshop",
        "snow",
        "3:2",
        "2025-01-22",
        "Gdańsk",
        "PL",
        "Zofia Wrzos",
        ("work", "skills"),
        {
            "en": Words(
                "Same saw, other language",
                (
                    "Carpenter Haitham found work in Gdańsk within a month. His colleagues have "
                    "learnt seven words of Arabic, all of them measurements."
                ),
            ),
        },
    ),
)

GALLERY = Gallery(
    "new-keys",
    ("resettlement", "movement-assistance"),
    "Waystone",
    "2024-10-17",
    "CC-BY-4.0",
    False,
    {
        "en": Words(
            "New keys",
            (
                "Resettlement takes years of files and one morning of luggage. From the "
                "interview rooms of Amman and Nairobi to a first winter in the north."
            ),
        ),
    },
    PICTURES,
)
