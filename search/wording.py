"""What the pages of finding call things, in the reader's language."""

from django.utils.translation import gettext as _

from gallery.languages import language_name
from gallery.licences import licence_named
from gallery.places import country_name
from search.asking import NEWEST, OLDEST, RELEVANCE
from search.language.nodes import Notice, Trouble
from search.orientations import orientation_name


def choice_name(name: str) -> str:
    """Return the heading of the choice `name`, for example Country."""
    return {
        "kind": _("Kind of content"),
        "category": _("Category"),
        "gallery": _("Gallery"),
        "creator": _("Creator"),
        "credit": _("Credit"),
        "country": _("Country"),
        "city": _("City"),
        "year": _("Year"),
        "language": _("Language of the caption"),
        "from": _("Made from"),
        "to": _("Made until"),
        "before": _("Made before"),
        "after": _("Made after"),
        "published-before": _("Published before"),
        "published-after": _("Published after"),
        "tag": _("Keyword"),
        "orientation": _("Orientation"),
        "licence": _("Licence"),
        "is": _("Status"),
        "size": _("Size in pixels"),
    }[name]


def value_name(name: str, value: str, language: str) -> str:
    """Return what the `value` of the choice `name` is called; itself where it has no other name."""
    if name == "country":
        return country_name(value, language) or value
    if name == "language":
        return language_name(value, language)
    if name == "orientation":
        return orientation_name(value)
    if name == "licence":
        return licence_named(value).name or value
    return _named().get((name, value), value)


def sort_name(sort: str) -> str:
    """Return what an order of results is called."""
    return {RELEVANCE: _("Best first"), NEWEST: _("Newest"), OLDEST: _("Oldest")}[sort]


def notice_text(notice: Notice) -> str:
    """Return the sentence that tells of `notice`."""
    sentence = _sentences()[notice.trouble]
    field = choice_name(notice.field) if notice.field else ""
    return sentence % {"text": notice.text, "field": field}


def _named() -> dict[tuple[str, str], str]:
    return {
        ("kind", "image"): _("Images"),
        ("kind", "video"): _("Videos"),
        ("kind", "audio"): _("Audio"),
    }


def _sentences() -> dict[Trouble, str]:
    return {
        Trouble.TOO_LONG: _("The search was very long. Only its beginning was used."),
        Trouble.TOO_MANY: _("That was too much at once. Only the first part of it was used."),
        Trouble.QUOTE: _("One quotation mark had no partner and was left out."),
        Trouble.BRACKET: _("One bracket had no partner, or there were too many. It was left out."),
        Trouble.OPERATOR: _("“%(text)s” had nothing to work on and was left out."),
        Trouble.STAR: _("A star works at the end of a word only: “%(text)s”."),
        Trouble.FIELD: _("“%(text)s:” is no field that can be searched. It was taken as words."),
        Trouble.NO_VALUE: _("Nothing stood after “%(text)s:”. It was taken as a word."),
        Trouble.VALUE: _("%(field)s: “%(text)s” was not understood."),
        Trouble.PARAMETER: _("The address asked for “%(text)s”, which the search does not know."),
        Trouble.PAGE: _("The address named a page that does not exist."),
        Trouble.SORT: _("“%(text)s” is no order. You see the usual one."),
        Trouble.STATE: _(
            "Only what is published can be found here. Other states are found at the desk, by "
            "those who may edit."
        ),
    }
