"""Doors: views that only open from some role on."""

import functools
from collections.abc import Callable
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from accounts.models import User
from accounts.permissions import Right, may

View = Callable[..., HttpResponse]


def person(request: HttpRequest) -> User:
    """Return the row of whoever asks, fresh and apart from the one the page shows; the view must
    be open only to people with accounts.
    """
    assert request.user.is_authenticated
    return User.objects.get(pk=request.user.pk)


def needs(right: Right) -> Callable[[View], View]:
    """Open a view only to those who have `right`: visitors are led to the log-in and back,
    others get 403.
    """

    def guard(view: View) -> View:
        @functools.wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if may(request.user, right):
                response = view(request, *args, **kwargs)
                response.headers.setdefault("Cache-Control", "private, no-store")
                return response
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path(), reverse("account_login"))
            raise PermissionDenied

        return guarded

    return guard
