"""The gallery: Vaccine days."""

from __future__ import annotations

from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "bus-stop",
        "noon",
        "3:2",
        "2021-08-05",
        "Cúcuta",
        "CO",
        "Carlos Andrés Pardo Vega",
        ("covid-19", "vaccination"),
        {
            "en": Words(
                "Platform 7, second dose",
                (
                    "Travellers at the Cúcuta terminal could be vaccinated between two buses. "
                    "No document was asked for, only an arm."
                ),
            ),
            "es": Words(
                "Andén 7, segunda dosis",
                (
                    "En la terminal de Cúcuta se podía recibir la vacuna entre dos autobuses. "
                    "No se pedía documento, solo el brazo."
                ),
            ),
        },
    ),
    Picture(
        "bridge",
        "mint",
        "3:2",
        "2021-08-07",
        "Cúcuta",
        "CO",
        "Carlos Andrés Pardo Vega",
        ("border", "bridge"),
        {
            "en": Words(
                "On the bridge between two countries",
                (
                    "Health workers from both banks agreed on one card. People cross with it in "
                    "their hands."
                ),
            ),
            "es": Words(
                "En el puente entre dos países",
                (
                    "El personal de salud de ambas orillas acordó un solo carné. La gente cruza "
                    "con él en la mano."
                ),
            ),
        },
    ),
    Picture(
        "medicine",
        "mint",
        "3:2",
        "2021-08-09",
        "Bogotá",
        "CO",
        "Waystone Colombia",
        ("vaccines", "supplies"),
        {
            "en": Words(
                "One tray, sixty people",
                (
                    "The day's allotment for the post at El Dorado market is counted under two "
                    "pairs of eyes."
                ),
            ),
            "es": Words(
                "Una bandeja, sesenta personas",
                (
                    "La dotación del día para el puesto del mercado El Dorado se cuenta bajo "
                    "dos pares de ojos."
                ),
            ),
        },
    ),
    Picture(
        "islands",
        "clear",
        "3:2",
        "2021-10-12",
        "Tacloban",
        "PH",
        "Carmen Ilao",
        ("islands", "boats"),
        {
            "en": Words(
                "Cold box, outrigger, go",
                (
                    "Vaccines for the outer barangays leave Tacloban at first light. The "
                    "boatman is the first in each village to roll up his sleeve."
                ),
            ),
        },
    ),
    Picture(
        "beach",
        "noon",
        "3:2",
        "2021-10-14",
        "Guiuan",
        "PH",
        "Carmen Ilao",
        ("coast", "vaccination"),
        {
            "en": Words(
                "Fish market, Friday",
                (
                    "In Guiuan the queue formed between the boats. Those who waited with ice "
                    "chests went first."
                ),
            ),
        },
    ),
    Picture(
        "street",
        "noon",
        "2:3",
        "2021-11-03",
        "Medellín",
        "CO",
        "Carlos Andrés Pardo Vega",
        ("city", "outreach"),
        {
            "en": Words(
                "Door by door in Comuna 13",
                (
                    "Community mobilisers climb the stairs with a loudspeaker and answers. The "
                    "most frequent question was whether one may dance afterwards."
                ),
            ),
            "es": Words(
                "Puerta a puerta en la Comuna 13",
                (
                    "Promotoras comunitarias suben las escaleras con un altavoz y respuestas. "
                    "La pregunta más frecuente fue si después se puede bailar."
                ),
            ),
        },
    ),
    Picture(
        "market",
        "clear",
        "3:2",
        "2021-11-20",
        "Mombasa",
        "KE",
        "Reuben Kiptoo",
        ("market", "covid-19"),
        {
            "en": Words(
                "Between mangoes and soap",
                (
                    "The post at Kongowea market vaccinated four thousand traders in nine days. "
                    "Stall neighbours watched each other's goods."
                ),
            ),
        },
    ),
    Picture(
        "hall",
        "mint",
        "16:9",
        "2022-02-15",
        "Nairobi",
        "KE",
        "Waystone Kenya",
        ("meeting", "health"),
        {
            "en": Words(
                "Lessons, noted",
                (
                    "Health ministries of seven countries compare what worked at their borders. "
                    "The answer most often given: go where people already are."
                ),
            ),
        },
    ),
    Picture(
        "classroom",
        "clear",
        "4:3",
        "2022-02-21",
        "Tacloban",
        "PH",
        "Carmen Ilao",
        ("school reopening",),
        {
            "en": Words(
                "The first day of sitting side by side",
                (
                    "After twenty-three months the desks of Rizal Central School are full. The "
                    "teacher read the register very slowly."
                ),
            ),
        },
    ),
)

GALLERY = Gallery(
    "vaccine-days",
    ("covid-19-response", "health"),
    "Waystone Colombia",
    "2022-03-08",
    "CC-BY-NC-ND-3.0-IGO",
    False,
    {
        "en": Words(
            "Vaccine days",
            (
                "In 2021 and 2022 vaccination came to bus stations, borders and ferry landings, "
                "so that people without an address could be protected too."
            ),
        ),
        "fr": Words(
            "Les jours du vaccin",
            (
                "En 2021 et 2022, la vaccination est venue aux gares routières, aux frontières "
                "et aux embarcadères, pour que les personnes sans adresse soient protégées "
                "elles aussi."
            ),
        ),
        "es": Words(
            "Días de vacuna",
            (
                "En 2021 y 2022 la vacunación llegó a terminales, fronteras y embarcaderos, "
                "para proteger también a quienes no tienen dirección."
            ),
        ),
        "ar": Words(
            "أيام اللقاح",
            (
                "في عامي 2021 و2022 وصل التلقيح إلى محطات الحافلات والمعابر ومراسي العبارات "
                "ليحمي أيضا من لا عنوان لهم."
            ),
        ),
    },
    PICTURES,
)
