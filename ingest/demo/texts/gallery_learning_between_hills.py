"""The gallery: Learning between the hills."""

from __future__ import annotations

from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "bridge",
        "dawn",
        "3:2",
        "2023-03-11",
        "Pokhara",
        "NP",
        "Anjali Thapa Rai",
        ("school", "bridge"),
        {
            "en": Words(
                "Two hundred and eight planks",
                (
                    "The pupils of Lumle know the number because they helped carry them. The "
                    "old way to school was three hours longer."
                ),
            ),
        },
    ),
    Picture(
        "classroom",
        "noon",
        "3:2",
        "2023-03-13",
        "Pokhara",
        "NP",
        "Anjali Thapa Rai",
        ("school",),
        {
            "en": Words(
                "Contract law for beginners",
                (
                    "Before anyone from this valley signs for work abroad, teacher Gopal reads "
                    "the contract with them, line by line, on the board."
                ),
            ),
        },
    ),
    Picture(
        "workshop",
        "mint",
        "3:2",
        "2023-03-17",
        "Kathmandu",
        "NP",
        "Anjali Thapa Rai",
        ("vocational training",),
        {
            "en": Words(
                "Wired correctly",
                (
                    "Electrical trainees in Kathmandu finish the board they will be tested on. "
                    "Returned workers teach the evening group."
                ),
            ),
        },
    ),
    Picture(
        "ridges",
        "clear",
        "3:1",
        "2023-03-21",
        "Jomsom",
        "NP",
        "Anjali Thapa Rai",
        ("mountains", "school"),
        {
            "en": Words(
                "The examination walk",
                (
                    "Candidates from Upper Mustang start three days early. Along the way the "
                    "lodges let them sleep for nothing, and for luck."
                ),
            ),
        },
    ),
    Picture(
        "terraces",
        "golden",
        "3:2",
        "2023-04-02",
        "Lamjung",
        "NP",
        "Waystone Nepal",
        ("rice", "village"),
        {
            "en": Words(
                "Homework after the planting",
                (
                    "In the season of transplanting, classes begin at eleven. Head teacher Maya "
                    "Gurung put it into the timetable after years of empty benches."
                ),
            ),
        },
    ),
    Picture(
        "school",
        "olive",
        "3:2",
        "2023-05-09",
        "Huye",
        "RW",
        "Chantal Uwimana-Keza",
        ("school",),
        {
            "en": Words(
                "Thirty-two languages in the yard",
                (
                    "At the refugee and host community school near Huye the shouting is in "
                    "Kinyarwanda, the singing in everything else."
                ),
            ),
        },
    ),
    Picture(
        "fields",
        "mint",
        "16:9",
        "2023-05-12",
        "Musanze",
        "RW",
        "Chantal Uwimana-Keza",
        ("agriculture", "training"),
        {
            "en": Words(
                "A field as a classroom",
                (
                    "Agronomy students measure the rows below the volcanoes. The potatoes are "
                    "theirs to sell and the errors theirs to explain."
                ),
            ),
        },
    ),
    Picture(
        "hall",
        "golden",
        "3:2",
        "2023-05-20",
        "Kigali",
        "RW",
        "Waystone Rwanda",
        ("graduation",),
        {
            "en": Words(
                "Four hundred and ten graduates",
                (
                    "Parents who came by night bus watch their sons and daughters on the stage "
                    "in Kigali. Most of the clapping is for the welders."
                ),
            ),
        },
    ),
    Picture(
        "tools",
        "noon",
        "1:1",
        "2023-06-01",
        "Kathmandu",
        "NP",
        "Anjali Thapa Rai",
        ("tools",),
        {
            "en": Words(
                "The mechanic's alphabet",
                "Each tool has its name in Nepali, English and Arabic in the trainees' notebooks.",
            ),
        },
    ),
    Picture(
        "football",
        "olive",
        "3:2",
        "2023-06-05",
        "Huye",
        "RW",
        "Chantal Uwimana-Keza",
        ("sport", "youth"),
        {
            "en": Words(
                "After the exam",
                (
                    "The ball was kept in the head teacher's office for three weeks. Nobody had "
                    "to be told where it was."
                ),
            ),
        },
    ),
)

GALLERY = Gallery(
    "learning-between-hills",
    ("training-education", "community-development"),
    "Waystone Nepal",
    "2023-12-01",
    "CC-BY-4.0",
    False,
    {
        "en": Words(
            "Learning between the hills",
            (
                "Schools, evening classes and workshops in Nepal and Rwanda, where a "
                "certificate may mean that one can leave safely, or need not leave at all."
            ),
        ),
        "fr": Words(
            "Apprendre entre les collines",
            (
                "Écoles, cours du soir et ateliers au Népal et au Rwanda, où un certificat "
                "permet de partir en sécurité, ou de ne pas devoir partir."
            ),
        ),
        "es": Words(
            "Aprender entre colinas",
            (
                "Escuelas, cursos nocturnos y talleres en Nepal y Ruanda, donde un certificado "
                "permite irse con seguridad o no tener que irse."
            ),
        ),
        "ar": Words(
            "التعلم بين التلال",
            (
                "مدارس ودروس مسائية وورش في نيبال ورواندا، حيث قد تعني الشهادة سفرا آمنا أو "
                "بقاء ممكنا."
            ),
        ),
    },
    PICTURES,
)
