"""The fields of queries: what they may be called and which values they take.

| name | value |
|---|---|
| creator, credit, city, category, tag, gallery, licence | text as written: a name or its slug |
| country | ISO 3166-1 code in capitals |
| language | BCP 47 code in small letters |
| kind, orientation, is | one of KINDS, ORIENTATIONS, STATES |
| year | four digits |
| before, after | of the day it was made: canonical date (periods.py); `before` excludes, `after` |
| | includes that day, month or year: after:2020 before:2022 is two whole years |
| published-before, published-after | the same of the day it was published |
| size | least number of pixels of the longer side |
"""

from collections.abc import Callable

from search.language.folding import by_alias, fold
from search.language.names import country_code, language_code
from search.language.periods import canonical, western_digits

FIELDS = {
    "creator": "by author photographer auteur photographe autor autora fotografo مؤلف المؤلف مصور",
    "credit": "credits credito حقوق",
    "country": "pays pais بلد البلد",
    "city": "place town ville lieu ciudad lugar مدينة المدينة",
    "category": "categories subject topic categorie categoria tema فئة الفئة",
    "tag": "tags keyword keywords mot-cle mots-cles etiqueta palabra-clave وسم كلمة",
    "gallery": "galleries album galerie galeria معرض",
    "kind": "type media tipo نوع النوع",
    "year": "annee año سنة السنة",
    "before": "avant antes قبل",
    "after": "since apres depuis despues desde بعد منذ",
    "published-before": "publie-avant publicado-antes نشر-قبل",
    "published-after": "publie-apres publicado-despues نشر-بعد",
    "orientation": "format orientacion اتجاه الاتجاه",
    "licence": "license licencia ترخيص الترخيص",
    "is": "status statut estado حالة",
    "language": "lang langue idioma لغة اللغة",
    "size": "taille tamaño حجم الحجم",
}
KINDS = {
    "image": "images picture pictures photo photos photograph photographs photographie "
    "photographies imagen imágenes foto fotos fotografía fotografías صورة صور",
    "video": "videos film films vidéo vidéos vídeo vídeos فيديو",
    "audio": "audios sound sounds recording recordings son sons sonido sonidos صوت صوتي",
}
ORIENTATIONS = {
    "landscape": "horizontal wide paysage apaisado apaisada أفقي",
    "portrait": "vertical upright retrato عمودي رأسي",
    "square": "carré carrée cuadrado cuadrada مربع",
}
# Where an item is on its way to the public; visitors only ever find what is published.
STATES = {
    "draft": "brouillon borrador مسودة",
    "submitted": "soumis enviado",
    "published": "publié publicado منشور",
    "withdrawn": "retiré retirado مسحوب",
    "embargoed": "embargo",
    "expired": "expiré caducado",
}
_NAMES, _KINDS = by_alias(FIELDS), by_alias(KINDS)
_ORIENTATIONS, _STATES = by_alias(ORIENTATIONS), by_alias(STATES)
LARGEST = 99_999


def field_named(written: str) -> str:
    """Return the canonical name of the field `written`, empty where there is none."""
    return _NAMES.get(fold(written), "")


def value_of(name: str, written: str) -> str:
    """Return the canonical value of the field `name`, empty where `written` is none."""
    read = _READ.get(name)
    return read(written) if read else written


def kind_named(written: str) -> str:
    """Return image, video or audio, empty for anything else."""
    return _KINDS.get(fold(written), "")


def orientation_named(written: str) -> str:
    """Return landscape, portrait or square, empty for anything else."""
    return _ORIENTATIONS.get(fold(written), "")


def _state(written: str) -> str:
    return _STATES.get(fold(written), "")


def _year(written: str) -> str:
    value = canonical(written)
    return value if len(value) == 4 else ""


def _size(written: str) -> str:
    digits = western_digits(fold(written)).removesuffix("px").strip(" >=+")
    if not digits.isascii() or not digits.isdecimal() or len(digits) > 6:
        return ""
    return str(int(digits)) if 0 < int(digits) <= LARGEST else ""


_READ: dict[str, Callable[[str], str]] = {
    "country": country_code,
    "language": language_code,
    "kind": kind_named,
    "orientation": orientation_named,
    "is": _state,
    "year": _year,
    "before": canonical,
    "after": canonical,
    "published-before": canonical,
    "published-after": canonical,
    "size": _size,
}
