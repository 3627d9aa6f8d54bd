"""Which items a desk list shows, and which of them were chosen."""

from uuid import UUID

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.actions.bulk import MOST_ITEMS
from gallery.models import MediaItem
from gallery.querysets.items import ItemQuerySet
from gallery.visibility import Status

LISTS = {
    "drafts": _("My drafts"),
    "mine": _("All of mine"),
    "submitted": _("Submitted"),
    "all": _("All that I may edit"),
}


def listed(user: User, asked: QueryDict) -> tuple[ItemQuerySet, str]:
    """Return the items of the list asked for, limited to what `user` may edit, and its name."""
    rows = MediaItem.objects.editable_by(user)
    name = asked.get("list", "")
    if batch := _uuid(asked.get("batch", "")):
        return rows.filter(pk__in=rows.filter(upload__batch__uuid=batch).values("pk")), ""
    if name == "all":
        return rows, name
    if name == "submitted":
        return rows.filter(status=Status.SUBMITTED), name
    if name == "mine":
        return rows.filter(created_by=user), name
    return rows.filter(created_by=user, status=Status.DRAFT), "drafts"


def chosen(user: User, sent: QueryDict, asked: QueryDict) -> list[int]:
    """Return the ids of the items that were ticked, or of all in the list (one more than may be
    chosen says that there are too many).
    """
    if sent.get("all"):
        rows, _name = listed(user, asked)
        return list(rows.order_by("-pk").values_list("pk", flat=True)[: MOST_ITEMS + 1])
    return list(rows_chosen(user, sent).values_list("pk", flat=True))


def rows_chosen(user: User, sent: QueryDict) -> ItemQuerySet:
    """Return the items that were ticked, of those that `user` may edit."""
    uuids = [found for one in sent.getlist("item") if (found := _uuid(one))]
    return MediaItem.objects.editable_by(user).filter(uuid__in=uuids)


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
