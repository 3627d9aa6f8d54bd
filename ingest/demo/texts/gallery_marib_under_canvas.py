"""The gallery: Ma'rib, a city under canvas."""

from __future__ import annotations

from ingest.demo.texts import gallery_marib_under_canvas_2
from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "camp",
        "dusk",
        "3:2",
        "2024-01-09",
        "Ma'rib",
        "YE",
        "Huda Sanabani",
        ("camp", "evening"),
        {
            "en": Words(
                "Evening comes to Al-Suwayda",
                (
                    "Smoke from a hundred cooking fires settles over the settlement north of "
                    "Ma'rib. After the sandstorm of last week, every tent has been pitched "
                    "again with its back to the wind."
                ),
            ),
            "ar": Words(
                "المساء يحل على السويداء",
                (
                    "يهبط دخان مئة موقد على المخيم شمال مأرب. بعد عاصفة الأسبوع الماضي الرملية "
                    "نصبت كل خيمة من جديد وظهرها للريح."
                ),
            ),
        },
    ),
    Picture(
        "camp-above",
        "golden",
        "1:1",
        "2024-01-11",
        "Ma'rib",
        "YE",
        "Huda Sanabani",
        ("aerial", "site planning"),
        {
            "en": Words(
                "Drawn with string and lime",
                (
                    "From above one can read the work of the site planners: blocks of twenty "
                    "families, a lane wide enough for a water truck, firebreaks kept free."
                ),
            ),
            "ar": Words(
                "خطوط من حبل وجير",
                (
                    "من الأعلى يظهر عمل مخططي الموقع: مجموعات من عشرين أسرة، وممر يتسع لصهريج "
                    "الماء، ومساحات خالية لمنع امتداد الحريق."
                ),
            ),
        },
    ),
    Picture(
        "well",
        "haze",
        "3:2",
        "2024-01-12",
        "Ma'rib",
        "YE",
        "Saleh Ba-Matraf",
        ("water",),
        {
            "en": Words(
                "The well that neighbours dug",
                (
                    "Thirty-one metres by hand, with tools lent by a farmer on whose land it "
                    "stands. Hamid Saleh, a mason from Hudaydah, lined it with stone; the pump "
                    "came later."
                ),
            ),
            "ar": Words(
                "البئر التي حفرها الجيران",
                (
                    "واحد وثلاثون مترا باليد وبأدوات أعارها صاحب الأرض. بطنها بالحجر البناء "
                    "حميد صالح القادم من الحديدة، ثم جاءت المضخة بعد ذلك."
                ),
            ),
        },
    ),
    Picture(
        "classroom",
        "noon",
        "3:2",
        "2024-01-15",
        "Ma'rib",
        "YE",
        "Huda Sanabani",
        ("education", "children"),
        {
            "en": Words(
                "Third form, second shift",
                (
                    "Teacher Nabila takes the girls' class after the boys have left. There are "
                    "sixty-four names in her register and, today, sixty-four pupils."
                ),
            ),
            "ar": Words(
                "الصف الثالث، الفترة الثانية",
                (
                    "تستقبل المعلمة نبيلة صف البنات بعد خروج الأولاد. في دفترها أربعة وستون "
                    "اسما، وقد حضرت اليوم أربع وستون تلميذة."
                ),
            ),
        },
    ),
    Picture(
        "dunes",
        "golden",
        "16:9",
        "2024-01-18",
        "Ma'rib",
        "YE",
        "Saleh Ba-Matraf",
        ("convoy", "desert"),
        {
            "en": Words(
                "Blankets through the Ramlat",
                (
                    "A convoy with 4,200 thermal blankets crosses the edge of the Ramlat "
                    "as-Sab'atayn. The drivers travel in the early hours, while the sand is "
                    "still firm."
                ),
            ),
            "ar": Words(
                "بطانيات عبر الرملة",
                (
                    "قافلة تحمل 4200 بطانية حرارية تعبر طرف رملة السبعتين. يسافر السائقون في "
                    "الساعات الأولى ما دام الرمل متماسكا."
                ),
            ),
        },
    ),
    Picture(
        "hill-town",
        "olive",
        "2:3",
        "2024-01-20",
        "Sana'a",
        "YE",
        "Huda Sanabani",
        ("town", "heritage"),
        {
            "en": Words(
                "What many remember",
                (
                    "The tower houses of the old city, photographed from a roof. People in the "
                    "camps speak of them by name, the way one speaks of relatives."
                ),
            ),
        },
    ),
    Picture(
        "workshop",
        "olive",
        "3:2",
        "2024-01-22",
        "Ma'rib",
        "YE",
        "Waystone Yemen",
        ("livelihoods", "training"),
        {
            "en": Words(
                "Solar lamps, made here",
                (
                    "Four trainees assemble lamps at the vocational centre. Each takes one home "
                    "on the first day, as a promise and as homework."
                ),
            ),
            "ar": Words(
                "مصابيح شمسية صنعت هنا",
                (
                    "أربعة متدربين يجمعون المصابيح في مركز التدريب المهني. يأخذ كل منهم مصباحا "
                    "إلى بيته في اليوم الأول، وعدا وواجبا معا."
                ),
            ),
        },
    ),
    Picture(
        "camp-night",
        "night",
        "3:2",
        "2024-01-24",
        "Ma'rib",
        "YE",
        "Saleh Ba-Matraf",
        ("night", "light"),
        {
            "en": Words(
                "Eleven lamps later",
                (
                    "The women's committee chose where the street lights should stand: at the "
                    "latrines, at the water point, by the path to the clinic. Nobody walks in "
                    "the dark to any of them now."
                ),
            ),
            "ar": Words(
                "بعد أحد عشر مصباحا",
                (
                    "اختارت لجنة النساء مواضع الإنارة: عند دورات المياه وعند نقطة الماء وعلى "
                    "الطريق إلى العيادة. لم يعد أحد يسير إليها في الظلام."
                ),
            ),
        },
    ),
)

GALLERY = Gallery(
    "marib-under-canvas",
    ("internally-displaced-persons", "shelter"),
    "Waystone Yemen",
    "2024-03-11",
    "CC-BY-NC-ND-3.0-IGO",
    True,
    {
        "en": Words(
            "Ma'rib, a city under canvas",
            (
                "More than two thousand families have moved at least twice before they came to "
                "the plain outside Ma'rib. These pictures follow one winter there: sand and "
                "cold nights, school in a tent, a well that was dug by hand."
            ),
        ),
        "fr": Words(
            "Ma'rib, une ville de toile",
            (
                "Plus de deux mille familles ont déménagé au moins deux fois avant d'arriver "
                "dans la plaine de Ma'rib. Ces images suivent un hiver : le sable et les nuits "
                "froides, l'école sous la tente, un puits creusé à la main."
            ),
        ),
        "es": Words(
            "Ma'rib, una ciudad de lona",
            (
                "Más de dos mil familias se habían mudado al menos dos veces antes de llegar a "
                "la llanura de Ma'rib. Estas imágenes siguen un invierno: arena y noches frías, "
                "la escuela en una tienda y un pozo excavado a mano."
            ),
        ),
        "ar": Words(
            "مأرب، مدينة من الخيام",
            (
                "نزحت أكثر من ألفي أسرة مرتين على الأقل قبل أن تصل إلى سهل مأرب. تتابع هذه "
                "الصور شتاء واحدا: الرمل والليالي الباردة، والمدرسة في خيمة، وبئر حفرت باليد."
            ),
        ),
    },
    PICTURES + gallery_marib_under_canvas_2.PICTURES,
)
