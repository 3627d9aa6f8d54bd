"""The gallery: After the cyclone."""

from __future__ import annotations

from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "flood",
        "mist",
        "3:2",
        "2021-01-25",
        "Buzi",
        "MZ",
        "João Macuácua",
        ("flood", "rescue"),
        {
            "en": Words(
                "Búzi on the second morning",
                (
                    "Volunteers with local boats look into every house. They paint a white dot "
                    "on the roofs that have been visited."
                ),
            ),
        },
    ),
    Picture(
        "coast",
        "storm",
        "16:9",
        "2021-01-24",
        "Beira",
        "MZ",
        "João Macuácua",
        ("cyclone", "coast"),
        {
            "en": Words(
                "The day the wind dropped",
                (
                    "Fishing boats go out from Beira again, not for fish but for those on the "
                    "sandbanks."
                ),
            ),
        },
    ),
    Picture(
        "camp",
        "rain",
        "3:2",
        "2021-02-02",
        "Beira",
        "MZ",
        "Waystone Mozambique",
        ("camp", "rain"),
        {
            "en": Words(
                "Rain on the new site",
                (
                    "Two thousand people moved to the high ground at Savane within four days. "
                    "Drainage trenches were dug by those who would sleep beside them."
                ),
            ),
        },
    ),
    Picture(
        "warehouse",
        "rain",
        "3:2",
        "2021-02-04",
        "Beira",
        "MZ",
        "Waystone Mozambique",
        ("relief goods",),
        {
            "en": Words(
                "By hand, because the forklift drowned",
                "Tarpaulins and rope leave the port store in a human chain of forty people.",
            ),
        },
    ),
    Picture(
        "road",
        "storm",
        "3:2",
        "2021-02-11",
        "Dondo",
        "MZ",
        "João Macuácua",
        ("road", "convoy"),
        {
            "en": Words(
                "National Road 6",
                (
                    "The first convoy in two weeks passes Dondo. Women sold roasted maize to "
                    "the drivers before the engines had stopped."
                ),
            ),
        },
    ),
    Picture(
        "building-site",
        "clear",
        "4:3",
        "2021-02-23",
        "Nhamatanda",
        "MZ",
        "Waystone Mozambique",
        ("shelter", "construction"),
        {
            "en": Words(
                "Eight nails more",
                (
                    "A carpenter shows how a roof is tied down so that it stays. The model "
                    "house is built with the family who will own it."
                ),
            ),
        },
    ),
    Picture(
        "classroom",
        "mint",
        "3:2",
        "2021-03-03",
        "Beira",
        "MZ",
        "João Macuácua",
        ("education",),
        {
            "en": Words(
                "Lessons under a borrowed roof",
                (
                    "The third class of Matacuane meets in the railway club. The stationmaster "
                    "rings the bell."
                ),
            ),
        },
    ),
    Picture(
        "fields",
        "olive",
        "3:2",
        "2021-03-15",
        "Nhamatanda",
        "MZ",
        "João Macuácua",
        ("agriculture", "seeds"),
        {
            "en": Words(
                "Sixty-day maize",
                (
                    "Fast seed was sown on the silt the river left. The harvest will be small "
                    "and in time."
                ),
            ),
        },
    ),
    Picture(
        "patchwork",
        "olive",
        "16:9",
        "2021-03-20",
        "Chimoio",
        "MZ",
        "Waystone Mozambique",
        ("aerial", "mapping"),
        {
            "en": Words(
                "Counting fields from the air",
                (
                    "A drone survey found that a third of the plots could be planted again. "
                    "Farmers were given prints with their own land outlined."
                ),
            ),
        },
    ),
    Picture(
        "beach",
        "golden",
        "3:2",
        "2021-04-01",
        "Beira",
        "MZ",
        "João Macuácua",
        ("coast", "recovery"),
        {
            "en": Words(
                "Ten weeks on",
                (
                    "Praia Nova, low tide. Of the twenty-six boats on this beach, nineteen are "
                    "new, and all are paid for."
                ),
            ),
        },
    ),
)

GALLERY = Gallery(
    "after-the-cyclone",
    ("crisis-response", "shelter"),
    "Waystone Mozambique",
    "2021-04-02",
    "CC-BY-4.0",
    False,
    {
        "en": Words(
            "After the cyclone",
            (
                "The cyclone came ashore at Beira in the night of 23 January. A record of the "
                "ten weeks after it: boats, roofs, rice, and the first dry road."
            ),
        ),
        "fr": Words(
            "Après le cyclone",
            (
                "Le cyclone a touché terre à Beira dans la nuit du 23 janvier. Chronique des "
                "dix semaines qui ont suivi : des barques, des toits, du riz et la première "
                "route sèche."
            ),
        ),
        "es": Words(
            "Después del ciclón",
            (
                "El ciclón tocó tierra en Beira la noche del 23 de enero. Crónica de las diez "
                "semanas siguientes: barcas, techos, arroz y la primera carretera seca."
            ),
        ),
        "ar": Words(
            "بعد الإعصار",
            (
                "وصل الإعصار إلى بيرا ليلة الثالث والعشرين من كانون الثاني. سجل للأسابيع العشرة "
                "التالية: قوارب وأسقف وأرز وأول طريق جاف."
            ),
        ),
    },
    PICTURES,
)
