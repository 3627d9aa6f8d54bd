"""One gallery: what it says of itself, how it is released, what happened to it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.models import User
from accounts.permissions import Right
from desk.galleries.forms import GalleryForm, ReleaseForm, initial_of, languages_of
from desk.galleries.history import history_of
from desk.galleries.ordering import number_in
from desk.galleries.rows import rows_of, state_name
from gallery import actions
from gallery.actions import NotAllowed, Overtaken
from gallery.actions.gallery_record import last_event
from gallery.dates import zone_name
from gallery.models import Collection, Gallery, GalleryEvent
from gallery.visibility import Audience
from search.rules import STEP, NoRule, read_rule, refill

Thing = Gallery | Collection


def gallery_of(request: HttpRequest, pk: int) -> Gallery:
    """Return the gallery with this id where the person may change it, else raise Http404."""
    found = Gallery.objects.editable_by(request.user).filter(pk=pk)
    one = found.select_related("cover", "merged_into").prefetch_related("texts").first()
    if one is None:
        raise Http404
    return one


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.ARRANGE)
def gallery(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a gallery and take what is said of it."""
    one = gallery_of(request, pk)
    if request.method != "POST":
        form = GalleryForm(initial=initial_of(one), languages=languages_of(one))
        return _page(request, one, form)
    form = GalleryForm(request.POST, languages=languages_of(one))
    if form.is_valid():
        try:
            _describe(one, form, request)
        except Overtaken as error:
            form.add_error(None, str(error))
        except NotAllowed as error:
            form.add_error("slug", str(error))
        else:
            messages.success(request, _("Saved."))
            return redirect("desk-gallery", pk=pk)
    return _page(request, gallery_of(request, pk), form, status=422)


def _describe(one: Gallery, form: GalleryForm, request: HttpRequest) -> None:
    actions.describe_gallery(
        gallery=one,
        by=person_of(request),
        texts=form.texts(),
        source_language=form.cleaned_data["source_language"],
        slug=form.cleaned_data["slug"],
        columns=form.where_and_when(),
        categories=form.cleaned_data["categories"],
        seen=number_in(request.POST.get("seen", "")),
    )


def _page(
    request: HttpRequest, one: Gallery, form: GalleryForm, *, status: int = 200
) -> HttpResponse:
    user = person_of(request)
    rows = Gallery.objects.editable_by(user).filter(pk=one.pk)
    context = {
        "gallery": one,
        "row": rows_of(rows, user, 0, 1)[0],
        "state": state_name(one),
        "form": form,
        "seen": last_event(one),
        "history": history_of(one),
        "audiences": Audience.choices,
        "zone": zone_name(),
    }
    return render(request, "desk/galleries/gallery.html", context, status=status)


@require_POST
@needs(Right.ARRANGE)
def do(request: HttpRequest, pk: int) -> HttpResponse:
    """Publish, withdraw, delete, set the release or the search: one thing with one gallery."""
    one = gallery_of(request, pk)
    work = DO.get(request.POST.get("do", ""))
    if work is None:
        messages.error(request, _("Choose what is to be done."))
        return redirect("desk-gallery", pk=pk)
    try:
        with transaction.atomic():
            said = work(one, request, person_of(request))
    except (NotAllowed, NoRule) as error:
        messages.error(request, str(error))
        return redirect("desk-gallery", pk=pk)
    messages.success(request, said)
    if not Gallery.objects.filter(pk=pk).exists():
        return redirect("desk-galleries")
    return redirect("desk-gallery", pk=pk)


def publish(one: Thing, request: HttpRequest, by: User) -> str:
    """Publish now, or at the moment the form says; the rest of the release holds as well."""
    said = _release_in(request)
    actions.publish_gallery(gallery=one, at=said["at"], by=by)
    _release(one, said, by)
    return _("Published.")


def release(one: Thing, request: HttpRequest, by: User) -> str:
    """Set for whom, between which dates, and whether lists show it."""
    _release(one, _release_in(request), by)
    return _("Saved.")


def withdraw(one: Thing, request: HttpRequest, by: User) -> str:
    """Take the page away."""
    reason = request.POST.get("reason", "").replace("\0", "").strip()[:2000]
    actions.withdraw_gallery(gallery=one, by=by, reason=reason)
    return _("Withdrawn: its page is gone. Its items stay as they are.")


def delete(one: Thing, request: HttpRequest, by: User) -> str:
    """Delete it; the address stays taken."""
    actions.delete_gallery(gallery=one, by=by)
    return _("Deleted. Its items stay in the library.")


def _set_rule(one: Gallery, request: HttpRequest, by: User) -> str:
    rule = read_rule(" ".join(request.POST.get("rule", "").replace("\0", "").split())[:1000])
    number = rule.count()
    actions.set_rule(gallery=one, rule=rule.text, by=by)
    if number <= STEP:
        refill(Gallery.objects.get(pk=one.pk))
        return _("The search fills the gallery from now on.")
    return _("The search fills the gallery from now on: a worker puts the first items in.")


def _freeze(one: Gallery, request: HttpRequest, by: User) -> str:
    actions.freeze_gallery(gallery=one, by=by)
    return _("Frozen: it holds what it held, and you arrange it by hand.")


def _no_cover(one: Gallery, request: HttpRequest, by: User) -> str:
    actions.choose_cover(gallery=one, item=None, by=by)
    return _("The first picture that a reader may see is the cover.")


def _unsort(one: Gallery, request: HttpRequest, by: User) -> str:
    pk = number_in(request.POST.get("event", "")) or 0
    event = GalleryEvent.objects.filter(pk=pk, gallery=one).first()
    if event is None:
        raise NotAllowed(_("There is no earlier order to go back to."))
    actions.unsort_gallery(gallery=one, event=event, by=by)
    return _("The order is as it was before.")


DO: dict[str, Callable[[Any, HttpRequest, User], str]] = {
    "publish": publish,
    "release": release,
    "withdraw": withdraw,
    "delete": delete,
    "rule": _set_rule,
    "freeze": _freeze,
    "no-cover": _no_cover,
    "unsort": _unsort,
}


def _release_in(request: HttpRequest) -> dict[str, Any]:
    form = ReleaseForm(request.POST)
    if not form.is_valid():
        problems = [str(text) for texts in form.errors.values() for text in texts]
        raise NotAllowed(" ".join(problems))
    return form.cleaned_data


def _release(one: Thing, said: dict[str, Any], by: User) -> None:
    now = type(one)._default_manager.get(pk=one.pk)
    actions.change_gallery_release(
        gallery=one,
        by=by,
        audience=Audience(said["audience"]),
        publish_at=said["at"] or now.publish_at,
        expires_at=said["until"],
        is_listed=said["is_listed"],
    )
