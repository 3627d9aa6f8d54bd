"""More pictures of: Ma'rib, a city under canvas."""

from __future__ import annotations

from ingest.demo.texts.model import Picture, Words

PICTURES = (
    Picture(
        "herd",
        "haze",
        "3:2",
        "2024-01-27",
        "Al Hazm",
        "YE",
        "Huda Sanabani",
        ("pastoralists",),
        {
            "en": Words(
                "The animals came too",
                (
                    "Families from Al Jawf brought what was left of their herds. A grazing "
                    "agreement with the host community, signed under a tree, holds for its "
                    "second winter."
                ),
            ),
        },
    ),
    Picture(
        "clinic",
        "noon",
        "4:3",
        "2024-01-29",
        "Ma'rib",
        "YE",
        "Waystone Yemen",
        ("health",),
        {
            "en": Words(
                "Monday is for mothers",
                (
                    "At the clinic in Al-Wadi district, Mondays are kept for antenatal visits. "
                    "Midwives from three governorates take turns, and a car waits for the "
                    "difficult births."
                ),
            ),
            "ar": Words(
                "الاثنين للأمهات",
                (
                    "في عيادة مديرية الوادي يخصص يوم الاثنين لمتابعة الحوامل. تتناوب قابلات من "
                    "ثلاث محافظات، وتنتظر سيارة للولادات الصعبة."
                ),
            ),
        },
    ),
    Picture(
        "tools",
        "haze",
        "4:3",
        "2024-02-02",
        "Ma'rib",
        "YE",
        "Saleh Ba-Matraf",
        ("tools", "shelter"),
        {
            "en": Words(
                "A mason's inheritance",
                (
                    "Hamid carried these tools through three displacements, wrapped in his "
                    "daughter's school coat. He lends them to anyone who is building."
                ),
            ),
        },
    ),
    Picture(
        "building-site",
        "clear",
        "3:2",
        "2024-02-06",
        "Ma'rib",
        "YE",
        "Waystone Yemen",
        ("shelter", "construction"),
        {
            "en": Words(
                "From canvas to timber",
                (
                    "The first of ninety transitional shelters goes up. Owners choose where the "
                    "door will be; most choose the side of their old neighbours."
                ),
            ),
            "ar": Words(
                "من القماش إلى الخشب",
                (
                    "يرتفع أول مأوى انتقالي من أصل تسعين. يختار أصحابه موضع الباب، ومعظمهم "
                    "يختار الجهة المطلة على جيرانهم القدامى."
                ),
            ),
        },
    ),
    Picture(
        "walkers",
        "golden",
        "3:1",
        "2024-02-10",
        "Ma'rib",
        "YE",
        "Huda Sanabani",
        ("displacement", "walking"),
        {
            "en": Words(
                "Forty families, one morning",
                (
                    "New arrivals walk the last stretch from the main road. Someone had gone "
                    "ahead the day before to ask if there was room."
                ),
            ),
            "ar": Words(
                "أربعون أسرة في صباح واحد",
                (
                    "يمشي الواصلون الجدد المسافة الأخيرة من الطريق العام. كان أحدهم قد سبقهم في "
                    "اليوم السابق ليسأل إن كان هناك متسع."
                ),
            ),
        },
    ),
    Picture(
        "room",
        "golden",
        "2:3",
        "2024-02-12",
        "Ma'rib",
        "YE",
        "Huda Sanabani",
        ("interior", "home"),
        {
            "en": Words(
                "A plant on the sill",
                (
                    "In the community centre a basil plant grows in a tin. It was brought from "
                    "Taiz as a cutting, in a wet cloth, by a woman of seventy."
                ),
            ),
        },
    ),
)
