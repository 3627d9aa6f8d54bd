"""More pictures of: After coming home."""

from __future__ import annotations

from ingest.demo.texts.model import Picture, Words

PICTURES = (
    Picture(
        "tools",
        "golden",
        "3:2",
        "2024-04-06",
        "Ziguinchor",
        "SN",
        "Ramata Sané",
        ("tools", "grants"),
        {
            "en": Words(
                "A grant, unpacked",
                (
                    "No cash, said Ousmane, I know myself. He asked for tools instead and laid "
                    "them out for the picture."
                ),
            ),
        },
    ),
    Picture(
        "building-site",
        "golden",
        "3:2",
        "2024-04-11",
        "Serrekunda",
        "GM",
        "Waystone Gambia",
        ("construction",),
        {
            "en": Words(
                "The mason's return",
                (
                    "Modou learnt to lay brick abroad and teaches it at home. This frame will "
                    "be a crèche for the market women."
                ),
            ),
        },
    ),
    Picture(
        "coast",
        "dusk",
        "16:9",
        "2024-04-19",
        "Saint-Louis",
        "SN",
        "Ramata Sané",
        ("sea", "memory"),
        {
            "en": Words(
                "What the sea gives back",
                (
                    "Evening at the mouth of the river. A list of names is read here once a "
                    "year, in four languages."
                ),
            ),
            "fr": Words(
                "Ce que la mer rend",
                (
                    "Le soir, à l'embouchure du fleuve. Une fois par an, on y lit une liste de "
                    "noms, en quatre langues."
                ),
            ),
        },
    ),
    Picture(
        "bus-stop",
        "olive",
        "3:2",
        "2024-04-22",
        "Tambacounda",
        "SN",
        "Waystone Senegal",
        ("transport", "return"),
        {
            "en": Words(
                "With luggage for a wedding",
                (
                    "Two who came back last year travel to the wedding of two who came back "
                    "this year. The roof of the bus is theirs."
                ),
            ),
            "fr": Words(
                "Des bagages pour un mariage",
                (
                    "Deux revenus de l'an dernier vont au mariage de deux revenus de cette "
                    "année. Le toit du car est à eux."
                ),
            ),
        },
    ),
)
