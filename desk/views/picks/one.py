"""One pick: its dates and words, taking it back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.models import User
from accounts.permissions import Right
from desk.picking.events import told
from desk.picking.forms import PickForm
from desk.picking.rows import for_rows, last_event, name_of, rows_of
from gallery.actions import NotAllowed, change_pick, put_in_archive, unpick
from gallery.dates import zone_name
from gallery.languages import current
from gallery.models import Pick, Shelf

EVENTS = 30


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.ARRANGE)
def pick(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a pick with its dates and words, and change them by POST."""
    user = person_of(request)
    one = get_object_or_404(Pick.objects.editable_by(user), pk=pk)
    if request.method != "POST":
        return _page(request, user, one, PickForm(instance=one, initial=_initial(one)))
    form = PickForm(request.POST, instance=one)
    if not form.is_valid():
        return _page(request, user, one, form, status=422)
    try:
        change_pick(
            pick=one,
            by=user,
            starts_at=form.cleaned_data.get("starts_at"),
            ends_at=form.cleaned_data["ends_at"],
            texts=form.texts(),
            in_archive=form.cleaned_data["in_archive"],
            seen=_number(request.POST.get("seen", "")),
        )
    except NotAllowed as error:
        form.add_error(None, str(error))
        return _page(request, user, one, form, status=409)
    messages.success(request, _("Saved."))
    return redirect(f"{reverse('desk-picks')}#pick-{pk}")


@require_POST
@needs(Right.ARRANGE)
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """End a pick now, or before it begins."""
    user = person_of(request)
    one = get_object_or_404(Pick.objects.editable_by(user), pk=pk)
    try:
        unpick(pick=one, by=user, in_archive="mistake" not in request.POST)
    except NotAllowed as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Taken back."))
    return redirect("desk-picks")


@require_POST
@needs(Right.ARRANGE)
def archive(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a pick that is over among those of the past, or do not."""
    user = person_of(request)
    one = get_object_or_404(Pick.objects.editable_by(user), pk=pk)
    put_in_archive(pick=one, by=user, in_archive=request.POST.get("in_archive") == "1")
    messages.success(request, _("Saved."))
    return redirect("desk-pick", pk=pk)


def _page(
    request: HttpRequest, user: User, one: Pick, form: PickForm, status: int = 200
) -> HttpResponse:
    seen = last_event()
    fetched = for_rows(Pick.objects.editable_by(user).filter(pk=one.pk))
    row = rows_of(list(fetched), user)[0]
    shelf = Shelf.objects.editable_by(user).with_texts(current()).get(pk=one.shelf_id)
    context = {
        "row": row,
        "form": form,
        # A form that was refused still knows what its editor had seen.
        "seen": request.POST.get("seen", "") if status == 422 else seen,
        "shelf": name_of(shelf),
        # Where somebody else was first: what they wrote, beside what was typed.
        "theirs": one.texts.order_by("-is_source", "language") if status == 409 else None,
        "events": told(one.events.select_related("by")[:EVENTS]),
        "zone": zone_name(),
    }
    return render(request, "desk/picks/pick.html", context, status=status)


def _initial(one: Pick) -> dict[str, object]:
    said: dict[str, object] = {
        "starts_at": one.starts_at,
        "ends_at": one.ends_at,
        "in_archive": one.in_archive,
    }
    for text in one.texts.all():
        said |= {f"title-{text.language}": text.title, f"note-{text.language}": text.note}
    return said


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else 0
