"""Lightboxes: the list, one with its order and notes, its links."""

from uuid import UUID

from django.contrib import messages
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.doors import needs
from accounts.permissions import Right
from gallery.actions import collect
from gallery.actions.share_lightbox import revoke_link, share_lightbox
from gallery.actions.transitions import NotAllowed
from gallery.languages import current
from gallery.models import Lightbox, LightboxEntry
from gallery.views.me.forms import EntryForm, LightboxForm, LinkForm
from gallery.views.me.own import me, own_lightbox, private
from gallery.views.me.rows import covers_of, rows_of


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.COLLECT)
def lightboxes(request: HttpRequest) -> HttpResponse:
    """Show the member's lightboxes and make a new one."""
    user = me(request)
    form = LightboxForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = collect.create_lightbox(by=user, **form.cleaned_data)
        except NotAllowed as error:
            form.add_error(None, str(error))
        else:
            return redirect("lightbox", uuid=made.uuid)
    rows = list(Lightbox.objects.of(user).annotate(number=Count("entries")))
    context = {"form": form, "lightboxes": covers_of(rows, user, current())}
    status = 422 if form.is_bound and not form.is_valid() else 200
    return private(request, "me/lightboxes.html", context, status)


@require_safe
@needs(Right.COLLECT)
def lightbox(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show one lightbox of the member."""
    one = own_lightbox(request, uuid)
    return _page(request, one, LightboxForm(instance=one))


@require_POST
@needs(Right.COLLECT)
def change(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Change name and notes."""
    one = own_lightbox(request, uuid)
    form = LightboxForm(request.POST, instance=Lightbox(pk=one.pk))
    if not form.is_valid():
        return _page(request, one, form, status=422)
    collect.change_lightbox(lightbox=one, **form.cleaned_data)
    messages.success(request, _("Saved."))
    return redirect("lightbox", uuid=uuid)


@require_POST
@needs(Right.COLLECT)
def delete(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Delete the lightbox, its links with it."""
    collect.delete_lightbox(lightbox=own_lightbox(request, uuid))
    messages.success(request, _("The lightbox was deleted."))
    return redirect("lightboxes")


@require_POST
@needs(Right.COLLECT)
def entry(request: HttpRequest, uuid: UUID, pk: int) -> HttpResponse:
    """Move, note or take out one picture; scripts get the place it has now."""
    one = own_lightbox(request, uuid)
    held = LightboxEntry.objects.filter(lightbox=one, pk=pk).first()
    form = EntryForm(request.POST)
    if held is None or not form.is_valid():
        raise Http404
    said, place = form.cleaned_data, None
    if said["do"] == "move":
        place = collect.move_in_lightbox(lightbox=one, entry=held, to=said["to"] or 0)
    elif said["do"] == "note":
        collect.note_in_lightbox(entry=held, note=said["note"])
    else:
        collect.take_out_of_lightbox(lightbox=one, items=[held.item_id])
    if "application/json" in request.headers.get("Accept", ""):
        return JsonResponse({"place": place})
    response = redirect("lightbox", uuid=uuid)
    response["Location"] += f"#entry-{pk}" if said["do"] != "remove" else "#pictures"
    return response


@require_POST
@needs(Right.COLLECT)
def share(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Make a secret link."""
    one = own_lightbox(request, uuid)
    form = LinkForm(request.POST)
    if not form.is_valid():
        raise Http404
    share_lightbox(lightbox=one, days=int(form.cleaned_data["days"] or 0) or None)
    return redirect("lightbox", uuid=uuid)


@require_POST
@needs(Right.COLLECT)
def revoke(request: HttpRequest, uuid: UUID, pk: int) -> HttpResponse:
    """Take a link back."""
    found = own_lightbox(request, uuid).links.filter(pk=pk).first()
    if found is None:
        raise Http404
    revoke_link(link=found)
    messages.success(request, _("The link no longer works."))
    return redirect("lightbox", uuid=uuid)


def _page(
    request: HttpRequest, one: Lightbox, form: LightboxForm, status: int = 200
) -> HttpResponse:
    rows = rows_of(one, me(request), current())
    context = {
        "lightbox": one,
        "form": form,
        "rows": rows,
        "shown": sum(1 for row in rows if row.card),
        "lost": sum(1 for row in rows if not row.card),
        "links": one.links.working(),
        "link_form": LinkForm(),
    }
    return private(request, "me/lightbox.html", context, status)
