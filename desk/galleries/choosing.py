"""Which items are shown to be put into a gallery, and which of them were chosen."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from accounts.models import User
from desk.editing.selecting import listed, rows_chosen
from desk.reviewing.searching import asked_of
from gallery.actions import NotAllowed
from gallery.languages import current
from gallery.models import MediaItem
from gallery.paging import Numbered, numbered_page
from search.asking import Asked
from search.finding import EditableLook, Found, find
from search.finding.patience import TooSlow, in_time

SIZE = 48
MOST_TICKED = 500
# Choices that the query language says in the same words.
SAID = ("kind", "category", "country", "year", "language", "orientation")
# So many of one search or batch at once.
MOST = 5_000


@dataclass(frozen=True, slots=True)
class Chosen:
    """One page of items to choose from; `is_ticked`: they were ticked somewhere else."""

    items: list[MediaItem]
    total: int
    page: Numbered
    words: str = ""
    rule: str = ""
    is_ticked: bool = False


def shown_items(user: User, sent: QueryDict, asked: QueryDict) -> Chosen:
    """Return what `user` may choose from: what was ticked, a batch, else what a search finds."""
    if sent.getlist("item") and not sent.get("all"):
        ticked = rows_chosen(user, sent).for_grid(current()).order_by("-pk")[:MOST_TICKED]
        items = list(ticked)
        return Chosen(items, len(items), Numbered(1, 1, MOST_TICKED), is_ticked=True)
    if _is_listed(asked):
        rows, _name = listed(user, asked)
        page = numbered_page(asked.get("page"), total := rows.count(), SIZE)
        ordered = rows.for_grid(current()).order_by("-pk")
        return Chosen(list(ordered[page.start : page.start + SIZE]), total, page)
    now = _asked(asked)
    if now.is_empty:
        return Chosen([], 0, Numbered(1, 1, SIZE), now.text)
    try:
        with in_time():
            found = find(now, user, size=SIZE, look=EditableLook(now, user))
    except TooSlow:
        found = Found()
    page = Numbered(found.page, found.last, SIZE)
    return Chosen(found.items, found.total, page, now.text, rule_of(now))


def rule_of(now: Asked) -> str:
    """Return the search in words alone, as a gallery that fills itself wants it; empty where what
    was chosen beside the words cannot be said so.
    """
    chosen = {name: values for name, values in now.chosen.items() if values}
    if any(name not in SAID or len(values) > 1 for name, values in chosen.items()):
        return ""
    return " ".join([now.text, *(f"{name}:{values[0]}" for name, values in chosen.items())]).strip()


def chosen_items(user: User, sent: QueryDict, asked: QueryDict) -> list[MediaItem]:
    """Return the items that were ticked, or all of the batch or search; raises NotAllowed."""
    if sent.get("all") and _has_list(asked):
        ids = _all(user, asked)
        if len(ids) > MOST:
            raise NotAllowed(_("At most %(most)s items are added at once.") % {"most": MOST})
        rows = MediaItem.objects.editable_by(user).filter(pk__in=ids)
        by_id = {item.pk: item for item in rows}
        found = [by_id[pk] for pk in ids if pk in by_id]
    else:
        wanted = list(dict.fromkeys(sent.getlist("item")))
        by_uuid = {str(item.uuid): item for item in rows_chosen(user, sent)}
        found = [by_uuid[one] for one in wanted if one in by_uuid]
    if not found:
        raise NotAllowed(_("Choose at least one item."))
    return found


def _all(user: User, asked: QueryDict) -> list[int]:
    if _is_listed(asked):
        rows, _name = listed(user, asked)
        return list(rows.order_by("pk").values_list("pk", flat=True)[: MOST + 1])
    now = _asked(asked)
    look = EditableLook(now, user)
    try:
        with in_time():
            answers = look.answering(look.question).order_by("-publish_at", "-item_id")
            return list(answers.values_list("item_id", flat=True)[: MOST + 1])
    except TooSlow:
        raise NotAllowed(_("This search took too long")) from None


def _has_list(asked: QueryDict) -> bool:
    return _is_listed(asked) or not _asked(asked).is_empty


def _is_listed(asked: QueryDict) -> bool:
    """Tell whether a batch or a list of the desk is asked for, not a search."""
    return bool(asked.get("batch") or asked.get("list"))


def _asked(asked: QueryDict) -> Asked:
    own = asked.copy()
    for name in ("into", "batch", "list"):
        own.pop(name, None)
    return asked_of(own)
