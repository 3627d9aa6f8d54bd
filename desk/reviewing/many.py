"""One decision about many items: each by itself, and what could not be done is told of each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from accounts.models import User
from desk.reviewing.decisions import decide
from gallery.actions import FilesStillPublic, NotAllowed
from gallery.gate import FETCHED
from gallery.models import MediaItem
from gallery.news import title_of

MOST = 200


@dataclass(slots=True)
class Outcome:
    """How many it was done with, and of each other item its title, uuid and the reason."""

    done: int = 0
    refused: list[tuple[str, str, str]] = field(default_factory=list)


def decide_many(seen: Mapping[str, int | None], said: dict[str, Any], *, by: User) -> Outcome:
    """Decide the same about the items whose uuids are the keys of `seen`, no more than MOST.

    What `by` may not edit is left alone, as if it were not there.
    """
    outcome = Outcome()
    items = MediaItem.objects.editable_by(by).filter(uuid__in=list(seen)[:MOST])
    for item in items.prefetch_related(*FETCHED).order_by("id"):
        try:
            decide(item, said, by=by, seen=seen[str(item.uuid)])
        except (NotAllowed, FilesStillPublic) as error:
            outcome.refused.append((title_of(item), str(item.uuid), str(error)))
        else:
            outcome.done += 1
    return outcome
