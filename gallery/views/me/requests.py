"""Ask for a size that is not open to the member, and see what became of it."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.doors import needs
from accounts.permissions import Right
from gallery.actions.size_requests import ask_for_size
from gallery.actions.transitions import NotAllowed
from gallery.giving.permission import permit_for
from gallery.giving.sizes import Size, offered, settled
from gallery.languages import current
from gallery.models import MediaItem, SizeRequest
from gallery.models.giving import SizeRequestQuerySet
from gallery.querysets.items import shown_texts
from gallery.views.access import item_or_absent
from gallery.views.items import said_of
from gallery.views.me.forms import AskForm
from gallery.views.me.own import me, private

MOST = 200


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.COLLECT)
def ask(request: HttpRequest, uuid: UUID, size: str) -> HttpResponse:
    """Ask for a size with purpose, use and deadline; who may have it already is led to it."""
    user = me(request)
    items = MediaItem.objects.visible_to(user).with_texts(current())
    item = item_or_absent(items, uuid, user)
    if size not in Size.values or not offered(item):
        raise Http404
    wanted = settled(item, Size(size))
    if permit_for(item, wanted, user):
        return redirect("downloads", uuid=uuid)
    form = AskForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            ask_for_size(item=item, size=wanted, by=user, **form.cleaned_data)
        except NotAllowed as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Your request is with the editors. They answer by mail."))
            return redirect("my-requests")
    context: dict[str, object] = {
        "form": form,
        "size": wanted,
        "title": said_of(item, current()).title,
        "back": reverse("downloads", args=[uuid]),
    }
    return private(request, "me/ask.html", context, 422 if form.is_bound else 200)


@require_safe
@needs(Right.COLLECT)
def my_requests(request: HttpRequest) -> HttpResponse:
    """Show what the member asked for and what became of it."""
    user = me(request)
    rows = list(with_titles(SizeRequest.objects.of(user))[:MOST])
    listed = [
        {
            "request": row,
            "title": title_of(row) if row.item.is_visible_to(user) else "",
            "visible": row.item.is_visible_to(user),
        }
        for row in rows
    ]
    return private(request, "me/requests.html", {"rows": listed})


def with_titles(rows: SizeRequestQuerySet) -> SizeRequestQuerySet:
    """Fetch with each request what its page says of the item (two queries)."""
    return rows.select_related("item", "member").prefetch_related(shown_texts(current(), "item__"))


def title_of(row: SizeRequest) -> str:
    """Return what the item of a request is called."""
    return said_of(row.item, current()).title
