"""The gallery: Markets that reopen."""

from __future__ import annotations

from ingest.demo.texts import gallery_markets_that_reopen_2, gallery_markets_that_reopen_3
from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "market",
        "golden",
        "3:2",
        "2025-09-02",
        "Kisumu",
        "KE",
        "Reuben Kiptoo",
        ("market",),
        {
            "en": Words(
                "Oile, the morning after paving",
                (
                    "The mud is gone and so is the excuse for late suppliers, says the fish "
                    "women's chair. A committee of hawkers laid out the lanes."
                ),
            ),
        },
    ),
    Picture(
        "hill-town",
        "golden",
        "3:2",
        "2025-09-05",
        "Guanajuato",
        "MX",
        "Valentina Robles Ibarra",
        ("town",),
        {
            "en": Words(
                "A town that sends and receives",
                (
                    "Remittances built the upper floors of Guanajuato. The lower ones are let "
                    "to those who have just arrived."
                ),
            ),
            "es": Words(
                "Una ciudad que envía y recibe",
                (
                    "Las remesas levantaron los pisos altos de Guanajuato. Los bajos se "
                    "alquilan a quienes acaban de llegar."
                ),
            ),
        },
    ),
    Picture(
        "market",
        "noon",
        "3:2",
        "2025-09-09",
        "Quetzaltenango",
        "GT",
        "Valentina Robles Ibarra",
        ("market", "returnees"),
        {
            "en": Words(
                "La Democracia, stall by stall",
                (
                    "Returned migrants run eleven of the stalls in Quetzaltenango. Their sign "
                    "says only: we deliver."
                ),
            ),
            "es": Words(
                "La Democracia, puesto por puesto",
                (
                    "Migrantes retornados atienden once de los puestos en Quetzaltenango. Su "
                    "letrero solo dice: entregamos."
                ),
            ),
        },
    ),
    Picture(
        "street",
        "dusk",
        "2:3",
        "2025-09-14",
        "Quito",
        "EC",
        "Valentina Robles Ibarra",
        ("street", "lighting"),
        {
            "en": Words(
                "The street got its evening back",
                (
                    "Twelve lamps and a lick of paint in La Tola. Shopkeepers from three "
                    "countries share the electricity bill."
                ),
            ),
            "es": Words(
                "La calle recuperó su noche",
                (
                    "Doce faroles y una mano de pintura en La Tola. Comerciantes de tres países "
                    "comparten la cuenta de la luz."
                ),
            ),
        },
    ),
    Picture(
        "beach",
        "olive",
        "3:2",
        "2025-09-18",
        "Esmeraldas",
        "EC",
        "Valentina Robles Ibarra",
        ("fishing",),
        {
            "en": Words(
                "Ice, at last",
                (
                    "The fishers' association of Esmeraldas bought an ice machine. What used to "
                    "be sold by noon may now wait for a fair price."
                ),
            ),
            "es": Words(
                "Por fin, hielo",
                (
                    "La asociación de pescadores de Esmeraldas compró una máquina de hielo. Lo "
                    "que antes se vendía antes del mediodía ahora puede esperar un precio "
                    "justo."
                ),
            ),
        },
    ),
    Picture(
        "market",
        "mist",
        "3:2",
        "2025-09-25",
        "Cusco",
        "PE",
        "Rosa Huamán Ticona",
        ("market",),
        {
            "en": Words(
                "Fog and quinoa",
                "At San Pedro market the first customers are porters. They pay on Saturdays.",
            ),
        },
    ),
    Picture(
        "fields",
        "clear",
        "16:9",
        "2025-10-01",
        "Kitale",
        "KE",
        "Reuben Kiptoo",
        ("agriculture",),
        {
            "en": Words(
                "Straight from the row",
                "Cabbages from Kitale leave the field with the name of the buyer on the crate.",
            ),
        },
    ),
    Picture(
        "workshop",
        "noon",
        "3:2",
        "2025-10-04",
        "Gulu",
        "UG",
        "Akello Grace Opio",
        ("crafts",),
        {
            "en": Words(
                "Four tailors, one order",
                (
                    "Two thousand school uniforms, due in nineteen days. The workshop in Gulu "
                    "split them by collar size."
                ),
            ),
        },
    ),
    Picture(
        "well",
        "mint",
        "3:2",
        "2025-10-06",
        "Arua",
        "UG",
        "Akello Grace Opio",
        ("water", "host community"),
        {
            "en": Words(
                "The tap on the boundary",
                (
                    "It stands exactly between settlement and village. Repairs are paid in "
                    "turns, and so is the caretaker."
                ),
            ),
        },
    ),
    Picture(
        "market",
        "haze",
        "2:3",
        "2025-10-11",
        "N'Djamena",
        "TD",
        "Issouf Kabré",
        ("market",),
        {
            "en": Words(
                "Gum, salt and telephones",
                (
                    "Three trades share one awning in the Dembé market. The landlady takes rent "
                    "in all of them."
                ),
            ),
            "fr": Words(
                "Gomme, sel et téléphones",
                (
                    "Trois commerces partagent un auvent au marché de Dembé. La propriétaire "
                    "accepte les loyers dans les trois."
                ),
            ),
        },
    ),
)

GALLERY = Gallery(
    "markets-that-reopen",
    ("community-development", "international-cooperation-and-partnerships"),
    "",
    "2026-02-10",
    "CC-BY-NC-4.0",
    False,
    {
        "en": Words(
            "Markets that reopen",
            (
                "A market is the first institution to come back. Small grants, a roof, a drain, "
                "a lamp: what twenty-six places needed before people could trade again."
            ),
        ),
    },
    PICTURES + gallery_markets_that_reopen_2.PICTURES + gallery_markets_that_reopen_3.PICTURES,
)
