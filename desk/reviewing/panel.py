"""What stands beside an item: how complete it is, what may be decided, what happened to it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from desk.reviewing.decisions import DecisionForm, choices
from desk.reviewing.rows import Row, row_of
from gallery.cards.layout import ALONE
from gallery.dates import moment_text, zone_name
from gallery.languages import current
from gallery.models import MediaItem
from gallery.news import note_of

EVENTS = 30
# What the verbs of events say to the reader.
SENTENCES = {
    "create": _("Brought in"),
    "submit": _("Submitted for review"),
    "return": _("Back to draft"),
    "publish": _("Published or scheduled"),
    "withdraw": _("Taken down"),
    "change_release": _("Dates or audience changed"),
    "limit_download": _("Downloads limited"),
    "replace": _("File replaced"),
    "drop_version": _("An earlier file deleted"),
    "trash": _("Moved to the trash"),
    "untrash": _("Brought back from the trash"),
    "change": _("Described"),
}


@dataclass(frozen=True, slots=True)
class Panel:
    """What `desk/item-review.html` shows; `may` are the decisions that are open now."""

    row: Row
    may: list[str]
    form: DecisionForm
    events: list[dict[str, Any]]
    zone: str


def panel_of(item: MediaItem, user: User, form: DecisionForm | None = None) -> Panel:
    """Return the panel for `item`, fetched by `for_rows` (one more query)."""
    row = row_of(item, ALONE["lead"])
    return Panel(
        row=row,
        may=choices(item, row.checklist, user),
        form=form or DecisionForm(initial=_as_it_is(item)),
        events=[_told(event) for event in item.events.select_related("by")[:EVENTS]],
        zone=zone_name(),
    )


def _as_it_is(item: MediaItem) -> dict[str, object]:
    return {"at": item.publish_at, "until": item.expires_at, "audience": item.audience}


def _told(event: Any) -> dict[str, object]:
    at: datetime = event.at
    return {
        "at": at,
        "moment": moment_text(at, current()),
        "what": SENTENCES.get(event.verb, _("Changed")),
        "by": event.by,
        "note": note_of(event),
    }
