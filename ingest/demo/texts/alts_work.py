"""What is drawn in scenes of water, work, rooms and still lifes."""

from __future__ import annotations

ALTS: dict[str, dict[str, str]] = {
    "delta": {
        "en": "A river delta from above, its channels branching like a tree through green land",
        "fr": "Un delta vu du ciel, ses bras se ramifiant comme un arbre dans une terre verte",
        "es": "Un delta visto desde arriba, sus brazos se ramifican como un árbol en tierra verde",
        "ar": "دلتا نهر من الأعلى تتفرع قنواتها كالشجرة في أرض خضراء",
    },
    "crossing": {
        "en": "People with bags wait on a river bank while two long boats bring others across",
        "fr": (
            "Des personnes avec des bagages attendent sur la rive tandis que deux longues "
            "barques en amènent d'autres"
        ),
        "es": "Personas con bultos esperan en la orilla mientras dos barcas largas traen a otras",
        "ar": "أشخاص مع أمتعتهم ينتظرون على ضفة نهر وقاربان طويلان ينقلان آخرين",
    },
    "rainforest": {
        "en": (
            "Four people with backpacks walk a forest path between great trunks, light "
            "falling through the mist"
        ),
        "fr": (
            "Quatre personnes marchent sur un sentier entre de grands troncs, la lumière "
            "tombe à travers la brume"
        ),
        "es": (
            "Cuatro personas andan por un sendero entre grandes troncos, la luz cae a "
            "través de la niebla"
        ),
        "ar": "أربعة أشخاص يسيرون في درب غابة بين جذوع ضخمة والضوء ينفذ عبر الضباب",
    },
    "bridge": {
        "en": "People cross a suspension bridge high above a gorge, mountains in mist behind",
        "fr": (
            "Des personnes traversent un pont suspendu au-dessus d'une gorge, des "
            "montagnes dans la brume derrière"
        ),
        "es": "Personas cruzan un puente colgante sobre una garganta, montañas con niebla detrás",
        "ar": "أشخاص يعبرون جسرا معلقا فوق واد عميق وخلفه جبال في الضباب",
    },
    "fields": {
        "en": "Crop rows run towards the hills, people with hoes and baskets work between them",
        "fr": (
            "Des rangs de cultures filent vers les collines, des personnes y travaillent "
            "avec houes et paniers"
        ),
        "es": (
            "Hileras de cultivos corren hacia las colinas, varias personas trabajan con "
            "azadas y cestas"
        ),
        "ar": "صفوف من المزروعات تمتد نحو التلال وأشخاص يعملون بينها بالمعازق والسلال",
    },
    "patchwork": {
        "en": "Fields in many greens and yellows from above, crossed by a pale road",
        "fr": "Des champs verts et jaunes vus du ciel, traversés par une route claire",
        "es": "Campos verdes y amarillos vistos desde arriba, cruzados por un camino claro",
        "ar": "حقول خضراء وصفراء من الأعلى يعبرها طريق فاتح اللون",
    },
    "road": {
        "en": "Three trucks and a field car follow a road that winds through hills",
        "fr": (
            "Trois camions et une voiture de terrain suivent une route qui serpente dans "
            "les collines"
        ),
        "es": (
            "Tres camiones y un vehículo de campo siguen una carretera que serpentea entre colinas"
        ),
        "ar": "ثلاث شاحنات وسيارة ميدانية على طريق متعرج بين التلال",
    },
    "airfield": {
        "en": "Passengers with bags walk in line towards an aircraft on the apron, hills behind",
        "fr": (
            "Des passagers avec des sacs avancent en file vers un avion sur le tarmac, "
            "des collines derrière"
        ),
        "es": "Pasajeros con bolsas caminan en fila hacia un avión en la pista, colinas detrás",
        "ar": "ركاب مع حقائبهم يسيرون في صف نحو طائرة على أرض المطار وخلفها تلال",
    },
    "walkers": {
        "en": (
            "A line of people with bags and bundles in silhouette before a large low sun, "
            "their shadows long"
        ),
        "fr": (
            "Une file de personnes avec sacs et ballots en silhouette devant un grand "
            "soleil bas, leurs ombres allongées"
        ),
        "es": (
            "Una fila de personas con bolsas y bultos en silueta ante un gran sol bajo, "
            "con sombras largas"
        ),
        "ar": "صف من الأشخاص يحملون أمتعة كظلال أمام قرص كبير منخفض وظلالهم طويلة",
    },
    "school": {
        "en": (
            "Children play in the yard of a long school building with a veranda, a flag "
            "and a large tree"
        ),
        "fr": (
            "Des enfants jouent dans la cour d'une longue école à véranda, un drapeau et "
            "un grand arbre"
        ),
        "es": (
            "Niños juegan en el patio de una escuela alargada con galería, una bandera y "
            "un gran árbol"
        ),
        "ar": "أطفال يلعبون في فناء مدرسة طويلة ذات شرفة وعلم وشجرة كبيرة",
    },
    "clinic": {
        "en": (
            "People wait on the veranda of a white clinic with a blue roof, a field car "
            "parked in front"
        ),
        "fr": (
            "Des personnes attendent sous la véranda d'un centre de santé blanc au toit "
            "bleu, un véhicule devant"
        ),
        "es": (
            "Personas esperan en la galería de un centro de salud blanco con techo azul, "
            "un vehículo delante"
        ),
        "ar": "أشخاص ينتظرون في شرفة عيادة بيضاء ذات سقف أزرق وأمامها سيارة ميدانية",
    },
    "football": {
        "en": "Children run after a ball on an earth pitch with a single goal, their shadows long",
        "fr": (
            "Des enfants courent après un ballon sur un terrain de terre avec un but, "
            "leurs ombres allongées"
        ),
        "es": "Niños corren tras un balón en un campo de tierra con una portería",
        "ar": "أطفال يركضون خلف كرة في ملعب ترابي فيه مرمى واحد",
    },
    "warehouse": {
        "en": "People in a line carry boxes from a full warehouse to a white truck",
        "fr": "Des personnes en file portent des cartons d'un entrepôt plein vers un camion blanc",
        "es": "Personas en fila llevan cajas desde un almacén lleno a un camión blanco",
        "ar": "أشخاص في صف ينقلون صناديق من مستودع ممتلئ إلى شاحنة بيضاء",
    },
    "room": {
        "en": (
            "A table under a window that looks onto hills, with a cup, papers, a plant and a lamp"
        ),
        "fr": (
            "Une table sous une fenêtre donnant sur des collines, avec une tasse, des "
            "papiers, une plante et une lampe"
        ),
        "es": (
            "Una mesa bajo una ventana con vista a las colinas, con una taza, papeles, "
            "una planta y una lámpara"
        ),
        "ar": "طاولة تحت نافذة تطل على التلال وعليها كوب وأوراق ونبتة ومصباح",
    },
    "classroom": {
        "en": (
            "Pupils at wooden desks before a green board, a teacher standing beside it, "
            "windows on both sides"
        ),
        "fr": (
            "Des élèves à des pupitres de bois devant un tableau vert, un enseignant "
            "debout à côté, des fenêtres de part et d'autre"
        ),
        "es": (
            "Alumnos en pupitres de madera ante una pizarra verde, un docente de pie al "
            "lado, ventanas a ambos lados"
        ),
        "ar": "تلاميذ على مقاعد خشبية أمام لوح أخضر ومعلم واقف بجانبه ونافذتان على الجانبين",
    },
    "workshop": {
        "en": "Four people stand behind a long workbench, tools hang on the wall beside a window",
        "fr": "Quatre personnes derrière un long établi, des outils au mur près d'une fenêtre",
        "es": (
            "Cuatro personas tras un largo banco de trabajo, herramientas en la pared "
            "junto a una ventana"
        ),
        "ar": "أربعة أشخاص خلف طاولة عمل طويلة والأدوات معلقة على الجدار قرب نافذة",
    },
    "hall": {
        "en": (
            "An audience seen from behind faces a stage with speakers and a large screen "
            "showing hills"
        ),
        "fr": (
            "Un public vu de dos face à une scène avec des orateurs et un grand écran "
            "montrant des collines"
        ),
        "es": (
            "El público, de espaldas, ante un escenario con ponentes y una gran pantalla "
            "con colinas"
        ),
        "ar": "جمهور من الخلف أمام منصة عليها متحدثون وشاشة كبيرة تعرض تلالا",
    },
    "tools": {
        "en": "Hammers, chisels, spanners and other hand tools laid out in rows on a wooden table",
        "fr": (
            "Des marteaux, ciseaux, clés et autres outils disposés en rangs sur une table de bois"
        ),
        "es": "Martillos, formones, llaves y otras herramientas en filas sobre una mesa de madera",
        "ar": "مطارق وأزاميل ومفاتيح وأدوات أخرى مصفوفة على طاولة خشبية",
    },
    "medicine": {
        "en": (
            "Medicine boxes, vials, tablets and stethoscope rings laid out in rows on a pale table"
        ),
        "fr": (
            "Des boîtes de médicaments, flacons, comprimés et stéthoscopes en rangs sur "
            "une table claire"
        ),
        "es": (
            "Cajas de medicamentos, frascos, comprimidos y estetoscopios en filas sobre "
            "una mesa clara"
        ),
        "ar": "علب أدوية وقوارير وأقراص وسماعات طبية مصفوفة على طاولة فاتحة",
    },
    "maps": {
        "en": (
            "A paper map on a table, a red line joining six pins above the shore, a "
            "yellow pencil beside them"
        ),
        "fr": (
            "Une carte sur une table, une ligne rouge reliant six épingles au-dessus du "
            "rivage, un crayon jaune à côté"
        ),
        "es": (
            "Un mapa de papel sobre una mesa, una línea roja une seis alfileres sobre la "
            "costa, un lápiz amarillo al lado"
        ),
        "ar": "خريطة ورقية على طاولة وخط أحمر يصل بين ستة دبابيس فوق الساحل وبجانبها قلم أصفر",
    },
    "cameras": {
        "en": "Cameras, lenses, notebooks and rolls of film laid out in rows on a table",
        "fr": "Des appareils photo, objectifs, carnets et pellicules en rangs sur une table",
        "es": "Cámaras, objetivos, cuadernos y carretes en filas sobre una mesa",
        "ar": "كاميرات وعدسات ودفاتر ولفائف أفلام مصفوفة على طاولة",
    },
    "crew": {
        "en": (
            "Three people and a camera on a tripod in silhouette, filming a small group "
            "before distant ridges"
        ),
        "fr": (
            "Trois personnes et une caméra sur trépied en silhouette, filmant un petit "
            "groupe devant des crêtes"
        ),
        "es": (
            "Tres personas y una cámara en trípode en silueta, filmando a un pequeño "
            "grupo ante las crestas"
        ),
        "ar": "ثلاثة أشخاص وكاميرا على حامل كظلال يصورون مجموعة صغيرة أمام جبال بعيدة",
    },
}
