"""More pictures of: A pause on the long road: Danlí."""

from __future__ import annotations

from ingest.demo.texts.model import Picture, Words

PICTURES = (
    Picture(
        "fields",
        "mint",
        "3:2",
        "2023-05-22",
        "Jamastrán",
        "HN",
        "Waystone Honduras",
        ("farm work", "labour"),
        {
            "en": Words(
                "A week's work in Jamastrán",
                (
                    "Some who run out of money stay for the onion harvest. Farmers in the "
                    "valley register seasonal workers with the labour office, and the pay slip "
                    "is the same for all."
                ),
            ),
            "es": Words(
                "Una semana de trabajo en Jamastrán",
                (
                    "Quienes se quedan sin dinero trabajan a veces en la cosecha de cebolla. "
                    "Los agricultores del valle registran a los temporeros en la oficina de "
                    "trabajo y la boleta de pago es igual para todos."
                ),
            ),
        },
    ),
    Picture(
        "rainforest",
        "mist",
        "2:3",
        "2023-05-24",
        "Trojes",
        "HN",
        "Tomás Arriaga Luna",
        ("forest", "border"),
        {
            "en": Words(
                "Under the cloud forest",
                (
                    "Community guides mark the safest track with strips of white cloth and walk "
                    "it every morning. Anyone they meet on the way gets water and the telephone "
                    "number of the centre."
                ),
            ),
        },
    ),
    Picture(
        "maps",
        "olive",
        "3:2",
        "2023-05-25",
        "Danlí",
        "HN",
        "Waystone Honduras",
        ("information",),
        {
            "en": Words(
                "Six stops, drawn by those who walked",
                (
                    "A map made during an evening workshop at the centre: each pin stands for a "
                    "place where someone was kind. Copies hang in shelters in four countries."
                ),
            ),
        },
    ),
    Picture(
        "camp-night",
        "night",
        "3:2",
        "2023-05-27",
        "Danlí",
        "HN",
        "Marisol Quintanilla",
        ("shelter", "night"),
        {
            "en": Words(
                "Lights out at ten, except one",
                (
                    "When the dormitories are full, tents go up on the football field. The lamp "
                    "at the entrance burns all night so that those who arrive late can find the "
                    "gate."
                ),
            ),
            "es": Words(
                "A las diez se apagan las luces, menos una",
                (
                    "Cuando los dormitorios están llenos, se levantan carpas en la cancha. La "
                    "lámpara de la entrada arde toda la noche para que quien llegue tarde "
                    "encuentre el portón."
                ),
            ),
        },
    ),
)
