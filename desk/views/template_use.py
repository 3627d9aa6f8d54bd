"""A template laid over one item: its result is looked at before it is saved."""

import json
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.permissions import Right
from desk.editing.saving import save
from desk.editing.sent import seen_in
from desk.editing.ways import item_address
from desk.recurring.using import chosen_template, proposals, taken, usable_by
from gallery.description.reading import description_of
from gallery.languages import choose, current
from gallery.models import CaptionTemplate, MediaItem


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.DESK)
def use(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show what a template would change of an item, field by field; save those that are ticked."""
    mine = MediaItem.objects.editable_by(request.user).with_texts(current())
    item = get_object_or_404(mine, uuid=uuid)
    asked = request.POST if request.method == "POST" else request.GET
    template = chosen_template(person_of(request), asked.get("template", ""))
    if request.method != "POST" or template is None:
        return _page(request, item, template)
    return _save(request, item, template)


def _save(request: HttpRequest, item: MediaItem, template: CaptionTemplate) -> HttpResponse:
    seen = seen_in(request.POST)
    changes = taken(template, seen | description_of(item), request.POST)
    if not changes:
        messages.info(request, _("Nothing was ticked: nothing has changed."))
        return redirect(_back(request, item))
    outcome = save(item, person_of(request), changes, seen)
    if outcome.status != 200:
        sentences = [*outcome.errors.values()]
        if outcome.clashes:
            sentences.append(_("Somebody else changed some of these fields meanwhile."))
        messages.error(request, " ".join(sentences))
        return _page(request, item, template, status=outcome.status)
    messages.success(
        request,
        _("“%(name)s” was applied. The history can bring back what was.") % {"name": template.name},
    )
    return redirect(_back(request, item))


def _page(
    request: HttpRequest, item: MediaItem, template: CaptionTemplate | None, status: int = 200
) -> HttpResponse:
    now = description_of(item)
    context = {
        "item": item,
        "title": choose(item.shown_texts, "headline", current()),  # type: ignore[attr-defined]
        "template": template,
        "templates": usable_by(person_of(request)),
        "proposals": proposals(template, now) if template else [],
        "seen": json.dumps(now, ensure_ascii=False),
        "within": request.GET.get("in", ""),
        "back": _back(request, item),
    }
    return render(request, "desk/recurring/use.html", context, status=status)


def _back(request: HttpRequest, item: MediaItem) -> str:
    return item_address(item.uuid, request.GET.get("in", ""))
