"""What ingest does on the news of the gallery."""

from typing import Any

from django.dispatch import receiver

from gallery.models import MediaItem
from gallery.signals import files_retired, items_changed
from ingest import jobs, tasks


@receiver(items_changed, sender=MediaItem)
def settle_changed_files(item_ids: list[int], **_kwargs: Any) -> None:
    """Let a worker bring the files to where the rows now say."""
    if tasks.due().filter(pk__in=item_ids).exists():
        jobs.defer_once(tasks.settle_files)


@receiver(files_retired)
def remove_retired_files(names: list[str], **_kwargs: Any) -> None:
    """Let a worker delete what the action could not; part of the action's transaction."""
    jobs.defer(tasks.remove_files, names=names)
