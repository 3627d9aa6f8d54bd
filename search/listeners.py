"""What search does on the news of the gallery, inside the transaction of the change."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from django.db import transaction
from django.dispatch import receiver

from accounts.models import User
from accounts.signals import account_deleted, own_data_asked
from gallery.models import Gallery
from gallery.signals import items_changed, rule_changed
from search.documents import write_documents
from search.models import SavedFilter
from search.relinking import RELINKED, relink_documents
from search.rules import fill_with, keep_rule


@receiver(items_changed)
def write_changed_documents(item_ids: list[int], links: str = "", **_kwargs: Any) -> None:
    """Let what changed be found, or no longer be found, by the very next request."""
    if links in RELINKED:
        relink_documents(links, item_ids)
    else:
        write_documents(item_ids)
    # Afterwards, in a transaction of its own: nobody holds other items while they wait for this.
    transaction.on_commit(partial(fill_with, item_ids), robust=True)


@receiver(rule_changed)
def keep_changed_rule(gallery_id: int, **_kwargs: Any) -> None:
    """Know at once what a gallery that fills itself asks for; a job then fills it."""
    keep_rule(Gallery.objects.get(pk=gallery_id))


@receiver(account_deleted)
def forget_filters(user: User, **_kwargs: Any) -> None:
    """Forget what somebody who leaves used to look for."""
    SavedFilter.objects.filter(owner=user).delete()


@receiver(own_data_asked, dispatch_uid="search.own_data")
def _own_data(user: User, **_kwargs: object) -> list[tuple[str, Iterable[Mapping[str, object]]]]:
    return [("saved_filters", SavedFilter.objects.filter(owner=user).values("name", "query"))]
