"""The last step: the files are stored, now the item appears, all at once."""

import logging
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone
from django.utils.dateparse import parse_date

from gallery.actions import (
    ItemFacts,
    add_items,
    create_item,
    place_files,
    publish,
    publish_gallery,
)
from gallery.models import Gallery, MediaItem
from gallery.visibility import Status
from ingest import describing
from ingest.arrival import Arrival
from ingest.duplicates import duplicate, item_with
from ingest.models import Upload, UploadState

log = logging.getLogger(__name__)


def finish(arrival: Arrival) -> None:
    """Create the item, put it into its galleries, publish it where the batch says so."""
    upload = arrival.upload
    try:
        with transaction.atomic():
            item = MediaItem.objects.filter(file_key=upload.file_key).first()
            item = item or create_item(
                facts=facts_of(arrival), by=upload.batch.created_by, file=upload.name
            )
            enter_galleries(upload, item)
            if upload.batch.publish and item.status == Status.DRAFT:
                # Who imports a whole library answers for what it lacks.
                item = publish(
                    item=item, by=upload.batch.created_by, at=publish_at(upload), gated=False
                )
            upload.item, upload.state, upload.refusal = item, UploadState.READY, ""
            upload.save()
    except IntegrityError as error:
        held = item_with(arrival.sha256)
        if held is None:
            raise
        raise duplicate(held, arrival.sha256) from error
    place_quietly(item)


def place_quietly(item: MediaItem) -> None:
    """Move the files of an open item to the public storage; on failure a job does it later."""
    try:
        place_files(item=item)
    except DatabaseError:
        raise
    except Exception:
        log.exception("The files of item %s could not be made public yet", item.uuid)


def facts_of(arrival: Arrival) -> ItemFacts:
    """Return all that is known of the file, what the batch says going first."""
    upload, probe, rendered = arrival.upload, arrival.probe, arrival.rendered
    assert probe
    assert rendered
    told, described = arrival.told, upload.described
    texts, source_language = describing.texts(described, told, upload.batch.language)
    return ItemFacts(
        fields={
            **describing.fields(described, told),
            **rendition_facts(rendered),
            "file_key": upload.file_key,
            "original_key": arrival.original_key,
            "original_name": describing.shorten(Path(upload.name).name, 255),
            "original_bytes": arrival.size,
            "original_mime": probe.mime,
            "sha256": arrival.sha256,
        },
        texts=texts,
        source_language=source_language,
        creators=described.get("creators") or told.creators,
        keywords=described.get("keywords")
        or told.keywords
        or upload.batch.defaults.get("keywords", []),
        categories=described.get("categories") or upload.batch.defaults.get("categories", []),
    )


def rendition_facts(rendered: Any) -> dict[str, Any]:
    """Return the fields of MediaItem that rendering finds out."""
    return {
        "width": rendered.width,
        "height": rendered.height,
        "colour": rendered.dominant_colour,
        "perceptual_hash": rendered.perceptual_hash,
        "renditions": {
            recipe: [width, height]
            for recipe, (width, height, _bytes) in rendered.renditions.items()
        },
    }


def enter_galleries(upload: Upload, item: MediaItem) -> None:
    """Put `item` at its places; a gallery is published with its first published item."""
    for place in upload.galleries or upload.batch.defaults.get("galleries", []):
        gallery = Gallery.objects.named(place["slug"]).first()
        if gallery is None or gallery.is_rule_made:
            continue
        position = place.get("position")  # None: at the end
        add_items(gallery=gallery, items=[item], positions=None if position is None else [position])
        if place.get("cover"):
            Gallery.objects.filter(pk=gallery.pk, cover=None).update(cover=item)
        if upload.batch.publish and gallery.status == Status.DRAFT:
            publish_gallery(gallery=gallery, at=moment_of(place.get("published")))


def publish_at(upload: Upload) -> datetime | None:
    """Return the date of the first gallery that names the file, so that old stays old; or None."""
    days = [moment_of(place.get("published")) for place in upload.galleries]
    return next((day for day in days if day and day < timezone.now()), None)


def moment_of(day: str | None) -> datetime | None:
    """Return noon (UTC) of a day such as 2023-05-14, or None."""
    parsed = parse_date(day) if day else None
    return datetime.combine(parsed, time(12), tzinfo=UTC) if parsed else None
