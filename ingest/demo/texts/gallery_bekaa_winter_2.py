"""More pictures of: Winter in the Bekaa."""

from __future__ import annotations

from ingest.demo.texts.model import Picture, Words

PICTURES = (
    Picture(
        "market",
        "rain",
        "3:2",
        "2022-02-19",
        "Aleppo",
        "SY",
        "Yusuf al-Barazi",
        ("market", "cash assistance"),
        {
            "en": Words(
                "Cash for wool and lentils",
                (
                    "With winter grants paid as cash, the covered stalls near Bab al-Nasr did "
                    "better in February than in any month last year."
                ),
            ),
            "ar": Words(
                "نقد للصوف والعدس",
                (
                    "بعد صرف منح الشتاء نقدا، باعت الأكشاك قرب باب النصر في شباط أكثر مما باعت "
                    "في أي شهر من العام الماضي."
                ),
            ),
        },
    ),
)
