"""The gallery: A pause on the long road: Danlí."""

from __future__ import annotations

from ingest.demo.texts import gallery_long_road_danli_2
from ingest.demo.texts.model import Gallery, Picture, Words

PICTURES = (
    Picture(
        "bus-stop",
        "dawn",
        "3:2",
        "2023-05-14",
        "Danlí",
        "HN",
        "Marisol Quintanilla",
        ("transit", "bus", "families"),
        {
            "en": Words(
                "The first bus of the morning",
                (
                    "Families who spent the night at the Danlí rest centre board the 5.40 bus "
                    "to Tegucigalpa. Drivers on this line agreed in April to sell tickets at "
                    "the local price to everyone."
                ),
            ),
            "es": Words(
                "El primer autobús de la mañana",
                (
                    "Familias que pasaron la noche en el centro de descanso de Danlí suben al "
                    "autobús de las 5:40 a Tegucigalpa. En abril, los conductores de esta línea "
                    "acordaron vender los pasajes a todos al precio local."
                ),
            ),
        },
    ),
    Picture(
        "ridges",
        "golden",
        "16:9",
        "2023-05-14",
        "Trojes",
        "HN",
        "Marisol Quintanilla",
        ("border", "walking"),
        {
            "en": Words(
                "Above Trojes",
                (
                    "The path down from the border follows the ridge for eleven kilometres. "
                    "Those who walk it start before sunset so that they reach the first houses "
                    "with some light left."
                ),
            ),
            "es": Words(
                "Por encima de Trojes",
                (
                    "El sendero que baja de la frontera sigue la cresta durante once "
                    "kilómetros. Quienes lo recorren salen antes de la puesta del sol para "
                    "llegar a las primeras casas todavía con luz."
                ),
            ),
        },
    ),
    Picture(
        "clinic",
        "olive",
        "3:2",
        "2023-05-15",
        "Danlí",
        "HN",
        "Waystone Honduras",
        ("health", "clinic"),
        {
            "en": Words(
                "Blisters, fever, and a place to sit",
                (
                    "The health post at the bus terminal treats about 120 travellers a day, "
                    "most of them for feet worn raw and for dehydration. Nurse Belkis, who "
                    "opened it with two colleagues, says the bench outside does half of the "
                    "work."
                ),
            ),
            "es": Words(
                "Ampollas, fiebre y un lugar donde sentarse",
                (
                    "El puesto de salud de la terminal atiende a unas 120 personas al día, casi "
                    "todas por pies lastimados y deshidratación. La enfermera Belkis, que lo "
                    "abrió con dos colegas, dice que el banco de afuera hace la mitad del "
                    "trabajo."
                ),
            ),
        },
    ),
    Picture(
        "hill-town",
        "clear",
        "2:3",
        "2023-05-16",
        "Danlí",
        "HN",
        "Tomás Arriaga Luna",
        ("town",),
        {
            "en": Words(
                "A town of forty thousand hosts",
                (
                    "Seen from the water tank in Barrio El Carmelo, Danlí climbs its hills "
                    "house by house. In the spring almost every street had somebody cooking for "
                    "strangers."
                ),
            ),
        },
    ),
    Picture(
        "warehouse",
        "clear",
        "3:2",
        "2023-05-17",
        "Danlí",
        "HN",
        "Waystone Honduras",
        ("relief goods", "volunteers"),
        {
            "en": Words(
                "Eight hundred kits before noon",
                (
                    "Volunteers from the coffee cooperative load hygiene kits packed overnight: "
                    "soap, towels, sanitary pads, a small flashlight. The truck serves three "
                    "shelters along the road."
                ),
            ),
            "es": Words(
                "Ochocientos kits antes del mediodía",
                (
                    "Voluntarios de la cooperativa de café cargan los kits de higiene "
                    "preparados durante la noche: jabón, toallas, toallas sanitarias y una "
                    "linterna pequeña. El camión abastece a tres albergues a lo largo de la "
                    "carretera."
                ),
            ),
        },
    ),
    Picture(
        "room",
        "dusk",
        "3:2",
        "2023-05-17",
        "Danlí",
        "HN",
        "Marisol Quintanilla",
        ("registration", "protection"),
        {
            "en": Words(
                "The desk where nobody is hurried",
                (
                    "Between six and nine in the evening, a lawyer sits at this table and "
                    "explains rights and papers, one family at a time. The lamp stays on until "
                    "the last question has been asked."
                ),
            ),
            "es": Words(
                "El escritorio donde nadie tiene prisa",
                (
                    "Entre las seis y las nueve de la noche, una abogada se sienta a esta mesa "
                    "y explica derechos y documentos, una familia a la vez. La lámpara queda "
                    "encendida hasta la última pregunta."
                ),
            ),
        },
    ),
    Picture(
        "football",
        "golden",
        "3:2",
        "2023-05-18",
        "El Paraíso",
        "HN",
        "Tomás Arriaga Luna",
        ("children", "play"),
        {
            "en": Words(
                "Two goals, eleven accents",
                (
                    "On the pitch behind the parish hall of El Paraíso, children from the "
                    "neighbourhood and children passing through play until the ball can no "
                    "longer be seen."
                ),
            ),
            "es": Words(
                "Dos equipos, once acentos",
                (
                    "En la cancha detrás del salón parroquial de El Paraíso, los niños del "
                    "barrio y los que van de paso juegan hasta que ya no se ve el balón."
                ),
            ),
        },
    ),
    Picture(
        "market",
        "noon",
        "4:3",
        "2023-05-19",
        "Danlí",
        "HN",
        "Marisol Quintanilla",
        ("market", "vouchers"),
        {
            "en": Words(
                "Vouchers at the municipal market",
                (
                    "Forty stallholders accept the food vouchers given out at the centre. Doña "
                    "Reina, who sells plantains, keeps a list of what travellers ask for and "
                    "now stocks infant formula."
                ),
            ),
        },
    ),
)

GALLERY = Gallery(
    "long-road-danli",
    ("crisis-response", "movement-assistance"),
    "Waystone Honduras",
    "2023-06-20",
    "CC-BY-4.0",
    True,
    {
        "en": Words(
            "A pause on the long road: Danlí",
            (
                "In the hills of eastern Honduras, thousands of people on their way north stop "
                "for a night. Volunteers, the municipality and Waystone keep a place open for "
                "them: water, a bed, a doctor, an honest answer about the way ahead."
            ),
        ),
        "fr": Words(
            "Une halte sur la longue route : Danlí",
            (
                "Dans les collines de l'est du Honduras, des milliers de personnes en route "
                "vers le nord s'arrêtent une nuit. Des bénévoles, la municipalité et Waystone "
                "leur gardent un lieu ouvert : de l'eau, un lit, un médecin, une réponse "
                "franche sur le chemin à venir."
            ),
        ),
        "es": Words(
            "Una pausa en el largo camino: Danlí",
            (
                "En las montañas del oriente de Honduras, miles de personas que van hacia el "
                "norte se detienen una noche. Voluntarios, la alcaldía y Waystone les mantienen "
                "un lugar abierto: agua, una cama, un médico y una respuesta sincera sobre el "
                "camino."
            ),
        ),
        "ar": Words(
            "استراحة على الطريق الطويل: دانلي",
            (
                "في تلال شرق هندوراس يتوقف آلاف المتجهين شمالا ليلة واحدة. يبقي المتطوعون "
                "والبلدية ومنظمة ويستون مكانا مفتوحا لهم: ماء وسرير وطبيب وجواب صادق عن الطريق."
            ),
        ),
    },
    PICTURES + gallery_long_road_danli_2.PICTURES,
)
