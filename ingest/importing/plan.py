"""The batch of an import: which files, which galleries, what is said of them; safe to repeat."""

from contextlib import suppress
from pathlib import Path
from typing import Any

from django.db import transaction

from gallery.actions import NotAllowed, create_gallery, pick
from gallery.categories import known_categories
from gallery.models import Category, CategoryText, FormerAddress, Gallery, MediaItem, SlugSpace
from ingest.importing.folders import files_below
from ingest.importing.manifest import Manifest
from ingest.models import BatchSource, Upload, UploadBatch, UploadState

CHUNK = 1000


@transaction.atomic
def plan_import(*, folder: Path, manifest: Manifest, publish: bool, language: str) -> UploadBatch:
    """Write down what is to be imported and return the batch; an earlier one is continued.

    Refused files are tried again; what is ready stays ready.
    """
    batch, _made = UploadBatch.objects.update_or_create(
        source=BatchSource.IMPORT,
        folder=str(folder),
        defaults={
            "label": folder.name,
            "publish": publish,
            "language": language,
            "finished_at": None,
        },
    )
    create_categories(manifest.categories)
    create_galleries(manifest.galleries)
    write_uploads(batch, uploads_of(batch, folder, manifest))
    batch.uploads.exclude(state=UploadState.READY).update(
        state=UploadState.WAITING, refusal="", facts={}
    )
    return batch


def write_uploads(batch: UploadBatch, uploads: list[Upload]) -> None:
    """Store `uploads`; of those known already, what is said of them is brought up to date."""
    Upload.objects.bulk_create(
        uploads,
        batch_size=CHUNK,
        update_conflicts=True,
        unique_fields=["batch", "name"],
        update_fields=["described", "galleries"],
    )


def uploads_of(batch: UploadBatch, folder: Path, manifest: Manifest) -> list[Upload]:
    """Return an upload for every file that the manifest names, or for all where it names none."""
    places = places_of(manifest.galleries)
    names = dict.fromkeys([*places, *manifest.items]) or dict.fromkeys(files_below(folder))
    return [
        Upload(
            batch=batch,
            name=name,
            described=manifest.items.get(name, {}),
            galleries=places.get(name, []),
        )
        for name in names
    ]


def places_of(galleries: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Return, by file name, the galleries it is in and at which place."""
    places: dict[str, list[dict[str, Any]]] = {}
    for row in galleries:
        for position, name in enumerate(row.get("items", [])):
            places.setdefault(name, []).append(
                {
                    "slug": row["slug"],
                    "position": position,
                    "cover": row.get("cover") == name,
                    "published": row.get("published"),
                }
            )
    return places


def create_categories(rows: list[dict[str, Any]]) -> None:
    """Make the categories that are not there yet, behind those that are."""
    last = Category.objects.count()
    known = known_categories(row["slug"] for row in rows)
    for number, row in enumerate(rows):
        if row["slug"] in known:  # perhaps by a slug it had once
            continue
        category, made = Category.objects.get_or_create(
            slug=row["slug"], defaults={"position": last + number}
        )
        if made:
            names = row.get("names") or {"en": row["slug"].replace("-", " ").capitalize()}
            CategoryText.objects.bulk_create(
                CategoryText(
                    category=category, language=language, title=title[:120], is_source=not number_
                )
                for number_, (language, title) in enumerate(names.items())
            )


def create_galleries(rows: list[dict[str, Any]]) -> None:
    """Make the galleries that are not there yet; those that are belong to their editors."""
    held = set(Gallery.objects.values_list("slug", flat=True))
    held |= set(
        FormerAddress.objects.filter(shelf=SlugSpace.GALLERY).values_list("slug", flat=True)
    )
    for row in rows:
        if row["slug"] in held:
            continue
        texts = row.get("texts") or {"en": {"title": row["slug"].replace("-", " ").capitalize()}}
        create_gallery(
            slug=row["slug"],
            texts={
                language: {
                    "title": words["title"][:300],
                    "description": words.get("description", ""),
                }
                for language, words in texts.items()
            },
            source_language="en" if "en" in texts else next(iter(texts)),
            credit=row.get("credit", "")[:500],
            categories=row.get("categories", []),
        )


def make_picks(batch: UploadBatch, names: list[str]) -> None:
    """Pick the galleries and items of the manifest, in its order; safe to repeat.

    What was withdrawn since, or finds no room, is left out.
    """
    for name in names:
        thing: Gallery | MediaItem | None = Gallery.objects.named(name).first()
        if thing is None:
            thing = MediaItem.objects.filter(upload__batch=batch, upload__name=name).first()
        if thing:
            with suppress(NotAllowed):
                pick(thing=thing, by=batch.created_by)
