"""Picks as the desk lists them: what is picked, until when, and why it gives way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.cards.layout import TILE
from gallery.cards.looks import Look
from gallery.cards.own_words import better, own_words_of
from gallery.cards.picks import Picked, Things, things_of
from gallery.cards.pictures import Picture, picture_of
from gallery.dates import moment_text
from gallery.languages import Words, choose, current, shown
from gallery.models import BUILT_IN, Gallery, MediaItem, Pick, PickEvent, Shelf
from gallery.pick_reasons import why_hidden
from gallery.querysets.galleries import GalleryQuerySet
from gallery.querysets.items import ItemQuerySet
from gallery.querysets.picks import PickQuerySet


class DeskLook(Look):
    """What an editor may change, whoever else may see it."""

    def galleries(self, _picked: Iterable[int] = ()) -> GalleryQuerySet:
        """Return all galleries of the desk."""
        return Gallery.objects.editable_by(self.user)

    def items(self, _picked: Iterable[int] = ()) -> ItemQuerySet:
        """Return all items of the desk."""
        return MediaItem.objects.editable_by(self.user)


@dataclass(frozen=True, slots=True)
class PickRow:
    """One pick of a list; `place` counts from 0."""

    pick: Pick
    title: Words
    kind: str
    picture: Picture | None
    state: str
    when: str
    reason: str
    place: int


@dataclass(frozen=True, slots=True)
class ShelfRows:
    """A shelf with the picks that stand on it or are to come."""

    shelf: Shelf
    title: Words
    rows: list[PickRow] = field(default_factory=list)

    @property
    def order(self) -> str:
        """The ids of the picks as a form sends them back: what the editor saw."""
        return ",".join(str(row.pick.pk) for row in self.rows)


def for_rows(picks: PickQuerySet) -> PickQuerySet:
    """Fetch with `picks` what `rows_of` needs (one query)."""
    return picks.select_related("item", "gallery", "picked_by").with_words(current())


def rows_of(picks: Sequence[Pick], user: User) -> list[PickRow]:
    """Return `picks`, fetched by `for_rows`, as a list shows them (four queries)."""
    things, now = things_of(picks, DeskLook(user)), timezone.now()
    return [_row(pick, things, now, place) for place, pick in enumerate(picks)]


def shelf_rows(user: User) -> list[ShelfRows]:
    """Return the open shelves with what stands there or is to come (seven queries)."""
    picks = list(for_rows(Pick.objects.editable_by(user).unended().in_order()))
    things, now = things_of(picks, DeskLook(user)), timezone.now()
    found = []
    for shelf in Shelf.objects.editable_by(user).open().with_texts(current()):
        own = [pick for pick in picks if pick.shelf_id == shelf.key]
        rows = [_row(pick, things, now, place) for place, pick in enumerate(own)]
        found.append(ShelfRows(shelf, name_of(shelf), rows))
    return found


def name_of(shelf: Shelf) -> Words:
    """Return what `shelf`, fetched with texts, is called."""
    if shelf.key in BUILT_IN:
        return Words(str(BUILT_IN[shelf.key]))
    return shown(shelf, "title", current()) or Words(shelf.key)


def title_of(thing: Picked | None, pick: Pick | None = None) -> Words:
    """Return the title of a `thing` with `shown_texts`, or the own one of its `pick`."""
    usual = Words(_("No longer there"))
    if thing is not None:
        name = "title" if isinstance(thing, Gallery) else "headline"
        usual = choose(getattr(thing, "shown_texts", ()), name, current()) or Words(
            thing.slug if isinstance(thing, Gallery) else thing.original_name or _("Untitled")
        )
    own = own_words_of(pick, current()) if pick else None
    return better(own.title, usual) if own else usual


def last_event() -> int:
    """Return the last thing that was done to picks: what somebody who looks now has seen."""
    return PickEvent.objects.aggregate(last=Max("pk"))["last"] or 0


def picture_for(thing: Picked, things: Things) -> Picture | None:
    """Return a small picture of `thing`, or None where it has none."""
    item = next(things.pictures([thing]), None)
    return picture_of(item, TILE, current(), alt=Words()) if item else None


def _row(pick: Pick, things: Things, now: datetime, place: int) -> PickRow:
    thing = things.of(pick)
    coming = pick.starts_at > now
    over = pick.taken_back_at is not None or (pick.ends_at is not None and pick.ends_at <= now)
    return PickRow(
        pick=pick,
        title=title_of(thing, pick),
        kind=pick.item.get_kind_display() if pick.item else _("Gallery"),
        picture=picture_for(thing, things) if thing else None,
        state="over" if over else "coming" if coming else "now",
        when=_when(pick),
        reason="" if over else why_hidden(pick, max(now, pick.starts_at)),
        place=place,
    )


def _when(pick: Pick) -> str:
    said = {"start": moment_text(pick.starts_at, current())}
    if pick.ends_at is None:
        return _("from %(start)s") % said
    said["end"] = moment_text(pick.ends_at, current())
    return _("from %(start)s until %(end)s") % said
