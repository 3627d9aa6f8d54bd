"""Something is found and picked."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.models import User
from accounts.permissions import Right
from desk.picking.finding import address_in, candidates, query_of, thing_of
from desk.picking.forms import PickForm
from desk.picking.rows import name_of, picture_for, title_of
from gallery.actions import NotAllowed, pick
from gallery.cards.picks import Picked
from gallery.dates import zone_name
from gallery.languages import current
from gallery.models import Pick, Shelf
from gallery.pick_reasons import why_unseen


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.ARRANGE)
def add(request: HttpRequest) -> HttpResponse:
    """Find something by words or address; with something chosen, say where and when, and pick."""
    user = person_of(request)
    if request.method == "POST" or "item" in request.GET or "gallery" in request.GET:
        return _form(request, user)
    words = request.GET.get("q", "")
    shelf = request.GET.get("shelf", "")[:60]
    if query := address_in(words):
        return redirect(f"{reverse('desk-pick-add')}?{query}")
    context = {"words": words, "found": candidates(words, user), "shelf": shelf}
    return render(request, "desk/picks/find.html", context)


def _form(request: HttpRequest, user: User) -> HttpResponse:
    sent = request.POST if request.method == "POST" else request.GET
    chosen = thing_of(sent, user)
    if chosen is None:
        raise Http404
    thing, things = chosen
    form = PickForm(
        request.POST if request.method == "POST" else None,
        shelves=_shelves(user),
        initial={"shelf": request.GET.get("shelf", ""), "place": "first"},
    )
    status = 200
    if form.is_bound:
        status = 422
        if form.is_valid():
            try:
                made = _picked(thing, form, user)
            except NotAllowed as error:
                form.add_error(None, str(error))
                status = 409
            else:
                messages.success(request, _("Picked."))
                return redirect(f"{reverse('desk-picks')}#pick-{made.pk}")
    name, _equals, value = query_of(thing).partition("=")
    context = {
        "form": form,
        "title": title_of(thing),
        "picture": picture_for(thing, things),
        "named": {"name": name, "value": value},
        "reason": why_unseen(thing),
        "zone": zone_name(),
    }
    return render(request, "desk/picks/add.html", context, status=status)


def _picked(thing: Picked, form: PickForm, user: User) -> Pick:
    said = form.cleaned_data
    return pick(
        thing=thing,
        by=user,
        shelf=said["shelf"],
        starts_at=said["starts_at"],
        ends_at=said["ends_at"],
        texts=form.texts(),
        first=said["place"] == "first",
        in_archive=said["in_archive"],
    )


def _shelves(user: User) -> list[tuple[str, str]]:
    rows = Shelf.objects.editable_by(user).open().with_texts(current())
    return [(row.key, name_of(row).text) for row in rows]
