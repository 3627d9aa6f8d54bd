"""Saves what can be saved and tells of the rest, field by field."""

from dataclasses import dataclass, field

from accounts.models import User
from gallery.actions import Conflict, NotAllowed, change_item
from gallery.actions.change_item import Clash
from gallery.description.checking import Refused
from gallery.description.fields import Description
from gallery.description.reading import description_of
from gallery.models import MediaItem


@dataclass(slots=True)
class Outcome:
    """What came of saving: the description as it is now, and the fields that were not stored."""

    description: Description
    changed: list[str] = field(default_factory=list)
    clashes: dict[str, Clash] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    # Who changed the clashing fields last, by field.
    others: dict[str, str] = field(default_factory=dict)

    @property
    def status(self) -> int:
        """The status to answer with."""
        return 422 if self.errors else 409 if self.clashes else 200


def save(item: MediaItem, by: User, changes: Description, seen: Description) -> Outcome:
    """Store `changes`; fields that clash or cannot be are left out and told."""
    outcome, left = Outcome({}), dict(changes)
    while True:
        try:
            stored = change_item(item=item, by=by, changes=left, seen=seen)
        except Refused as refused:
            outcome.errors |= refused.sentences
        except Conflict as conflict:
            outcome.clashes |= conflict.clashes
        except NotAllowed as refusal:
            fresh = MediaItem.objects.get(pk=item.pk)
            outcome.errors |= dict.fromkeys(left, str(refusal))
            outcome.description = description_of(fresh)
            return outcome
        else:
            outcome.description, outcome.changed = stored.description, list(stored.fields)
            outcome.others = _others(item, outcome.clashes)
            return outcome
        left = {
            name: value
            for name, value in left.items()
            if name not in outcome.errors and name not in outcome.clashes
        }


def _others(item: MediaItem, clashes: dict[str, Clash]) -> dict[str, str]:
    if not clashes:
        return {}
    found: dict[str, str] = {}
    events = item.events.filter(change__has_key="fields").select_related("by")[:50]
    for event in events:
        for name in clashes.keys() & event.change["fields"].keys():
            found.setdefault(name, str(event.by or ""))
    return found
