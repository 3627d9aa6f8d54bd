"""Files for downloads: made from the original, kept under their version, forgotten in time."""

import logging
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from gallery import storage
from gallery.actions.place_files import delete_quietly
from gallery.giving.sizes import LONGEST, Size
from gallery.giving.words import version_of, words_in
from gallery.models import ItemVersion, MediaItem, PreparedFile
from ingest.decoders import decoder
from ingest.decoding.packets import Given
from ingest.decoding.parent import Outgoing
from ingest.decoding.refused import Refused
from ingest.rendering import PASSING
from ingest.steps import put

log = logging.getLogger(__name__)

SWEEP = 500


def prepare(item: MediaItem, size: Size, made_of: ItemVersion | None = None) -> PreparedFile | None:
    """Return the present version of the file, making it where it is not there; safe to repeat.

    It is made of the original, or of an earlier one. None where the item changed meanwhile. What
    cannot be made is noted with its reason.
    """
    words = words_in(item)
    version = version_of(made_of or item, size, words)
    known = PreparedFile.objects.filter(item=item, size=size, version=version).first()
    if known and not is_lost(known):
        return known
    with tempfile.TemporaryDirectory(prefix="medialib-") as folder:
        made = Path(folder) / "made"
        try:
            source = made_of or item
            outgoing = _make(source, size, Given(**words), Path(folder) / "original", made)
        except Refused as refused:
            return _note(item, size, version, made_of, refusal=refused.code)
        name = f"{item.file_key}/{size.value}-{version}.{outgoing.extension}"
        put(storage.derivatives(), name, made)
        length = made.stat().st_size
    return _note(item, size, version, made_of, name=name, length=length, outgoing=outgoing)


def is_lost(known: PreparedFile) -> bool:
    """Tell whether `known` is to be made again: its file is gone, or the trouble may be over."""
    if known.refusal:
        return known.refusal in PASSING
    return not storage.derivatives().exists(known.name)


def forget_old_files() -> int:
    """Delete files that were made long ago; return how many. They are made again when wanted."""
    before = timezone.now() - timedelta(days=settings.DOWNLOAD_DAYS)
    number = 0
    while old := list(PreparedFile.objects.filter(made_at__lt=before)[:SWEEP]):
        PreparedFile.objects.filter(pk__in=[file.pk for file in old]).delete()
        delete_quietly(storage.derivatives(), [file.name for file in old if file.name])
        number += len(old)
    return number


def _make(
    source: MediaItem | ItemVersion, size: Size, given: Given, original: Path, made: Path
) -> Outgoing:
    with (
        storage.originals().open(source.original_key, "rb") as stored,
        original.open("wb") as target,
    ):
        shutil.copyfileobj(stored, target)
    longest = LONGEST.get(size)
    with decoder() as maker:
        return maker.give(original, made, longest=longest, given=given, turned=source.turn)


def _note(
    item: MediaItem,
    size: Size,
    version: str,
    made_of: ItemVersion | None,
    *,
    name: str = "",
    length: int = 0,
    outgoing: Outgoing | None = None,
    refusal: str = "",
) -> PreparedFile | None:
    """Write down what was made, in place of the versions before it.

    An item whose files were retired meanwhile (withdrawn, say) gets nothing, and keeps nothing.
    """
    facts = {
        "name": name,
        "bytes": length,
        "refusal": refusal,
        "made_at": timezone.now(),
        **(
            {
                "mime": outgoing.mime,
                "width": outgoing.width,
                "height": outgoing.height,
                "exact": outgoing.exact,
            }
            if outgoing
            else {}
        ),
    }
    with transaction.atomic():
        row = MediaItem.objects.select_for_update(of=("self",)).filter(pk=item.pk).first()
        if row is None or row.file_key != item.file_key:
            note = None
            stale = [name]
        else:
            older = item.prepared.filter(size=size, made_of=made_of).exclude(version=version)
            stale = list(older.values_list("name", flat=True))
            older.delete()
            note = PreparedFile.objects.update_or_create(
                item=item, size=size, version=version, defaults=facts | {"made_of": made_of}
            )[0]
    delete_quietly(storage.derivatives(), [each for each in stale if each])
    return note
