"""The gallery: Behind the lens."""

from __future__ import annotations

from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "crew",
        "dusk",
        "3:2",
        "2024-09-14",
        "Lalibela",
        "ET",
        "Dawit Bekele Tessema",
        ("photography", "crew"),
        {
            "en": Words(
                "Waiting for the herdsman",
                (
                    "He had said after sunset, so the crew waits. The interview took four "
                    "minutes, the coffee before it two hours."
                ),
            ),
        },
    ),
    Picture(
        "cameras",
        "noon",
        "3:2",
        "2024-09-16",
        "Addis Ababa",
        "ET",
        "Dawit Bekele Tessema",
        ("cameras", "training"),
        {
            "en": Words(
                "Kit check",
                (
                    "Fifteen things laid out before a workshop for community reporters in Addis "
                    "Ababa. The notebooks wear out first."
                ),
            ),
        },
    ),
    Picture(
        "room",
        "ember",
        "3:2",
        "2024-10-08",
        "Beirut",
        "LB",
        "Lina Haddad-Saab",
        ("editing",),
        {
            "en": Words(
                "Choosing three of three hundred",
                (
                    "The editor's table in Beirut. Pictures of people who have not agreed are "
                    "deleted here, without discussion."
                ),
            ),
            "ar": Words(
                "اختيار ثلاث من ثلاثمئة",
                "طاولة المحررة في بيروت. تحذف هنا صور من لم يوافقوا، دون نقاش.",
            ),
        },
    ),
    Picture(
        "crew",
        "golden",
        "16:9",
        "2024-10-21",
        "Kisoro",
        "UG",
        "Akello Grace Opio",
        ("film", "training"),
        {
            "en": Words(
                "Her first tripod",
                (
                    "Sixteen-year-old Prossy directs; the adults carry. The film won a prize "
                    "for sound."
                ),
            ),
        },
    ),
    Picture(
        "cameras",
        "golden",
        "1:1",
        "2024-11-02",
        "Hanoi",
        "VN",
        "Nguyễn Thu Lan",
        ("archive", "equipment"),
        {
            "en": Words(
                "Retired, in working order",
                (
                    "Cameras from three decades of assignments. The oldest has never been "
                    "repaired and should not be opened, says its owner."
                ),
            ),
        },
    ),
    Picture(
        "classroom",
        "mint",
        "4:3",
        "2024-11-19",
        "Tegucigalpa",
        "HN",
        "Marisol Quintanilla",
        ("workshop", "ethics"),
        {
            "en": Words(
                "May I?",
                (
                    "In a lesson for young reporters in Tegucigalpa, everyone is photographed "
                    "first and asked afterwards how it felt."
                ),
            ),
            "es": Words(
                "¿Me permite?",
                (
                    "En una clase para jóvenes reporteros en Tegucigalpa, a cada uno lo "
                    "fotografían primero y le preguntan después cómo se sintió."
                ),
            ),
        },
    ),
    Picture(
        "crew",
        "dawn",
        "3:2",
        "2025-01-26",
        "Maroua",
        "CM",
        "Issouf Kabré",
        ("radio", "film"),
        {
            "en": Words(
                "Broadcasting at first light",
                "A community radio records the birds it opens its programme with.",
            ),
            "fr": Words(
                "À l'antenne dès l'aube",
                "Une radio communautaire enregistre les oiseaux qui ouvrent son programme.",
            ),
        },
    ),
    Picture(
        "maps",
        "clear",
        "3:2",
        "2025-02-11",
        "Addis Ababa",
        "ET",
        "Dawit Bekele Tessema",
        ("planning",),
        {
            "en": Words(
                "A route for one picture",
                "Six calls, five permits, one ferry. The red line was drawn by the driver.",
            ),
        },
    ),
)

GALLERY = Gallery(
    "behind-the-lens",
    ("media-communications", "training-education"),
    "Waystone",
    "2025-06-03",
    "CC-BY-NC-4.0",
    False,
    {
        "en": Words(
            "Behind the lens",
            (
                "Consent first, then light. How our photographers, and the people whom they "
                "teach, work in the field."
            ),
        ),
    },
    PICTURES,
)
