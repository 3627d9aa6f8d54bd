"""The shelves with their picks, and the moves in them."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.permissions import Right
from desk.picking.forms import MoveForm
from desk.picking.rows import for_rows, last_event, rows_of, shelf_rows
from gallery.actions import NotAllowed, move_pick
from gallery.dates import zone_name
from gallery.models import Pick

PAST = 24


@require_safe
@needs(Right.ARRANGE)
def picks(request: HttpRequest) -> HttpResponse:
    """Show each shelf with what stands there and is to come, what gives way, and what is over."""
    user = person_of(request)
    seen = last_event()  # before the order is read: what comes between the two is not overlooked
    shelves = shelf_rows(user)
    over = Pick.objects.editable_by(user).over().order_by("-ends_at", "-id")
    context = {
        "shelves": shelves,
        "seen": seen,
        "hidden": [row for shelf in shelves for row in shelf.rows if row.reason],
        "past": rows_of(list(for_rows(over)[:PAST]), user),
        "zone": zone_name(),
    }
    return render(request, "desk/picks/picks.html", context)


@require_POST
@needs(Right.ARRANGE)
def move(request: HttpRequest, pk: int) -> HttpResponse:
    """Move a pick; scripts get the order that there is now, also where the move is refused."""
    user = person_of(request)
    pick = get_object_or_404(Pick.objects.editable_by(user), pk=pk)
    form = MoveForm(request.POST)
    if not form.is_valid():
        raise Http404
    said = form.cleaned_data
    shelf = said["shelf"] if said["do"] == "shelf" else ""
    seen = form.order_seen()
    status, text = 200, ""
    try:
        order = move_pick(
            pick=pick, by=user, shelf=shelf, order=seen, to=form.place(pk), seen=said["seen"]
        )
    except NotAllowed as error:
        status, text, order = 409, str(error), _order_of(pick)
    else:
        if not shelf and [one for one in seen if one != pk] != [one for one in order if one != pk]:
            text = _("Somebody else changed this shelf meanwhile. Both changes hold.")
    if "application/json" in request.headers.get("Accept", ""):
        answer = {"order": order, "seen": last_event(), "said": text}
        return JsonResponse(answer, status=status)
    if text:
        (messages.error if status == 409 else messages.info)(request, text)
    else:
        messages.success(request, _("Moved."))
    return redirect(f"{reverse('desk-picks')}#pick-{pk}")


def _order_of(pick: Pick) -> list[int]:
    rows = Pick.objects.unended().filter(shelf=pick.shelf_id).order_by("position", "id")
    return list(rows.values_list("pk", flat=True))
