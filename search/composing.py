"""The advanced form: takes a query apart into its fields and puts it together again.

Whatever fits no field of its own stands, as written, in the field of words that must all be there,
which understands the whole language.
"""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from search.language.fields import value_of
from search.language.folding import plain, trimmed
from search.language.nodes import All, Any, Field, Node, Not, Notice, Phrase, Trouble, Word
from search.language.periods import canonical, period
from search.language.query import Query, either, every, parse, render
from search.language.scanning import without_quotes

WORDS = ("all", "any", "exact", "none")
# Fields of the form that become fields of the query.
SINGLE = ("creator", "credit", "gallery", "city", "size")
PUBLISHED = {"published-from": "published-after", "published-to": "published-before"}
FIELDS = (*WORDS, *SINGLE, *PUBLISHED)
DAY = timedelta(days=1)


def taken_apart(query: Query) -> dict[str, str]:
    """Return what the fields of the form say for `query`."""
    form = dict.fromkeys(FIELDS, "")
    rest: list[Node] = []
    for part in _parts(query.root):
        name, text = _place_of(part)
        if name == "none":
            form[name] = f"{form[name]} {text}".strip()
        elif name and not form[name]:
            form[name] = text
        else:
            rest.append(part)
    form["all"] = render(Query(every(rest)))
    return form


def put_together(form: Mapping[str, str]) -> Query:
    """Return the query that the fields of the form ask for, with notices of what is broken."""
    said = {name: plain(form.get(name, "")[:2000]) for name in FIELDS}
    notices = list(parse(said["all"]).notices)
    parts = [*_parts(parse(said["all"]).root), *_fields(said, notices)]
    if chosen := either(_parts(parse(said["any"]).root)):
        parts.append(chosen)
    if trimmed(exact := without_quotes(said["exact"])):
        parts.append(Phrase(exact))
    parts += [_opposite(part) for part in _parts(parse(said["none"]).root)]
    return Query(every(parts), tuple(notices))


def _fields(said: Mapping[str, str], notices: list[Notice]) -> Iterator[Node]:
    for name in SINGLE:
        text = without_quotes(said[name])
        value = value_of(name, text) if trimmed(text) else ""
        if value:
            yield Field(name, value)
        elif text:
            notices.append(Notice(Trouble.VALUE, text, name))
    for name in PUBLISHED:
        if value := canonical(said[name]):
            day = (period(value).last + DAY).isoformat() if name == "published-to" else value
            yield Field(PUBLISHED[name], day)
        elif said[name]:
            notices.append(Notice(Trouble.VALUE, said[name], PUBLISHED[name]))


def _place_of(part: Node) -> tuple[str, str]:
    """Return the field of the form that `part` fits into, and what it says there."""
    match part:
        case Phrase(text) if " " in text:
            return "exact", text
        case Not(Word() | Phrase() as inner):
            return "none", render(Query(inner))
        case Any(parts) if all(isinstance(one, Word | Phrase) for one in parts):
            return "any", " ".join(render(Query(one)) for one in parts)
        case Field("published-after", value):
            return "published-from", value
        case Field("published-before", value):
            return "published-to", (period(value).first - DAY).isoformat()
        case Field(name, value) if name in SINGLE:
            return name, value
    return "", ""


def _parts(root: Node | None) -> list[Node]:
    if root is None:
        return []
    return list(root.parts) if isinstance(root, All) else [root]


def _opposite(part: Node) -> Node:
    return part if isinstance(part, Not) else Not(part)
