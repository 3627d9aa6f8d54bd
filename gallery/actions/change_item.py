"""Change: what is said of an item, with nobody's words overwritten unseen."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.transitions import locked, record
from gallery.description.checking import Refused, checked
from gallery.description.fields import ORDERED, Description, Value, empty, label
from gallery.description.reading import description_of
from gallery.description.writing import write
from gallery.languages import current
from gallery.models import BulkEdit, MediaItem


class NotYours(Exception):
    """The item is not one that this person may change."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A field that two people changed: what was seen, what stands there now, what was wanted."""

    seen: Value
    theirs: Value
    yours: Value


class Conflict(Exception):
    """Fields that somebody else changed meanwhile; nothing was stored."""

    def __init__(self, clashes: dict[str, Clash]) -> None:
        names = ", ".join(label(name) for name in clashes)
        super().__init__(_("Somebody else changed this meanwhile: %(names)s.") % {"names": names})
        self.clashes = clashes


@dataclass(frozen=True, slots=True)
class Changed:
    """What an action left: the whole description, and of what it changed [before, after]."""

    description: Description
    fields: dict[str, tuple[Value, Value]] = field(default_factory=dict)


@transaction.atomic
def change_item(
    *,
    item: MediaItem,
    by: User | None,
    changes: Mapping[str, Value],
    seen: Description | None = None,
    bulk: BulkEdit | None = None,
    verb: str = "change",
) -> Changed:
    """Store `changes` of the description of `item`; what is as it was writes nothing.

    `seen` is what the person had before them: a field that somebody else has changed since to
    something else raises Conflict (without `seen` the last word wins). Raises Refused for values
    that cannot be, NotYours where `by` may not change the item (None: the library itself may).
    """
    row = locked(item)
    if by is not None and not MediaItem.objects.editable_by(by).filter(pk=row.pk).exists():
        raise NotYours
    before = description_of(row)
    wanted = _wanted(before, _touched(checked(dict(changes)), seen))
    if clashes := _clashes(before, wanted, seen):
        raise Conflict(clashes)
    if not wanted:
        return Changed(before)
    _refuse_lost_source(before, wanted)
    write(row, wanted, current())
    after = description_of(row)
    fields = {
        name: (before.get(name, empty(name)), after.get(name, empty(name)))
        for name in [*before, *(name for name in after if name not in before)]
        if not same_value(name, before.get(name, empty(name)), after.get(name, empty(name)))
    }
    if fields:
        record(row, verb, by, bulk=bulk, fields=fields)
    return Changed(after, fields)


def same_value(name: str, one: Value, other: Value) -> bool:
    """Tell whether two values of a field say the same."""
    if isinstance(one, list) and isinstance(other, list) and name not in ORDERED:
        return sorted(map(str.casefold, one)) == sorted(map(str.casefold, other))
    return one == other


def _touched(changes: Description, seen: Description | None) -> Description:
    """Return the changes that say something else than what the person saw."""
    if seen is None:
        return changes
    return {
        name: value
        for name, value in changes.items()
        if not same_value(name, seen.get(name, empty(name)), value)
    }


def _wanted(before: Description, changes: Description) -> Description:
    return {
        name: value
        for name, value in changes.items()
        if not same_value(name, before.get(name, empty(name)), value)
    }


def _clashes(
    before: Description, wanted: Description, seen: Description | None
) -> dict[str, Clash]:
    if seen is None:
        return {}
    pairs = {name: (seen.get(name, empty(name)), before.get(name, empty(name))) for name in wanted}
    return {
        name: Clash(seen=old, theirs=now, yours=wanted[name])
        for name, (old, now) in pairs.items()
        if not same_value(name, old, now)
    }


def _refuse_lost_source(before: Description, wanted: Description) -> None:
    if before["source_language"] and wanted.get("source_language") == "":
        raise Refused({"source_language": _("An item with texts has a source language.")})
