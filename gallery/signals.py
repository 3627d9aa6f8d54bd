"""News that upper floors may listen to; sent inside the transaction that makes the change."""

from django.dispatch import Signal

# item_ids: list[int]. Something that a page, a file or the search may show has changed.
items_changed = Signal()

# names: list[str]. These renditions must no longer exist in any storage.
files_retired = Signal()
