"""What the order page of a gallery was asked to do, and one page of its entries."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions import NotAllowed
from gallery.actions.order_gallery import Moved
from gallery.cards.layout import Place
from gallery.cards.pictures import Picture, picture_of
from gallery.holding import OPEN_TO
from gallery.languages import Words, current, shown
from gallery.models import Gallery, GalleryEntry, MediaItem
from gallery.querysets.items import HEAVY_FIELDS, shown_texts
from gallery.visibility import is_released

SIZE = 100
SMALL = Place("ordered", "(max-width: 40rem) 44vw, 180px", 320)


@dataclass(frozen=True, slots=True)
class Cell:
    """One entry as the order page shows it; `number` counts from 1."""

    pk: int
    number: int
    item: MediaItem
    title: Words
    picture: Picture
    is_seen: bool
    is_cover: bool

    @property
    def name(self) -> str:
        """What it is called to people who listen."""
        return self.title.text or self.item.original_name or str(self.number)


def cells_of(gallery: Gallery, start: int) -> list[Cell]:
    """Return a page of the entries of `gallery` in their order (two queries)."""
    entries = (
        gallery.entries.select_related("item")
        .defer(*(f"item__{name}" for name in HEAVY_FIELDS))
        .prefetch_related(shown_texts(current(), "item__"))
        .order_by("position", "id")[start : start + SIZE]
    )
    return [_cell(gallery, entry, number) for number, entry in enumerate(entries, start + 1)]


def _cell(gallery: Gallery, entry: GalleryEntry, number: int) -> Cell:
    item = entry.item
    return Cell(
        pk=entry.pk,
        number=number,
        item=item,
        title=shown(item, "headline", current()),
        picture=picture_of(item, SMALL, current(), alt=Words()),
        is_seen=is_released(item) and item.audience in OPEN_TO[gallery.audience],
        is_cover=gallery.cover_id == item.pk,
    )


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to happen: which entries are chosen, and what to do with them."""

    do: str
    entries: list[int]
    to: int | None = None
    before: int | None = None


def wanted_in(sent: QueryDict) -> Wanted:
    """Return what the form or a script asks for; raises NotAllowed with what is missing.

    The page counts places from 1, actions from 0. A button of one entry moves that one alone.
    """
    chosen = [pk for text in sent.getlist("entry") if (pk := number_in(text)) is not None]
    for button, step in (("earlier", -2), ("later", 0)):
        key, _colon, place = sent.get(button, "").partition(":")
        if (one := number_in(key)) is not None and (at := number_in(place)) is not None:
            return Wanted("move", [one], to=at + step)
    if not chosen:
        raise NotAllowed(_("Nothing is chosen: mark the pictures first."))
    if (before := number_in(sent.get("before", ""))) is not None:
        return Wanted("move", chosen, before=before)
    do = sent.get("do", "move")
    if do in ("first", "last"):
        return Wanted("move", chosen, to=0 if do == "first" else 10**9)
    if do != "move":
        return Wanted(do, chosen)
    to = number_in(sent.get("to", ""))
    if to is None:
        raise NotAllowed(_("Say to which position: a number."))
    return Wanted("move", chosen, to=max(to - 1, 0))


def number_in(text: str) -> int | None:
    """Return the whole number that `text` is, else None."""
    plain = text.strip()
    return int(plain) if plain.isascii() and plain.isdecimal() and len(plain) < 10 else None


def sentence_of(moved: Moved, by: User) -> str:
    """Return what is said after moving; what somebody else did meanwhile is said as well."""
    said = _("Moved to position %(place)s of %(total)s.") % {
        "place": moved.place + 1,
        "total": moved.total,
    }
    return f"{said} {overtaken(moved)}".strip()


def overtaken(moved: Moved) -> str:
    """Return what is to be said of somebody else who changed the order; may be empty."""
    if moved.other is None:
        return ""
    return _(
        "%(name)s has changed the gallery meanwhile: both changes hold. Look at the order again."
    ) % {"name": moved.other.by}
