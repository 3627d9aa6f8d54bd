"""Pages of an item that lies in the trash lead whoever may bring it back to where that is done."""

import functools
from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from gallery.actions import NotAllowed
from gallery.models import MediaItem

View = Callable[..., HttpResponse]


def or_trash(view: View) -> View:
    """Let `view` of one item lead to the trash where the item is missing because it lies there.

    Scripts, and those who may not bring it back, are told that it is missing.
    """

    @functools.wraps(view)
    def led(request: HttpRequest, uuid: UUID, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, uuid, *args, **kwargs)
        except (Http404, NotAllowed) as missing:
            lying = MediaItem.objects.restorable_by(request.user).filter(uuid=uuid)
            if "application/json" in request.headers.get("Accept", "") or not lying.exists():
                if isinstance(missing, NotAllowed):
                    raise Http404 from missing
                raise
        messages.info(request, _("It is in the trash: restore it first."))
        return redirect("desk-trash")

    return led
