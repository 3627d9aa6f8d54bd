"""What is drawn in scenes of land, towns and camps."""

from __future__ import annotations

ALTS: dict[str, dict[str, str]] = {
    "ridges": {
        "en": (
            "Layer upon layer of mountain ridges fading into haze, a small line of "
            "walkers on the nearest slope"
        ),
        "fr": (
            "Des crêtes qui se succèdent et s'effacent dans la brume, une petite file de "
            "marcheurs sur la pente la plus proche"
        ),
        "es": (
            "Crestas de montaña que se suceden y se pierden en la bruma, con una pequeña "
            "fila de caminantes en la ladera más cercana"
        ),
        "ar": "سلاسل جبلية متتابعة تتلاشى في الضباب وصف صغير من السائرين على أقرب منحدر",
    },
    "lake": {
        "en": (
            "A mountain lake with four small houses and dark conifers on the far shore, "
            "mirrored in the water"
        ),
        "fr": (
            "Un lac de montagne, quatre petites maisons et des conifères sombres sur "
            "l'autre rive, reflétés dans l'eau"
        ),
        "es": (
            "Un lago de montaña con cuatro casitas y coníferas oscuras en la otra orilla, "
            "reflejadas en el agua"
        ),
        "ar": "بحيرة جبلية تنعكس على مائها أربعة بيوت صغيرة وأشجار صنوبر داكنة على الضفة البعيدة",
    },
    "terraces": {
        "en": (
            "Curving rice terraces step down a slope, some holding water; people walk "
            "along the banks with bundles"
        ),
        "fr": (
            "Des rizières en terrasses descendent la pente en courbes, certaines en eau ; "
            "des personnes chargées marchent sur les diguettes"
        ),
        "es": (
            "Terrazas de arroz curvas bajan por la ladera, algunas con agua; varias "
            "personas caminan con bultos por los bordes"
        ),
        "ar": (
            "مدرجات أرز متعرجة تنحدر على السفح وبعضها مغمور بالماء، وأشخاص يحملون أمتعة "
            "يمشون على حوافها"
        ),
    },
    "snow-village": {
        "en": (
            "A row of houses with lit windows in deep snow, conifers behind and a few "
            "people walking"
        ),
        "fr": (
            "Une rangée de maisons aux fenêtres éclairées dans la neige, des conifères "
            "derrière et quelques passants"
        ),
        "es": (
            "Una hilera de casas con ventanas iluminadas en la nieve, coníferas detrás y "
            "algunas personas caminando"
        ),
        "ar": "صف من البيوت المضاءة النوافذ وسط الثلج وخلفها أشجار صنوبر وبعض المارة",
    },
    "snow-camp": {
        "en": (
            "White tents in a snowfield below mountains, some glowing from inside, a "
            "person carrying a box between two conifers"
        ),
        "fr": (
            "Des tentes blanches dans un champ de neige au pied des montagnes, certaines "
            "éclairées de l'intérieur, une personne portant un carton"
        ),
        "es": (
            "Tiendas blancas en un campo nevado al pie de las montañas, algunas "
            "iluminadas por dentro, y una persona con una caja"
        ),
        "ar": "خيام بيضاء في حقل ثلجي عند سفح الجبال بعضها مضاء من الداخل، وشخص يحمل صندوقا",
    },
    "coast": {
        "en": "Headlands one behind another along a calm sea with small fishing boats and sails",
        "fr": (
            "Des caps qui se succèdent au bord d'une mer calme, avec de petites barques "
            "et des voiles"
        ),
        "es": "Cabos que se suceden junto a un mar en calma con pequeñas barcas y velas",
        "ar": "رؤوس برية متتابعة على بحر هادئ فيه قوارب صيد صغيرة وأشرعة",
    },
    "islands": {
        "en": (
            "Small islands with palms and white beaches in a turquoise lagoon, a boat "
            "with three people in front"
        ),
        "fr": (
            "De petites îles aux palmiers et plages blanches dans un lagon turquoise, une "
            "barque et trois personnes au premier plan"
        ),
        "es": (
            "Islas pequeñas con palmeras y playas blancas en una laguna turquesa, una "
            "barca con tres personas delante"
        ),
        "ar": (
            "جزر صغيرة فيها نخيل وشواطئ بيضاء وسط بحيرة فيروزية وفي المقدمة قارب عليه ثلاثة أشخاص"
        ),
    },
    "harbour": {
        "en": (
            "A harbour with cranes, a passenger ship and small boats, the buildings of "
            "the town mirrored in the water"
        ),
        "fr": (
            "Un port avec des grues, un navire à passagers et des barques, les immeubles "
            "de la ville reflétés dans l'eau"
        ),
        "es": (
            "Un puerto con grúas, un barco de pasajeros y barcas, los edificios de la "
            "ciudad reflejados en el agua"
        ),
        "ar": "ميناء فيه رافعات وسفينة ركاب وقوارب صغيرة، ومباني المدينة تنعكس على الماء",
    },
    "beach": {
        "en": (
            "Painted fishing boats drawn up on a sandy beach, people with baskets and "
            "boxes around them"
        ),
        "fr": (
            "Des barques peintes tirées sur une plage de sable, des personnes avec des "
            "paniers et des caisses autour d'elles"
        ),
        "es": (
            "Barcas pintadas varadas en una playa de arena, con personas que llevan "
            "cestas y cajas alrededor"
        ),
        "ar": "قوارب صيد ملونة على شاطئ رملي وحولها أشخاص يحملون سلالا وصناديق",
    },
    "dunes": {
        "en": "A convoy of five covered trucks crosses the sand below great dunes",
        "fr": "Un convoi de cinq camions bâchés traverse le sable au pied de grandes dunes",
        "es": "Un convoy de cinco camiones cubiertos cruza la arena al pie de grandes dunas",
        "ar": "قافلة من خمس شاحنات مغطاة تعبر الرمال تحت كثبان عالية",
    },
    "savanna": {
        "en": "A broad acacia on a wide plain, five people in a line carrying water and bundles",
        "fr": (
            "Un grand acacia sur une vaste plaine, cinq personnes en file portant de "
            "l'eau et des ballots"
        ),
        "es": "Una acacia ancha en una gran llanura, cinco personas en fila con agua y bultos",
        "ar": "شجرة سنط عريضة في سهل واسع وخمسة أشخاص في صف يحملون الماء والأمتعة",
    },
    "well": {
        "en": (
            "People with yellow jerrycans gather at a hand pump, village houses and a "
            "water tower behind"
        ),
        "fr": (
            "Des personnes avec des bidons jaunes autour d'une pompe à main, des maisons "
            "et un château d'eau derrière"
        ),
        "es": (
            "Personas con bidones amarillos alrededor de una bomba manual, casas y una "
            "torre de agua detrás"
        ),
        "ar": "أشخاص يحملون عبوات صفراء حول مضخة يدوية وخلفهم بيوت القرية وخزان ماء",
    },
    "herd": {
        "en": "Cattle move across a dusty plain, followed by an adult and a child",
        "fr": "Un troupeau traverse une plaine poussiéreuse, suivi d'un adulte et d'un enfant",
        "es": "Un rebaño cruza una llanura polvorienta, seguido por un adulto y un niño",
        "ar": "قطيع من الأبقار يعبر سهلا مغبرا ويتبعه شخص بالغ وطفل",
    },
    "camp": {
        "en": (
            "Long rows of white tents below mountains, a water tower behind and people "
            "walking on the path between them"
        ),
        "fr": (
            "De longues rangées de tentes blanches au pied des montagnes, un château "
            "d'eau et des personnes sur l'allée centrale"
        ),
        "es": (
            "Largas hileras de tiendas blancas al pie de las montañas, una torre de agua "
            "y personas en el camino central"
        ),
        "ar": "صفوف طويلة من الخيام البيضاء عند سفح الجبال وخزان ماء وأشخاص يمشون في الممر بينها",
    },
    "camp-night": {
        "en": (
            "Tents scattered over a plain, many lit from within, two adults and a child "
            "standing under a lamp"
        ),
        "fr": (
            "Des tentes dispersées dans une plaine, beaucoup éclairées de l'intérieur, "
            "deux adultes et un enfant sous un lampadaire"
        ),
        "es": (
            "Tiendas dispersas en una llanura, muchas iluminadas por dentro, dos adultos "
            "y un niño bajo una farola"
        ),
        "ar": "خيام متناثرة في سهل كثير منها مضاء من الداخل، وشخصان بالغان وطفل تحت مصباح",
    },
    "camp-above": {
        "en": (
            "Tents seen from straight above, in blocks with tracks between them and small "
            "figures walking"
        ),
        "fr": (
            "Des tentes vues d'en haut, groupées en blocs séparés par des allées où "
            "marchent de petites silhouettes"
        ),
        "es": (
            "Tiendas vistas desde arriba, en bloques separados por caminos con pequeñas "
            "figuras que andan"
        ),
        "ar": "خيام من منظور علوي في مجموعات تفصلها ممرات تمشي فيها شخوص صغيرة",
    },
    "building-site": {
        "en": (
            "Builders on the timber frame of a new house, others bringing material on the ground"
        ),
        "fr": "Des ouvriers sur la charpente d'une maison neuve, d'autres apportent des matériaux",
        "es": (
            "Trabajadores sobre la estructura de madera de una casa nueva, otros acercan material"
        ),
        "ar": "عمال على الهيكل الخشبي لبيت جديد وآخرون يحملون المواد على الأرض",
    },
    "skyline": {
        "en": (
            "A city of tall buildings across a river, its windows mirrored in the water, "
            "two small boats in front"
        ),
        "fr": (
            "Une ville aux hauts immeubles au bord d'un fleuve, ses fenêtres reflétées "
            "dans l'eau, deux petites barques devant"
        ),
        "es": (
            "Una ciudad de edificios altos junto a un río, sus ventanas reflejadas en el "
            "agua, dos barcas pequeñas delante"
        ),
        "ar": "مدينة ذات مبان عالية على نهر تنعكس نوافذها على الماء وأمامها قاربان صغيران",
    },
    "hill-town": {
        "en": "Hundreds of small houses stacked up a hillside with trees between them",
        "fr": "Des centaines de petites maisons étagées sur une colline, des arbres entre elles",
        "es": "Cientos de casitas escalonadas en una colina, con árboles entre ellas",
        "ar": "مئات البيوت الصغيرة المتدرجة على تلة وبينها أشجار",
    },
    "street": {
        "en": "People in a street between coloured houses with awnings, strings of flags overhead",
        "fr": (
            "Des passants dans une rue bordée de maisons colorées et d'auvents, des "
            "guirlandes de fanions au-dessus"
        ),
        "es": (
            "Gente en una calle entre casas de colores con toldos, guirnaldas de "
            "banderines en lo alto"
        ),
        "ar": "أشخاص في شارع بين بيوت ملونة ومظلات وفوقهم حبال من الأعلام الصغيرة",
    },
    "market": {
        "en": "Market stalls under striped awnings with heaps of fruit, people buying and talking",
        "fr": (
            "Des étals sous des auvents rayés avec des tas de fruits, des personnes qui "
            "achètent et discutent"
        ),
        "es": (
            "Puestos de mercado bajo toldos de rayas con montones de fruta, gente que "
            "compra y conversa"
        ),
        "ar": "أكشاك سوق تحت مظلات مخططة وأكوام من الفاكهة وأشخاص يشترون ويتحدثون",
    },
    "bus-stop": {
        "en": "A bus with luggage on its roof, people with bags and suitcases waiting beside it",
        "fr": "Un autocar avec des bagages sur le toit, des personnes avec sacs et valises à côté",
        "es": "Un autobús con equipaje en el techo y personas con bolsas y maletas al lado",
        "ar": "حافلة على سطحها أمتعة وبجانبها أشخاص يحملون حقائب",
    },
    "flood": {
        "en": (
            "House roofs and tree tops stand out of flood water, five people in a boat "
            "pass between them"
        ),
        "fr": (
            "Des toits et des cimes d'arbres émergent de l'eau, une barque avec cinq "
            "personnes passe entre eux"
        ),
        "es": (
            "Techos y copas de árboles sobresalen del agua, una barca con cinco personas "
            "pasa entre ellos"
        ),
        "ar": "أسطح بيوت وقمم أشجار تظهر فوق مياه الفيضان وقارب عليه خمسة أشخاص يمر بينها",
    },
}
