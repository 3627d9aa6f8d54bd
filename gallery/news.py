"""What events say to those whom they concern, in the language of the moment."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from gallery.dates import moment_text
from gallery.languages import choose, current, direction
from gallery.models import ItemEvent, MediaItem


def title_of(item: MediaItem, texts: Any = None) -> str:
    """Return the headline of `item` (fetched with `texts`), else the name of its file."""
    rows = item.texts.all() if texts is None else texts
    return choose(rows, "headline", current()).text or item.original_name or _("Untitled")


def news_of(event: ItemEvent) -> str:
    """Return one sentence on `event`, fetched with its item, the item's texts and whoever did it.

    What the person wrote is not part of it: see `note_of`.
    """
    said = {"name": apart(str(event.by)), "title": apart(title_of(event.item))}
    match event.verb:
        case "publish" if (moment := _later(event)) is not None:
            said["when"] = moment_text(moment, current())
            return _("%(name)s approved “%(title)s”: it is published on %(when)s.") % said
        case "publish":
            return _("%(name)s published “%(title)s”.") % said
        case "return":
            return _("%(name)s gave “%(title)s” back to you.") % said
        case "withdraw":
            return _("%(name)s withdrew “%(title)s”.") % said
        case "trash":
            return _("%(name)s moved “%(title)s” to the trash.") % said
        case "untrash":
            return _("%(name)s brought “%(title)s” back from the trash.") % said
        case "replace":
            return _("%(name)s replaced the file of “%(title)s”.") % said
        case _other:
            return _("%(name)s changed “%(title)s”.") % said


def apart(text: str) -> str:
    """Return `text` so that its letters do not change the direction of an Arabic sentence."""
    return f"\u2068{text}\u2069" if direction(current()) == "rtl" else text


def note_of(event: ItemEvent) -> str:
    """Return what the person wrote with `event`: a comment or a reason; may be empty."""
    return str(event.change.get("comment") or event.change.get("reason") or "")


def _later(event: ItemEvent) -> datetime | None:
    """Return the moment of publication where it lay ahead at the time of the event."""
    at = datetime.fromisoformat(event.change["at"]) if event.change.get("at") else None
    return at if at and at > event.at else None
