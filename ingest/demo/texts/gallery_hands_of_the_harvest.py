"""The gallery: Hands of the harvest."""

from __future__ import annotations

from ingest.demo.texts import gallery_hands_of_the_harvest_2
from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "fields",
        "golden",
        "3:2",
        "2024-03-02",
        "Larache",
        "MA",
        "Samira El Idrissi-Naciri",
        ("seasonal work", "women"),
        {
            "en": Words(
                "Rows before sunrise",
                (
                    "Pickers near Larache start while it is cool. Those with a contract for the "
                    "season across the strait have left their children with a cooperative "
                    "crèche."
                ),
            ),
            "ar": Words(
                "صفوف قبل الشروق",
                (
                    "تبدأ العاملات قرب العرائش والجو بارد. ومن لديهن عقد للموسم عبر المضيق تركن "
                    "أطفالهن في حضانة تعاونية."
                ),
            ),
        },
    ),
    Picture(
        "bus-stop",
        "ember",
        "3:2",
        "2024-03-05",
        "Tangier",
        "MA",
        "Samira El Idrissi-Naciri",
        ("transport", "ferry"),
        {
            "en": Words(
                "Coach to the ferry",
                (
                    "Two hundred seasonal workers board at Tangier. A lawyer rides along and "
                    "goes through the pay slip on the way."
                ),
            ),
            "ar": Words(
                "الحافلة إلى العبارة",
                "مئتا عاملة موسمية يركبن في طنجة، وترافقهن محامية تشرح قسيمة الأجر في الطريق.",
            ),
        },
    ),
    Picture(
        "patchwork",
        "clear",
        "3:2",
        "2024-03-20",
        "Meknes",
        "MA",
        "Samira El Idrissi-Naciri",
        ("aerial", "farms"),
        {
            "en": Words(
                "Who farms what",
                (
                    "The plain near Meknes. Blue covers mark growers who signed the fair "
                    "recruitment charter last year."
                ),
            ),
        },
    ),
    Picture(
        "terraces",
        "olive",
        "2:3",
        "2024-04-09",
        "Huancavelica",
        "PE",
        "Rosa Huamán Ticona",
        ("andes", "potatoes"),
        {
            "en": Words(
                "Down from the high fields",
                (
                    "Families from Huancavelica go to the coast for the asparagus and come back "
                    "for their own potatoes. The children's school follows both calendars."
                ),
            ),
            "es": Words(
                "Bajar de los campos altos",
                (
                    "Familias de Huancavelica van a la costa por el espárrago y vuelven por sus "
                    "propias papas. La escuela de los niños sigue los dos calendarios."
                ),
            ),
        },
    ),
    Picture(
        "fields",
        "haze",
        "3:2",
        "2024-04-15",
        "Ica",
        "PE",
        "Rosa Huamán Ticona",
        ("labour inspection",),
        {
            "en": Words(
                "Shade is in the contract",
                (
                    "Inspectors in Ica count hats, water and hours. Since February there must "
                    "be a roof wherever there is a scale."
                ),
            ),
            "es": Words(
                "La sombra está en el contrato",
                (
                    "En Ica, los inspectores cuentan sombreros, agua y horas. Desde febrero "
                    "tiene que haber un techo donde haya una balanza."
                ),
            ),
        },
    ),
    Picture(
        "workshop",
        "clear",
        "16:9",
        "2024-04-26",
        "Lima",
        "PE",
        "Rosa Huamán Ticona",
        ("skills", "recognition"),
        {
            "en": Words(
                "Skills that count in both countries",
                (
                    "Venezuelan and Peruvian joiners take the same examination in Lima. The "
                    "certificate is valid on either side."
                ),
            ),
            "es": Words(
                "Oficios que valen en dos países",
                (
                    "Carpinteros venezolanos y peruanos rinden el mismo examen en Lima. El "
                    "certificado vale a ambos lados."
                ),
            ),
        },
    ),
    Picture(
        "harbour",
        "dawn",
        "3:2",
        "2024-05-04",
        "Agadir",
        "MA",
        "Waystone Morocco",
        ("fishing", "port"),
        {
            "en": Words(
                "Sardines, and who cans them",
                (
                    "Two thirds of the night shift in Agadir are women from the mountains. "
                    "Their union won a bus."
                ),
            ),
            "ar": Words(
                "السردين ومن يعلبه",
                "ثلثا الوردية الليلية في أكادير نساء من الجبال، وقد انتزعت نقابتهن حافلة.",
            ),
        },
    ),
    Picture(
        "building-site",
        "mint",
        "3:2",
        "2024-05-12",
        "Amman",
        "JO",
        "Kinan Qasrawi",
        ("construction", "work permits"),
        {
            "en": Words(
                "Permit in the pocket",
                (
                    "On a site in east Amman, Syrian and Jordanian builders frame a roof. All "
                    "of them carry the same card."
                ),
            ),
            "ar": Words(
                "التصريح في الجيب",
                "في ورشة شرق عمان يبني عمال سوريون وأردنيون سقفا، ويحملون جميعا البطاقة نفسها.",
            ),
        },
    ),
    Picture(
        "market",
        "olive",
        "3:2",
        "2024-05-19",
        "Arequipa",
        "PE",
        "Rosa Huamán Ticona",
        ("market",),
        {
            "en": Words(
                "From field to stall",
                (
                    "Two sisters sell what a third has picked. They keep one purse and three "
                    "notebooks."
                ),
            ),
            "es": Words(
                "Del campo al puesto",
                (
                    "Dos hermanas venden lo que cosecha la tercera. Tienen una sola bolsa y "
                    "tres cuadernos."
                ),
            ),
        },
    ),
)

GALLERY = Gallery(
    "hands-of-the-harvest",
    ("labour",),
    "Waystone Morocco",
    "2024-06-12",
    "CC-BY-4.0",
    False,
    {
        "en": Words(
            "Hands of the harvest",
            (
                "Strawberries, grapes, onions, roses: seasonal work across borders, and the "
                "contracts, buses and dormitories that decide whether it is fair."
            ),
        ),
        "fr": Words(
            "Les mains de la récolte",
            (
                "Fraises, raisins, oignons, roses : le travail saisonnier au-delà des "
                "frontières, et les contrats, les cars et les dortoirs qui décident s'il est "
                "juste."
            ),
        ),
        "es": Words(
            "Manos de la cosecha",
            (
                "Fresas, uvas, cebollas, rosas: el trabajo estacional entre países y los "
                "contratos, autobuses y dormitorios que deciden si es justo."
            ),
        ),
        "ar": Words(
            "أيدي الحصاد",
            (
                "فراولة وعنب وبصل وورد: العمل الموسمي عبر الحدود، والعقود والحافلات والمساكن "
                "التي تقرر إن كان عادلا."
            ),
        ),
    },
    PICTURES + gallery_hands_of_the_harvest_2.PICTURES,
)
