"""Renditions made again from the original."""

import shutil
from pathlib import Path

from gallery import storage
from gallery.actions import NotAllowed, renew_renditions
from gallery.actions.place_files import delete_quietly
from gallery.files import new_file_key, rendition_name
from gallery.models import MediaItem
from ingest.decoders import decoder
from ingest.decoding.xmp_packet import short_form
from ingest.finishing import rendition_facts
from ingest.steps import render_to_storage


def render_again(item: MediaItem, folder: Path) -> MediaItem:
    """Make the renditions of `item` from its original in `folder` and let it use them.

    Raises Refused where the original cannot be decoded, OSError where a storage fails, NotAllowed
    where another file took its place meanwhile.
    """
    original = folder / "original"
    with storage.originals().open(item.original_key, "rb") as source, original.open("wb") as target:
        shutil.copyfileobj(source, target)
    file_key = new_file_key()
    with decoder() as renderer:
        rendered = render_to_storage(renderer, original, folder, file_key, packet_of(item))
    facts = rendition_facts(rendered)
    try:
        return renew_renditions(item=item, file_key=file_key, facts=facts, of=item.sha256)
    except (MediaItem.DoesNotExist, NotAllowed):  # deleted or replaced meanwhile
        names = [rendition_name(file_key, recipe) for recipe in rendered.renditions]
        delete_quietly(storage.derivatives(), names)
        raise


def packet_of(item: MediaItem) -> bytes:
    """Return the words that the renditions of `item` carry (one query)."""
    return short_form(
        list(item.creators.order_by("itemcreator__position").values_list("name", flat=True)),
        item.credit_line,
        item.copyright_notice,
        item.licence_url,
    )
