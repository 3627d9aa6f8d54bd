"""Orders: what is to be done to a field of many items, whatever stands there now."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gallery.description.checking import Refused, checked
from gallery.description.fields import LISTS, Description, Value, empty, is_known
from gallery.description.patterns import filled_in

# {"field": …, "do": …, "value": …, "find": …}; "pattern" where places in texts are to be filled
Order = Mapping[str, Any]
NO_APPENDING = ("date_created", "position", "source_language", "country_code", "licence")


class Do(models.TextChoices):
    """What can be done to a field."""

    SET = "set", gettext_lazy("Set to")
    FILL = "fill", gettext_lazy("Fill where empty")
    APPEND = "append", gettext_lazy("Add")
    CLEAR = "clear", gettext_lazy("Empty")
    REPLACE = "replace", gettext_lazy("Find and replace")


def order(field: str, do: str, value: Value, find: str = "") -> dict[str, Any]:
    """Return an order that can be carried out; raises Refused with a sentence for `field`."""
    if not is_known(field) or do not in Do.values:
        raise Refused({field: _("Choose a field and what is to be done to it.")})
    if do == Do.REPLACE and not find:
        raise Refused({field: _("Say which words are to be replaced.")})
    if do == Do.APPEND and field in NO_APPENDING:
        raise Refused({field: _("This field holds one value: it can be set, not added to.")})
    if do in (Do.SET, Do.FILL, Do.APPEND):
        value = checked({field: value})[field]
        if not value:
            raise Refused({field: _("Say what is to be put there.")})
    return {"field": field, "do": do, "value": value, "find": find}


def carried_out(orders: Sequence[Order], description: Description) -> Description:
    """Return the fields of `description` that `orders` change, with their new values."""
    changed: Description = {}
    for one in orders:
        name = one["field"]
        now = changed.get(name, description.get(name, empty(name)))
        changed[name] = _done(one, name, now)
    after = description | changed
    for name in {one["field"] for one in orders if one.get("pattern")}:
        if changed[name] != description.get(name, empty(name)):
            changed[name] = filled_in(name, changed[name], after)
    return {n: value for n, value in changed.items() if value != description.get(n, empty(n))}


def _done(one: Order, name: str, now: Value) -> Value:
    do, value = one["do"], one["value"]
    if do == Do.CLEAR:
        return empty(name)
    if do == Do.SET or (do == Do.FILL and not now):
        return value  # type: ignore[no-any-return]
    if do == Do.FILL:
        return now
    if isinstance(now, list):
        if do == Do.APPEND:
            held = {word.casefold() for word in now}
            return [*now, *(word for word in value if word.casefold() not in held)]
        into = value[0] if isinstance(value, list) and value else str(value or "")
        return [word for word in (word.replace(one["find"], into) for word in now) if word]
    if do == Do.APPEND:
        return now if now.endswith(value) else f"{now} {value}".strip()
    return now.replace(one["find"], str(value))


def is_list(field: str) -> bool:
    """Tell whether `field` holds several values."""
    return field in LISTS
