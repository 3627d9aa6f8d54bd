"""What happened to picks and shelves, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from gallery.dates import moment_text
from gallery.languages import Words, current
from gallery.models import PickEvent

SENTENCES = {
    "pick": gettext_lazy("Picked"),
    "move": gettext_lazy("Moved"),
    "change": gettext_lazy("Dates or words changed"),
    "take_back": gettext_lazy("Taken back"),
    "open_shelf": gettext_lazy("Shelf opened"),
    "rename_shelf": gettext_lazy("Shelf renamed"),
    "move_shelf": gettext_lazy("Shelf moved"),
    "close_shelf": gettext_lazy("Shelf closed"),
    "reopen_shelf": gettext_lazy("Shelf opened again"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """One event as a page tells it."""

    at: datetime
    moment: str
    what: str
    by: User | None
    about: Words


def told(events: Iterable[PickEvent], names: dict[int, Words] | None = None) -> list[Told]:
    """Return `events`, fetched with whoever did them; `names` are the titles of picks by id."""
    names = names or {}
    return [
        Told(
            at=event.at,
            moment=moment_text(event.at, current()),
            what=str(SENTENCES.get(event.verb, _("Changed"))),
            by=event.by,
            about=names.get(event.pick_id or 0, Words()),
        )
        for event in events
    ]
