"""The file for a download: there already, or to be made by a worker."""

import time
from dataclasses import dataclass

from django.conf import settings

from gallery.giving.sizes import Size
from gallery.giving.words import version_of, words_in
from gallery.models import ItemVersion, MediaItem, PreparedFile
from gallery.signals import download_wanted

STEP = 0.15


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file by what is to be in it."""

    item: MediaItem
    size: Size
    version: str
    # The earlier original that it is made of; None: today's.
    made_of: ItemVersion | None = None


def wanted_file(item: MediaItem, size: Size, made_of: ItemVersion | None = None) -> Wanted:
    """Return the present version of the file of `item` at `size`, or of an earlier original."""
    return Wanted(item, size, version_of(made_of or item, size, words_in(item)), made_of)


def found(wanted: Wanted) -> PreparedFile | None:
    """Return the file, or the note why it cannot be made; None where nobody has tried yet."""
    return PreparedFile.objects.filter(
        item=wanted.item, size=wanted.size, version=wanted.version
    ).first()


def ask_for(wanted: Wanted) -> None:
    """Let a worker make the file; asked twice it is made once."""
    download_wanted.send(
        sender=MediaItem,
        item_id=wanted.item.pk,
        size=wanted.size.value,
        urgent=True,
        version_id=wanted.made_of.pk if wanted.made_of else None,
    )


def await_file(wanted: Wanted) -> PreparedFile | None:
    """Return the file, asking for it and waiting a moment where it is not there yet."""
    file = found(wanted)
    if file is not None:
        return file
    ask_for(wanted)
    end = time.monotonic() + settings.DOWNLOAD_PATIENCE
    while time.monotonic() < end:
        time.sleep(STEP)
        file = found(wanted)
        if file is not None:
            return file
    return None
