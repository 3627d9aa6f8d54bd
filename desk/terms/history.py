"""What happened to a term, in words."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from gallery.models import CreatorKind, VocabularyEvent

MOST = 30


@dataclass(frozen=True, slots=True)
class Told:
    """One event in words; `record` names the merge it belongs to."""

    at: datetime
    what: str
    by: str
    record: str = ""


def history_of(vocabulary: str, term_id: int | None = None) -> list[Told]:
    """Return the latest events of a term, or of all its vocabulary, the newest first."""
    rows = VocabularyEvent.objects.filter(vocabulary=vocabulary).select_related("by")
    if term_id is not None:
        rows = rows.filter(term_id=term_id)
    return [
        Told(one.at, sentence(one), str(one.by or ""), str(one.change.get("record", "")))
        for one in rows[:MOST]
    ]


def sentence(event: VocabularyEvent) -> str:
    """Return what happened in one sentence."""
    said: dict[str, Any] = event.change
    names = {"source": said.get("source", ""), "target": said.get("target", "")}
    match event.verb:
        case "create":
            return _("Made")
        case "move":
            return _("Moved from place %(old)s to %(new)s") % _pair(said["place"])
        case "rename" if "record" not in said:
            return "; ".join(_renamings(said)) or _("Renamed")
        case "rename" | "rename_into":
            return _("Renamed from “%(source)s” to “%(target)s”") % names
        case "merge" | "merge_into":
            return _("“%(source)s” merged into “%(target)s”") % names
        case "split" | "split_into":
            return _("Some items of “%(source)s” given to “%(target)s”") % names
        case "retire" | "retire_into" if names["target"]:
            return _("“%(source)s” retired in favour of “%(target)s”") % names
        case "retire":
            return _("“%(source)s” retired") % names
        case "undo":
            return _("Undone, so that “%(source)s” is back") % names
        case _other:
            return _("Every item has come to its end.")


def _renamings(said: dict[str, Any]) -> list[str]:
    found = []
    for what, (old, new) in said.items():
        if old == new:
            continue
        if what == "kind":
            old, new = (str(CreatorKind(one).label) for one in (old, new))
        found.append(
            _("Renamed from “%(source)s” to “%(target)s”")
            % {"source": old or "–", "target": new or "–"}
        )
    return found


def _pair(values: list[int]) -> dict[str, int]:
    old, new = values
    return {"old": old, "new": new}
