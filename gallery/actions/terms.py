"""What every action on a term has in common: the lock, what stands in the way, the record."""

from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from taggit.models import Tag

from accounts.models import User
from gallery.actions.transitions import NotAllowed
from gallery.languages import choose, current
from gallery.models import (
    Category,
    Creator,
    MergeRecord,
    MergeState,
    Vocabulary,
    VocabularyEvent,
)
from gallery.vocabulary.links import LINKS

Term = Category | Creator | Tag
UNDER_WAY = [MergeState.WORKING, MergeState.UNDOING]


def locked_terms(vocabulary: str, *ids: int) -> list[Any]:
    """Return fresh copies of terms in the order asked for, locked until the transaction ends;
    raises NotAllowed where one is no longer there.
    """
    rows = LINKS[vocabulary].model._default_manager.select_for_update(of=("self",))
    found = {row.pk: row for row in rows.filter(pk__in=ids).order_by("pk")}
    if missing := [pk for pk in ids if pk not in found]:
        after = MergeRecord.objects.filter(vocabulary=vocabulary, source_id__in=missing).first()
        if after is not None:
            raise NotAllowed(_overtaken(after.source_name, after.target_name))
        raise NotAllowed(_("It is no longer there."))
    return [found[pk] for pk in ids]


def refuse_retired(*terms: Any) -> None:
    """Raise NotAllowed where one of `terms` has been retired, or merged, or is being merged."""
    for term in terms:
        if isinstance(term, Tag):
            continue
        if term.successor_id is not None:
            raise NotAllowed(_overtaken(name_of(term), name_of(term.successor)))
        if term.retired_at is not None:
            raise NotAllowed(_("“%(name)s” has been retired.") % {"name": name_of(term)})


def refuse_busy(vocabulary: str, source: Any, target: Any = None) -> None:
    """Raise NotAllowed where `source` is giving or getting items, or `target` gives some away."""
    standing = Q(source_id=source.pk) | Q(target_id=source.pk)
    if target is not None:
        standing |= Q(source_id=target.pk)
    busy = MergeRecord.objects.filter(standing, vocabulary=vocabulary, state__in=UNDER_WAY)
    if record := busy.first():
        raise NotAllowed(
            _("“%(source)s” and “%(target)s” are still being worked on. Try again afterwards.")
            % {"source": record.source_name, "target": record.target_name or "–"}
        )


def name_of(term: Any) -> str:
    """Return what a term is called, a category in the language of the page."""
    if isinstance(term, Category):
        return choose(term.texts.all(), "title", current()).text or term.slug
    return str(term.name)


def record_event(
    vocabulary: str, term_id: int, verb: str, by: User | None, **change: Any
) -> VocabularyEvent:
    """Write what happened to a term; inside the transaction of the change."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("An event belongs into the transaction of its change.")
    return VocabularyEvent.objects.create(
        vocabulary=Vocabulary(vocabulary), term_id=term_id, verb=verb, by=by, change=change
    )


def _overtaken(source: str, target: str) -> str:
    if not target:
        return _("“%(name)s” has been retired.") % {"name": source}
    return _("“%(source)s” has been merged into “%(target)s” in the meantime.") % {
        "source": source,
        "target": target,
    }
