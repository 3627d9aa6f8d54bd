"""How a file becomes the new file of an item: its steps, each safe to run twice."""

from contextlib import suppress
from pathlib import Path

from django.db import IntegrityError, transaction

from gallery.actions import FilesStillPublic, NewFile, replace_file
from gallery.actions.place_files import delete_public, delete_quietly
from gallery.actions.transitions import locked_anywhere
from gallery.altering import may_alter
from gallery.files import rendition_name
from gallery.focus import focus_of
from gallery.models import MediaItem
from gallery.storage import derivatives
from ingest import steps
from ingest.arrival import Arrival
from ingest.decoders import decoder
from ingest.decoding.refused import Refused
from ingest.describing import shorten
from ingest.duplicates import duplicate, item_with
from ingest.finishing import place_quietly, rendition_facts
from ingest.models import Upload, UploadState
from ingest.receiving import sha256_of
from ingest.rendering import packet_of


def refuse_held(arrival: Arrival) -> None:
    """Refuse the file that the item has already, and what another item holds.

    An earlier file of the same item may come back.
    """
    arrival.sha256 = sha256_of(arrival.path)
    held, item = item_with(arrival.sha256), _item(arrival.upload)
    if held is not None and held.pk != item.pk:
        raise duplicate(held, arrival.sha256)
    if item.sha256 == arrival.sha256:
        raise Refused("same_file")


def refuse_other_kind(arrival: Arrival) -> None:
    """Refuse a file of another kind: an image stays an image."""
    assert arrival.format
    if arrival.format.kind != _item(arrival.upload).kind:
        raise Refused("other_kind")


def find_earlier(arrival: Arrival) -> None:
    """Take an earlier original as it is stored; refuse it where it has changed since."""
    version = arrival.upload.restores
    assert version
    if sha256_of(arrival.path) != version.sha256:
        raise Refused("unreadable")
    arrival.sha256, arrival.original_key = version.sha256, version.original_key


def make_renditions(arrival: Arrival) -> None:
    """Make the web renditions, with the words of the item in them, beside those that are shown."""
    upload = arrival.upload
    upload.state = UploadState.RENDERING
    upload.save(update_fields=["state", "changed_at"])
    item = _item(upload)
    with decoder() as renderer:
        arrival.rendered = steps.render_to_storage(
            renderer,
            arrival.path,
            arrival.folder,
            upload.file_key,
            packet_of(item),
            turned=_turn(upload),
            focus=focus_of(item),
        )


def switch(arrival: Arrival) -> None:
    """Let the item have the file, all at once; the upload has ended in the same moment."""
    upload = arrival.upload
    try:
        with transaction.atomic():
            row = locked_anywhere(_item(upload))
            _check(row, upload)
            retired = replace_file(item=row, by=upload.batch.created_by, file=_new_file(arrival))
            upload.item, upload.state, upload.refusal = row, UploadState.READY, ""
            upload.save()
    except (Refused, IntegrityError) as error:
        _forget_renditions(arrival)
        held = item_with(arrival.sha256)
        if isinstance(error, Refused) or held is None:
            raise
        raise duplicate(held, arrival.sha256) from error
    _tidy(row, retired)


RESTORING: tuple[steps.Step, ...] = (find_earlier, steps.read_metadata, make_renditions, switch)
REPLACING: tuple[steps.Step, ...] = (
    steps.check_size,
    steps.sniff,
    refuse_other_kind,
    refuse_held,
    steps.read_metadata,
    steps.store_original,
    make_renditions,
    switch,
)


def _item(upload: Upload) -> MediaItem:
    assert upload.replaces
    return upload.replaces


def _turn(upload: Upload) -> int:
    """Return how the file is turned: a new one as it is, an earlier one as it was."""
    return upload.restores.turn if upload.restores else 0


def _check(row: MediaItem, upload: Upload) -> None:
    """Refuse what has become impossible while the file was on its way."""
    by = upload.batch.created_by
    if row.trashed_at is not None:
        raise Refused("item_in_trash")
    if by is None or not may_alter(row, by):
        raise Refused("item_closed")


def _new_file(arrival: Arrival) -> NewFile:
    assert arrival.probe
    assert arrival.rendered
    return NewFile(
        original={
            "original_key": arrival.original_key,
            "original_name": shorten(Path(arrival.upload.name).name, 255),
            "original_bytes": arrival.size,
            "original_mime": arrival.probe.mime,
            "sha256": arrival.sha256,
        },
        rendered=rendition_facts(arrival.rendered),
        file_key=arrival.upload.file_key,
        turn=_turn(arrival.upload),
        focus=focus_of(_item(arrival.upload)),
    )


def _tidy(row: MediaItem, retired: list[str]) -> None:
    """Delete the old public files and place the new ones; on failure a job does it later."""
    with suppress(FilesStillPublic):  # logged; the job that `retire_files` asked for deletes them
        delete_public(retired)
    place_quietly(row)


def _forget_renditions(arrival: Arrival) -> None:
    assert arrival.rendered
    names = [rendition_name(arrival.upload.file_key, one) for one in arrival.rendered.renditions]
    delete_quietly(derivatives(), names)
