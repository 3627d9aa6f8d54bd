"""Do the storages hold what the rows say, and nothing else in public?"""

import hashlib
from collections.abc import Iterator
from datetime import timedelta

from django.core.files.storage import Storage
from django.utils import timezone

from gallery import storage
from gallery.files import rendition_name, rendition_names
from gallery.models import ItemVersion, MediaItem, PreparedFile

CHUNK = 1024 * 1024
SETTLED = timedelta(days=1)


def original_problems(item: MediaItem) -> Iterator[str]:
    """Yield what is wrong with the originals of `item`: missing, cut, or changed (fixity)."""
    earlier = item.versions.exclude(sha256=item.sha256)
    for key, sha256 in [
        (item.original_key, item.sha256),
        *earlier.values_list("original_key", "sha256"),
    ]:
        if not storage.originals().exists(key):
            yield f"{item.uuid}: the original {key} is missing."
        elif _checksum(key) != sha256:
            yield f"{item.uuid}: the original {key} is not what was stored (checksum)."


def _checksum(key: str) -> str:
    digest = hashlib.sha256()
    with storage.originals().open(key, "rb") as file:
        for chunk in file.chunks(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def rendition_problems(item: MediaItem) -> Iterator[str]:
    """Yield the renditions of `item` that are missing or lie in the wrong storage."""
    right, wrong = storage.derivatives(), storage.public()
    if item.public_files:
        right, wrong = wrong, right
    for name in rendition_names(item):
        if not right.exists(name):
            yield f"{item.uuid}: the rendition {name} is missing."
        if wrong.exists(name):
            yield f"{item.uuid}: the rendition {name} also lies in the wrong storage."


def strangers(place: Storage, *, is_public: bool) -> Iterator[str]:
    """Yield the names in a storage of renditions that belong to no item, folder by folder."""
    folders, files = place.listdir("")
    yield from files
    for folder in folders:
        item = MediaItem.objects.filter(file_key=folder, public_files=is_public).first()
        known = {rendition_name(folder, recipe) for recipe in item.renditions} if item else set()
        if not is_public:
            prepared = PreparedFile.objects.filter(name__startswith=f"{folder}/")
            known |= set(prepared.values_list("name", flat=True))
        for name in place.listdir(folder)[1]:
            if f"{folder}/{name}" not in known:
                yield f"{folder}/{name}"


def lost_originals() -> Iterator[str]:
    """Yield the names of originals that no item and no version knows, folder by folder.

    What came within the last day may be on its way to becoming one.
    """
    place = storage.originals()
    settled = timezone.now() - SETTLED
    for folder in place.listdir("")[0]:
        names = [f"{folder}/{name}" for name in place.listdir(folder)[1]]
        known = {
            key
            for rows in (MediaItem.objects, ItemVersion.objects)
            for key in rows.filter(original_key__in=names).values_list("original_key", flat=True)
        }
        for name in names:
            if name not in known and place.get_modified_time(name) < settled:
                yield name
