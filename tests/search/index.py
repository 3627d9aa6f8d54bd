"""The index of what a test has built past the actions."""

from gallery.models import MediaItem
from search.documents import write_documents


def indexed() -> None:
    """Let everything there is be found."""
    write_documents(list(MediaItem.objects.values_list("pk", flat=True)))
