"""What a form or a script sent, as values of a description."""

import json

from django.http import QueryDict

from gallery.description.fields import LISTS, Description, Value, is_known


def changes_in(sent: QueryDict) -> Description:
    """Return the fields that were sent; lists come as several values, or one to a line."""
    return {name: _value(sent, name) for name in sent if is_known(name)}


def seen_in(sent: QueryDict) -> Description:
    """Return what the person had before them; whatever is broken counts as not seen."""
    try:
        told = json.loads(sent.get("seen", ""))
    except ValueError:
        return {}
    if not isinstance(told, dict):
        return {}
    return {name: value for name, value in told.items() if is_known(name) and _fits(name, value)}


def _fits(name: str, value: object) -> bool:
    if name in LISTS:
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    return isinstance(value, str)


def _value(sent: QueryDict, name: str) -> Value:
    if name not in LISTS:
        return str(sent[name])
    lines: list[str] = []
    for part in sent.getlist(name):
        lines += [line for line in map(str.strip, str(part).splitlines()) if line]
    return lines
