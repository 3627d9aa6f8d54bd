"""The gallery: The crossing at Renk."""

from __future__ import annotations

from ingest.demo.texts import gallery_the_crossing_at_renk_2
from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "crossing",
        "ember",
        "3:2",
        "2023-11-02",
        "Renk",
        "SS",
        "Nyakim Deng Ayuel",
        ("river", "arrivals"),
        {
            "en": Words(
                "The landing at Renk, evening",
                (
                    "Long boats bring those who left White Nile State that morning. A volunteer "
                    "with a megaphone reads out the names of people who are being looked for."
                ),
            ),
            "ar": Words(
                "مرسى الرنك مساء",
                (
                    "قوارب طويلة تنقل من غادروا ولاية النيل الأبيض صباح اليوم. ومتطوع بمكبر صوت "
                    "يقرأ أسماء من يبحث عنهم ذووهم."
                ),
            ),
        },
    ),
    Picture(
        "walkers",
        "dusk",
        "3:2",
        "2023-11-03",
        "Joda",
        "SS",
        "Nyakim Deng Ayuel",
        ("border", "walking"),
        {
            "en": Words(
                "The last kilometre at Joda",
                (
                    "Beyond the border post no vehicle goes. People walk together, at the speed "
                    "of the oldest."
                ),
            ),
            "ar": Words(
                "الكيلومتر الأخير في جودة",
                "بعد نقطة الحدود لا تمر مركبة. يمشي الناس معا على خطى أكبرهم سنا.",
            ),
        },
    ),
    Picture(
        "camp",
        "clear",
        "3:2",
        "2023-11-05",
        "Renk",
        "SS",
        "Waystone South Sudan",
        ("transit centre",),
        {
            "en": Words(
                "Built for three thousand",
                (
                    "The transit centre is home to four times as many, and its cooks have "
                    "stopped counting plates. Shade nets arrived on Tuesday."
                ),
            ),
            "ar": Words(
                "بني لثلاثة آلاف",
                (
                    "يؤوي مركز العبور أربعة أضعاف ذلك، وتوقف الطهاة عن عد الأطباق. وصلت شباك "
                    "الظل يوم الثلاثاء."
                ),
            ),
        },
    ),
    Picture(
        "well",
        "olive",
        "3:2",
        "2023-11-06",
        "Renk",
        "SS",
        "Nyakim Deng Ayuel",
        ("water",),
        {
            "en": Words(
                "Fifteen litres each",
                (
                    "Water from the Nile is settled, chlorinated and handed out at this pump. "
                    "The queue has elected a speaker."
                ),
            ),
            "ar": Words(
                "خمسة عشر لترا للفرد",
                "يصفى ماء النيل ويعقم ويوزع من هذه المضخة. وقد انتخب الطابور متحدثا باسمه.",
            ),
        },
    ),
    Picture(
        "airfield",
        "haze",
        "3:2",
        "2023-11-09",
        "Malakal",
        "SS",
        "Waystone South Sudan",
        ("flights", "onward movement"),
        {
            "en": Words(
                "Seats for those who cannot sit",
                (
                    "The air bridge to Malakal is kept for the ill, the very old and the "
                    "newborn. Today's youngest passenger is six days of age."
                ),
            ),
            "ar": Words(
                "مقاعد لمن لا يقوى على الجلوس",
                (
                    "خصص الجسر الجوي إلى ملكال للمرضى والطاعنين في السن والمواليد. أصغر ركاب "
                    "اليوم عمره ستة أيام."
                ),
            ),
        },
    ),
    Picture(
        "harbour",
        "haze",
        "16:9",
        "2023-11-14",
        "Port Sudan",
        "SD",
        "Amna Elfatih Bashir",
        ("port", "departure"),
        {
            "en": Words(
                "Port Sudan, gate four",
                (
                    "Ships for Jeddah are loaded through the night. Students from Khartoum "
                    "carry the luggage of strangers."
                ),
            ),
            "ar": Words(
                "بورتسودان، البوابة الرابعة",
                (
                    "تحمل السفن المتجهة إلى جدة طوال الليل. طلاب من الخرطوم ينقلون أمتعة من لا "
                    "يعرفونهم."
                ),
            ),
        },
    ),
    Picture(
        "school",
        "haze",
        "3:2",
        "2023-11-19",
        "Kassala",
        "SD",
        "Amna Elfatih Bashir",
        ("school", "shelter"),
        {
            "en": Words(
                "A school that became a house",
                (
                    "Forty families live in the classrooms in Kassala. In the mornings the yard "
                    "turns back into a school."
                ),
            ),
            "ar": Words(
                "مدرسة صارت بيتا",
                "تعيش أربعون أسرة في فصول مدرسة بكسلا. وفي الصباح تعود الساحة مدرسة.",
            ),
        },
    ),
    Picture(
        "market",
        "dusk",
        "3:2",
        "2023-11-23",
        "Gedaref",
        "SD",
        "Amna Elfatih Bashir",
        ("market", "community kitchen"),
        {
            "en": Words(
                "Onions for nine hundred",
                (
                    "The volunteers of an emergency kitchen buy at the end of the day, when "
                    "traders round down."
                ),
            ),
            "ar": Words(
                "بصل لتسعمئة شخص",
                "متطوعو مطبخ الطوارئ يشترون في آخر النهار حين يخفض التجار الأسعار.",
            ),
        },
    ),
)

GALLERY = Gallery(
    "the-crossing-at-renk",
    ("crisis-response", "internally-displaced-persons"),
    "Waystone South Sudan",
    "2024-01-15",
    "CC-BY-NC-ND-3.0-IGO",
    True,
    {
        "en": Words(
            "The crossing at Renk",
            (
                "Since April 2023 the road from Khartoum ends, for many, at a river landing in "
                "Renk. From there barges, trucks and small aircraft carry families on – and "
                "neighbours carry the rest."
            ),
        ),
        "fr": Words(
            "Le passage de Renk",
            (
                "Depuis avril 2023, la route de Khartoum s'achève pour beaucoup à un "
                "débarcadère de Renk. De là, des barges, des camions et de petits avions "
                "emmènent les familles – et les voisins font le reste."
            ),
        ),
        "es": Words(
            "El cruce de Renk",
            (
                "Desde abril de 2023, para muchos la carretera de Jartum termina en un "
                "embarcadero de Renk. De allí, barcazas, camiones y avionetas llevan a las "
                "familias, y los vecinos hacen el resto."
            ),
        ),
        "ar": Words(
            "معبر الرنك",
            (
                "منذ نيسان 2023 تنتهي طريق الخرطوم عند كثيرين في مرسى نهري بالرنك. من هناك تحمل "
                "الصنادل والشاحنات والطائرات الصغيرة الأسر، ويحمل الجيران ما بقي."
            ),
        ),
    },
    PICTURES + gallery_the_crossing_at_renk_2.PICTURES,
)
