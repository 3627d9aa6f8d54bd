"""A new batch: the page, and its form for browsers without scripts."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.doors import needs, person
from accounts.permissions import Right
from desk.batch_forms import BatchForm, known_creators
from desk.recurring.using import batch_values_of, chosen_template, usable_by
from desk.views.uploads.door import is_tus, method_of
from desk.views.uploads.tus import collection
from gallery.models import CaptionTemplate
from ingest import announcing, uploading
from ingest.decoding.refused import Refused
from ingest.models import Upload, UploadBatch
from ingest.refusals import in_bytes
from ingest.taking_in import reason_of
from ingest.tus.metadata import clean_label

SHOWN_UNFINISHED = 20


def uploads(request: HttpRequest) -> HttpResponse:
    """Show the page, take its form, or speak tus."""
    if request.method == "OPTIONS" or (request.method == "POST" and is_tus(request)):
        return collection(request)
    if method_of(request) not in ("GET", "HEAD", "POST"):
        return HttpResponseNotAllowed(["GET", "HEAD", "POST", "OPTIONS"])
    return _new_batch(request)


@needs(Right.DESK)
def _new_batch(request: HttpRequest) -> HttpResponse:
    by = person(request)
    if request.method != "POST":
        template = chosen_template(by, request.GET.get("template", ""))
        begun = batch_values_of(template) if template else {}
        return _page(request, BatchForm(by=by, initial=begun), template=template)
    form = BatchForm(request.POST, by=by)
    files = request.FILES.getlist("files")
    is_script = "application/json" in request.headers.get("Accept", "")
    if not form.is_valid():
        if is_script:
            return JsonResponse({"errors": form.errors}, status=422)
        return _page(request, form, status=422)
    if not files and not is_script:
        return _page(request, form, wrong=_("Please choose at least one file."), status=422)
    batch = uploading.begin_batch(
        by=by,
        label=form.cleaned_data["label"],
        language=form.cleaned_data["language"] or "en",
        defaults=form.defaults(),
    )
    address = reverse("desk-batch", args=[batch.uuid])
    if is_script:
        return JsonResponse({"batch": str(batch.uuid), "address": address}, status=201)
    for file in files:
        take(batch, file)
    return redirect(address)


def take(batch: UploadBatch, file: Any) -> Upload:
    """Store a file that came with the form; one that cannot be taken is listed with its reason."""
    name, length = clean_label(file.name or ""), file.size or 0
    try:
        announcing.check(name, length)
        key = uploading.store_whole(batch, file)
    except Refused as refused:
        return uploading.refuse_at_door(batch=batch, name=name, refused=refused)
    except OSError as error:
        full = Refused(reason_of(error))
        return uploading.refuse_at_door(batch=batch, name=name, refused=full)
    return uploading.begin_whole(batch=batch, name=name, length=length, key=key)


def _page(
    request: HttpRequest,
    form: BatchForm,
    *,
    wrong: str = "",
    template: CaptionTemplate | None = None,
    status: int = 200,
) -> HttpResponse:
    rows = Upload.objects.sent_by(request.user).receiving().select_related("batch")
    context = {
        "form": form,
        "wrong": wrong,
        "template": template,
        "templates": usable_by(person(request)),
        "creators": known_creators(),
        "client": settings.LIBRARIES.get("tus.min.js", ""),
        "endings": announcing.endings(),
        "formats": ", ".join(one.label for one in announcing.wanted()),
        "largest": in_bytes(settings.INGEST_MAX_BYTES),
        "largest_bytes": settings.INGEST_MAX_BYTES,
        "days": settings.UPLOAD_DAYS,
        "unfinished": rows.order_by("-changed_at")[:SHOWN_UNFINISHED],
    }
    return render(request, "desk/uploads/new.html", context, status=status)
