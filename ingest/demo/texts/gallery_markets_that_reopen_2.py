"""More pictures of: Markets that reopen."""

from __future__ import annotations

from ingest.demo.texts.model import Picture, Words

PICTURES = (
    Picture(
        "market",
        "rain",
        "3:2",
        "2025-10-29",
        "Cox's Bazar",
        "BD",
        "Rubina Akhter Mim",
        ("market", "rain"),
        {
            "en": Words(
                "Monsoon discount",
                (
                    "Stallholders near the camps stay open in the rain. Host and refugee "
                    "traders share tarpaulins and, lately, a card reader."
                ),
            ),
        },
    ),
    Picture(
        "patchwork",
        "mint",
        "16:9",
        "2025-11-03",
        "Kandy",
        "LK",
        "Nimal Dissanayaka-Perera",
        ("aerial", "gardens"),
        {
            "en": Words(
                "Market gardens from above",
                (
                    "Each square feeds one stall in Kandy. The yellow ones are marigolds, for "
                    "the temples."
                ),
            ),
        },
    ),
    Picture(
        "lake",
        "golden",
        "3:2",
        "2025-11-07",
        "Sevan",
        "AM",
        "Ani Petrosyan-Hakob",
        ("lake", "guesthouses"),
        {
            "en": Words(
                "Guest rooms by the water",
                (
                    "Displaced families run four small guesthouses on the shore of Lake Sevan. "
                    "The bread is baked by the grandmothers."
                ),
            ),
        },
    ),
    Picture(
        "market",
        "snow",
        "3:2",
        "2025-11-29",
        "Gyumri",
        "AM",
        "Ani Petrosyan-Hakob",
        ("winter market",),
        {
            "en": Words(
                "Open at minus nine",
                (
                    "The stalls of Gyumri are insulated with what was left from the housing "
                    "project. Customers stay for the stove."
                ),
            ),
        },
    ),
    Picture(
        "ridges",
        "olive",
        "3:2",
        "2025-11-12",
        "Tatev",
        "AM",
        "Ani Petrosyan-Hakob",
        ("mountains",),
        {
            "en": Words(
                "The cheese route",
                "Six villages, one van, one ledger. On days without the van they walk the ridge.",
            ),
        },
    ),
    Picture(
        "street",
        "mint",
        "2:3",
        "2025-11-16",
        "Tunis",
        "TN",
        "Salma Ben Youssef-Karray",
        ("medina",),
        {
            "en": Words(
                "Before the shutters",
                (
                    "An hour ahead of opening, the cleaners' cooperative has the street to "
                    "itself. Half of its members came through the desert."
                ),
            ),
            "fr": Words(
                "Avant les rideaux de fer",
                (
                    "Une heure avant l'ouverture, la rue appartient à la coopérative de "
                    "nettoyage. La moitié de ses membres a traversé le désert."
                ),
            ),
            "ar": Words(
                "قبل أن تفتح المحال",
                (
                    "قبل ساعة من الافتتاح يكون الشارع لتعاونية النظافة. نصف أعضائها قدموا عبر "
                    "الصحراء."
                ),
            ),
        },
    ),
    Picture(
        "market",
        "ember",
        "3:2",
        "2025-11-18",
        "Sfax",
        "TN",
        "Salma Ben Youssef-Karray",
        ("market", "evening"),
        {
            "en": Words(
                "Lamps on at Bab Jebli",
                (
                    "Evening trade resumed in Sfax with forty solar lamps. Families shop after "
                    "the heat again."
                ),
            ),
            "ar": Words(
                "إضاءة المصابيح في باب الجبلي",
                "عادت تجارة المساء إلى صفاقس مع أربعين مصباحا شمسيا. وعادت الأسر تتسوق بعد الحر.",
            ),
        },
    ),
    Picture(
        "terraces",
        "dawn",
        "3:2",
        "2025-12-02",
        "Banaue",
        "PH",
        "Carmen Ilao",
        ("rice terraces",),
        {
            "en": Words(
                "Walls older than money",
                (
                    "Returned domestic workers invest in repairing the stone terraces of "
                    "Banaue, and rent rooms to those who come to look."
                ),
            ),
        },
    ),
    Picture(
        "camp",
        "noon",
        "16:9",
        "2025-12-05",
        "Cotabato",
        "PH",
        "Carmen Ilao",
        ("camp", "trade"),
        {
            "en": Words(
                "The sari-sari row",
                (
                    "Between the tents of Cotabato, nine small shops have opened. The "
                    "association forbids credit, and gives it."
                ),
            ),
        },
    ),
    Picture(
        "bus-stop",
        "clear",
        "3:2",
        "2025-12-09",
        "Santa Rosa de Copán",
        "HN",
        "Tomás Arriaga Luna",
        ("transport", "trade"),
        {
            "en": Words(
                "Coffee goes by bus",
                (
                    "Small growers send their sacks on the roof of the regular service. The "
                    "driver knows the moisture by smell."
                ),
            ),
            "es": Words(
                "El café viaja en autobús",
                (
                    "Los pequeños productores mandan sus sacos en el techo del servicio "
                    "regular. El conductor reconoce la humedad por el olor."
                ),
            ),
        },
    ),
    Picture(
        "herd",
        "golden",
        "3:2",
        "2025-12-14",
        "Moroto",
        "UG",
        "Akello Grace Opio",
        ("livestock",),
        {
            "en": Words(
                "Market day is peace day",
                (
                    "In Moroto herders from both sides of the border sell on the same Saturday. "
                    "Weapons are left with the vet."
                ),
            ),
        },
    ),
    Picture(
        "market",
        "night",
        "3:2",
        "2026-01-09",
        "Marrakesh",
        "MA",
        "Samira El Idrissi-Naciri",
        ("night market",),
        {
            "en": Words(
                "Fifty lamps, one square",
                "Cooks who came from six countries share the grills, and argue only about cumin.",
            ),
            "ar": Words(
                "خمسون مصباحا وساحة واحدة",
                "طهاة من ست دول يتقاسمون المواقد ولا يختلفون إلا على الكمون.",
            ),
        },
    ),
)
