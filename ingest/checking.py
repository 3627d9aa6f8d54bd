"""Do the storages hold what the rows say, and nothing else in public?"""

import hashlib
from collections.abc import Iterator

from django.core.files.storage import Storage

from gallery import storage
from gallery.files import rendition_name, rendition_names
from gallery.models import MediaItem, PreparedFile

CHUNK = 1024 * 1024


def original_problems(item: MediaItem) -> Iterator[str]:
    """Yield what is wrong with the original of `item`: missing, cut, or changed (fixity)."""
    place = storage.originals()
    if not place.exists(item.original_key):
        yield f"{item.uuid}: the original {item.original_key} is missing."
        return
    digest = hashlib.sha256()
    with place.open(item.original_key, "rb") as file:
        for chunk in file.chunks(CHUNK):
            digest.update(chunk)
    if digest.hexdigest() != item.sha256:
        yield f"{item.uuid}: the original {item.original_key} is not what was stored (checksum)."


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
