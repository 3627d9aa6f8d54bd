"""More pictures of: The crossing at Renk."""

from __future__ import annotations

from ingest.demo.texts.model import Picture, Words

PICTURES = (
    Picture(
        "camp-night",
        "moss",
        "3:2",
        "2023-12-01",
        "Adré",
        "TD",
        "Issouf Kabré",
        ("camp", "night"),
        {
            "en": Words(
                "Adré under the stars",
                (
                    "Arrivals from West Darfur sleep in the open for a night or two until a "
                    "place is found. Somebody always keeps a fire."
                ),
            ),
            "ar": Words(
                "أدري تحت النجوم",
                (
                    "ينام القادمون من غرب دارفور في العراء ليلة أو ليلتين حتى يوجد لهم مكان. "
                    "وثمة دائما من يبقي النار مشتعلة."
                ),
            ),
        },
    ),
    Picture(
        "clinic",
        "haze",
        "3:2",
        "2023-12-04",
        "Adré",
        "TD",
        "Issouf Kabré",
        ("health",),
        {
            "en": Words(
                "A ward under the eaves",
                (
                    "While the new building dries, nurses from El Geneina, themselves refugees, "
                    "work on the veranda of the old one."
                ),
            ),
            "ar": Words(
                "جناح تحت السقيفة",
                (
                    "ريثما يجف المبنى الجديد تعمل ممرضات من الجنينة، وهن لاجئات أيضا، في شرفة "
                    "المبنى القديم."
                ),
            ),
        },
    ),
    Picture(
        "tools",
        "dusk",
        "3:2",
        "2023-12-07",
        "Adré",
        "TD",
        "Issouf Kabré",
        ("livelihoods",),
        {
            "en": Words(
                "What the blacksmith saved",
                "Idris left the house with two bags. One held bread, the other these.",
            ),
            "ar": Words(
                "ما أنقذه الحداد",
                "خرج إدريس من بيته بكيسين: في أحدهما خبز، وفي الآخر هذه الأدوات.",
            ),
        },
    ),
    Picture(
        "football",
        "haze",
        "16:9",
        "2023-12-10",
        "Renk",
        "SS",
        "Nyakim Deng Ayuel",
        ("children", "play"),
        {
            "en": Words(
                "Khartoum against Renk, 4–4",
                "The dust was too thick to see the fifth goal. Both sides claim it.",
            ),
            "ar": Words(
                "الخرطوم ضد الرنك، 4–4",
                "كان الغبار كثيفا فلم ير أحد الهدف الخامس. وكلا الفريقين ينسبه لنفسه.",
            ),
        },
    ),
)
