"""The gallery: A winter apart."""

from __future__ import annotations

from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "snow-village",
        "dusk",
        "3:2",
        "2022-12-18",
        "Yaremche",
        "UA",
        "Oksana Hrytsak",
        ("winter", "host community"),
        {
            "en": Words(
                "Lights in Yaremche",
                (
                    "Every second house in this mountain village has guests from the east. The "
                    "power comes back at five, and all windows at once."
                ),
            ),
        },
    ),
    Picture(
        "road",
        "snow",
        "3:2",
        "2022-12-20",
        "Lviv",
        "UA",
        "Oksana Hrytsak",
        ("convoy", "winter"),
        {
            "en": Words(
                "Generators for nineteen hospitals",
                (
                    "The convoy left Lviv before the snow did its work. The third lorry carries "
                    "nothing but spare parts."
                ),
            ),
        },
    ),
    Picture(
        "warehouse",
        "snow",
        "3:2",
        "2022-12-22",
        "Lviv",
        "UA",
        "Waystone Ukraine",
        ("relief goods",),
        {
            "en": Words(
                "A chain of mittens",
                (
                    "Students load stoves and sleeping bags. There is no heating in the store, "
                    "but there is a saxophone player."
                ),
            ),
        },
    ),
    Picture(
        "room",
        "snow",
        "3:2",
        "2022-12-27",
        "Chernivtsi",
        "UA",
        "Oksana Hrytsak",
        ("collective centre",),
        {
            "en": Words(
                "Room 12",
                (
                    "In the former dormitory each family has a window and a rule. The rule of "
                    "this one: nobody reads the news before tea."
                ),
            ),
        },
    ),
    Picture(
        "bus-stop",
        "snow",
        "16:9",
        "2023-01-04",
        "Palanca",
        "MD",
        "Ion Rusnac-Moraru",
        ("border", "bus"),
        {
            "en": Words(
                "Palanca, lane three",
                (
                    "Minibuses wait beyond the crossing with the engine on for warmth. Drivers "
                    "know most of the cities of Europe by their bus stations."
                ),
            ),
        },
    ),
    Picture(
        "classroom",
        "snow",
        "3:2",
        "2023-01-16",
        "Chișinău",
        "MD",
        "Ion Rusnac-Moraru",
        ("education",),
        {
            "en": Words(
                "First snow, second alphabet",
                (
                    "In Chișinău's lyceum no. 4 the children write in two scripts. The board "
                    "has a half for each."
                ),
            ),
        },
    ),
    Picture(
        "skyline",
        "snow",
        "3:2",
        "2023-01-19",
        "Warsaw",
        "PL",
        "Zofia Wrzos",
        ("city",),
        {
            "en": Words(
                "Across the Vistula",
                (
                    "Warsaw took in a city's worth of people in one month. The telephone line "
                    "for tenants and landlords rings in three languages."
                ),
            ),
        },
    ),
    Picture(
        "medicine",
        "mist",
        "3:2",
        "2023-01-25",
        "Odesa",
        "UA",
        "Oksana Hrytsak",
        ("medicine",),
        {
            "en": Words(
                "Insulin, by night train",
                (
                    "Boxes for eleven pharmacies are sorted on a kitchen table in Odesa. The "
                    "neighbours lend their refrigerators."
                ),
            ),
        },
    ),
    Picture(
        "building-site",
        "mist",
        "3:2",
        "2023-02-08",
        "Bucha",
        "UA",
        "Waystone Ukraine",
        ("repair", "shelter"),
        {
            "en": Words(
                "Before the thaw",
                (
                    "Repair crews roof forty houses in February because rain is worse than "
                    "frost. Owners cook for the crew, on whatever stove there is."
                ),
            ),
        },
    ),
    Picture(
        "bridge",
        "snow",
        "3:2",
        "2023-02-20",
        "Soroca",
        "MD",
        "Ion Rusnac-Moraru",
        ("crossing",),
        {
            "en": Words(
                "Over the Dniester on foot",
                (
                    "Relatives from both banks meet in the middle of the bridge for a quarter "
                    "of an hour on Sundays, and longer when the guard looks at the river."
                ),
            ),
        },
    ),
)

GALLERY = Gallery(
    "a-winter-apart",
    ("crisis-response", "internally-displaced-persons"),
    "Waystone Ukraine",
    "2023-03-01",
    "CC-BY-NC-ND-3.0-IGO",
    False,
    {
        "en": Words(
            "A winter apart",
            (
                "Railway towns, monastery guest rooms, a school gym in Chișinău: how people got "
                "through the cold months away from home, and how others made room."
            ),
        ),
        "fr": Words(
            "Un hiver loin de chez soi",
            (
                "Villes de chemin de fer, chambres d'un monastère, gymnase d'école à Chișinău : "
                "comment on a traversé les mois froids loin de la maison, et comment d'autres "
                "ont fait de la place."
            ),
        ),
        "es": Words(
            "Un invierno lejos de casa",
            (
                "Ciudades ferroviarias, celdas de un monasterio, el gimnasio de una escuela en "
                "Chișinău: cómo se pasaron los meses fríos lejos del hogar y cómo otros "
                "hicieron sitio."
            ),
        ),
        "ar": Words(
            "شتاء بعيدا عن البيت",
            (
                "مدن السكك الحديدية وغرف دير وقاعة رياضة في كيشيناو: كيف أمضى الناس الأشهر "
                "الباردة بعيدا عن بيوتهم وكيف أفسح لهم آخرون مكانا."
            ),
        ),
    },
    PICTURES,
)
