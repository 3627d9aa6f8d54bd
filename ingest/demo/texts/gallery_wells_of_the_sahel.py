"""The gallery: The wells of the Sahel."""

from __future__ import annotations

from ingest.demo.texts import gallery_wells_of_the_sahel_2
from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "savanna",
        "golden",
        "3:2",
        "2025-03-02",
        "Maradi",
        "NE",
        "Issouf Kabré",
        ("water", "women"),
        {
            "en": Words(
                "Home before the heat",
                (
                    "Women of Dan Issa carry water from the new borehole, two kilometres nearer "
                    "than the old one. The hour that is saved goes to a literacy circle."
                ),
            ),
            "fr": Words(
                "Rentrer avant la chaleur",
                (
                    "Des femmes de Dan Issa rapportent l'eau du nouveau forage, deux kilomètres "
                    "plus près que l'ancien. L'heure gagnée va au cercle d'alphabétisation."
                ),
            ),
        },
    ),
    Picture(
        "herd",
        "olive",
        "3:2",
        "2025-03-05",
        "Agadez",
        "NE",
        "Issouf Kabré",
        ("herders", "transhumance"),
        {
            "en": Words(
                "The corridor is forty metres wide",
                (
                    "Farmers and herders south of Agadez marked a passage for cattle with "
                    "painted stones. In its first season there was not a single quarrel to "
                    "settle."
                ),
            ),
            "fr": Words(
                "Le couloir fait quarante mètres",
                (
                    "Au sud d'Agadez, agriculteurs et éleveurs ont balisé un passage pour le "
                    "bétail avec des pierres peintes. La première saison, il n'y a eu aucune "
                    "dispute à régler."
                ),
            ),
        },
    ),
    Picture(
        "well",
        "golden",
        "3:2",
        "2025-03-09",
        "Tillabéri",
        "NE",
        "Waystone Niger",
        ("water", "village"),
        {
            "en": Words(
                "Turn by turn at Tillabéri",
                (
                    "The water committee writes down every can. Visitors drink first and pay "
                    "nothing: that rule is older than the pump."
                ),
            ),
            "fr": Words(
                "Chacun son tour à Tillabéri",
                (
                    "Le comité de l'eau note chaque bidon. Les visiteurs boivent les premiers "
                    "et ne paient rien : cette règle est plus vieille que la pompe."
                ),
            ),
        },
    ),
    Picture(
        "market",
        "haze",
        "3:2",
        "2025-03-15",
        "Mopti",
        "ML",
        "Fatoumata Djiré",
        ("market", "trade"),
        {
            "en": Words(
                "Thursday in Mopti",
                (
                    "Millet from the south, dried fish from the delta, onions from the plateau. "
                    "Traders who had left during the bad years have taken back the same places "
                    "under the same awnings."
                ),
            ),
            "fr": Words(
                "Jeudi à Mopti",
                (
                    "Le mil du sud, le poisson séché du delta, les oignons du plateau. Les "
                    "commerçants partis pendant les années difficiles ont repris les mêmes "
                    "places sous les mêmes auvents."
                ),
            ),
        },
    ),
    Picture(
        "crossing",
        "dawn",
        "3:2",
        "2025-03-17",
        "Mopti",
        "ML",
        "Fatoumata Djiré",
        ("river", "boats"),
        {
            "en": Words(
                "The Bani, six in the morning",
                (
                    "Pirogues carry workers, goats and schoolbooks across the Bani. The "
                    "crossing costs a hundred francs, or a story."
                ),
            ),
            "fr": Words(
                "Le Bani, six heures du matin",
                (
                    "Les pirogues transportent ouvriers, chèvres et cahiers d'un bord à l'autre "
                    "du Bani. La traversée coûte cent francs, ou une histoire."
                ),
            ),
        },
    ),
    Picture(
        "dunes",
        "haze",
        "16:9",
        "2025-03-21",
        "Agadez",
        "NE",
        "Issouf Kabré",
        ("desert", "search and rescue"),
        {
            "en": Words(
                "Looking for those who stopped",
                (
                    "Search teams drive the Ténéré tracks twice a week with water and a doctor. "
                    "Since January they have brought 214 people back to Agadez alive."
                ),
            ),
            "fr": Words(
                "À la recherche de ceux qui se sont arrêtés",
                (
                    "Deux fois par semaine, des équipes parcourent les pistes du Ténéré avec de "
                    "l'eau et un médecin. Depuis janvier, elles ont ramené 214 personnes "
                    "vivantes à Agadez."
                ),
            ),
        },
    ),
    Picture(
        "fields",
        "clear",
        "3:2",
        "2025-04-02",
        "Ouahigouya",
        "BF",
        "Waystone Burkina Faso",
        ("agriculture", "soil"),
        {
            "en": Words(
                "Half-moons against the dust",
                (
                    "Each crescent of earth holds one rain. The displaced and the residents of "
                    "Ouahigouya dug eleven thousand of them together, and sorghum stands where "
                    "there was crust."
                ),
            ),
            "fr": Words(
                "Des demi-lunes contre la poussière",
                (
                    "Chaque croissant de terre retient une pluie. À Ouahigouya, déplacés et "
                    "habitants en ont creusé onze mille ensemble, et le sorgho pousse là où il "
                    "n'y avait qu'une croûte."
                ),
            ),
        },
    ),
    Picture(
        "school",
        "golden",
        "3:2",
        "2025-04-04",
        "Kaya",
        "BF",
        "Waystone Burkina Faso",
        ("school", "children"),
        {
            "en": Words(
                "Kaya makes room",
                (
                    "The school at Kaya grew from six classes to fourteen in two years. The big "
                    "tree in the yard counts as the fifteenth."
                ),
            ),
            "fr": Words(
                "Kaya fait de la place",
                (
                    "En deux ans, l'école de Kaya est passée de six à quatorze classes. Le "
                    "grand arbre de la cour compte pour la quinzième."
                ),
            ),
        },
    ),
)

GALLERY = Gallery(
    "wells-of-the-sahel",
    ("environmental-migration", "community-development"),
    "Waystone Niger",
    "2025-11-04",
    "CC-BY-NC-4.0",
    True,
    {
        "en": Words(
            "The wells of the Sahel",
            (
                "Where rain comes late, people move; where a well is shared, they can stay. A "
                "journey through Niger, Mali, Burkina Faso and Chad along the routes of "
                "herders, farmers and those who seek work."
            ),
        ),
        "fr": Words(
            "Les puits du Sahel",
            (
                "Là où la pluie tarde, on part ; là où un puits se partage, on peut rester. Un "
                "voyage au Niger, au Mali, au Burkina Faso et au Tchad, sur les chemins des "
                "éleveurs, des agriculteurs et de ceux qui cherchent du travail."
            ),
        ),
        "es": Words(
            "Los pozos del Sahel",
            (
                "Donde la lluvia llega tarde, la gente se va; donde se comparte un pozo, puede "
                "quedarse. Un viaje por Níger, Malí, Burkina Faso y Chad tras las rutas de "
                "pastores, campesinos y quienes buscan trabajo."
            ),
        ),
        "ar": Words(
            "آبار الساحل",
            (
                "حين يتأخر المطر يرحل الناس، وحين يتقاسمون البئر يستطيعون البقاء. رحلة في "
                "النيجر ومالي وبوركينا فاسو وتشاد على دروب الرعاة والمزارعين والباحثين عن عمل."
            ),
        ),
    },
    PICTURES + gallery_wells_of_the_sahel_2.PICTURES,
)
