"""How to search: the whole language, each example a link."""

from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gallery.languages import current
from gallery.views.frame import Head, show
from search.addresses import results_url
from search.asking import Asked

# The names of fields that a reader of the language is shown; all of them work everywhere.
NAMES = {
    "fr": {
        "creator": "auteur",
        "country": "pays",
        "city": "ville",
        "category": "catégorie",
        "tag": "mot-clé",
        "gallery": "galerie",
        "year": "année",
        "before": "avant",
        "after": "après",
        "language": "langue",
        "size": "taille",
        "published-after": "publié-après",
        "published-before": "publié-avant",
    },
    "es": {
        "creator": "autor",
        "credit": "crédito",
        "country": "país",
        "city": "ciudad",
        "category": "categoría",
        "tag": "etiqueta",
        "gallery": "galería",
        "kind": "tipo",
        "year": "año",
        "before": "antes",
        "after": "después",
        "orientation": "orientación",
        "licence": "licencia",
        "language": "idioma",
        "size": "tamaño",
        "published-after": "publicado-después",
        "published-before": "publicado-antes",
    },
    "ar": {
        "creator": "المؤلف",
        "credit": "حقوق",
        "country": "البلد",
        "city": "المدينة",
        "category": "الفئة",
        "tag": "وسم",
        "gallery": "معرض",
        "kind": "النوع",
        "year": "السنة",
        "before": "قبل",
        "after": "بعد",
        "orientation": "الاتجاه",
        "licence": "الترخيص",
        "language": "اللغة",
        "size": "الحجم",
        "published-after": "نشر-بعد",
        "published-before": "نشر-قبل",
    },
}


class Example(NamedTuple):
    """What to type, what it finds, and where it leads."""

    text: str
    meaning: str
    url: str


@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    """Show the language of queries."""
    return show(
        request,
        "search/help.html",
        Head(_("How to search"), _("Words, phrases, fields and dates: what the search knows.")),
        words=[_example(text, meaning) for text, meaning in _words()],
        fields=[_example(_named(text), meaning) for text, meaning in _fields()],
    )


def _example(text: str, meaning: str) -> Example:
    return Example(text, meaning, results_url(Asked().saying(text)))


def _named(text: str) -> str:
    """Return an example of a field with the field's name in the language of the page."""
    name, colon, value = text.partition(":")
    return NAMES.get(current(), {}).get(name, name) + colon + value


def _words() -> list[tuple[str, str]]:
    return [
        (_("river boat"), _("Both words, in any order and any form: boat, boats, boating.")),
        (_('"drinking water"'), _("The words exactly so, side by side.")),
        (_("school -tent"), _("The first word, but not the one after the minus sign.")),
        (_("flood OR storm"), _("One of the two words is enough. OR is in capitals.")),
        (_("(flood OR storm) shelter"), _("Brackets hold together what belongs together.")),
        (_("vaccin*"), _("Every word that begins so.")),
    ]


def _fields() -> list[tuple[str, str]]:
    return [
        ('creator:"Muse Mohammed"', _("Made by this person or office.")),
        ("credit:IOM", _("These words stand in the credit line.")),
        (
            "country:" + _("Honduras"),
            _("Made in this country: its name in any language, or its code."),
        ),
        ("city:Danlí", _("Made in this city.")),
        ("category:health", _("Filed under this category.")),
        ("tag:water", _("Has this keyword.")),
        ("gallery:" + _("winter"), _("In a gallery whose title says so.")),
        ("kind:video", _("Image, video or audio.")),
        ("year:2025", _("Made in this year.")),
        ("after:2024-06", _("Made then or later: a year, a month or a day.")),
        ("before:2025", _("Made before that year, month or day began.")),
        ("published-after:2025", _("Published then or later.")),
        ("published-before:2026", _("Published before that began.")),
        ("orientation:landscape", _("Landscape, portrait or square.")),
        ("licence:CC-BY-4.0", _("Under this licence.")),
        ("language:ar", _("Has a caption in this language.")),
        ("size:3000", _("At least so many pixels along the longer side.")),
    ]
