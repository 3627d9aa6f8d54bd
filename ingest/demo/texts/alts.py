"""Alt texts: what each scene shows, and the light it is drawn in."""

from __future__ import annotations

from ingest.demo.texts import alts_places, alts_work

ALTS: dict[str, dict[str, str]] = {**alts_places.ALTS, **alts_work.ALTS}

LIGHT_PHRASES: dict[str, dict[str, str]] = {
    "dawn": {
        "en": " at dawn.",
        "fr": " à l'aube.",
        "es": " al amanecer.",
        "ar": " عند الفجر.",
    },
    "mint": {
        "en": " in early morning light.",
        "fr": " dans la lumière du petit matin.",
        "es": " con la primera luz de la mañana.",
        "ar": " في ضوء الصباح الباكر.",
    },
    "noon": {
        "en": " in bright daylight.",
        "fr": " en plein jour.",
        "es": " a plena luz del día.",
        "ar": " في وضح النهار.",
    },
    "clear": {
        "en": " in clear daylight.",
        "fr": " par temps clair.",
        "es": " en un día despejado.",
        "ar": " في نهار صاف.",
    },
    "golden": {
        "en": " in low golden light.",
        "fr": " dans une lumière dorée et rasante.",
        "es": " con luz dorada y baja.",
        "ar": " في ضوء ذهبي خافت.",
    },
    "olive": {
        "en": " in warm afternoon light.",
        "fr": " dans la lumière chaude de l'après-midi.",
        "es": " con la luz cálida de la tarde.",
        "ar": " في ضوء ما بعد الظهر الدافئ.",
    },
    "dusk": {
        "en": " at dusk.",
        "fr": " au crépuscule.",
        "es": " al anochecer.",
        "ar": " عند الغسق.",
    },
    "ember": {
        "en": " as evening falls.",
        "fr": " à la tombée du soir.",
        "es": " al caer la tarde.",
        "ar": " مع حلول المساء.",
    },
    "night": {
        "en": " at night.",
        "fr": " la nuit.",
        "es": " de noche.",
        "ar": " في الليل.",
    },
    "moss": {
        "en": " late at night.",
        "fr": " tard dans la nuit.",
        "es": " bien entrada la noche.",
        "ar": " في ساعة متأخرة من الليل.",
    },
    "haze": {
        "en": " in dusty haze.",
        "fr": " dans une brume de poussière.",
        "es": " entre el polvo en suspensión.",
        "ar": " في غبار خفيف.",
    },
    "mist": {
        "en": " in pale mist.",
        "fr": " dans une brume pâle.",
        "es": " entre una niebla pálida.",
        "ar": " في ضباب شاحب.",
    },
    "rain": {
        "en": " in the rain.",
        "fr": " sous la pluie.",
        "es": " bajo la lluvia.",
        "ar": " تحت المطر.",
    },
    "storm": {
        "en": " under a storm sky.",
        "fr": " sous un ciel d'orage.",
        "es": " bajo un cielo de tormenta.",
        "ar": " تحت سماء عاصفة.",
    },
    "snow": {
        "en": " in falling snow.",
        "fr": " sous la neige qui tombe.",
        "es": " bajo la nieve.",
        "ar": " تحت الثلج المتساقط.",
    },
    "sepia": {
        "en": " in the brown tones of an old print.",
        "fr": " dans les tons bruns d'un vieux tirage.",
        "es": " en los tonos marrones de una copia antigua.",
        "ar": " بألوان بنية كصورة قديمة.",
    },
    "mono": {
        "en": " in black and white.",
        "fr": " en noir et blanc.",
        "es": " en blanco y negro.",
        "ar": " بالأبيض والأسود.",
    },
}
