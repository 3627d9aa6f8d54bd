"""Shelves are opened, named, put in order and closed."""

from collections.abc import Mapping

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.shelving import end, note_event
from gallery.actions.transitions import NotAllowed
from gallery.models import BUILT_IN, Pick, Shelf, ShelfText
from gallery.ordering import moved

MOST_SHELVES = 12


@transaction.atomic
def open_shelf(*, by: User | None, titles: Mapping[str, str]) -> Shelf:
    """Open a shelf with its title by language, below those that are open.

    Raises NotAllowed where there are too many, or where it has no title.
    """
    rows = _locked_all()
    _check_number(rows)
    titles = _checked(titles)
    last = max((row.position for row in rows), default=-1)
    row = Shelf.objects.create(
        key=_free_key(next(iter(titles.values())), rows), position=max(last + 1, 0), opened_by=by
    )
    _write_titles(row, titles)
    note_event("open_shelf", by, row.key, titles=titles)
    return row


@transaction.atomic
def rename_shelf(*, shelf: Shelf, by: User | None, titles: Mapping[str, str]) -> None:
    """Give a further shelf another title by language; raises NotAllowed where it has none."""
    row = _locked_further(shelf)
    before = {one.language: one.title for one in row.texts.all()}
    titles = _checked(titles)
    _write_titles(row, titles)
    if titles != before:
        note_event("rename_shelf", by, row.key, titles=[before, titles])


@transaction.atomic
def move_shelf(*, shelf: Shelf, by: User | None, step: int) -> None:
    """Move a further shelf `step` places down the home page (up where it is negative)."""
    rows = [row for row in _locked_all() if not row.is_front and row.closed_at is None]
    keys = [row.key for row in rows]
    if shelf.key not in keys:
        raise NotAllowed(_("This shelf has been closed."))
    order = moved(keys, keys, shelf.key, keys.index(shelf.key) + step)
    for row in rows:
        row.position = order.index(row.key)
    Shelf.objects.bulk_update(rows, ["position"])
    if order != keys:
        note_event("move_shelf", by, shelf.key, to=order.index(shelf.key))


@transaction.atomic
def close_shelf(*, shelf: Shelf, by: User | None) -> int:
    """Close a further shelf: what stands on it ends, what was to come never begins; return how
    many picks that were. Safe to repeat.
    """
    row, now = _locked_further(shelf), timezone.now()
    if row.closed_at is not None:
        return 0
    picks = list(Pick.objects.unended(now).filter(shelf=row).select_for_update(no_key=True))
    end(picks, now)
    row.closed_at = now
    row.save(update_fields=["closed_at"])
    note_event("close_shelf", by, row.key, picks=[one.pk for one in picks])
    return len(picks)


@transaction.atomic
def reopen_shelf(*, shelf: Shelf, by: User | None) -> None:
    """Open a closed shelf again, empty and below the others. Safe to repeat."""
    rows = _locked_all()
    row = _locked_further(shelf)
    if row.closed_at is None:
        return
    _check_number(rows)
    row.closed_at = None
    row.position = (Shelf.objects.aggregate(last=Max("position"))["last"] or 0) + 1
    row.save(update_fields=["closed_at", "position"])
    note_event("reopen_shelf", by, row.key)


def _locked_all() -> list[Shelf]:
    rows = Shelf.objects.select_for_update(no_key=True).order_by("key")
    return sorted(rows, key=lambda row: (row.position, row.key))


def _locked_further(shelf: Shelf) -> Shelf:
    if shelf.key in BUILT_IN:
        raise NotAllowed(_("This shelf belongs to every home page and stays as it is."))
    return Shelf.objects.select_for_update(no_key=True).get(pk=shelf.pk)


def _check_number(rows: list[Shelf]) -> None:
    if sum(row.closed_at is None and not row.is_front for row in rows) >= MOST_SHELVES:
        raise NotAllowed(_("There is no room for more shelves. Close one first."))


def _checked(titles: Mapping[str, str]) -> dict[str, str]:
    """Return the titles that say something, the source language first."""
    own = settings.LANGUAGE_CODE
    said = {language: title.strip() for language, title in titles.items() if title.strip()}
    if not said:
        raise NotAllowed(_("Give the shelf a title in one language at least."))
    return {language: said[language] for language in sorted(said, key=lambda one: one != own)}


def _write_titles(row: Shelf, titles: Mapping[str, str]) -> None:
    row.texts.all().delete()
    ShelfText.objects.bulk_create(
        ShelfText(shelf=row, language=language, title=title, is_source=not number)
        for number, (language, title) in enumerate(titles.items())
    )


def _free_key(title: str, rows: list[Shelf]) -> str:
    taken = {row.key for row in rows}
    begin = slugify(title)[:50].strip("-_") or "shelf"
    if begin not in taken and not begin.isdigit():
        return begin
    return next(key for n in range(2, len(taken) + 3) if (key := f"{begin}-{n}") not in taken)
