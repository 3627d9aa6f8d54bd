"""The gallery: Out of the shadows."""

from __future__ import annotations

from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "room",
        "moss",
        "3:2",
        "2024-02-03",
        "Chiang Rai",
        "TH",
        "Ploy Srisawat-Chai",
        ("hotline", "protection"),
        {
            "en": Words(
                "The line that is always open",
                (
                    "A volunteer answers in five languages, and waits while the caller decides. "
                    "The number is printed inside matchboxes, bus tickets and the hems of work "
                    "gloves."
                ),
            ),
        },
    ),
    Picture(
        "harbour",
        "night",
        "3:2",
        "2024-02-10",
        "Songkhla",
        "TH",
        "Ploy Srisawat-Chai",
        ("fishing", "inspection"),
        {
            "en": Words(
                "Inspection at berth nine",
                (
                    "Inspectors and an interpreter come aboard as soon as the boat is tied up. "
                    "They speak to the crew first, one at a time, out of hearing."
                ),
            ),
        },
    ),
    Picture(
        "skyline",
        "moss",
        "16:9",
        "2024-03-02",
        "Bangkok",
        "TH",
        "Ploy Srisawat-Chai",
        ("city", "night"),
        {
            "en": Words(
                "Eleven million windows",
                (
                    "Domestic workers in the capital have formed a network that meets on "
                    "Sundays. When one stops coming, somebody rings the bell."
                ),
            ),
        },
    ),
    Picture(
        "workshop",
        "dusk",
        "3:2",
        "2024-04-18",
        "Korçë",
        "AL",
        "Mirela Hodžić",
        ("recovery", "work"),
        {
            "en": Words(
                "Bread again",
                (
                    "A social enterprise in southern Albania is run by women who were once "
                    "locked in. Here it is they who have the keys."
                ),
            ),
        },
    ),
    Picture(
        "hill-town",
        "mint",
        "3:2",
        "2024-04-21",
        "Gjirokastër",
        "AL",
        "Mirela Hodžić",
        ("town",),
        {
            "en": Words(
                "A new address",
                (
                    "One of these roofs is a safe house. It looks like the others, which is the "
                    "point."
                ),
            ),
        },
    ),
    Picture(
        "walkers",
        "mist",
        "16:9",
        "2024-06-08",
        "Nepalgunj",
        "NP",
        "Anjali Thapa Rai",
        ("border monitoring",),
        {
            "en": Words(
                "Questions at the border",
                (
                    "Former victims stand at the crossing near Nepalgunj and look at who walks "
                    "with whom. They ask gently, and they are often right."
                ),
            ),
        },
    ),
)

GALLERY = Gallery(
    "out-of-the-shadows",
    ("trafficking",),
    "Waystone",
    "2024-07-30",
    "CC-BY-NC-4.0",
    False,
    {
        "en": Words(
            "Out of the shadows",
            (
                "How people get free from those who exploited them, and who stands beside them "
                "afterwards. Faces and names are withheld; some places have been changed."
            ),
        ),
        "fr": Words(
            "Sortir de l'ombre",
            (
                "Comment on échappe à ceux qui vous exploitent, et qui se tient à vos côtés "
                "ensuite. Visages et noms sont protégés ; certains lieux ont été changés."
            ),
        ),
        "es": Words(
            "Salir de las sombras",
            (
                "Cómo se libera una persona de quienes la explotaron y quién la acompaña "
                "después. Rostros y nombres están protegidos; algunos lugares se han cambiado."
            ),
        ),
        "ar": Words(
            "الخروج من الظل",
            (
                "كيف يتحرر الناس ممن استغلوهم ومن يقف معهم بعد ذلك. الوجوه والأسماء محجوبة "
                "وغيرت بعض الأماكن."
            ),
        ),
    },
    PICTURES,
)
