"""What every action on picks has in common: locks, places, words, the record."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.transitions import NotAllowed, Overtaken
from gallery.models import BUILT_IN, LEAD, Pick, PickEvent, PickText, Shelf

# What is said of a pick by language: {"en": {"title": …, "note": …}}.
Texts = Mapping[str, Mapping[str, str]]
# How many picks may stand on a shelf: on the two of the front, and on any further one.
MOST_ON_FRONT, MOST_ON_SHELF = 60, 24


def locked_shelves(*keys: str) -> dict[str, Shelf]:
    """Lock the open shelves `keys` until the transaction ends, so that one person at a time
    changes what stands there; the two of the front go together.

    Raises NotAllowed where one is closed or not there.
    """
    wanted = set(keys)
    if wanted & BUILT_IN.keys():
        wanted |= BUILT_IN.keys()
        for number, key in enumerate(BUILT_IN):
            Shelf.objects.get_or_create(key=key, defaults={"position": number - len(BUILT_IN)})
    rows = Shelf.objects.select_for_update(no_key=True).filter(pk__in=wanted).order_by("key")
    found = {row.key: row for row in rows if row.closed_at is None}
    if wanted - found.keys():
        raise NotAllowed(_("This shelf has been closed."))
    return found


def locked_pick(pick: Pick, *more: str) -> Pick:
    """Return a fresh copy of `pick`; the shelf it stands on (and `more`) is locked.

    Raises NotAllowed where it is over.
    """
    locked_shelves(pick.on_shelf, *more)
    row = Pick.objects.select_for_update(no_key=True).get(pk=pick.pk)
    if row.shelf_id != pick.on_shelf:
        raise Overtaken(_("Somebody has moved this pick to another shelf in the meantime."))
    if row.taken_back_at is not None or (row.ends_at and row.ends_at <= timezone.now()):
        raise NotAllowed(_("This pick is over."))
    return row


def order_on(shelf: str) -> list[int]:
    """Return the ids of the picks that stand on a locked `shelf` or are to come, in order."""
    unended = Pick.objects.unended().filter(shelf=shelf)
    return list(unended.order_by("position", "id").values_list("pk", flat=True))


def write_order(order: Sequence[int]) -> None:
    """Let the picks with these ids stand in this order."""
    rows = Pick.objects.in_bulk(order)
    changed = []
    for position, pk in enumerate(order):
        if rows[pk].position != position:
            rows[pk].position = position
            changed.append(rows[pk])
    Pick.objects.bulk_update(changed, ["position"])


def neighbours(shelf: str) -> Q:
    """Return the condition of standing where nothing is to stand twice with one on `shelf`."""
    return Q(shelf__in=list(BUILT_IN)) if shelf in BUILT_IN else Q(shelf=shelf)


def check_once(row: Pick) -> None:
    """Raise NotAllowed where the thing of `row` would stand twice in the same place at a time."""
    same = Pick.objects.filter(
        neighbours(row.on_shelf),
        Q(ends_at=None) | Q(ends_at__gt=row.starts_at),
        item=row.item_id,
        gallery=row.gallery_id,
        taken_back_at=None,
    ).exclude(pk=row.pk)
    if row.ends_at:
        same = same.filter(starts_at__lt=row.ends_at)
    if same.exists():
        raise NotAllowed(_("It already stands there at that time."))


def check_room(shelf: str) -> None:
    """Raise NotAllowed where `shelf` holds as many picks as it may."""
    most = MOST_ON_FRONT if shelf in BUILT_IN else MOST_ON_SHELF
    if len(order_on(shelf)) >= most:
        raise NotAllowed(_("This shelf is full. Take something back first."))


def check_times(starts_at: datetime, ends_at: datetime | None) -> None:
    """Raise NotAllowed where the end lies before the beginning, or has passed."""
    if ends_at is not None and ends_at <= max(starts_at, timezone.now()):
        raise NotAllowed(_("The end lies before the beginning, or has passed."))


def check_untouched(row: Pick, seen: int | None, by: User | None, *verbs: str) -> None:
    """Raise Overtaken where somebody else did something (one of `verbs`, if any are named) with
    `row` after `seen`, the last event that `by` knew of; None: nobody has looked.
    """
    if seen is None:
        return
    others = row.events.filter(pk__gt=seen, by__isnull=False).exclude(by=by)
    if verbs:
        others = others.filter(verb__in=verbs)
    if event := others.select_related("by").first():
        raise Overtaken(
            _("%(name)s has changed this pick in the meantime. Look at it again, then decide.")
            % {"name": event.by}
        )


def end(rows: Iterable[Pick], now: datetime) -> None:
    """Let `rows` end: those that stand at `now`, those to come never begin."""
    for row in rows:
        row.taken_back_at = now
        if row.starts_at < now:
            row.ends_at = now
        row.save(update_fields=["taken_back_at", "ends_at"])


def write_words(row: Pick, texts: Texts) -> dict[str, dict[str, str]]:
    """Give `row` the words `texts`; languages without any have none. Return what is there now."""
    said = {
        language: {name: words.get(name, "").strip() for name in ("title", "note")}
        for language, words in texts.items()
    }
    said = {language: words for language, words in said.items() if any(words.values())}
    source = settings.LANGUAGE_CODE if settings.LANGUAGE_CODE in said else next(iter(said), "")
    row.texts.all().delete()
    PickText.objects.bulk_create(
        PickText(pick=row, language=language, is_source=language == source, **words)
        for language, words in said.items()
    )
    return said


def words_of(row: Pick) -> dict[str, dict[str, str]]:
    """Return the words of `row` by language."""
    return {one.language: {"title": one.title, "note": one.note} for one in row.texts.all()}


def note_event(
    verb: str, by: User | None, shelf: str, pick: Pick | None = None, **change: Any
) -> PickEvent:
    """Write down what was done; inside the transaction of the change."""
    return PickEvent.objects.create(verb=verb, by=by, shelf_id=shelf, pick=pick, change=change)


def first_free() -> str:
    """Return the shelf where something that is just picked belongs: the lead if it is empty."""
    return "grid" if order_on(LEAD) else LEAD
