"""Batches: the list, and one batch whose files are shown as they get on."""

import hashlib
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import Count, Max, Q, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.models import User
from accounts.permissions import Right
from desk.reviewing.lookalikes import lookalikes_of
from gallery.files import rendition_url
from gallery.focus import focus_classes, focus_of
from gallery.models import MediaItem
from gallery.paging import numbered_page
from ingest import uploading
from ingest.models import UNDER_WAY, Upload, UploadBatch, UploadState

BATCHES = 30
FILES = 100


@dataclass(frozen=True)
class Standing:
    """How many files of a batch are where."""

    total: int
    ready: int
    refused: int
    receiving: int
    version: str

    @property
    def under_way(self) -> int:
        """Return how many files are all here and not at their end."""
        return self.total - self.ready - self.refused - self.receiving

    @property
    def ended(self) -> bool:
        """Tell whether every file is ready or refused."""
        return self.ready + self.refused == self.total


@require_safe
@needs(Right.DESK)
def batches(request: HttpRequest) -> HttpResponse:
    """Show the batches that this person may look after, the latest first."""
    rows = UploadBatch.objects.editable_by(request.user).bringing_items()
    total = rows.count()
    page = numbered_page(request.GET.get("page"), total, BATCHES)
    counted = rows.select_related("created_by").annotate(
        files=Count("uploads"),
        ready=Count("uploads", Q(uploads__state=UploadState.READY)),
        refused=Count("uploads", Q(uploads__state=UploadState.REFUSED)),
        on_the_way=Count("uploads", Q(uploads__state__in=[UploadState.RECEIVING, *UNDER_WAY])),
    )
    shown = counted.newest()[page.start : page.start + BATCHES]
    context = {"page": page, "total": total, "batches": shown}
    return render(request, "desk/uploads/batches.html", context)


@require_safe
@needs(Right.DESK)
def batch(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show one batch; a page that looks again gets its files, or 204 where nothing has changed."""
    found = get_object_or_404(_batches(request), uuid=uuid)
    standing = standing_of(found)
    if request.htmx and request.GET.get("seen") == standing.version:  # type: ignore[attr-defined]
        return HttpResponse(status=204)
    page = numbered_page(request.GET.get("page"), standing.total, FILES)
    rows = list(found.uploads.in_order().select_related("item")[page.start : page.start + FILES])
    context = {
        "batch": found,
        "standing": standing,
        "page": page,
        "files": shown(rows, person_of(request), warn=standing.ended),
        "is_mine": found.created_by_id == request.user.pk,
    }
    template = "files" if request.htmx else "batch"  # type: ignore[attr-defined]
    return render(request, f"desk/uploads/{template}.html", context)


@require_POST
@needs(Right.DESK)
def retry(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Let a worker try refused files again: the one that is named, else all."""
    found = get_object_or_404(_batches(request), uuid=uuid)
    named = request.POST.get("upload", "")
    uploads = None
    if named:
        number = int(named) if named.isascii() and named.isdigit() and len(named) < 18 else 0
        uploads = [get_object_or_404(found.uploads.all(), pk=number)]
    again = uploading.retry(batch=found, uploads=uploads)
    if again:
        said = ngettext("%(count)s file is tried again.", "%(count)s files are tried again.", again)
        messages.success(request, said % {"count": again})
    else:
        messages.info(request, _("There is nothing to try again: please upload the file anew."))
    return redirect("desk-batch", uuid)


def standing_of(found: UploadBatch) -> Standing:
    """Return where the files of a batch are, with a mark that changes whenever one moves."""
    states = [UploadState.READY, UploadState.REFUSED, UploadState.RECEIVING]
    facts: dict[str, Any] = found.uploads.aggregate(
        total=Count("pk"),
        changed=Max("changed_at"),
        received=Sum("received"),
        **{state.value: Count("pk", Q(state=state)) for state in states},
    )
    version = hashlib.sha256(repr(sorted(facts.items())).encode()).hexdigest()[:16]
    counts = {state.value: facts[state.value] for state in states}
    return Standing(total=facts["total"], version=version, **counts)


def shown(rows: list[Upload], reader: User, *, warn: bool) -> list[dict[str, Any]]:
    """Return each file with its small picture, and the item held where it is one too many.

    With `warn` those that look like others are named: once all files have come to their end, not
    each time the page looks again.
    """
    items = [row.item for row in rows if row.item] if warn else []
    alikes = lookalikes_of(items, reader) if items else {}
    wanted = {str(row.facts.get("uuid", "")) for row in rows} - {""}
    held = MediaItem.objects.visible_to(reader).filter(uuid__in=wanted) if wanted else []
    addresses = {str(item.uuid): reverse("item", args=[item.uuid]) for item in held}
    addresses |= _in_trash(wanted - addresses.keys(), reader)
    return [
        {
            "upload": row,
            "state": UploadState(row.state),
            "picture": rendition_url(row.item, "w320")
            if row.item and "w320" in row.item.renditions
            else "",
            "alikes": alikes.get(row.item_id or 0, []),
            "focus": focus_classes(focus_of(row.item)) if row.item else "",
            "held": addresses.get(str(row.facts.get("uuid", "")), ""),
            "again": row.state == UploadState.REFUSED and bool(row.incoming_key),
        }
        for row in rows
    ]


def _in_trash(uuids: set[str], reader: User) -> dict[str, str]:
    """Return the way to restore what of these items lies in the trash, by uuid."""
    lying = MediaItem.objects.restorable_by(reader).filter(uuid__in=uuids) if uuids else []
    return {str(item.uuid): reverse("desk-trash") for item in lying}


def _batches(request: HttpRequest) -> Any:
    batches = UploadBatch.objects.editable_by(request.user).bringing_items()
    return batches.select_related("created_by")
