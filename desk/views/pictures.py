"""Turn the picture of an item, set its focal point, tell it from those that look like it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.permissions import Right
from desk.editing.picture import degrees_sent, point_sent, tools_of
from desk.editing.ways import item_address, way_of
from gallery import actions
from gallery.actions import NotAllowed
from gallery.alike import allowed
from gallery.languages import current
from gallery.models import MediaItem
from gallery.views.me.own import inside


@require_safe
@needs(Right.DESK)
def picture(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show the picture with its tools as a part of the page; 204 while it is still turned."""
    one = _fetched(request, uuid)
    if one.turn != one.turn_wanted and request.GET.get("seen") == str(one.turn_wanted):
        return HttpResponse(status=204)
    return _part(request, one)


@require_POST
@needs(Right.DESK)
def turn(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Let a worker turn the picture; htmx gets it as it stands, others are led back."""
    one = _fetched(request, uuid)
    degrees = degrees_sent(request.POST.get("degrees", ""))
    try:
        actions.turn_item(item=one, by=person_of(request), degrees=degrees)
    except NotAllowed as error:
        messages.error(request, str(error))
        return _back(request, one)
    if request.htmx:  # type: ignore[attr-defined]
        return _part(request, _fetched(request, uuid))
    messages.success(request, _("The picture is being turned. Look again in a moment."))
    return _back(request, one)


@require_POST
@needs(Right.DESK)
def focus(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Set or remove the focal point; scripts get JSON, others are led back."""
    one = _fetched(request, uuid)
    is_script = "application/json" in request.headers.get("Accept", "")
    sent = request.POST
    try:
        actions.set_focus(
            item=one,
            by=person_of(request),
            point=None if "clear" in sent else point_sent(sent.get("x", ""), sent.get("y", "")),
            seen_turn=_turn_seen(sent.get("turn", ""), one),
        )
    except NotAllowed as error:
        if is_script:
            return JsonResponse({"error": str(error)}, status=422)
        messages.error(request, str(error))
        return _back(request, one)
    if is_script:
        return JsonResponse({})
    messages.success(request, _("Saved."))
    return _back(request, one)


@require_POST
@needs(Right.DESK)
def apart(request: HttpRequest, uuid: UUID, other: UUID) -> HttpResponse:
    """Remember that two pictures are not the same, or forget it again."""
    one = _fetched(request, uuid)
    user = person_of(request)
    twin = get_object_or_404(allowed(user), uuid=other)
    again = "again" in request.POST
    try:
        changed = actions.tell_apart(item=one, other=twin, by=user, again=again)
    except NotAllowed as error:
        messages.error(request, str(error))
    else:
        if changed and again:
            messages.success(request, _("You will be warned of this pair again."))
        elif changed:
            messages.success(request, _("Noted: these are two pictures. Nobody is warned again."))
    return redirect(inside(request, request.POST.get("next", "")) or item_address(uuid))


def _fetched(request: HttpRequest, uuid: UUID) -> MediaItem:
    mine = MediaItem.objects.editable_by(request.user).with_texts(current())
    return get_object_or_404(mine, uuid=uuid)


def _part(request: HttpRequest, one: MediaItem) -> HttpResponse:
    context = {"item": one, "tools": tools_of(one)}
    return render(request, "desk/item-picture.html", context)


def _back(request: HttpRequest, one: MediaItem) -> HttpResponse:
    way = way_of(one, person_of(request), request.POST.get("in", ""))
    return redirect(item_address(one.uuid, way.within))


def _turn_seen(text: str, one: MediaItem) -> int:
    turn = degrees_sent(text)
    return turn if text and not turn % 90 and turn < 360 else one.turn
