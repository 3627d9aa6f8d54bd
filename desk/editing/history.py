"""What happened to an item, as the editing page tells it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from gallery.captions import shortened
from gallery.description.fields import Value, in_words, label
from gallery.models import ItemEvent, MediaItem

MOST = 30
LENGTH = 140
# What the verbs of events say, here and in review: the only place where they are worded.
SENTENCES = {
    "create": _("Brought in"),
    "change": _("Changed"),
    "restore": _("An earlier state restored"),
    "undo": _("A change of many items undone"),
    "submit": _("Submitted for review"),
    "return": _("Back to draft"),
    "publish": _("Published or scheduled"),
    "withdraw": _("Taken down"),
    "change_release": _("Dates or audience changed"),
    "limit_download": _("Downloads limited"),
    "granted_request": _("A request for its file granted"),
    "refused_request": _("A request for its file refused"),
    "revoked_request": _("A permission for its file taken back"),
    "replace": _("File replaced"),
    "drop_version": _("An earlier file deleted"),
    "trash": _("Moved to the trash"),
    "untrash": _("Brought back from the trash"),
    "turn": _("Turned"),
    "focus": _("Focal point changed"),
    "remake_failed": _("Could not be turned or cut anew"),
    "tell_apart": _("Told apart from a picture that looks like it"),
    "warn_again": _("No longer told apart from a picture that looks like it"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """One event in words; `can_restore` where the state after it is not today's."""

    pk: int
    at: datetime
    what: str
    by: str
    fields: list[tuple[str, str, str]]
    can_restore: bool


def history_of(item: MediaItem) -> list[Told]:
    """Return the latest events of `item`, the newest first (one query)."""
    told, changed_since = [], False
    for event in item.events.select_related("by")[:MOST]:
        told.append(_told(event, can_restore=changed_since))
        changed_since = changed_since or bool(event.change.get("fields"))
    return told


def what_of(event: ItemEvent) -> str:
    """Return what `event` did, in some words."""
    return str(SENTENCES.get(event.verb, _("Changed")))


def _told(event: ItemEvent, *, can_restore: bool) -> Told:
    fields: dict[str, Any] = event.change.get("fields", {})
    return Told(
        pk=event.pk,
        at=event.at,
        what=what_of(event),
        by=str(event.by or ""),
        fields=[
            (label(name), _said(name, old), _said(name, new)) for name, (old, new) in fields.items()
        ],
        can_restore=can_restore,
    )


def _said(name: str, value: Value) -> str:
    return shortened(in_words(name, value), LENGTH)
