"""What people see and change of their own account: profile, security, sessions, deletion."""

from typing import cast

from allauth.account.decorators import reauthentication_required
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from allauth.usersessions.views import ListUserSessionsView
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.contrib.sessions.models import Session
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts import second_factor
from accounts.actions import NotAllowed, delete_account
from accounts.devices import device
from accounts.doors import person
from accounts.forms import DeleteForm, ProfileForm
from accounts.models import User
from accounts.own_data import in_json


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@login_required
def profile(request: HttpRequest) -> HttpResponse:
    """Show and change name, organisation, purpose and language."""
    form = ProfileForm(request.POST or None, instance=person(request))
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Your profile was saved."))
        return redirect("profile")
    return render(request, "account/profile.html", {"form": form})


@require_safe
@never_cache
@login_required
def security(request: HttpRequest) -> HttpResponse:
    """Show how the account is protected, with the ways to change it."""
    user = cast(User, request.user)
    kinds = set(Authenticator.objects.filter(user=user).values_list("type", flat=True))
    context = {
        "app": Authenticator.Type.TOTP in kinds,
        "passkeys": Authenticator.Type.WEBAUTHN in kinds,
        "sessions": len(living_sessions(user)),
        "missing": second_factor.is_missing(user),
    }
    return render(request, "account/security.html", context)


class SessionsView(ListUserSessionsView):  # type: ignore[misc]
    """The sessions of the person; looking at them deletes none."""

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """Give the template the sessions that still live, the newest first."""
        sessions = living_sessions(cast(User, self.request.user))
        context: dict[str, object] = super(ListUserSessionsView, self).get_context_data(**kwargs)
        return context | {"sessions": sessions, "session_count": len(sessions)}


sessions = never_cache(SessionsView.as_view())


def living_sessions(user: User) -> list[UserSession]:
    """Return the sessions of `user` that have not ended, the newest first."""
    known = list(UserSession.objects.filter(user=user).order_by("-created_at"))
    keys = [session.session_key for session in known]
    found = Session.objects.filter(session_key__in=keys, expire_date__gt=timezone.now())
    alive = set(found.values_list("session_key", flat=True))
    living = [session for session in known if session.session_key in alive]
    for session in living:
        session.device = device(session.user_agent)
    return living


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@login_required
@reauthentication_required  # type: ignore[untyped-decorator]
def delete(request: HttpRequest) -> HttpResponse:
    """Say what happens to an account that is deleted, and delete it."""
    form = DeleteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            delete_account(account=person(request))
        except NotAllowed as error:
            form.add_error(None, str(error))
        else:
            logout(request)
            messages.success(request, _("Your account was deleted."))
            return redirect("home")
    return render(request, "account/delete.html", {"form": form})


@require_safe
@never_cache
@login_required
@reauthentication_required  # type: ignore[untyped-decorator]
def own_data(request: HttpRequest) -> StreamingHttpResponse:
    """Give the person all that is held about them as one JSON file, written while it is sent."""
    response = StreamingHttpResponse(in_json(person(request)), content_type="application/json")
    name = f"my-data-{timezone.localdate():%Y-%m-%d}.json"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
