"""The gallery: Light of the year 2026."""

from __future__ import annotations

from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "lake",
        "golden",
        "3:2",
        "2026-05-02",
        "Karakol",
        "KG",
        "Farid Rahimov",
        ("lake", "evening"),
        {
            "en": Words(
                "Four roofs at Issyk-Kul",
                (
                    'Chosen by Teuila Faleolo: "I grew up beside water without an opposite '
                    'shore. I keep looking at this one."'
                ),
            ),
        },
    ),
    Picture(
        "hill-town",
        "dusk",
        "3:2",
        "2026-04-11",
        "La Paz",
        "BO",
        "Rosa Huamán Ticona",
        ("city", "dusk"),
        {
            "en": Words(
                "The city that climbs",
                (
                    "Chosen by Issouf Kabré. El Alto receives ten thousand people a year and "
                    "puts most of them one row higher."
                ),
            ),
            "es": Words(
                "La ciudad que sube",
                (
                    "Elegida por Issouf Kabré. El Alto recibe a diez mil personas al año y a "
                    "casi todas las pone una fila más arriba."
                ),
            ),
        },
    ),
    Picture(
        "patchwork",
        "golden",
        "3:2",
        "2026-03-30",
        "Bobo-Dioulasso",
        "BF",
        "Waystone Burkina Faso",
        ("aerial",),
        {
            "en": Words(
                "A quilt, said the farmer",
                (
                    "Chosen by Anjali Thapa Rai, who has it above her desk the wrong way round "
                    "and likes it better."
                ),
            ),
            "fr": Words(
                "Une courtepointe, dit le paysan",
                (
                    "Choisie par Anjali Thapa Rai, qui l'a accrochée à l'envers au-dessus de "
                    "son bureau et la préfère ainsi."
                ),
            ),
        },
    ),
    Picture(
        "rainforest",
        "golden",
        "2:3",
        "2026-02-19",
        "Puerto Maldonado",
        "PE",
        "Rosa Huamán Ticona",
        ("forest",),
        {
            "en": Words(
                "Brazil-nut path",
                (
                    "Chosen by Jonas Lindqvist for the light, and for the fourth walker, who "
                    "carries the lunch of the other three."
                ),
            ),
            "es": Words(
                "El sendero de la castaña",
                (
                    "Elegida por Jonas Lindqvist por la luz y por la cuarta caminante, que "
                    "lleva el almuerzo de los otros tres."
                ),
            ),
        },
    ),
    Picture(
        "camp-night",
        "night",
        "16:9",
        "2026-01-31",
        "Renk",
        "SS",
        "Nyakim Deng Ayuel",
        ("night",),
        {
            "en": Words(
                "The homework lamp",
                (
                    "Chosen by Marisol Quintanilla. Under it, she was told, sixty children have "
                    "learnt to divide."
                ),
            ),
            "ar": Words(
                "مصباح الواجبات",
                "اختارتها ماريسول كينتانيا. قيل لها إن ستين طفلا تعلموا القسمة تحته.",
            ),
        },
    ),
    Picture(
        "savanna",
        "golden",
        "3:1",
        "2026-02-08",
        "Marsabit",
        "KE",
        "Reuben Kiptoo",
        ("walking", "water"),
        {
            "en": Words(
                "Five and one horizon",
                'Chosen by Huda Sanabani: "One can hear how they talk."',
            ),
        },
    ),
    Picture(
        "coast",
        "ember",
        "3:2",
        "2026-05-28",
        "Vlorë",
        "AL",
        "Mirela Hodžić",
        ("sea",),
        {
            "en": Words(
                "Sails, for once",
                (
                    "Chosen by Ramata Sané. The regatta of the return association was won by "
                    "the smallest boat."
                ),
            ),
        },
    ),
    Picture(
        "skyline",
        "dusk",
        "2:3",
        "2026-06-06",
        "Manila",
        "PH",
        "Carmen Ilao",
        ("city",),
        {
            "en": Words(
                "Where the calls go",
                (
                    "Chosen by Oksana Hrytsak. At nine in the evening half of these windows are "
                    "on the telephone to another continent."
                ),
            ),
        },
    ),
    Picture(
        "delta",
        "mint",
        "16:9",
        "2026-04-25",
        "Saint-Louis",
        "SN",
        "Ramata Sané",
        ("aerial", "delta"),
        {
            "en": Words(
                "Like a hand",
                (
                    "Chosen by Reuben Kiptoo, who flew over it twice and had no camera on "
                    "either flight."
                ),
            ),
            "fr": Words(
                "Comme une main",
                "Choisie par Reuben Kiptoo, qui l'a survolé deux fois sans avoir d'appareil.",
            ),
        },
    ),
    Picture(
        "walkers",
        "golden",
        "3:2",
        "2026-06-14",
        "Tsetserleg",
        "MN",
        "Farid Rahimov",
        ("walking", "evening"),
        {
            "en": Words(
                "Moving day",
                (
                    "Chosen by all. A neighbourhood on foot to the summer pastures, everybody "
                    "with something in the hand."
                ),
            ),
        },
    ),
)

GALLERY = Gallery(
    "the-year-2026",
    ("media-communications", "community-development"),
    "Waystone",
    "2026-07-01",
    "CC-BY-4.0",
    True,
    {
        "en": Words(
            "Light of the year 2026",
            (
                "The pictures our photographers chose from each other's work in the first half "
                "of the year."
            ),
        ),
        "fr": Words(
            "Lumières de 2026",
            (
                "Les images que nos photographes ont choisies les uns chez les autres au "
                "premier semestre."
            ),
        ),
        "es": Words(
            "Luz del año 2026",
            "Las imágenes que nuestros fotógrafos eligieron unos de otros en el primer semestre.",
        ),
        "ar": Words(
            "ضوء عام 2026",
            "صور اختارها مصورونا من أعمال زملائهم في النصف الأول من العام.",
        ),
    },
    PICTURES,
)
