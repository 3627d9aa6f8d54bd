"""Two galleries become one: what would happen, then it happens; and back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.permissions import Right
from desk.galleries.ordering import number_in
from desk.galleries.rows import choices_of
from desk.views.galleries.one import gallery_of
from gallery import actions
from gallery.actions import NotAllowed
from gallery.actions.merge_galleries import event_of_merging, merging_of
from gallery.languages import choose, current
from gallery.models import Gallery


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.ARRANGE)
def merge(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose a gallery, look at what merging would do, and do it, or undo it."""
    one, user = gallery_of(request, pk), person_of(request)
    asked = request.POST.get("into") or request.GET.get("into", "")
    others = Gallery.objects.editable_by(user).filter(merged_into=None).exclude(pk=pk)
    target = others.filter(pk=number_in(asked) or 0).prefetch_related("texts").first()
    if request.method == "POST":
        return _done(request, one, target)
    context = {
        "gallery": one,
        "title": title_of(one),
        "others": choices_of(user, but=[pk]),
        "target": target,
        "target_title": title_of(target) if target else "",
        "merging": merging_of(one, target) if target else None,
        "event": event_of_merging(one),
    }
    return render(request, "desk/galleries/merge.html", context)


def title_of(one: Gallery) -> str:
    """Return the title of a gallery fetched with its texts."""
    return choose(one.texts.all(), "title", current()).text or one.slug


def _done(request: HttpRequest, one: Gallery, target: Gallery | None) -> HttpResponse:
    by = person_of(request)
    try:
        if request.POST.get("do") == "unmerge":
            actions.unmerge_gallery(source=one, by=by)
            messages.success(request, _("Undone: there are two galleries again."))
            return redirect("desk-gallery", pk=one.pk)
        if target is None:
            raise NotAllowed(_("Choose a gallery to merge this one into."))
        actions.merge_galleries(source=one, target=target, by=by)
    except NotAllowed as error:
        messages.error(request, str(error))
        return redirect("desk-gallery-merge", pk=one.pk)
    messages.success(request, _("Merged: the old address leads here, and this can be undone."))
    return redirect("desk-gallery", pk=target.pk)
