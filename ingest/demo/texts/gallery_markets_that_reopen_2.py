"""More pictures of: Markets that reopen."""

from __future__ import annotations

from ingest.demo.texts.model import Picture, Words

PICTURES = (
    Picture(
        "warehouse",
        "olive",
        "3:2",
        "2025-10-15",
        "Niamey",
        "NE",
        "Waystone Niger",
        ("storage", "cooperative"),
        {
            "en": Words(
                "A store of one's own",
                (
                    "With a dry floor and two padlocks, the millet cooperative of Niamey need "
                    "not sell at harvest."
                ),
            ),
            "fr": Words(
                "Un magasin à soi",
                (
                    "Avec un sol sec et deux cadenas, la coopérative de mil de Niamey n'est "
                    "plus obligée de vendre à la récolte."
                ),
            ),
        },
    ),
    Picture(
        "crossing",
        "noon",
        "3:2",
        "2025-10-18",
        "Freetown",
        "SL",
        "Isatu Bangura-Wright",
        ("ferry", "trade"),
        {
            "en": Words(
                "The nine o'clock pepper boat",
                (
                    "Traders from Tagrin cross with forty sacks. Life jackets are counted "
                    "before sacks are."
                ),
            ),
        },
    ),
    Picture(
        "harbour",
        "golden",
        "3:2",
        "2025-10-20",
        "Freetown",
        "SL",
        "Isatu Bangura-Wright",
        ("port",),
        {
            "en": Words(
                "Kroo Bay unloads",
                (
                    "The new steps saved the porters a hundred metres and, the midwife says, "
                    "many backs."
                ),
            ),
        },
    ),
    Picture(
        "street",
        "noon",
        "1:2",
        "2025-10-24",
        "Lomé",
        "TG",
        "Mariam Koné-Assi",
        ("street trade",),
        {
            "en": Words(
                "Narrow and full",
                (
                    "A passage behind the cathedral of Lomé where cloth is sold by the arm. "
                    "Whose arm is agreed in advance."
                ),
            ),
            "fr": Words(
                "Étroit et plein",
                (
                    "Un passage derrière la cathédrale de Lomé où le tissu se vend au bras. De "
                    "quel bras il s'agit, on en convient avant."
                ),
            ),
        },
    ),
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
)
