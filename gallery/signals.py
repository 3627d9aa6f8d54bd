"""News that upper floors may listen to; sent inside the transaction that makes the change."""

from django.dispatch import Signal

# item_ids: list[int]. Something that a page, a file or the search may show has changed.
items_changed = Signal()

# file_keys: list[str]. Renditions under these keys must no longer exist anywhere.
file_keys_retired = Signal()
