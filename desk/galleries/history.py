"""What happened to a gallery or a collection, in words."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from gallery.captions import shortened
from gallery.models import Collection, Gallery, GalleryEvent

MOST = 60
SHOWN = 30
LENGTH = 140
SENTENCES = {
    "create": gettext_lazy("Created"),
    "describe": gettext_lazy("Described"),
    "cover": gettext_lazy("Cover chosen"),
    "publish": gettext_lazy("Published or scheduled"),
    "withdraw": gettext_lazy("Withdrawn"),
    "release": gettext_lazy("Dates or audience changed"),
    "move": gettext_lazy("Order changed"),
    "sort": gettext_lazy("Sorted once"),
    "unsort": gettext_lazy("Sorting undone"),
    "rule": gettext_lazy("Search changed"),
    "freeze": gettext_lazy("Frozen: arranged by hand from now on"),
    "merged": gettext_lazy("Merged into another gallery"),
    "unmerged": gettext_lazy("Merging undone"),
}
NAMES = {
    "slug": gettext_lazy("Address"),
    "credit": gettext_lazy("Credit"),
    "date_created": gettext_lazy("Date"),
    "sublocation": gettext_lazy("Place"),
    "city": gettext_lazy("City"),
    "province_state": gettext_lazy("Province or state"),
    "country_code": gettext_lazy("Country"),
    "categories": gettext_lazy("Categories"),
    "source": gettext_lazy("Source language"),
    "title": gettext_lazy("Title"),
    "description": gettext_lazy("Description"),
}


@dataclass(slots=True)
class Told:
    """One event, or several of the same kind in a row; `undo` is the sorting it may undo."""

    at: datetime
    what: str
    by: str
    fields: list[tuple[str, str, str]]
    undo: int = 0


def history_of(thing: Gallery | Collection) -> list[Told]:
    """Return the latest events of `thing`, the newest first (one query)."""
    told: list[Told] = []
    events = list(thing.events.select_related("by")[:MOST])
    for number, event in enumerate(events):
        following = events[number - 1] if number else None
        if following is not None and _is_same(event, following):
            continue
        told.append(_told(event, _run(events[number:])))
    sorting = next((one for one in events if one.verb in ("sort", "unsort")), None)
    by_hand = isinstance(thing, Gallery) and not thing.rule and not thing.merged_into_id
    for one, event in zip(told, _heads(events), strict=True):
        if by_hand and event is sorting and event.verb == "sort":
            one.undo = event.pk
    return told[:SHOWN]


def _heads(events: list[GalleryEvent]) -> list[GalleryEvent]:
    return [
        event
        for number, event in enumerate(events)
        if not number or not _is_same(event, events[number - 1])
    ]


def _run(events: list[GalleryEvent]) -> list[GalleryEvent]:
    """Return the first event with those right after it that say the same."""
    run = events[:1]
    for event in events[1:]:
        if not _is_same(event, run[-1]):
            break
        run.append(event)
    return run


def _is_same(one: GalleryEvent, other: GalleryEvent) -> bool:
    together = {"add", "remove", "fill", "move"}
    return one.verb == other.verb and one.by_id == other.by_id and one.verb in together


def _told(event: GalleryEvent, run: list[GalleryEvent]) -> Told:
    fields: dict[str, Any] = event.change.get("fields", {})
    return Told(
        at=event.at,
        what=_what(event, run),
        by=str(event.by or ""),
        fields=[(_name(name), _said(old), _said(new)) for name, (old, new) in fields.items()],
    )


def _what(event: GalleryEvent, run: list[GalleryEvent]) -> str:
    came = sum(len(_things(one.change)) for one in run)
    went = sum(len(one.change.get("gone", [])) for one in run)
    match event.verb:
        case "add" | "move_in" | "merge":
            return ngettext("%(number)s added", "%(number)s added", came) % {"number": came}
        case "remove" | "move_out" | "unmerge":
            return ngettext("%(number)s taken out", "%(number)s taken out", came) % {"number": came}
        case "fill":
            return _("The search added %(came)s and took out %(gone)s") % {
                "came": came,
                "gone": went,
            }
        case _other:
            return str(SENTENCES.get(event.verb, event.verb))


def _things(change: dict[str, Any]) -> list[Any]:
    found: list[Any] = change.get("items") or change.get("galleries") or []
    return found


def _name(name: str) -> str:
    field, _colon, language = name.partition(":")
    label = str(NAMES.get(field, field))
    return f"{label} ({language})" if language else label


def _said(value: Any) -> str:
    return shortened(str(value or ""), LENGTH)
