"""The form of a template, and what it says in words."""

from dataclasses import dataclass

from django.conf import settings
from django.http import QueryDict

from desk.batch_forms import category_choices
from desk.editing.cells import Cell, Column, cells
from desk.editing.saving import Outcome
from desk.editing.sent import changes_in
from gallery.actions.caption_templates import NEVER
from gallery.captions import shortened
from gallery.description.fields import Description, in_words, is_known, label, text_name
from gallery.languages import current, direction, language_name
from gallery.models import CaptionTemplate

RIGHTS = ("creators", "credit_line", "licence", "copyright_notice", "usage_terms", "source")
WHERE = ("date_created", "sublocation", "city", "province_state", "country_code")
FILING = ("categories", "keywords")
TEXTS = ("headline", "description", "alt_text")
LENGTH = 160


@dataclass(frozen=True, slots=True)
class Filling:
    """What the form shows, part by part."""

    columns: list[Column]
    rights: list[Cell]
    where: list[Cell]
    filing: list[Cell]


def filling(values: Description, errors: dict[str, str]) -> Filling:
    """Return the form with `values`, and what is wrong with them."""
    outcome = Outcome({}, errors=errors)
    languages = dict.fromkeys([current(), *(code for code, _name in settings.LANGUAGES)])
    languages |= dict.fromkeys(found.language for name in values if (found := text_name(name)))
    return Filling(
        columns=[
            Column(
                language=language,
                name=language_name(language, current()),
                direction=direction(language),
                is_source=False,
                cells=cells([f"{name}:{language}" for name in TEXTS], values, outcome),
            )
            for language in languages
        ],
        rights=cells(RIGHTS, values, outcome),
        where=cells(WHERE, values, outcome),
        filing=cells(FILING, values, outcome, category_choices()),
    )


def values_in(sent: QueryDict) -> Description:
    """Return the values of the form that say something."""
    return useful(changes_in(sent))


def useful(values: Description) -> Description:
    """Return those of `values` that a template may hold."""
    return {name: value for name, value in values.items() if value and name not in NEVER}


def told(template: CaptionTemplate) -> list[tuple[str, str]]:
    """Return the fields that `template` fills, with their values in words."""
    known = [(name, value) for name, value in template.values.items() if is_known(name)]
    return [(label(name), shortened(in_words(name, value), LENGTH)) for name, value in known]
