"""The link in an invitation."""

from allauth.account.utils import perform_login
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from accounts.actions import NotAllowed, accept, join
from accounts.forms import InvitedForm
from accounts.models import Invitation, User


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@sensitive_post_parameters("password1")
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Let the invited person make an account, or take the role with the one they have."""
    found = Invitation.objects.open().with_token(token).first()
    if found is None:
        return render(request, "account/invitation-over.html", status=404)
    if request.user.is_authenticated:
        return _take_role(request, found)
    form = InvitedForm(request.POST or None, email=found.email)
    if request.method == "POST" and form.is_valid():
        try:
            user = _join(found, form)
        except NotAllowed as error:
            form.add_error(None, str(error))
        else:
            answer: HttpResponse = perform_login(request, user, redirect_url=reverse("home"))
            return answer
    return render(request, "account/invitation.html", {"form": form, "invitation": found})


def _join(found: Invitation, form: InvitedForm) -> User:
    said = form.cleaned_data
    return join(
        invitation=found,
        display_name=said["display_name"],
        organisation=said["organisation"],
        password=said["password1"],
        language=translation.get_language() or "",
    )


def _take_role(request: HttpRequest, found: Invitation) -> HttpResponse:
    if not request.user.is_authenticated:
        raise Http404
    mine = request.user.email.lower() == found.email.lower()
    if request.method == "POST" and mine:
        try:
            accept(invitation=found, account=request.user)
        except NotAllowed as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("You have accepted the invitation."))
        return redirect("home")
    return render(request, "account/invitation.html", {"invitation": found, "mine": mine})
