"""News that upper floors may listen to; sent inside the transaction that makes the change."""

from django.dispatch import Signal

# item_ids: list[int]. Something that a page, a file or the search may show has changed; with
# `links`, one of the vocabularies: nothing but which of its terms the items have.
items_changed = Signal()

# names: list[str]. These renditions must no longer exist in any storage.
files_retired = Signal()

# item_id: int, size: str, urgent: bool, version_id: int | None (of an earlier original). Somebody
# wants a file for download that is not made yet.
download_wanted = Signal()

# item_id: int. The renditions of an item are to be made anew: it was turned, or its focus moved.
remake_wanted = Signal()

# events: list[dict[str, object]]. Files were given out: fields of DownloadEvent, plain JSON.
downloaded = Signal()

# parcel_id: int. Somebody wants many files in one ZIP.
parcel_wanted = Signal()

# item_ids: list[int]. As `items_changed`, but so many that a job should go through them.
many_items_changed = Signal()

# gallery_id: int. A gallery that fills itself has another search than before, or none any more.
rule_changed = Signal()
