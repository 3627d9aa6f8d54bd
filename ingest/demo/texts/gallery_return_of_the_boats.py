"""The gallery: After coming home."""

from __future__ import annotations

from ingest.demo.texts import gallery_return_of_the_boats_2
from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "beach",
        "clear",
        "3:2",
        "2024-02-06",
        "Mbour",
        "SN",
        "Ramata Sané",
        ("fishing", "coast"),
        {
            "en": Words(
                "The beach at Mbour",
                (
                    "Ibrahima bought a share in a boat with his reintegration grant. He no "
                    "longer goes further than he can see the minaret."
                ),
            ),
            "fr": Words(
                "La plage de Mbour",
                (
                    "Ibrahima a acheté une part de pirogue avec son aide à la réintégration. Il "
                    "ne va plus si loin qu'il ne puisse voir le minaret."
                ),
            ),
        },
    ),
    Picture(
        "workshop",
        "golden",
        "3:2",
        "2024-02-09",
        "Ziguinchor",
        "SN",
        "Ramata Sané",
        ("training", "welding"),
        {
            "en": Words(
                "Sparks in Ziguinchor",
                (
                    "Four former travellers run a metal workshop near the bridge. Their first "
                    "order was the gate of the primary school."
                ),
            ),
            "fr": Words(
                "Des étincelles à Ziguinchor",
                (
                    "Quatre anciens voyageurs tiennent un atelier de métal près du pont. Leur "
                    "première commande fut le portail de l'école primaire."
                ),
            ),
        },
    ),
    Picture(
        "market",
        "golden",
        "3:2",
        "2024-02-13",
        "Kaolack",
        "SN",
        "Ramata Sané",
        ("market", "women"),
        {
            "en": Words(
                "Stall 114",
                (
                    "Awa came back with a debt and a recipe. Her groundnut cakes are sold out "
                    "by ten, and the debt will be gone by Tabaski."
                ),
            ),
            "fr": Words(
                "L'étal 114",
                (
                    "Awa est rentrée avec une dette et une recette. Ses gâteaux d'arachide sont "
                    "épuisés avant dix heures, et la dette le sera avant la Tabaski."
                ),
            ),
        },
    ),
    Picture(
        "crossing",
        "golden",
        "3:2",
        "2024-02-20",
        "Banjul",
        "GM",
        "Lamin Jobarteh-Cole",
        ("ferry", "river"),
        {
            "en": Words(
                "The Barra ferry is late again",
                (
                    "Returnees from the north bank commute to a tiling course in Banjul. The "
                    "trainer starts when the ferry comes."
                ),
            ),
        },
    ),
    Picture(
        "fields",
        "golden",
        "3:2",
        "2024-02-23",
        "Basse",
        "GM",
        "Lamin Jobarteh-Cole",
        ("garden", "agriculture"),
        {
            "en": Words(
                "Twelve hectares of onions",
                (
                    "A youth cooperative near Basse rents its land from the village it once "
                    "left. Rent is paid in the second year, when the wells are."
                ),
            ),
        },
    ),
    Picture(
        "airfield",
        "dusk",
        "3:2",
        "2024-03-01",
        "Conakry",
        "GN",
        "Waystone Guinea",
        ("voluntary return",),
        {
            "en": Words(
                "Row after row of first steps",
                (
                    "A charter with 162 people who asked to come home lands at Conakry. "
                    "Relatives are not allowed on the apron; they can be heard."
                ),
            ),
            "fr": Words(
                "Les premiers pas, rang après rang",
                (
                    "Un charter avec 162 personnes qui ont demandé à rentrer atterrit à "
                    "Conakry. Les familles ne peuvent pas entrer sur le tarmac ; on les entend."
                ),
            ),
        },
    ),
    Picture(
        "room",
        "mint",
        "4:3",
        "2024-03-02",
        "Conakry",
        "GN",
        "Waystone Guinea",
        ("counselling",),
        {
            "en": Words(
                "The first conversation",
                (
                    "A counsellor keeps two chairs, a plant and no clock in this room. What is "
                    "said here is written down only if the other person wishes."
                ),
            ),
            "fr": Words(
                "Le premier entretien",
                (
                    "La conseillère garde dans cette pièce deux chaises, une plante et pas "
                    "d'horloge. Ce qui s'y dit n'est noté que si l'autre le souhaite."
                ),
            ),
        },
    ),
    Picture(
        "rainforest",
        "olive",
        "2:3",
        "2024-03-08",
        "Nzérékoré",
        "GN",
        "Waystone Guinea",
        ("forest", "livelihoods"),
        {
            "en": Words(
                "Honey from the hills",
                (
                    "Three brothers set their hives along this path in the forest region. The "
                    "bees, they say, also travel and also come home."
                ),
            ),
            "fr": Words(
                "Le miel des collines",
                (
                    "Trois frères ont posé leurs ruches le long de ce sentier de Guinée "
                    "forestière. Les abeilles, disent-ils, voyagent aussi et rentrent aussi."
                ),
            ),
        },
    ),
    Picture(
        "street",
        "clear",
        "2:3",
        "2024-03-16",
        "Abidjan",
        "CI",
        "Mariam Koné-Assi",
        ("city", "tailoring"),
        {
            "en": Words(
                "Second floor, blue door",
                (
                    "Fanta's tailoring school in Treichville takes ten apprentices a year. Six "
                    "of this year's came back from the coast of Libya."
                ),
            ),
            "fr": Words(
                "Deuxième étage, porte bleue",
                (
                    "L'école de couture de Fanta, à Treichville, prend dix apprenties par an. "
                    "Cette année, six d'entre elles sont revenues des côtes libyennes."
                ),
            ),
        },
    ),
)

GALLERY = Gallery(
    "return-of-the-boats",
    ("return-and-reintegration", "community-development"),
    "Waystone Senegal",
    "2024-09-30",
    "CC-BY-NC-4.0",
    True,
    {
        "en": Words(
            "After coming home",
            (
                "They left by sea or through the desert, and they came back. In Senegal, The "
                "Gambia, Guinea and Côte d'Ivoire, returning women and men start again – as "
                "bakers, welders, fish traders and neighbours."
            ),
        ),
        "fr": Words(
            "Après le retour",
            (
                "Ils étaient partis par la mer ou par le désert, ils sont revenus. Au Sénégal, "
                "en Gambie, en Guinée et en Côte d'Ivoire, des femmes et des hommes "
                "recommencent – boulangers, soudeurs, mareyeuses, voisins."
            ),
        ),
        "es": Words(
            "Después de volver",
            (
                "Se fueron por mar o por el desierto y han regresado. En Senegal, Gambia, "
                "Guinea y Côte d'Ivoire, mujeres y hombres empiezan de nuevo: panaderos, "
                "soldadores, vendedoras de pescado, vecinos."
            ),
        ),
        "ar": Words(
            "بعد العودة",
            (
                "رحلوا بحرا أو عبر الصحراء ثم عادوا. في السنغال وغامبيا وغينيا وكوت ديفوار تبدأ "
                "نساء ورجال من جديد: خبازون ولحامون وبائعات سمك وجيران."
            ),
        ),
    },
    PICTURES + gallery_return_of_the_boats_2.PICTURES,
)
