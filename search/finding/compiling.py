"""A query as one question to the index."""

from datetime import timedelta

from gallery.languages import current
from search.asking import Asked
from search.finding import lexemes
from search.finding.lexemes import NOTHING, both, either, lexeme, name, neither
from search.finding.meaning import Meanings, Part
from search.language.nodes import All, Any, Field, Node, Not, Phrase, Word
from search.language.periods import period

PLAIN_FIELDS = {"kind", "country", "orientation", "language"}
TAKEN, PUBLISHED = ("y", "m", "d"), ("py", "pm", "pd")


def words_question(node: Node | None, meanings: Meanings) -> str:
    """Return the question that `node` is; empty where it says nothing."""
    match node:
        case None:
            return ""
        case Not(part):
            return neither(words_question(part, meanings))
        case All(parts):
            telling = [part for part in parts if not _says_nothing(part, meanings)]
            ranges, others = _ranges(telling or list(parts))
            return both([*ranges, *(words_question(part, meanings) for part in others)])
        case Any(parts):
            return either(words_question(part, meanings) for part in parts)
        case Word():
            return _word(node, meanings)
        case Phrase(text):
            return _side_by_side(meanings.parts.get(text, []))
        case Field():
            return field_question(node.name, node.value, meanings)


def _ranges(parts: list[Node]) -> tuple[list[str], list[Node]]:
    """Return questions for the ranges that have two ends, and the other parts.

    As one range they are a few months instead of all time before and all time after.
    """
    questions = []
    for prefix, names in (("", TAKEN), ("published-", PUBLISHED)):
        ends = {part.name: part for part in parts if isinstance(part, Field)}
        after, before = ends.get(f"{prefix}after"), ends.get(f"{prefix}before")
        if after and before:
            last = period(before.value).first - timedelta(days=1)
            questions.append(lexemes.days(period(after.value).first, last, names))
            parts = [part for part in parts if part not in (after, before)]
    return questions, parts


def _says_nothing(node: Node, meanings: Meanings) -> bool:
    """Tell whether `node` is a word such as "the", which captions in other languages lack."""
    parts = meanings.parts.get(node.text, []) if isinstance(node, Word) else []
    return bool(parts) and all(part.stop_in & {"en", current()} for part in parts)


def _word(word: Word, meanings: Meanings) -> str:
    parts = meanings.parts.get(word.text, [])
    pairs = [part for part in parts if part.is_pair]
    spelled = [
        either([lexeme(part.plain), *(lexeme(stem) for stem in part.stems)])
        for part in parts
        if not part.is_pair
    ]
    own = both([*spelled, _side_by_side(pairs)])
    others = [name(kind, pk) for kind, pk in meanings.names.get(word.text, [])]
    if word.prefix:
        others += [lexeme(plain) for plain in meanings.completions.get(word.text, [])]
    return either([own, *others]) if own else ""


def _side_by_side(parts: list[Part]) -> str:
    """Return the question for words next to each other, exactly as they are.

    A run of pairs ends with its last letter, which is the beginning of a pair where text goes on.
    """
    pairs = any(part.is_pair for part in parts)
    if pairs and len(parts) > 1:
        parts = [part for part in parts if not (part.is_pair and len(part.plain) == 1)] or parts
    chain = [lexeme(part.plain, prefix=part.is_pair and len(part.plain) == 1) for part in parts]
    return f"({' <-> '.join(chain)})" if len(chain) > 1 else "".join(chain)


def field_question(field: str, value: str, meanings: Meanings) -> str:
    """Return the question for one value of a field of the query or of a choice beside it."""
    plain = " ".join(part.plain for part in meanings.parts.get(value, []) if not part.is_pair)
    if field in PLAIN_FIELDS:
        return name(field, value)
    if field in {"city", "tag", "licence"}:
        present = meanings.tags.get(value) if field == "tag" else None
        return either([name(field, plain or value), *([name(field, present)] if present else [])])
    if field == "credit":
        return both(name(field, part.plain) for part in meanings.parts.get(value, [])) or NOTHING
    if field in {"creator", "category"}:
        named = (name(kind, pk) for kind, pk in meanings.names.get(value, []) if kind == field)
        return either(named) or NOTHING
    if field == "gallery":
        return either(name(field, pk) for pk in meanings.galleries.get(value, [])) or NOTHING
    if field == "is":
        return name("status", value)
    if field == "size":
        return lexemes.at_least_pixels(int(value))
    return _dates(field, value)


def _dates(field: str, value: str) -> str:
    first, last = period(value)
    names = PUBLISHED if field.startswith("published-") else TAKEN
    match field.removeprefix("published-"):
        case "before":
            return lexemes.days(lexemes.EARLIEST, first - timedelta(days=1), names)
        case "after" | "from":
            return lexemes.days(first, lexemes.LATEST, names)
        case "to":
            return lexemes.days(lexemes.EARLIEST, last, names)
        case _:
            return lexemes.days(first, last, names)


def choice_questions(
    asked: Asked, meanings: Meanings, ids: dict[str, dict[str, int]]
) -> dict[str, str]:
    """Return one question for each choice of `asked`; `ids` are those of slugs, by choice."""
    questions: dict[str, str] = {}
    for choice, values in asked.chosen.items():
        if choice in ids:
            known = (ids[choice].get(value) for value in values)
            question = either(name(choice, pk) for pk in known if pk is not None)
        else:
            question = either(field_question(choice, value, meanings) for value in values)
        questions[choice] = question or NOTHING
    if "from" in questions and "to" in questions:
        first, last = (period(asked.chosen[end][0]) for end in ("from", "to"))
        questions["from"] = questions["to"] = lexemes.days(first.first, last.last, TAKEN)
    return questions


def beginning(parts: list[Part]) -> str:
    """Return the question of somebody who is still typing: the last word is the start of one."""
    *whole, last = parts
    return both([*(lexeme(part.plain) for part in whole), lexeme(last.plain, prefix=True)])
