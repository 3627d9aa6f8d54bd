"""What ingest does on the news of the gallery."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.dispatch import receiver

from accounts.models import User
from accounts.signals import own_data_asked
from gallery.models import MediaItem
from gallery.signals import (
    download_wanted,
    downloaded,
    files_retired,
    items_changed,
    parcel_wanted,
    remake_wanted,
)
from ingest import jobs, tasks
from ingest.models import Upload

WAITED_FOR = 10


@receiver(items_changed, sender=MediaItem)
def settle_changed_files(item_ids: list[int], **_kwargs: Any) -> None:
    """Let a worker bring the files to where the rows now say."""
    if tasks.due().filter(pk__in=item_ids).exists():
        jobs.defer_once(tasks.settle_files)


@receiver(files_retired)
def remove_retired_files(names: list[str], **_kwargs: Any) -> None:
    """Let a worker delete what the action could not; part of the action's transaction."""
    jobs.defer(tasks.remove_files, names=names)


@receiver(remake_wanted)
def remake_changed_picture(item_id: int, **_kwargs: Any) -> None:
    """Let a worker make the renditions anew; somebody looks at the picture and waits."""
    tasks.want_remake(item_id, priority=WAITED_FOR)


@receiver(download_wanted)
def prepare_wanted_file(
    item_id: int, size: str, urgent: bool, version_id: int | None = None, **_kwargs: Any
) -> None:
    """Let a worker make a file for download; somebody who waits goes first."""
    which = {"item_id": item_id, "size": size} | ({"version_id": version_id} if version_id else {})
    jobs.defer_unless_waiting(
        tasks.prepare_file,
        ":".join(["prepare", *map(str, which.values())]),
        priority=WAITED_FOR if urgent else 0,
        **which,
    )


@receiver(downloaded)
def note_downloads(events: list[dict[str, Any]], **_kwargs: Any) -> None:
    """Let a worker write down what was given out: reading a page writes nothing itself."""
    jobs.defer(tasks.note_downloads, events=events)


@receiver(parcel_wanted)
def prepare_wanted_parcel(parcel_id: int, **_kwargs: Any) -> None:
    """Let a worker make the files of a parcel, a few at a time."""
    jobs.defer(tasks.prepare_parcel, parcel_id=parcel_id)


@receiver(own_data_asked, dispatch_uid="ingest.own_data")
def uploads_of(user: User, **_kwargs: Any) -> list[tuple[str, Iterable[Mapping[str, object]]]]:
    """Name the files that the person uploaded, for the file of their own data."""
    sent = Upload.objects.filter(batch__created_by=user).order_by("pk")
    return [("uploads", sent.values("created_at", "name", "state").iterator())]
