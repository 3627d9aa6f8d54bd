"""Caption templates: the list, a new one, one to change or to drop, one laid over an item."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.permissions import Right
from desk.recurring.filling import filling, told, useful, values_in
from desk.recurring.using import usable_by
from gallery.actions.caption_templates import drop_template, keep_template
from gallery.description.checking import Refused
from gallery.description.fields import Description
from gallery.description.patterns import PLACES
from gallery.description.reading import description_of
from gallery.models import CaptionTemplate, MediaItem


@require_safe
@needs(Right.DESK)
def templates(request: HttpRequest) -> HttpResponse:
    """Show the templates that this person may apply."""
    user = person_of(request)
    mine = set(CaptionTemplate.objects.editable_by(user).values_list("pk", flat=True))
    rows = [
        {"template": one, "said": told(one), "may_change": one.pk in mine}
        for one in usable_by(user)
    ]
    return render(request, "desk/recurring/list.html", {"rows": rows})


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.DESK)
def new(request: HttpRequest) -> HttpResponse:
    """Show the form of a new template, filled from an item where one is named, or keep it."""
    if request.method == "POST":
        return _keep(request, None)
    return _form(request, None, _values_of_item(request), QueryDict())


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.DESK)
def template(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show one template to change, or keep what was changed."""
    found = _fetched(request, uuid)
    if request.method == "POST":
        return _keep(request, found)
    return _form(request, found, found.values, QueryDict())


@require_POST
@needs(Right.DESK)
def drop(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Forget one template."""
    drop_template(by=person_of(request), template=_fetched(request, uuid))
    messages.success(request, _("The template was deleted. What was written with it stays."))
    return redirect("desk-templates")


def _fetched(request: HttpRequest, uuid: UUID) -> CaptionTemplate:
    return get_object_or_404(CaptionTemplate.objects.editable_by(person_of(request)), uuid=uuid)


def _values_of_item(request: HttpRequest) -> Description:
    named = request.GET.get("item", "")
    try:
        uuid = UUID(named)
    except ValueError:
        return {}
    item = MediaItem.objects.editable_by(request.user).filter(uuid=uuid).first()
    return useful(description_of(item)) if item else {}


def _keep(request: HttpRequest, found: CaptionTemplate | None) -> HttpResponse:
    values = values_in(request.POST)
    try:
        kept = keep_template(
            by=person_of(request),
            name=request.POST.get("name", ""),
            values=values,
            shared="shared" in request.POST,
            template=found,
        )
    except Refused as refused:
        return _form(request, found, values, request.POST, refused.sentences)
    messages.success(request, _("The template “%(name)s” is kept.") % {"name": kept.name})
    return redirect("desk-templates")


def _form(
    request: HttpRequest,
    found: CaptionTemplate | None,
    values: Description,
    sent: QueryDict,
    errors: dict[str, str] | None = None,
) -> HttpResponse:
    context: dict[str, Any] = {
        "template": found,
        "filling": filling(values, errors or {}),
        "name": sent.get("name", found.name if found else ""),
        "shared": "shared" in sent if sent else bool(found and found.shared),
        "name_error": (errors or {}).get("name", ""),
        "errors": errors,
        "places": PLACES.items(),
    }
    status = 422 if errors else 200
    return render(request, "desk/recurring/template.html", context, status=status)
