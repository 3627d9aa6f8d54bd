"""The gallery: Winter in the Bekaa."""

from __future__ import annotations

from ingest.demo.texts import gallery_bekaa_winter_2
from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "snow-camp",
        "dusk",
        "3:2",
        "2022-01-20",
        "Zahlé",
        "LB",
        "Lina Haddad-Saab",
        ("winter", "camp"),
        {
            "en": Words(
                "Clearing the roofs at dusk",
                (
                    "After the second snowfall, neighbours go from tent to tent with brooms. A "
                    "roof that is swept in time will stand."
                ),
            ),
            "ar": Words(
                "إزالة الثلج عند الغسق",
                (
                    "بعد الثلجة الثانية يتنقل الجيران من خيمة إلى خيمة بالمكانس. السقف الذي "
                    "يكنس في وقته يصمد."
                ),
            ),
        },
    ),
    Picture(
        "snow-village",
        "snow",
        "3:2",
        "2022-01-21",
        "Arsal",
        "LB",
        "Lina Haddad-Saab",
        ("winter", "village"),
        {
            "en": Words(
                "Arsal, eleven below",
                (
                    "The mosque, the school and two wedding halls were opened as warm rooms. "
                    "The list on the door says who brings soup on which day."
                ),
            ),
            "ar": Words(
                "عرسال، إحدى عشرة درجة تحت الصفر",
                (
                    "فتح المسجد والمدرسة وقاعتا أفراح كغرف دافئة. وعلى الباب قائمة بمن يحضر "
                    "الحساء وفي أي يوم."
                ),
            ),
        },
    ),
    Picture(
        "warehouse",
        "noon",
        "3:2",
        "2022-01-23",
        "Zahlé",
        "LB",
        "Waystone Lebanon",
        ("winter aid",),
        {
            "en": Words(
                "Stove parts by the thousand",
                (
                    "Staff and refugee volunteers hand out pipes, elbows and tin plates. "
                    "Assembly is explained once, in the yard, with a stove that is lit."
                ),
            ),
            "ar": Words(
                "قطع المدافئ بالآلاف",
                (
                    "يوزع الموظفون والمتطوعون اللاجئون الأنابيب والأكواع والصفائح. ويشرح "
                    "التركيب مرة واحدة في الساحة أمام مدفأة مشتعلة."
                ),
            ),
        },
    ),
    Picture(
        "room",
        "night",
        "3:2",
        "2022-01-25",
        "Baalbek",
        "LB",
        "Lina Haddad-Saab",
        ("host family", "interior"),
        {
            "en": Words(
                "The upper floor",
                (
                    "Umm Ziad gave her guests the room with the window. She kept the one with "
                    "the stove, she says, because she is old and not because she is kind."
                ),
            ),
            "ar": Words(
                "الطابق العلوي",
                (
                    "أعطت أم زياد ضيوفها الغرفة ذات النافذة. واحتفظت بغرفة المدفأة لأنها مسنة، "
                    "كما تقول، لا لأنها كريمة."
                ),
            ),
        },
    ),
    Picture(
        "clinic",
        "mint",
        "3:2",
        "2022-01-28",
        "Baalbek",
        "LB",
        "Waystone Lebanon",
        ("health", "winter"),
        {
            "en": Words(
                "Cough season",
                (
                    "The mobile team opens at seven because the queue does. Half of the "
                    "patients are under five; most go home with syrup, wool and a date for the "
                    "next visit."
                ),
            ),
            "ar": Words(
                "موسم السعال",
                (
                    "يفتح الفريق الجوال أبوابه في السابعة لأن الطابور يبدأ عندها. نصف المرضى "
                    "دون الخامسة، ومعظمهم يعود بشراب وصوف وموعد جديد."
                ),
            ),
        },
    ),
    Picture(
        "ridges",
        "dawn",
        "3:2",
        "2022-02-01",
        "Bcharre",
        "LB",
        "Lina Haddad-Saab",
        ("mountains",),
        {
            "en": Words(
                "Over the pass",
                (
                    "The road from the coast opened again at daybreak. Walkers bring bread up "
                    "from the last village that has an oven."
                ),
            ),
        },
    ),
    Picture(
        "school",
        "clear",
        "3:2",
        "2022-02-07",
        "Homs",
        "SY",
        "Yusuf al-Barazi",
        ("school", "rehabilitation"),
        {
            "en": Words(
                "New panes in Al-Waer",
                (
                    "The school was glazed in the week before term. Pupils wrote the glaziers a "
                    "letter and asked them to stay for the first lesson."
                ),
            ),
            "ar": Words(
                "زجاج جديد في الوعر",
                (
                    "ركب زجاج المدرسة في الأسبوع السابق لبدء الفصل. كتب التلاميذ رسالة إلى عمال "
                    "الزجاج يطلبون منهم البقاء للدرس الأول."
                ),
            ),
        },
    ),
    Picture(
        "hill-town",
        "snow",
        "16:9",
        "2022-02-10",
        "Aleppo",
        "SY",
        "Yusuf al-Barazi",
        ("city", "winter"),
        {
            "en": Words(
                "White over the old quarter",
                (
                    "From the citadel slope the repaired roofs can be told from the others: "
                    "only on them does the snow lie flat."
                ),
            ),
            "ar": Words(
                "بياض فوق الحي القديم",
                "من سفح القلعة تعرف الأسطح المرممة من غيرها: عليها وحدها يستوي الثلج.",
            ),
        },
    ),
    Picture(
        "medicine",
        "clear",
        "3:2",
        "2022-02-14",
        "Zahlé",
        "LB",
        "Waystone Lebanon",
        ("health", "supplies"),
        {
            "en": Words(
                "What fits into a nurse's bag",
                (
                    "Counted every evening, refilled every morning. Nurse Rana knows the weight "
                    "by heart: six kilos and one hundred grams."
                ),
            ),
        },
    ),
)

GALLERY = Gallery(
    "bekaa-winter",
    ("shelter", "crisis-response"),
    "Waystone Lebanon",
    "2022-02-25",
    "CC-BY-NC-ND-3.0-IGO",
    True,
    {
        "en": Words(
            "Winter in the Bekaa",
            (
                "Snow fell on the valley three times in January. Syrian and Lebanese households "
                "shared what was dry: wood, blankets, the upper floor."
            ),
        ),
        "fr": Words(
            "L'hiver dans la Bekaa",
            (
                "Il a neigé trois fois sur la vallée en janvier. Familles syriennes et "
                "libanaises ont partagé ce qui était sec : le bois, les couvertures, l'étage."
            ),
        ),
        "es": Words(
            "Invierno en la Bekaa",
            (
                "En enero nevó tres veces en el valle. Hogares sirios y libaneses compartieron "
                "lo que estaba seco: leña, mantas, el piso de arriba."
            ),
        ),
        "ar": Words(
            "شتاء في البقاع",
            (
                "تساقط الثلج على الوادي ثلاث مرات في كانون الثاني. تقاسمت الأسر السورية "
                "واللبنانية ما بقي جافا: الحطب والبطانيات والطابق العلوي."
            ),
        ),
    },
    PICTURES + gallery_bekaa_winter_2.PICTURES,
)
