"""What search does on the news of the gallery, inside the transaction of the change."""

from typing import Any

from django.dispatch import receiver

from gallery.signals import items_changed
from search.documents import write_documents


@receiver(items_changed)
def write_changed_documents(item_ids: list[int], **_kwargs: Any) -> None:
    """Let what changed be found, or no longer be found, by the very next request."""
    write_documents(item_ids)
