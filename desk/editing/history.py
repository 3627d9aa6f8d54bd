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
SENTENCES = {
    "create": _("Taken in"),
    "change": _("Changed"),
    "restore": _("An earlier state restored"),
    "undo": _("A change of many items undone"),
    "submit": _("Submitted"),
    "return": _("Returned"),
    "publish": _("Published"),
    "withdraw": _("Withdrawn"),
    "change_release": _("Release changed"),
    "limit_download": _("Download limited"),
    "replace": _("File replaced"),
    "drop_version": _("An earlier file deleted"),
    "trash": _("Moved to the trash"),
    "untrash": _("Brought back from the trash"),
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


def _told(event: ItemEvent, *, can_restore: bool) -> Told:
    fields: dict[str, Any] = event.change.get("fields", {})
    return Told(
        pk=event.pk,
        at=event.at,
        what=str(SENTENCES.get(event.verb, event.verb)),
        by=str(event.by or ""),
        fields=[
            (label(name), _said(name, old), _said(name, new)) for name, (old, new) in fields.items()
        ],
        can_restore=can_restore,
    )


def _said(name: str, value: Value) -> str:
    return shortened(in_words(name, value), LENGTH)
