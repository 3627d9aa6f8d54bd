"""Renditions made again from the original."""

import shutil
import tempfile
from pathlib import Path

from gallery import storage
from gallery.actions import leave_as_it_is, show_renditions
from gallery.actions.place_files import delete_quietly
from gallery.files import new_file_key, rendition_name
from gallery.focus import focus_of, turned
from gallery.models import MediaItem
from ingest.decoders import decoder
from ingest.decoding.refused import Refused
from ingest.decoding.xmp_packet import short_form
from ingest.finishing import rendition_facts
from ingest.steps import render_to_storage

# What may pass by itself is tried again.
PASSING = {"took_too_long", "storage_full", "storage_failed", "decoder_crashed", "unexpected"}


def render_again(item: MediaItem, folder: Path, file_key: str = "") -> MediaItem:
    """Make the renditions of `item` from its original in `folder` and let it use them.

    They are turned and cut as `item` says. Where somebody changed that meanwhile, or its file, they
    are thrown away: another job is on its way. Raises Refused where the original cannot be decoded,
    OSError where a storage fails, DoesNotExist where the item was deleted meanwhile.
    """
    original = folder / "original"
    with storage.originals().open(item.original_key, "rb") as source, original.open("wb") as target:
        shutil.copyfileobj(source, target)
    file_key = file_key or new_file_key()
    focus = turned(focus_of(item), item.turn_wanted - item.turn)
    with decoder() as renderer:
        rendered = render_to_storage(
            renderer,
            original,
            folder,
            file_key,
            packet_of(item),
            turned=item.turn_wanted,
            focus=focus,
        )
    shown = None
    try:
        shown = show_renditions(item=item, file_key=file_key, facts=rendition_facts(rendered))
    finally:
        if shown is None:
            unused = [rendition_name(file_key, recipe) for recipe in rendered.renditions]
            delete_quietly(storage.derivatives(), unused)
    if shown is None:
        item.refresh_from_db()
    return shown or item


def packet_of(item: MediaItem) -> bytes:
    """Return the words that the renditions of `item` carry (one query)."""
    return short_form(
        list(item.creators.order_by("itemcreator__position").values_list("name", flat=True)),
        item.credit_line,
        item.copyright_notice,
        item.licence_url,
    )


def remake(item_id: int, file_key: str) -> None:
    """Make the renditions of an item as its turn and focal point demand, under `file_key`.

    Safe to run twice: what is done is left alone, and a run that was cut off is overwritten. An
    original that can no longer be read leaves the picture as it was.
    """
    item = MediaItem.objects.filter(pk=item_id, remake=True).first()
    if item is None:
        return
    with tempfile.TemporaryDirectory(prefix="medialib-") as folder:
        try:
            render_again(item, Path(folder), file_key)
        except Refused as refused:
            if refused.code in PASSING:
                raise
            leave_as_it_is(item=item, refusal=refused.code)
