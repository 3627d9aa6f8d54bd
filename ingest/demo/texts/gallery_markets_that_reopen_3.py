"""More pictures of: Markets that reopen."""

from __future__ import annotations

from ingest.demo.texts.model import Picture, Words

PICTURES = (
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
                    "Disputes are left with the elders."
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
