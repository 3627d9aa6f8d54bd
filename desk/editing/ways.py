"""The list that somebody is working through, and what lies before and after an item in it."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.http import urlencode

from accounts.models import User
from gallery.models import BulkEdit, MediaItem
from gallery.visibility import Status


@dataclass(frozen=True, slots=True)
class Way:
    """The addresses of the items before and after, empty where there is none, and the list."""

    within: str
    previous: str = ""
    next: str = ""


def way_of(item: MediaItem, user: User, within: str) -> Way:
    """Return the way from `item` through `within` (two queries, one more for some lists):
    `batch-…`, `selection-…`, or else the drafts of `user`.
    """
    rows, kept = _rows(user, within)
    before = rows.filter(pk__gt=item.pk).order_by("pk").values_list("uuid", flat=True).first()
    after = rows.filter(pk__lt=item.pk).order_by("-pk").values_list("uuid", flat=True).first()
    return Way(kept, _address(before, kept), _address(after, kept))


def item_address(uuid: UUID, within: str = "") -> str:
    """Return where an item is edited, in the list `within`."""
    query = f"?{urlencode({'in': within})}" if within else ""
    return reverse("desk-item", args=[uuid]) + query


def _rows(user: User, within: str) -> "tuple[QuerySet[MediaItem], str]":
    mine = MediaItem.objects.editable_by(user)
    kind, _dash, name = within.partition("-")
    try:
        uuid = UUID(name)
    except ValueError:
        return mine.filter(status=Status.DRAFT, created_by=user), ""
    if kind == "batch":
        return mine.filter(upload__batch__uuid=uuid).distinct(), within
    if kind == "selection":
        edit = BulkEdit.objects.filter(uuid=uuid, by=user).first()
        return mine.filter(pk__in=edit.item_ids if edit else []), within
    return mine.filter(status=Status.DRAFT, created_by=user), ""


def _address(uuid: UUID | None, within: str) -> str:
    return item_address(uuid, within) if uuid else ""
