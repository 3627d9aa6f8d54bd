"""Finding what to pick: by words, or by the address of its page."""

import re
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import QueryDict

from accounts.models import User
from desk.picking.rows import DeskLook, picture_for, title_of
from desk.reviewing.searching import asked_of, results
from gallery.cards.galleries import card_item_ids
from gallery.cards.picks import Picked, Things
from gallery.cards.pictures import Picture
from gallery.languages import Words, current
from gallery.models import Gallery, GalleryText, MediaItem
from gallery.pick_reasons import why_unseen
from gallery.visibility import Status

ITEM = re.compile(r"/items/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?:[/?#]|$)")
GALLERY = re.compile(r"/galleries/([-a-zA-Z0-9_]{1,200})(?:[/?#]|$)")
LONGEST = 400
SIZE = 12


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that may be picked; `query` asks for the form with it, `reason` says why visitors
    do not see it now.
    """

    title: Words
    query: str
    picture: Picture | None
    is_gallery: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Candidates:
    """What was found, galleries first, and what was not understood."""

    found: list[Candidate] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


def address_in(text: str) -> str:
    """Return the query of the form for the page whose address `text` is; empty for other words."""
    if item := ITEM.search(text):
        return f"item={item[1].lower()}"
    found = GALLERY.search(text)
    return f"gallery={found[1]}" if found else ""


def query_of(thing: Picked) -> str:
    """Return the query that asks for the form with `thing`."""
    if isinstance(thing, Gallery):
        return f"gallery={thing.slug}"
    return f"item={thing.uuid}"


def thing_of(parameters: QueryDict, user: User) -> tuple[Picked, Things] | None:
    """Return the thing that an address or form names, with what its picture needs; None where it
    is not there, or `user` may not change it.
    """
    look = DeskLook(user)
    slug, uuid = parameters.get("gallery", ""), _uuid(parameters.get("item", ""))
    if uuid:
        item = look.items().filter(uuid=uuid).for_grid(current()).first()
        return (item, Things({}, {item.pk: item}, current())) if item else None
    if not slug or "\0" in slug or len(slug) > 200:
        return None
    found = look.galleries().filter(slug=slug).for_cards(user, current())[:1]
    things = _things(list(found), look)
    return next(((one, things) for one in things.galleries.values()), None)


def candidates(words: str, user: User) -> Candidates:
    """Return galleries and items of the desk that hold `words`."""
    words = words.replace("\0", " ").strip()[:LONGEST]
    if not words:
        return Candidates()
    look = DeskLook(user)
    rows = look.galleries().exclude(status=Status.WITHDRAWN)
    for word in words.split()[:8]:
        rows = rows.filter(pk__in=_named(word))
    things = _things(list(rows.newest().for_cards(user, current())[:SIZE]), look)
    asked = QueryDict(mutable=True)
    asked["q"] = words
    answer = results(asked_of(asked), user, size=SIZE)
    items = [row.item for row in answer.rows if row.item.status != Status.WITHDRAWN]
    found = [_candidate(one, things) for one in things.galleries.values()]
    own = Things({}, {item.pk: item for item in items}, current())
    return Candidates([*found, *(_candidate(item, own) for item in items)], answer.notices)


def _named(word: str) -> "QuerySet[GalleryText, Any]":
    return GalleryText.objects.filter(title__icontains=word).values("gallery")


def _things(galleries: list[Gallery], look: DeskLook) -> Things:
    ids = list(card_item_ids(galleries))
    items = look.items().filter(pk__in=ids).for_grid(current()) if ids else MediaItem.objects.none()
    by_id = {one.pk: one for one in galleries}
    return Things(by_id, {item.pk: item for item in items}, current())


def _candidate(thing: Picked, things: Things) -> Candidate:
    return Candidate(
        title=title_of(thing),
        query=query_of(thing),
        picture=picture_for(thing, things),
        is_gallery=isinstance(thing, Gallery),
        reason=why_unseen(thing),
    )


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text) if text else None
    except ValueError:
        return None
