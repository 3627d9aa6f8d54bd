"""Collections of galleries at the desk: the list with a new one, and one with its galleries."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.models import User
from accounts.permissions import Right
from desk.galleries.forms import WordsForm, initial_of, languages_of
from desk.galleries.history import history_of
from desk.galleries.ordering import number_in
from desk.galleries.rows import choices_of, state_name
from desk.views.galleries import one as one_gallery
from gallery import actions
from gallery.actions import NotAllowed, Overtaken
from gallery.actions.gallery_record import last_event
from gallery.dates import zone_name
from gallery.languages import Words, current, shown
from gallery.models import Collection, Gallery
from gallery.visibility import Audience


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.ARRANGE)
def collections(request: HttpRequest) -> HttpResponse:
    """Show all collections and make a new one."""
    form = WordsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        texts = {code: words for code, words in form.texts().items() if words["title"].strip()}
        try:
            made = actions.create_collection(
                slug=form.cleaned_data["slug"],
                texts=texts,
                source_language=form.cleaned_data["source_language"],
                by=person_of(request),
            )
        except NotAllowed as error:
            form.add_error("slug", str(error))
        else:
            messages.success(request, _("The collection is there, as a draft."))
            return redirect("desk-collection", pk=made.pk)
    held = Collection.objects.editable_by(request.user).with_texts(current()).by_title()
    rows = [
        {
            "collection": one,
            "title": shown(one, "title", current()) or Words(one.slug),
            "state": state_name(one),
        }
        for one in held.annotate(number=Count("entries"))
    ]
    context = {"rows": rows, "form": form}
    status = 422 if form.is_bound else 200
    return render(request, "desk/galleries/collections.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.ARRANGE)
def collection(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a collection and take what is said of it."""
    one = _collection(request, pk)
    if request.method != "POST":
        form = WordsForm(initial=initial_of(one), languages=languages_of(one))
        return _page(request, one, form)
    form = WordsForm(request.POST, languages=languages_of(one))
    if form.is_valid():
        try:
            actions.describe_collection(
                collection=one,
                by=person_of(request),
                texts=form.texts(),
                source_language=form.cleaned_data["source_language"],
                slug=form.cleaned_data["slug"],
                seen=number_in(request.POST.get("seen", "")),
            )
        except Overtaken as error:
            form.add_error(None, str(error))
        except NotAllowed as error:
            form.add_error("slug", str(error))
        else:
            messages.success(request, _("Saved."))
            return redirect("desk-collection", pk=pk)
    return _page(request, _collection(request, pk), form, status=422)


@require_POST
@needs(Right.ARRANGE)
def do(request: HttpRequest, pk: int) -> HttpResponse:
    """Publish, withdraw, delete; put galleries in, take one out, move one."""
    one, wants_json = _collection(request, pk), "json" in request.headers.get("Accept", "")
    work = DO.get(request.POST.get("do", ""))
    try:
        if work is None:
            raise NotAllowed(_("Choose what is to be done."))
        with transaction.atomic():
            said = work(one, request, person_of(request))
    except NotAllowed as error:
        if wants_json:
            return JsonResponse({"said": str(error)}, status=409)
        messages.error(request, str(error))
        return redirect("desk-collection", pk=pk)
    if wants_json:
        return JsonResponse({"said": said})
    messages.success(request, said)
    if not Collection.objects.filter(pk=pk).exists():
        return redirect("desk-collections")
    return redirect("desk-collection", pk=pk)


def _collection(request: HttpRequest, pk: int) -> Collection:
    found = Collection.objects.editable_by(request.user).filter(pk=pk)
    one = found.prefetch_related("texts").first()
    if one is None:
        raise Http404
    return one


def _page(
    request: HttpRequest, one: Collection, form: WordsForm, *, status: int = 200
) -> HttpResponse:
    galleries = Gallery.objects.filter(places__collection=one).order_by(
        "places__position", "places__id"
    )
    entries = dict(one.entries.values_list("gallery_id", "pk"))
    rows = [
        {
            "gallery": held,
            "entry": entries.get(held.pk),
            "title": shown(held, "title", current()) or Words(held.slug),
            "state": state_name(held),
        }
        for held in galleries.with_texts(current())
    ]
    context = {
        "collection": one,
        "title": next((t.title for t in one.texts.all() if t.is_source), one.slug),
        "state": state_name(one),
        "rows": rows,
        "others": choices_of(person_of(request), but=list(entries), by_hand=False),
        "form": form,
        "seen": last_event(one),
        "history": history_of(one),
        "audiences": Audience.choices,
        "zone": zone_name(),
    }
    return render(request, "desk/galleries/collection.html", context, status=status)


def _add(one: Collection, request: HttpRequest, by: User) -> str:
    wanted = [pk for text in request.POST.getlist("gallery") if (pk := number_in(text))]
    found = {row.pk: row for row in Gallery.objects.editable_by(by).filter(pk__in=wanted)}
    galleries = [found[pk] for pk in wanted if pk in found]
    if not galleries:
        raise NotAllowed(_("Choose at least one gallery."))
    number = actions.add_galleries(collection=one, galleries=galleries, by=by)
    said = ngettext("%(number)s gallery was added.", "%(number)s galleries were added.", number)
    return said % {"number": number}


def _remove(one: Collection, request: HttpRequest, by: User) -> str:
    pk = number_in(request.POST.get("gallery", "")) or 0
    actions.remove_gallery(collection=one, gallery=pk, by=by)
    return _("The gallery was taken out; it stays where it is.")


def _move(one: Collection, request: HttpRequest, by: User) -> str:
    entry = number_in(request.POST.get("entry") or request.GET.get("entry", "")) or 0
    to = number_in(request.POST.get("to", "")) or 0
    place = actions.move_in_collection(collection=one, entry=entry, to=to, by=by)
    return _("Moved to position %(place)s of %(total)s.") % {
        "place": place + 1,
        "total": one.entries.count(),
    }


DO: dict[str, Callable[[Any, HttpRequest, User], str]] = {
    "publish": one_gallery.publish,
    "release": one_gallery.release,
    "withdraw": one_gallery.withdraw,
    "delete": one_gallery.delete,
    "add": _add,
    "remove": _remove,
    "move": _move,
}
