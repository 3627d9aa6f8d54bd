"""The gallery: From the archive, 1994–2003."""

from __future__ import annotations

from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "bridge",
        "sepia",
        "3:2",
        "1997-04-19",
        "Mostar",
        "BA",
        "Jonas Lindqvist",
        ("bridge", "reconstruction"),
        {
            "en": Words(
                "First crossing",
                (
                    "The temporary footbridge over the Neretva was opened without speeches. The "
                    "first to cross was the postman."
                ),
            ),
        },
    ),
    Picture(
        "walkers",
        "mono",
        "3:2",
        "1994-10-02",
        "Chimoio",
        "MZ",
        "João Macuácua",
        ("return", "Mozambique"),
        {
            "en": Words(
                "Walking back to Manica",
                (
                    "After two years in camps across the border, families walk the last day "
                    "home together. The returnees had elected their own marshals."
                ),
            ),
        },
    ),
    Picture(
        "ridges",
        "mono",
        "16:9",
        "1996-09-11",
        "Khorog",
        "TJ",
        "Farid Rahimov",
        ("mountains",),
        {
            "en": Words(
                "The Pamir road, before snow",
                (
                    "Porters carry school registers to the upper valleys. The lorry gave up "
                    "twelve kilometres earlier."
                ),
            ),
        },
    ),
    Picture(
        "classroom",
        "sepia",
        "4:3",
        "1999-11-08",
        "Shkodër",
        "AL",
        "Jonas Lindqvist",
        ("school", "refugees"),
        {
            "en": Words(
                "Borrowed desks",
                (
                    "A school in Shkodër ran three shifts so that guests could learn too. The "
                    "board was wiped six times a day."
                ),
            ),
        },
    ),
    Picture(
        "airfield",
        "mono",
        "3:2",
        "1999-05-21",
        "Tirana",
        "AL",
        "Jonas Lindqvist",
        ("evacuation", "aircraft"),
        {
            "en": Words(
                "Flight 31",
                (
                    "Passengers chosen for medical treatment abroad board at Rinas airfield. "
                    "The list was read aloud twice, slowly."
                ),
            ),
        },
    ),
    Picture(
        "harbour",
        "sepia",
        "3:2",
        "1995-03-30",
        "Beira",
        "MZ",
        "João Macuácua",
        ("port", "seeds"),
        {
            "en": Words(
                "Seed for a second season",
                (
                    "Maize seed and hoes are unloaded at Beira for families who came back too "
                    "late for the first planting."
                ),
            ),
        },
    ),
    Picture(
        "snow-camp",
        "mono",
        "3:2",
        "1995-12-17",
        "Tuzla",
        "BA",
        "Jonas Lindqvist",
        ("winter", "camp"),
        {
            "en": Words(
                "Stoves were given out by drawing lots",
                (
                    "The winter reception site near Tuzla. Those who won a stove took in those "
                    "who had not."
                ),
            ),
        },
    ),
    Picture(
        "bus-stop",
        "sepia",
        "3:2",
        "1998-06-06",
        "Battambang",
        "KH",
        "Sok Chanthou",
        ("bus", "return"),
        {
            "en": Words(
                "Nineteen buses to Battambang",
                (
                    "A convoy makes its noon stop. The painter who numbered the buses left out "
                    "thirteen, to be on the safe side."
                ),
            ),
        },
    ),
    Picture(
        "crossing",
        "sepia",
        "3:2",
        "1998-06-09",
        "Battambang",
        "KH",
        "Sok Chanthou",
        ("river",),
        {
            "en": Words(
                "The Sangker in flood",
                "Where the road ended, fishermen took over. The organisation paid in nets.",
            ),
        },
    ),
    Picture(
        "fields",
        "mono",
        "3:2",
        "2001-05-14",
        "Kurgan-Tyube",
        "TJ",
        "Farid Rahimov",
        ("cotton", "farming"),
        {
            "en": Words(
                "Cotton, with her own name on it",
                (
                    "After the land reform, plots were given to women for the first time. The "
                    "deed is folded in the hoe-bearer's pocket."
                ),
            ),
        },
    ),
    Picture(
        "room",
        "sepia",
        "2:3",
        "2002-02-04",
        "Sarajevo",
        "BA",
        "Jonas Lindqvist",
        ("tracing", "office"),
        {
            "en": Words(
                "The tracing office",
                (
                    "At this table letters were matched with names, one card at a time. The "
                    "last open card was closed in 2003."
                ),
            ),
        },
    ),
    Picture(
        "medicine",
        "mono",
        "1:1",
        "2000-08-25",
        "Phnom Penh",
        "KH",
        "Sok Chanthou",
        ("health",),
        {
            "en": Words(
                "Inventory",
                (
                    "The contents of a mobile health kit, laid out for the photographer by "
                    "nurse Bopha before she packed it again."
                ),
            ),
        },
    ),
)

GALLERY = Gallery(
    "from-the-archive",
    ("history",),
    "Waystone Archive",
    "2019-12-05",
    "CC-BY-NC-ND-3.0-IGO",
    True,
    {
        "en": Words(
            "From the archive, 1994–2003",
            (
                "Prints and negatives from the first ten years of the organisation: borders "
                "that opened, bridges rebuilt, registers kept by hand. Scanned in 2019; "
                "captions follow the photographers' own notes."
            ),
        ),
        "fr": Words(
            "Des archives, 1994–2003",
            (
                "Tirages et négatifs des dix premières années de l'organisation : des "
                "frontières qui s'ouvrent, des ponts reconstruits, des registres tenus à la "
                "main. Numérisés en 2019 ; les légendes suivent les notes des photographes."
            ),
        ),
        "es": Words(
            "Del archivo, 1994–2003",
            (
                "Copias y negativos de los primeros diez años de la organización: fronteras que "
                "se abren, puentes reconstruidos, registros llevados a mano. Digitalizados en "
                "2019; los pies siguen las notas de los fotógrafos."
            ),
        ),
        "ar": Words(
            "من الأرشيف، 1994–2003",
            (
                "صور وأفلام من السنوات العشر الأولى للمنظمة: حدود تفتح، وجسور يعاد بناؤها، "
                "وسجلات تكتب باليد. مسحت عام 2019، والتعليقات مأخوذة من دفاتر المصورين."
            ),
        ),
    },
    PICTURES,
)
