"""What the answers have in common, with counts that say what a click would give."""

from collections.abc import Sequence
from dataclasses import dataclass

from gallery.visibility import Reader
from search.asking import Asked
from search.finding.labels import Label, labels_of
from search.finding.looking import Look, asked_for
from search.finding.size import Exactness, rounded

# What is counted, and where a document keeps it; arrays hold several values.
COUNTED = {
    "kind": "kind",
    "category": "category_ids",
    "country": "country_code",
    "creator": "creator_ids",
    "year": "year",
    "language": "languages",
    "orientation": "orientation",
    "licence": "licence",
    "gallery": "gallery_ids",
}
ARRAYS = {"category", "creator", "language", "gallery"}
MOST_VALUES = 30
# More are counted of galleries: those that the reader may not see are left out afterwards.
MOST_COUNTED = 60


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value: as the address says it, as people read it, and how many a click would give."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One property of the answers; `name` is the parameter of the address."""

    name: str
    values: tuple[FacetValue, ...]
    exactness: Exactness


def facets(asked: Asked, user: Reader, language: str, *, look: Look | None = None) -> list[Facet]:
    """Return the facets that say anything, the most frequent values first.

    The count of a value takes in every choice but those of its own facet: within a facet one is
    enough, so that another value adds to it.
    """
    look = look or Look(asked, user)
    questions = {
        name: look.question_without(name) if name in look.choices else look.question
        for name in COUNTED
    }
    sizes = look.sizes([look.question, *questions.values()])
    counts = _counts(look, questions)
    labels = labels_of(counts, asked.chosen, user, language)
    found = []
    for name in COUNTED:
        values = _values(counts[name], labels[name], asked.chosen.get(name, ()))
        if values:
            sample = sizes[questions[name]].telling
            exactness = Exactness.ABOUT if sample.of > 1 else Exactness.EXACT
            found.append(Facet(name, tuple(values), exactness))
    return found


def _values(
    counts: dict[str, int], labels: dict[str, Label], chosen: Sequence[str]
) -> list[FacetValue]:
    """Return the values that have a label; what is chosen is there even where nothing answers."""
    said = {known.value: key for key, known in labels.items()}
    keys = [key for key in counts if key in labels][:MOST_VALUES]
    keys += [said[value] for value in chosen if value in said and said[value] not in keys]
    return [
        FacetValue(
            labels[key].value, labels[key].text, counts.get(key, 0), labels[key].value in chosen
        )
        for key in keys
    ]


def _counts(look: Look, questions: dict[str, str]) -> dict[str, dict[str, int]]:
    """Return the count of each value of each facet, by one query."""
    parts, parameters = [], []
    tables: dict[str, str] = {}
    for question in dict.fromkeys(questions.values()):
        tables[question] = f"answers_{len(tables)}"
        sample = look.sizes([question])[question].telling
        rows = look.answering(question, sample).values(*COUNTED.values())
        query, given = rows.query.sql_with_params()
        parts.append(f"{tables[question]} AS MATERIALIZED ({query})")
        parameters += given
    selects = [
        _select(name, tables[question], look.sizes([question])[question].telling.of)
        for name, question in questions.items()
    ]
    rows = asked_for(f"WITH {', '.join(parts)} {' UNION ALL '.join(selects)}", parameters)
    counts: dict[str, dict[str, int]] = {name: {} for name in questions}
    for name, value, number in rows:
        counts[name][value] = rounded(number) if _is_sampled(look, questions[name]) else number
    return counts


def _select(name: str, table: str, times: int) -> str:
    column = COUNTED[name]
    values = f"unnest({column})" if name in ARRAYS else column
    return (
        f"(SELECT '{name}', value::text, {times} * number FROM ("  # noqa: S608 - our own names
        f"SELECT value, count(*) AS number FROM (SELECT {values} AS value FROM {table}) AS one "
        f"GROUP BY value ORDER BY number DESC, value LIMIT {MOST_COUNTED}) AS counted "
        "WHERE value IS NOT NULL AND value::text <> '')"
    )


def _is_sampled(look: Look, question: str) -> bool:
    return look.sizes([question])[question].telling.of > 1
