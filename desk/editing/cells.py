"""The fields of the editing form: hint, kind of control, advised length, what to say beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from babel import Locale
from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from desk.editing.saving import Outcome
from gallery.description.fields import (
    LICENCES,
    LISTS,
    NOTICES,
    PLACE,
    Description,
    Value,
    empty,
    in_words,
    label,
    text_label,
    text_name,
)
from gallery.languages import current, direction, language_name
from gallery.licences import licence_named
from gallery.models import Kind, MediaItem

HINTS: dict[str, Promise] = {
    "headline": _("What it is, in a line, as a newspaper would print it."),
    "description": _("Who, what, where, when and why, in whole sentences."),
    "alt_text": _("What one sees, for somebody who does not see it. Do not repeat the caption."),
    "transcript": _("Every word that is spoken, and sounds that matter."),
    "creators": _("Who made it, in the order in which they are named."),
    "credit_line": _("The words that must be printed beside it."),
    "copyright_notice": _("Who owns the rights, since when."),
    "usage_terms": _("What may be done with it, where the licence does not say."),
    "source": _("From whom it came, where that is not the creator."),
    "keywords": _("What somebody would look for."),
    "date_created": _("When it was made: 2023-05-14, or 2023-05, or 2023."),
    "position": _("Latitude and longitude. Shown to staff only, never given out."),
    "sublocation": _("The camp, street, building or landing place."),
}
# How many characters read well; more is allowed.
ADVISED = {"headline": 80, "description": 600, "alt_text": 160}
ROWS = {"description": 6, "alt_text": 3, "transcript": 6}
RIGHTS = (
    *("creators", "credit_line", "licence", "licence_url", "copyright_notice", "usage_terms"),
    "source",
)
WHERE = ("date_created", *PLACE, "country_code", "position")


@dataclass(frozen=True, slots=True)
class Cell:
    """One field as the form shows it."""

    name: str
    label: str
    control: str
    value: Value
    hint: str = ""
    rows: int = 2
    advised: int = 0
    options: Sequence[tuple[str, str]] = ()
    error: str = ""
    # What somebody else wrote meanwhile, who, and whether they did at all.
    clash: bool = False
    theirs: str = ""
    other: str = ""

    @property
    def id(self) -> str:
        """The id of the control."""
        return f"say-{self.name.replace(':', '-')}"

    @property
    def described(self) -> str:
        """The ids of what is said about the control."""
        parts = [("hint", self.hint), ("error", self.error), ("clash", self.clash)]
        return " ".join(f"{self.id}-{part}" for part, there in parts if there)

    @property
    def lines(self) -> str:
        """A list, one value to a line."""
        return "\n".join(self.value) if isinstance(self.value, list) else self.value


@dataclass(frozen=True, slots=True)
class Column:
    """The texts in one language."""

    language: str
    name: str
    direction: str
    is_source: bool
    cells: list[Cell]


def cells(
    names: Iterable[str],
    values: Description,
    outcome: Outcome | None = None,
    categories: Sequence[tuple[str, str]] = (),
) -> list[Cell]:
    """Return the cells of `names` with `values`, and what `outcome` says of them."""
    return [_cell(name, values, outcome, categories) for name in names]


def columns(item: MediaItem, values: Description, outcome: Outcome | None) -> list[Column]:
    """Return the languages side by side: the source, those of the site, then any others."""
    source = str(values.get("source_language", "")) or current()
    named = [found.language for name in values if (found := text_name(name))]
    order = dict.fromkeys([source, *(code for code, _name in settings.LANGUAGES), *named])
    fields = ["headline", "description", "alt_text"]
    if item.kind != Kind.IMAGE:
        fields.append("transcript")
    return [
        Column(
            language=language,
            name=language_name(language, current()),
            direction=direction(language),
            is_source=language == source,
            cells=cells([f"{field}:{language}" for field in fields], values, outcome),
        )
        for language in order
    ]


def _cell(
    name: str, values: Description, outcome: Outcome | None, categories: Sequence[tuple[str, str]]
) -> Cell:
    text = text_name(name)
    field = text.field if text else name
    value = values.get(name, empty(name))
    clash = outcome.clashes.get(name) if outcome else None
    options = categories if name == "categories" else _options(name, str(value))
    return Cell(
        name=name,
        label=text_label(field) if text else label(name),
        control=_control(field),
        value=value,
        hint=str(HINTS.get(field, "")),
        rows=ROWS.get(field, 2),
        advised=ADVISED.get(field, 0),
        options=options,
        error=outcome.errors.get(name, "") if outcome else "",
        clash=clash is not None,
        theirs=in_words(name, clash.theirs) if clash else "",
        other=outcome.others.get(name, "") if outcome and clash else "",
    )


def _control(field: str) -> str:
    if field == "categories":
        return "checks"
    if field in LISTS:
        return "names"
    if field in ("licence", "country_code", "source_language"):
        return "choice"
    return "text" if field in (*ROWS, *NOTICES) else "line"


def _options(name: str, value: str) -> list[tuple[str, str]]:
    if name == "country_code":
        return _countries(current())
    if name == "licence":
        codes = dict.fromkeys([*LICENCES, *filter(None, [value])])
        return [("", "–"), *((code, licence_named(code).name) for code in codes)]
    if name == "source_language":
        codes = dict.fromkeys([*(c for c, _n in settings.LANGUAGES), *filter(None, [value])])
        return [(code, language_name(code, current())) for code in codes]
    return []


@cache
def _countries(language: str) -> list[tuple[str, str]]:
    territories = Locale.parse(language, sep="-").territories
    named = [
        (code, name) for code, name in territories.items() if len(code) == 2 and code.isalpha()
    ]
    return [("", "–"), *sorted(named, key=lambda pair: pair[1])]
