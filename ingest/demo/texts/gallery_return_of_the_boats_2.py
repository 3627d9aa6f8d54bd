"""More pictures of: After coming home."""

from __future__ import annotations

from ingest.demo.texts.model import Picture, Words

PICTURES = (
    Picture(
        "football",
        "golden",
        "16:9",
        "2024-03-18",
        "Daloa",
        "CI",
        "Mariam Koné-Assi",
        ("youth", "sport"),
        {
            "en": Words(
                "Daloa plays for the departed",
                (
                    "A tournament in memory of friends who did not come back. The cup is "
                    "carried through every quarter, then put in the library."
                ),
            ),
            "fr": Words(
                "Daloa joue pour les absents",
                (
                    "Un tournoi en mémoire des amis qui ne sont pas revenus. La coupe traverse "
                    "chaque quartier, puis on la range à la bibliothèque."
                ),
            ),
        },
    ),
    Picture(
        "school",
        "noon",
        "3:2",
        "2024-03-21",
        "Bouaké",
        "CI",
        "Mariam Koné-Assi",
        ("education",),
        {
            "en": Words(
                "Back in class at nineteen",
                (
                    "The evening stream at Bouaké lets those who lost years catch up. During "
                    "the break the little ones teach them the new games."
                ),
            ),
            "fr": Words(
                "De retour en classe à dix-neuf ans",
                (
                    "À Bouaké, le cours du soir permet de rattraper les années perdues. À la "
                    "récréation, les petits leur apprennent les nouveaux jeux."
                ),
            ),
        },
    ),
    Picture(
        "savanna",
        "dusk",
        "3:2",
        "2024-04-04",
        "Tambacounda",
        "SN",
        "Ramata Sané",
        ("village", "road"),
        {
            "en": Words(
                "The road they do not take",
                (
                    "In the villages around Tambacounda, theatre evenings tell of the journey "
                    "as it was. Afterwards the players walk home together."
                ),
            ),
            "fr": Words(
                "La route qu'ils ne prennent pas",
                (
                    "Dans les villages autour de Tambacounda, des veillées de théâtre racontent "
                    "le voyage tel qu'il fut. Ensuite, les acteurs rentrent ensemble à pied."
                ),
            ),
        },
    ),
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
