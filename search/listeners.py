"""What search does on the news of the gallery, inside the transaction of the change."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.dispatch import receiver

from accounts.models import User
from accounts.signals import account_deleted, own_data_asked
from gallery.signals import items_changed
from search.documents import write_documents
from search.models import SavedFilter
from search.relinking import RELINKED, relink_documents


@receiver(items_changed)
def write_changed_documents(item_ids: list[int], links: str = "", **_kwargs: Any) -> None:
    """Let what changed be found, or no longer be found, by the very next request."""
    if links in RELINKED:
        relink_documents(links, item_ids)
    else:
        write_documents(item_ids)


@receiver(account_deleted)
def forget_filters(user: User, **_kwargs: Any) -> None:
    """Forget what somebody who leaves used to look for."""
    SavedFilter.objects.filter(owner=user).delete()


@receiver(own_data_asked, dispatch_uid="search.own_data")
def _own_data(user: User, **_kwargs: object) -> list[tuple[str, Iterable[Mapping[str, object]]]]:
    return [("saved_filters", SavedFilter.objects.filter(owner=user).values("name", "query"))]
