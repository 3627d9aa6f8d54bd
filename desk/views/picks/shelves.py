"""Shelves: opened, named, put in order and closed."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.models import User
from accounts.permissions import Right
from desk.picking.forms import ShelfForm
from desk.picking.rows import name_of
from gallery.actions import NotAllowed
from gallery.actions import shelves as actions
from gallery.languages import current
from gallery.models import BUILT_IN, Shelf

STEPS = {"up": -1, "down": 1}


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.ARRANGE)
def shelves(request: HttpRequest) -> HttpResponse:
    """Show all shelves, the closed ones too, and open a new one by POST."""
    user = person_of(request)
    form = ShelfForm(request.POST if request.method == "POST" else None)
    status = 200
    if form.is_bound:
        status = 422
        if form.is_valid():
            try:
                actions.open_shelf(by=user, titles=form.said("title"))
            except NotAllowed as error:
                form.add_error(None, str(error))
            else:
                messages.success(
                    request, _("The shelf is open. It is shown once something is on it.")
                )
                return redirect("desk-shelves")
    rows = Shelf.objects.editable_by(user).with_texts(current())
    named = [(row, name_of(row)) for row in rows]
    context = {
        "form": form,
        "open": [one for one in named if one[0].closed_at is None],
        "closed": [one for one in named if one[0].closed_at is not None],
    }
    return render(request, "desk/picks/shelves.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.ARRANGE)
def shelf(request: HttpRequest, key: str) -> HttpResponse:
    """Show one of the further shelves; rename, move, close or open it by POST."""
    user = person_of(request)
    further = Shelf.objects.editable_by(user).exclude(key__in=list(BUILT_IN))
    one = get_object_or_404(further.with_texts(current()), key=key)
    sent = request.method == "POST"
    do = request.POST.get("do", "rename")
    titles = {f"title-{text.language}": text.title for text in one.texts.all()}
    form = ShelfForm(request.POST if sent and do == "rename" else None, initial=titles)
    status = 200
    if sent:
        try:
            if do != "rename" or form.is_valid():
                messages.success(request, _do(do, one, user, form))
                return redirect("desk-shelves")
            status = 422
        except NotAllowed as error:
            status = 409
            if form.is_bound:
                form.add_error(None, str(error))
            else:
                messages.error(request, str(error))
    context = {"form": form, "shelf": one, "title": name_of(one)}
    return render(request, "desk/picks/shelf.html", context, status=status)


def _do(do: str, one: Shelf, user: User, form: ShelfForm) -> str:
    """Do one thing with a shelf and return what is said of it."""
    if do in STEPS:
        actions.move_shelf(shelf=one, by=user, step=STEPS[do])
        return _("Moved.")
    if do == "close":
        actions.close_shelf(shelf=one, by=user)
        return _("The shelf is closed.")
    if do == "reopen":
        actions.reopen_shelf(shelf=one, by=user)
        return _("The shelf is open again.")
    if not form.is_bound:
        raise NotAllowed(_("This cannot be done with a shelf."))
    actions.rename_shelf(shelf=one, by=user, titles=form.said("title"))
    return _("Saved.")
