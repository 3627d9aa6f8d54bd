"""The gallery: Clinics on wheels."""

from __future__ import annotations

from ingest.demo.texts import gallery_clinics_on_wheels_2
from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "clinic",
        "golden",
        "3:2",
        "2024-05-06",
        "Jérémie",
        "HT",
        "Roseline Destiné",
        ("health", "Haiti"),
        {
            "en": Words(
                "Open until the last one",
                (
                    "The clinic at Marfranc was to close at four. At six, Dr Pierre-Louis was "
                    "still calling numbers and nobody had gone home."
                ),
            ),
            "fr": Words(
                "Ouvert jusqu'au dernier",
                (
                    "La clinique de Marfranc devait fermer à quatre heures. À six heures, le "
                    "docteur Pierre-Louis appelait encore les numéros et personne n'était "
                    "parti."
                ),
            ),
        },
    ),
    Picture(
        "road",
        "clear",
        "3:2",
        "2024-05-09",
        "Jérémie",
        "HT",
        "Roseline Destiné",
        ("road", "mobile clinic"),
        {
            "en": Words(
                "Four vehicles, nine bridges",
                (
                    "The mobile teams travel the Grande-Anse together as far as the ford, then "
                    "each takes its own valley."
                ),
            ),
            "fr": Words(
                "Quatre véhicules, neuf ponts",
                (
                    "Les équipes mobiles parcourent ensemble la Grande-Anse jusqu'au gué, puis "
                    "chacune prend sa vallée."
                ),
            ),
        },
    ),
    Picture(
        "medicine",
        "noon",
        "4:3",
        "2024-05-13",
        "Port-au-Prince",
        "HT",
        "Waystone Haiti",
        ("medicine", "supplies"),
        {
            "en": Words(
                "Two degrees to eight",
                (
                    "Pharmacist Wideline repacks the cold boxes at midnight, when the power is "
                    "steady. Nothing has been lost since March."
                ),
            ),
        },
    ),
    Picture(
        "savanna",
        "mint",
        "3:2",
        "2024-06-17",
        "Lodwar",
        "KE",
        "Reuben Kiptoo",
        ("vaccination", "nomads"),
        {
            "en": Words(
                "The clinic walks to the herd",
                (
                    "Near Lodwar the community nurse follows the families to the dry-season "
                    "wells and marks the children's cards in the shade of the only tree."
                ),
            ),
        },
    ),
    Picture(
        "herd",
        "dawn",
        "16:9",
        "2024-06-19",
        "Lodwar",
        "KE",
        "Reuben Kiptoo",
        ("one health",),
        {
            "en": Words(
                "Goats in the morning, people after",
                "Vet and nurse share the car, the fuel and the reputation.",
            ),
        },
    ),
    Picture(
        "well",
        "noon",
        "3:2",
        "2024-07-02",
        "Gode",
        "ET",
        "Dawit Bekele Tessema",
        ("water", "hygiene"),
        {
            "en": Words(
                "Handwashing, with an audience",
                (
                    "Health volunteer Hodan explains the chlorine tablets at the pump, where "
                    "everybody passes twice a day."
                ),
            ),
        },
    ),
    Picture(
        "terraces",
        "mist",
        "3:2",
        "2024-07-20",
        "Butaro",
        "RW",
        "Chantal Uwimana-Keza",
        ("maternal health",),
        {
            "en": Words(
                "Up the terraces with a stethoscope",
                (
                    "Community health workers in Burera climb to each household once a month. "
                    "They know the birthdays."
                ),
            ),
        },
    ),
    Picture(
        "room",
        "olive",
        "3:2",
        "2024-07-22",
        "Butaro",
        "RW",
        "Chantal Uwimana-Keza",
        ("mental health",),
        {
            "en": Words(
                "Talking cure, with tea",
                (
                    "Counselling takes place at this table because the clinic's own room felt "
                    "like an examination."
                ),
            ),
        },
    ),
    Picture(
        "islands",
        "mint",
        "3:2",
        "2024-08-14",
        "Labasa",
        "FJ",
        "Teuila Faleolo",
        ("island health",),
        {
            "en": Words(
                "Six islands before dark",
                (
                    "The nursing boat from Labasa follows the tide table. Babies are weighed on "
                    "the beach with a fish scale, then with the real one."
                ),
            ),
        },
    ),
    Picture(
        "hall",
        "clear",
        "3:2",
        "2024-09-10",
        "Kigali",
        "RW",
        "Waystone Rwanda",
        ("conference", "health"),
        {
            "en": Words(
                "Nine hundred who carry the bags",
                (
                    "The first national meeting of mobile health workers in Kigali. The prize "
                    "for the longest walk was a pair of boots."
                ),
            ),
        },
    ),
    Picture(
        "snow-village",
        "dusk",
        "3:2",
        "2024-10-30",
        "Naryn",
        "KG",
        "Farid Rahimov",
        ("health", "mountains"),
        {
            "en": Words(
                "House calls in Naryn",
                (
                    "From November the feldsher goes by horse. Light in a window means that he "
                    "is expected."
                ),
            ),
        },
    ),
)

GALLERY = Gallery(
    "clinics-on-wheels",
    ("health", "community-development"),
    "",
    "2024-11-12",
    "CC-BY-NC-4.0",
    False,
    {
        "en": Words(
            "Clinics on wheels",
            (
                "A white car, two nurses, a cold box and a table. Where the nearest hospital is "
                "a day away, mobile teams bring it closer by a day."
            ),
        ),
        "fr": Words(
            "Des cliniques sur roues",
            (
                "Une voiture blanche, deux infirmières, une glacière et une table. Là où "
                "l'hôpital est à un jour de route, les équipes mobiles le rapprochent d'un "
                "jour."
            ),
        ),
        "es": Words(
            "Clínicas sobre ruedas",
            (
                "Un coche blanco, dos enfermeras, una nevera y una mesa. Donde el hospital "
                "queda a un día de camino, los equipos móviles lo acercan un día."
            ),
        ),
        "ar": Words(
            "عيادات متنقلة",
            (
                "سيارة بيضاء وممرضتان وصندوق تبريد وطاولة. حيث يبعد المستشفى مسيرة يوم تقربه "
                "الفرق المتنقلة يوما."
            ),
        ),
    },
    PICTURES + gallery_clinics_on_wheels_2.PICTURES,
)
