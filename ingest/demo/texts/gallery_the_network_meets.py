"""The gallery: The network meets."""

from __future__ import annotations

from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "hall",
        "night",
        "3:2",
        "2025-05-12",
        "Geneva",
        "CH",
        "Elif Soylu",
        ("conference",),
        {
            "en": Words(
                "Opening evening",
                (
                    "Delegates from 94 countries watch the film made by young migrants for the "
                    "opening of the review. Nobody looked at a telephone for eleven minutes."
                ),
            ),
            "fr": Words(
                "Soirée d'ouverture",
                (
                    "Des délégués de 94 pays regardent le film réalisé par de jeunes migrants "
                    "pour l'ouverture de l'examen. Pendant onze minutes, personne n'a regardé "
                    "son téléphone."
                ),
            ),
        },
    ),
    Picture(
        "lake",
        "dawn",
        "16:9",
        "2025-05-13",
        "Geneva",
        "CH",
        "Elif Soylu",
        ("lake", "city"),
        {
            "en": Words(
                "Before the first session",
                (
                    "The lake above Geneva at six. Negotiators who disagree by day swim here "
                    "together, it is said."
                ),
            ),
        },
    ),
    Picture(
        "room",
        "noon",
        "3:2",
        "2025-05-13",
        "Geneva",
        "CH",
        "Elif Soylu",
        ("negotiation", "drafting"),
        {
            "en": Words(
                "Paragraph fourteen",
                (
                    "The small drafting room where three words took two days. The words were: "
                    "including by sea."
                ),
            ),
        },
    ),
    Picture(
        "skyline",
        "dusk",
        "3:2",
        "2024-09-24",
        "New York",
        "US",
        "Waystone",
        ("city", "assembly"),
        {
            "en": Words(
                "From the other bank",
                (
                    "New York in the week of the assembly. Mayors of twelve cities met in "
                    "Queens to compare how they welcome newcomers."
                ),
            ),
        },
    ),
    Picture(
        "street",
        "golden",
        "2:3",
        "2025-03-06",
        "Marrakesh",
        "MA",
        "Samira El Idrissi-Naciri",
        ("city", "partners"),
        {
            "en": Words(
                "Side event, open air",
                (
                    "Between two sessions the delegates visit a street of workshops in "
                    "Marrakesh where five nationalities share one roof and one electricity "
                    "bill."
                ),
            ),
            "ar": Words(
                "فعالية جانبية في الهواء الطلق",
                (
                    "بين جلستين يزور المندوبون شارع ورش في مراكش تتقاسم فيه خمس جنسيات سقفا "
                    "واحدا وفاتورة كهرباء واحدة."
                ),
            ),
        },
    ),
    Picture(
        "maps",
        "golden",
        "4:3",
        "2025-05-15",
        "Geneva",
        "CH",
        "Elif Soylu",
        ("planning",),
        {
            "en": Words(
                "Routes, pinned",
                (
                    "Search-and-rescue organisations mark where water points and telephones are "
                    "missing. The map was left on the table for the ministers."
                ),
            ),
        },
    ),
)

GALLERY = Gallery(
    "the-network-meets",
    ("un-network-on-migration", "events"),
    "Waystone",
    "2025-05-22",
    "CC-BY-NC-4.0",
    False,
    {
        "en": Words(
            "The network meets",
            (
                "Governments, cities, unions and migrants' own associations in one room: scenes "
                "from the regional and global gatherings of the migration network."
            ),
        ),
        "fr": Words(
            "Le réseau se réunit",
            (
                "Gouvernements, villes, syndicats et associations de migrants dans une même "
                "salle : scènes des rencontres régionales et mondiales du réseau sur les "
                "migrations."
            ),
        ),
        "es": Words(
            "La red se reúne",
            (
                "Gobiernos, ciudades, sindicatos y asociaciones de migrantes en una misma sala: "
                "escenas de los encuentros de la red sobre migración."
            ),
        ),
        "ar": Words(
            "الشبكة تجتمع",
            (
                "حكومات ومدن ونقابات وجمعيات مهاجرين في قاعة واحدة: مشاهد من اللقاءات الإقليمية "
                "والعالمية لشبكة الهجرة."
            ),
        ),
    },
    PICTURES,
)
