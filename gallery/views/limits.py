"""The item's own rule for downloads, stricter than that of the roles, set by its editors."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from accounts.doors import needs
from accounts.models import User
from accounts.permissions import Right
from gallery.actions.limit_download import limit_download
from gallery.giving.sizes import Limit
from gallery.models import MediaItem

AS_ROLES = "roles"


class LimitForm(forms.Form):
    """The largest size of one item for those who do not edit it."""

    largest = forms.ChoiceField(
        label=gettext_lazy("The largest size others may have"),
        choices=[
            (AS_ROLES, gettext_lazy("As their role allows")),
            *[(one.value, one.label) for one in Limit if one is not Limit.ORIGINAL],
        ],
    )


def rule_of(item: MediaItem) -> dict[str, str]:
    """Return what the form shows of `item`."""
    return {"largest": item.largest_download or AS_ROLES}


@require_POST
@needs(Right.DESK)
def limit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Set the rule of an item that who asks may edit; others find no such item."""
    assert isinstance(request.user, User)
    item = MediaItem.objects.editable_by(request.user).filter(uuid=uuid).first()
    if item is None:
        raise Http404
    form = LimitForm(request.POST)
    if form.is_valid():
        chosen = form.cleaned_data["largest"]
        largest = None if chosen == AS_ROLES else Limit(chosen)
        limit_download(item=item, by=request.user, largest=largest)
        messages.success(request, _("The rule for downloads was saved."))
    else:
        messages.error(request, _("Please choose one of the sizes."))
    return redirect("downloads", uuid=uuid)
