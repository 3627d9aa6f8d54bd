"""The gallery: Roads, rivers, runways."""

from __future__ import annotations

from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "road",
        "dusk",
        "3:2",
        "2026-01-12",
        "Ceel Waaq",
        "SO",
        "Abdirahman Warsame-Nur",
        ("convoy",),
        {
            "en": Words(
                "Nineteen trucks to Gedo",
                (
                    "Families go back to their farms after the rains. The convoy halts for each "
                    "of the five prayers and for one puncture."
                ),
            ),
        },
    ),
    Picture(
        "crossing",
        "mint",
        "3:2",
        "2026-01-20",
        "Kisangani",
        "CD",
        "Béatrice Lokwa",
        ("river", "barge"),
        {
            "en": Words(
                "Nine days on the river",
                (
                    "Returnees travel from Kisangani by boat. A nurse, a cook and a storyteller "
                    "are part of the crew."
                ),
            ),
            "fr": Words(
                "Neuf jours sur le fleuve",
                (
                    "Des rapatriés voyagent en bateau depuis Kisangani. Une infirmière, un "
                    "cuisinier et un conteur font partie de l'équipage."
                ),
            ),
        },
    ),
    Picture(
        "airfield",
        "clear",
        "3:1",
        "2026-01-28",
        "Goma",
        "CD",
        "Béatrice Lokwa",
        ("flight",),
        {
            "en": Words(
                "Short runway, long list",
                (
                    "The aircraft takes nineteen; thirty-one were called. The remaining twelve "
                    "will fly first tomorrow, and have it in writing."
                ),
            ),
            "fr": Words(
                "Piste courte, longue liste",
                (
                    "L'avion prend dix-neuf personnes ; trente et une ont été appelées. Les "
                    "douze autres partiront les premières demain, c'est écrit."
                ),
            ),
        },
    ),
    Picture(
        "bridge",
        "olive",
        "3:2",
        "2026-02-02",
        "Bukavu",
        "CD",
        "Béatrice Lokwa",
        ("bridge",),
        {
            "en": Words(
                "One at a time, please",
                "The Ruzizi footbridge bears eight. The warden, who is seventy-two, counts aloud.",
            ),
            "fr": Words(
                "Un par un, s'il vous plaît",
                (
                    "La passerelle de la Ruzizi supporte huit personnes. Le gardien, qui a "
                    "soixante-douze ans, compte à haute voix."
                ),
            ),
        },
    ),
    Picture(
        "bus-stop",
        "dusk",
        "3:2",
        "2026-02-10",
        "Tapachula",
        "MX",
        "Valentina Robles Ibarra",
        ("bus", "family reunification"),
        {
            "en": Words(
                "Seat 12, window",
                (
                    "A mother travels from Tapachula to a daughter whom she has not seen for "
                    "nine years. She asked the driver to wake her for the mountains."
                ),
            ),
            "es": Words(
                "Asiento 12, ventana",
                (
                    "Una madre viaja desde Tapachula hacia una hija a la que no ve desde hace "
                    "nueve años. Le pidió al chofer que la despierte al llegar a las montañas."
                ),
            ),
        },
    ),
    Picture(
        "dunes",
        "dusk",
        "3:2",
        "2026-02-16",
        "Faya",
        "TD",
        "Issouf Kabré",
        ("desert", "convoy"),
        {
            "en": Words(
                "Out of the gold fields",
                (
                    "Stranded miners travel south from Tibesti. The first day is only sand, the "
                    "second only talk."
                ),
            ),
        },
    ),
    Picture(
        "harbour",
        "clear",
        "3:2",
        "2026-02-24",
        "Djibouti",
        "DJ",
        "Abdirahman Warsame-Nur",
        ("sea", "return"),
        {
            "en": Words(
                "Alongside at Djibouti",
                (
                    "The ship from Aden brings back 150 people who wished to go home. Shoes are "
                    "the first thing that is handed out."
                ),
            ),
        },
    ),
    Picture(
        "ridges",
        "dusk",
        "2:3",
        "2026-03-03",
        "Fayzabad",
        "AF",
        "Farid Rahimov",
        ("mountain", "medical"),
        {
            "en": Words(
                "The stretcher party",
                (
                    "Fourteen bearers, four to a turn, over the pass to the road. The patient "
                    "named the child after the eldest of them."
                ),
            ),
        },
    ),
    Picture(
        "maps",
        "noon",
        "16:9",
        "2026-03-09",
        "Djibouti",
        "DJ",
        "Waystone",
        ("operations",),
        {
            "en": Words(
                "Operations, second floor",
                "The pins are ships. When one is late, the coffee machine is heard all night.",
            ),
        },
    ),
    Picture(
        "walkers",
        "ember",
        "3:2",
        "2026-03-17",
        "San Vicente",
        "EC",
        "Valentina Robles Ibarra",
        ("walking",),
        {
            "en": Words(
                "The caravan of the grandmothers",
                (
                    "Every March a group of elderly women walks the coast road to ask for news "
                    "of the missing. Towns along the way compete in soup."
                ),
            ),
            "es": Words(
                "La caravana de las abuelas",
                (
                    "Cada marzo, un grupo de mujeres mayores recorre la carretera de la costa "
                    "para pedir noticias de los desaparecidos. Los pueblos compiten con sus "
                    "sopas."
                ),
            ),
        },
    ),
)

GALLERY = Gallery(
    "roads-rivers-runways",
    ("movement-assistance",),
    "",
    "2026-04-20",
    "CC-BY-NC-ND-3.0-IGO",
    False,
    {
        "en": Words(
            "Roads, rivers, runways",
            (
                "Moving people safely is mostly waiting, counting and fuel. Ten journeys and "
                "those who made them possible."
            ),
        ),
    },
    PICTURES,
)
