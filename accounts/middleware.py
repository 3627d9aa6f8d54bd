"""What is looked at on every request of somebody with an account."""

from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import second_factor
from accounts.models import User

NextStep = Callable[[HttpRequest], HttpResponse]

# Where people go who still have to add a second factor; files and machines have no role.
OPEN = ("account_", "mfa_", "usersessions_")
ALSO_OPEN = {"security", "profile", "healthz", "readyz", "appearance", "icon", "old-icon", "robots"}
SELDOM = timedelta(hours=1)


class SecondFactorMiddleware:
    """Leads those whose role needs a second factor to the page that adds one, and nowhere else."""

    def __init__(self, get_response: NextStep) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on; `process_view` decides."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: object
    ) -> HttpResponse | None:
        """Stop before the view where the second factor is missing."""
        if not settings.SECOND_FACTOR_ROLES or settings.SESSION_COOKIE_NAME not in request.COOKIES:
            return None
        match = request.resolver_match
        name = (match.url_name if match else "") or ""
        if name.startswith(OPEN) or name in ALSO_OPEN or not request.user.is_authenticated:
            return None
        if not second_factor.is_missing(request.user):
            return None
        messages.warning(
            request, _("Your role needs a second factor. Please add one before you go on.")
        )
        return redirect("security")


class LastSeenMiddleware:
    """Notes, when somebody does something and at most once an hour, that they were here.

    Reading a page is not noted: GET never writes.
    """

    def __init__(self, get_response: NextStep) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request, then note who has done something."""
        response = self.get_response(request)
        if request.method not in ("GET", "HEAD", "OPTIONS") and request.user.is_authenticated:
            note(request.user)
        return response


def note(user: User) -> None:
    """Note that `user` is here, unless that was noted within the hour."""
    now = timezone.now()
    if user.last_seen is None or now - user.last_seen > SELDOM:
        User.objects.filter(pk=user.pk).update(last_seen=now)
