"""How a file becomes an item: the steps in their order, each safe to run twice."""

from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.core.files import File
from django.core.files.storage import Storage

from gallery import storage
from gallery.files import rendition_name
from gallery.focus import Point
from ingest import announcing, describing
from ingest.arrival import Arrival
from ingest.decoders import decoder
from ingest.decoding import formats
from ingest.decoding.parent import Decoder, Rendered
from ingest.decoding.refused import Refused
from ingest.decoding.xmp_packet import short_form
from ingest.duplicates import duplicate, is_own, item_with
from ingest.finishing import finish
from ingest.models import UploadState
from ingest.receiving import sha256_of

Step = Callable[[Arrival], None]


def check_size(arrival: Arrival) -> None:
    """Refuse a file that is empty or larger than the settings allow."""
    if arrival.size == 0:
        raise Refused("empty_file")
    if arrival.size > settings.INGEST_MAX_BYTES:
        raise Refused("too_many_bytes", limit=settings.INGEST_MAX_BYTES)


def sniff(arrival: Arrival) -> None:
    """Refuse what is no picture, and a name whose ending is not that of the content."""
    with arrival.path.open("rb") as file:
        found = formats.recognise(file.read(formats.HEAD_BYTES))
    if not formats.extension_fits(found, arrival.upload.name):
        raise Refused("extension_mismatch", name=Path(arrival.upload.name).name, format=found.label)
    if found not in announcing.wanted():
        raise announcing.unwanted(found)
    arrival.format = found


def refuse_duplicate(arrival: Arrival) -> None:
    """Refuse a file that the library holds already and name the item."""
    arrival.sha256 = sha256_of(arrival.path)
    held = item_with(arrival.sha256)
    if held and not is_own(arrival, held):
        raise duplicate(held, arrival.sha256)


def read_metadata(arrival: Arrival) -> None:
    """Read size and embedded description, in the decoder's own process."""
    with decoder() as reader:
        arrival.probe = reader.probe(arrival.path)


def store_original(arrival: Arrival) -> None:
    """Keep the file as it came, under a name made from its content."""
    assert arrival.format
    arrival.original_key = f"{arrival.sha256[:2]}/{arrival.sha256}.{arrival.format.extension}"
    if not storage.originals().exists(arrival.original_key):
        put(storage.originals(), arrival.original_key, arrival.path)


def make_renditions(arrival: Arrival) -> None:
    """Make the web renditions and lay them into the private storage."""
    upload = arrival.upload
    upload.state = UploadState.RENDERING
    upload.save(update_fields=["state", "changed_at"])
    told = arrival.told
    known = describing.fields(upload.described, told)
    packet = short_form(
        upload.described.get("creators") or told.creators,
        known["credit_line"],
        known["copyright_notice"],
        known["licence_url"],
    )
    with decoder() as renderer:
        arrival.rendered = render_to_storage(
            renderer, arrival.path, arrival.folder, upload.file_key, packet
        )


STEPS: tuple[Step, ...] = (
    check_size,
    sniff,
    refuse_duplicate,
    read_metadata,
    store_original,
    make_renditions,
    finish,
)


def render_to_storage(
    renderer: Decoder,
    path: Path,
    folder: Path,
    file_key: str,
    packet: bytes,
    *,
    turned: int = 0,
    focus: Point | None = None,
) -> Rendered:
    """Render the picture in `path` and put its renditions into the private storage."""
    rendered = renderer.render(path, folder, xmp=packet, turned=turned, focus=focus)
    for recipe in rendered.renditions:
        name = rendition_name(file_key, recipe)
        put(storage.derivatives(), name, folder / Path(name).name)
    return rendered


def put(place: Storage, name: str, path: Path) -> None:
    """Store the file in `path` as `name`; what is there is replaced by the same content."""
    with path.open("rb") as file:
        place.save(name, File(file))
