"""Review of one item: what it is, what it lacks, what is decided."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.models import User
from accounts.permissions import Right
from desk.reviewing.decisions import DONE, DecisionForm, decide
from desk.reviewing.lookalikes import dismissed_of, lookalikes_of
from desk.reviewing.panel import panel_of
from desk.reviewing.rows import for_rows
from desk.views.in_trash import or_trash
from gallery.actions import FilesStillPublic, NotAllowed
from gallery.models import MediaItem
from gallery.visibility import Status


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.DESK)
@or_trash
def review(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show an item as its reviewer needs it; decide by POST."""
    user = person_of(request)
    item = get_object_or_404(for_rows(MediaItem.objects.editable_by(user)), uuid=uuid)
    if request.method != "POST":
        return _page(request, item, user)
    form = DecisionForm(request.POST)
    if not form.is_valid():
        return _page(request, item, user, form, status=422)
    try:
        decide(item, form.cleaned_data, by=user, seen=_seen(request))
    except NotAllowed as error:
        form.add_error(None, str(error))
        fresh = get_object_or_404(for_rows(MediaItem.objects.editable_by(user)), pk=item.pk)
        return _page(request, fresh, user, form, status=409)
    except FilesStillPublic as error:
        messages.error(request, str(error))
    else:
        messages.success(request, str(DONE[_done(form)]))
    return redirect("desk-review", uuid=uuid)


def _page(
    request: HttpRequest,
    item: MediaItem,
    user: User,
    form: DecisionForm | None = None,
    status: int = 200,
) -> HttpResponse:
    panel = panel_of(item, user, form)
    context = {
        "panel": panel,
        "item": item,
        "texts": sorted(item.texts.all(), key=lambda one: (not one.is_source, one.language)),
        "alikes": lookalikes_of([item], user).get(item.pk, []),
        "apart": dismissed_of(item, user),
        "following": _following(item, user),
    }
    return render(request, "desk/review.html", context, status=status)


def _following(item: MediaItem, user: User) -> MediaItem | None:
    """Return the item that waits for review after this one."""
    waiting = MediaItem.objects.editable_by(user).filter(status=Status.SUBMITTED)
    return waiting.filter(pk__gt=item.pk).order_by("id").only("uuid").first()


def _done(form: DecisionForm) -> str:
    do: str = form.cleaned_data["do"]
    return "schedule" if do == "publish" and form.cleaned_data["at"] else do


def _seen(request: HttpRequest) -> int:
    """Return the last event that the page showed; without one nothing was looked at."""
    text = request.POST.get("seen", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else 0
