"""The demo library comes in through the same door as everything else."""

import json
import os
import secrets
import tempfile
import time
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files import File
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from accounts.models import User
from accounts.roles import Role
from gallery import storage
from gallery.actions import pick
from gallery.models import Gallery, MediaItem
from ingest import jobs
from ingest.demo import draw, manifest, pictures
from ingest.importing.plan import create_galleries, places_of
from ingest.models import UNDER_WAY, BatchSource, Upload, UploadBatch
from ingest.tasks import ingest_upload

ACCOUNTS = (Role.MEMBER, Role.STAFF, Role.EDITOR, Role.ADMIN)
# Drawn pictures that may wait for the worker.
AHEAD = 12


def wanted() -> bool:
    """Tell whether the demo library is to be loaded: into an empty database, or to its end."""
    if not settings.DEMO_LIBRARY:
        return False
    if _unfinished().exists():
        return True
    return not (MediaItem.objects.exists() or Gallery.objects.exists() or User.objects.exists())


def load() -> None:
    """Draw every picture that is not there yet and let the worker take it in; safe to repeat."""
    batch = _begin()
    rows = manifest()
    places = places_of(rows["galleries"])
    with tempfile.TemporaryDirectory(prefix="medialib-demo-") as folder:
        for name in pictures():
            if not batch.uploads.filter(name=name).exists():
                _wait_for_room(batch)
                hand_in(batch, name, draw(name, Path(folder)), rows["items"], places)
    _wait_for_room(batch, room_for=1)
    UploadBatch.objects.filter(pk=batch.pk).update(finished_at=timezone.now())


def hand_in(
    batch: UploadBatch,
    name: str,
    path: Path,
    items: dict[str, Any],
    places: dict[str, list[dict[str, Any]]],
) -> Upload:
    """Put one drawn picture into the incoming storage and defer its job."""
    key = f"{batch.uuid}/{secrets.token_hex(8)}.jpg"
    with path.open("rb") as file:
        storage.incoming().save(key, File(file))
    path.unlink()
    with transaction.atomic():
        upload = Upload.objects.create(
            batch=batch,
            name=name,
            incoming_key=key,
            described=items.get(name, {}),
            galleries=places.get(name, []),
        )
        jobs.defer(ingest_upload, upload_id=upload.pk)
    return upload


def make_accounts(path: Path) -> None:
    """Make an account for each role and write their random passwords into `path` (0600)."""
    accounts = {
        role.value: {"email": f"{role.value}@example.org", "password": secrets.token_urlsafe(12)}
        for role in ACCOUNTS
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(accounts, file, indent=1)
    with transaction.atomic():
        for role in ACCOUNTS:
            User.objects.create_user(
                **accounts[role.value], role=role, display_name=f"Demo {role.value}"
            )
    unfinished.replace(path)


def _begin() -> UploadBatch:
    if batch := _unfinished().first():
        return batch
    if not User.objects.exists():
        make_accounts(settings.VAR_DIR / "demo-accounts.json")
    rows = manifest()
    with transaction.atomic():
        batch = UploadBatch.objects.create(
            label="Demo library",
            source=BatchSource.DEMO,
            publish=True,
            expected=len(pictures()),
            created_by=User.objects.filter(role=Role.EDITOR).order_by("pk").first(),
        )
        create_galleries(rows["galleries"])
        for slug in rows.get("picks", []):
            pick(thing=Gallery.objects.get(slug=slug), by=batch.created_by)
    return batch


def _wait_for_room(batch: UploadBatch, room_for: int = AHEAD) -> None:
    while batch.uploads.filter(state__in=UNDER_WAY).count() >= room_for:
        time.sleep(0.2)


def _unfinished() -> QuerySet[UploadBatch]:
    return UploadBatch.objects.filter(source=BatchSource.DEMO, finished_at=None)
