"""The log-in of Django's rescue door: ours, and no other."""

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from accounts.permissions import Right, may


@require_safe
def login(request: HttpRequest, extra_context: object = None) -> HttpResponse:
    """Lead visitors to the log-in of the site and back; others get 403, admins the door."""
    inside = reverse("admin:index")
    if may(request.user, Right.RESCUE):
        return redirect(inside)
    if request.user.is_authenticated:
        raise PermissionDenied
    return redirect_to_login(request.GET.get("next", inside), reverse("account_login"))
