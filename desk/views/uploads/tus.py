"""The tus protocol at /desk/uploads/: create, ask, send, cancel."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import http_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.doors import needs, person
from accounts.models import User
from accounts.permissions import Right
from desk.views.uploads.door import hang_up_of, is_tus, method_of, tus_door
from ingest import announcing, uploading
from ingest.decoding.refused import Refused
from ingest.models import BatchSource, Upload, UploadBatch
from ingest.tus import protocol
from ingest.tus.ending import cancel
from ingest.tus.metadata import label_of
from ingest.tus.misfit import Misfit
from ingest.tus.places import place
from ingest.tus.receiving import offset_of, receive

UNFINISHED = 1000


@tus_door
def collection(request: HttpRequest) -> HttpResponse:
    """Say what this server can do (OPTIONS), or begin an upload (POST)."""
    if request.method == "OPTIONS":
        return HttpResponse(status=204, headers=protocol.capabilities(settings.INGEST_MAX_BYTES))
    return _create(request)


def _create(request: HttpRequest) -> HttpResponse:
    creation = protocol.read_creation(request.headers)
    chunk = None
    if request.headers.get("Content-Type", "").startswith(protocol.CHUNK_TYPE):
        chunk = protocol.read_chunk(request.headers, offset=0)
    batch = _batch(person(request), creation.metadata.get("batch", ""))
    name = label_of(creation.metadata)
    try:
        announcing.check_new(creation.metadata.get("sha256", ""))
        announcing.check(name, creation.length)
        _check_room(creation.length)
        upload = uploading.begin_upload(
            batch=batch,
            name=name,
            length=creation.length,
            fingerprint=creation.metadata.get("fingerprint", ""),
            announced=request.headers.get("Upload-Metadata", ""),
        )
    except Refused as refused:
        uploading.refuse_at_door(batch=batch, name=name, refused=refused)
        raise
    response = HttpResponse(status=201)
    response["Location"] = reverse("desk-upload", args=[upload.uuid])
    if chunk:
        response["Upload-Offset"] = str(_first_bytes(upload, chunk, request))
    return _expiring(response, upload)


def _first_bytes(upload: Upload, chunk: protocol.Chunk, request: HttpRequest) -> int:
    """Take the bytes that came with the creation; what fails now may be sent again."""
    try:
        return receive(upload, chunk, request, hang_up_of(request))
    except Misfit:
        return offset_of(upload)


def upload(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Ask for, add to or cancel one upload; a form may cancel it too."""
    if request.method == "POST" and not is_tus(request):
        return _cancel_by_form(request, uuid)
    return _upload(request, uuid)


@tus_door
def _upload(request: HttpRequest, uuid: UUID) -> HttpResponse:
    method = method_of(request)
    if method not in ("HEAD", "PATCH", "DELETE"):
        return HttpResponseNotAllowed(["HEAD", "PATCH", "DELETE"])
    found = Upload.objects.sent_by(request.user).filter(uuid=uuid).first()
    if found is None or not found.announced_here:
        raise Misfit(404, "There is no such upload.")
    if method == "DELETE":
        cancel(found)
        return HttpResponse(status=204)
    if method == "PATCH":
        chunk = protocol.read_chunk(request.headers)
        offset = receive(found, chunk, request, hang_up_of(request))
        response = HttpResponse(status=204)
    else:
        offset = offset_of(found)
        response = HttpResponse(status=200)
        response["Upload-Length"] = str(found.length)
        if found.announced:
            response["Upload-Metadata"] = found.announced
    response["Upload-Offset"] = str(offset)
    return _expiring(response, found)


@needs(Right.DESK)
def _cancel_by_form(request: HttpRequest, uuid: UUID) -> HttpResponse:
    found = get_object_or_404(Upload.objects.sent_by(request.user), uuid=uuid)
    try:
        cancel(found)
        messages.success(request, _("The upload was cancelled."))
    except Misfit:
        messages.error(request, _("The upload could not be cancelled just now."))
    return redirect("desk-batch", found.batch.uuid)


@require_safe
@needs(Right.DESK)
def unfinished(request: HttpRequest) -> HttpResponse:
    """Give the unfinished uploads of this person, for another browser to go on with."""
    rows = Upload.objects.sent_by(request.user).receiving().exclude(fingerprint="")
    found = {row.fingerprint: row for row in rows.order_by("pk")[:UNFINISHED]}
    return JsonResponse(
        {mark: reverse("desk-upload", args=[row.uuid]) for mark, row in found.items()}
    )


def _batch(by: User, named: str) -> UploadBatch:
    """Return the batch of `by` that the client names, or one for uploads without."""
    if not named:
        return uploading.loose_batch(by=by)
    try:
        uuid = UUID(named)
    except ValueError as error:
        raise Misfit(404, "There is no such batch.") from error
    batch = UploadBatch.objects.filter(created_by=by, source=BatchSource.DESK, uuid=uuid).first()
    if batch is None:
        raise Misfit(404, "There is no such batch.")
    return batch


def _check_room(length: int) -> None:
    room = place().room()
    if room is not None and room - length < settings.UPLOAD_SPARE_BYTES:
        raise Misfit(507, "There is no room left to store files.")


def _expiring(response: HttpResponse, upload: Upload) -> HttpResponse:
    if upload.expires_at:
        response["Upload-Expires"] = http_date(upload.expires_at.timestamp())
    return response
