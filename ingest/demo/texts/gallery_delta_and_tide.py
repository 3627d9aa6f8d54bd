"""The gallery: Delta and tide."""

from __future__ import annotations

from ingest.demo.texts import gallery_delta_and_tide_2
from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "terraces",
        "clear",
        "3:2",
        "2024-10-12",
        "Mù Cang Chải",
        "VN",
        "Nguyễn Thu Lan",
        ("rice", "mountains"),
        {
            "en": Words(
                "Upstream, the harvest",
                (
                    "Labour exchange days bring neighbours up the terraces of Mù Cang Chải. "
                    "Young people who work in the coastal factories come back for this week if "
                    "for no other."
                ),
            ),
        },
    ),
    Picture(
        "delta",
        "golden",
        "3:2",
        "2024-10-03",
        "Cần Thơ",
        "VN",
        "Nguyễn Thu Lan",
        ("aerial", "river"),
        {
            "en": Words(
                "Nine dragons, counted again",
                (
                    "The arms of the lower Mekong seen from a survey flight. Two of them now "
                    "run salt until July; rice growers downstream read the salinity table "
                    "before they read the news."
                ),
            ),
        },
    ),
    Picture(
        "flood",
        "storm",
        "3:2",
        "2024-07-09",
        "Khulna",
        "BD",
        "Rubina Akhter Mim",
        ("flood", "boat"),
        {
            "en": Words(
                "School by boat in Dacope",
                (
                    "After the embankment gave way, the boat of a shrimp farmer became the "
                    "school bus. It makes four rounds each morning and has not missed one."
                ),
            ),
        },
    ),
    Picture(
        "islands",
        "noon",
        "16:9",
        "2024-11-20",
        "Cà Mau",
        "VN",
        "Nguyễn Thu Lan",
        ("coast", "islands"),
        {
            "en": Words(
                "The last cape",
                (
                    "Off Cà Mau, former fishermen plant mangrove on new sandbanks. Three "
                    "hundred hectares hold so far."
                ),
            ),
        },
    ),
    Picture(
        "fields",
        "mist",
        "3:2",
        "2024-12-01",
        "Satkhira",
        "BD",
        "Rubina Akhter Mim",
        ("agriculture",),
        {
            "en": Words(
                "Rice that does not mind salt",
                (
                    "Farmers in Satkhira try a tolerant variety on half of their land. The "
                    "other half stays as it was, in case their fathers turn out to be right."
                ),
            ),
        },
    ),
    Picture(
        "harbour",
        "ember",
        "3:2",
        "2024-12-05",
        "Chattogram",
        "BD",
        "Rubina Akhter Mim",
        ("port", "city"),
        {
            "en": Words(
                "Chattogram at the end of the shift",
                (
                    "Many of the dock workers grew up on land that is under water today. The "
                    "savings club they formed has bought eleven families a plot on higher "
                    "ground."
                ),
            ),
        },
    ),
    Picture(
        "patchwork",
        "noon",
        "1:1",
        "2024-12-11",
        "Sóc Trăng",
        "VN",
        "Waystone Viet Nam",
        ("aerial", "farmland"),
        {
            "en": Words(
                "Onion, rice, shrimp, onion",
                (
                    "Plots around Sóc Trăng change their use with the season's salt. From the "
                    "air the calendar of the delta can be read as colours."
                ),
            ),
        },
    ),
    Picture(
        "bus-stop",
        "rain",
        "3:2",
        "2024-12-14",
        "Cần Thơ",
        "VN",
        "Nguyễn Thu Lan",
        ("migration", "bus"),
        {
            "en": Words(
                "Night coach to the city",
                (
                    "Twice a week the coach leaves for Hồ Chí Minh City with those who found "
                    "work there. A desk at the station checks contracts free of charge."
                ),
            ),
        },
    ),
    Picture(
        "room",
        "clear",
        "3:2",
        "2024-12-18",
        "Khulna",
        "BD",
        "Rubina Akhter Mim",
        ("interior", "office"),
        {
            "en": Words(
                "The table of the early warning",
                (
                    "Six readings a day are written down here by hand, then sent to nine "
                    "hundred telephones. In May that gave people eleven hours."
                ),
            ),
        },
    ),
    Picture(
        "camp-above",
        "haze",
        "4:3",
        "2024-08-02",
        "Bhola",
        "BD",
        "Waystone Bangladesh",
        ("shelter", "aerial"),
        {
            "en": Words(
                "A summer on the embankment",
                (
                    "Families from the erosion zone on Bhola island live on the crest of the "
                    "dyke until the plots inland are measured out."
                ),
            ),
        },
    ),
    Picture(
        "crossing",
        "mist",
        "3:2",
        "2024-08-15",
        "Barishal",
        "BD",
        "Rubina Akhter Mim",
        ("river", "ferry"),
        {
            "en": Words(
                "Waiting for the seven o'clock",
                (
                    "Commuters, cattle dealers and a wedding party share the landing at "
                    "Barishal. The ferryman knows who may need credit."
                ),
            ),
        },
    ),
    Picture(
        "skyline",
        "night",
        "3:2",
        "2025-01-04",
        "Dhaka",
        "BD",
        "Rubina Akhter Mim",
        ("city", "night"),
        {
            "en": Words(
                "Two thousand arrivals a day",
                (
                    "Dhaka across the Buriganga. In the ward of Korail, newcomers find a help "
                    "desk run by those who came ten years before them."
                ),
            ),
        },
    ),
)

GALLERY = Gallery(
    "delta-and-tide",
    ("environmental-migration", "community-development"),
    "Waystone Viet Nam",
    "2025-01-18",
    "CC-BY-4.0",
    True,
    {
        "en": Words(
            "Delta and tide",
            (
                "In the Mekong and the Ganges deltas the sea comes in further every year. Some "
                "families build higher, some change their crops, some leave for the city and "
                "send money home. All of them watch the water."
            ),
        ),
        "fr": Words(
            "Le delta et la marée",
            (
                "Dans les deltas du Mékong et du Gange, la mer avance chaque année. Certaines "
                "familles construisent plus haut, d'autres changent de cultures, d'autres "
                "partent en ville et envoient de l'argent. Toutes surveillent l'eau."
            ),
        ),
        "es": Words(
            "El delta y la marea",
            (
                "En los deltas del Mekong y del Ganges, el mar avanza cada año. Unas familias "
                "construyen más alto, otras cambian de cultivo, otras se van a la ciudad y "
                "mandan dinero. Todas miran el agua."
            ),
        ),
        "ar": Words(
            "الدلتا والمد",
            (
                "في دلتا الميكونغ والغانج يتقدم البحر كل عام. بعض الأسر ترفع بيوتها، وبعضها "
                "يغير محاصيله، وبعضها يرحل إلى المدينة ويرسل المال. وكلها تراقب الماء."
            ),
        ),
    },
    PICTURES + gallery_delta_and_tide_2.PICTURES,
)
