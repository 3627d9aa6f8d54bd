"""The ways in: log-in as a page or as a panel of a dialog, and by passkey."""

from typing import Any

from allauth.account import views as theirs
from allauth.account.models import Login
from allauth.account.utils import get_next_redirect_url
from allauth.mfa.webauthn import views as webauthn
from allauth.mfa.webauthn.internal import flows
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from accounts.context import account

PANEL = "account/login-panel.html"


class LoginView(theirs.LoginView):  # type: ignore[misc]
    """The log-in; a script on another page gets only the panel, and hears where to go after."""

    def get_template_names(self) -> list[str]:
        """Return the panel for the dialog, else the page."""
        return [PANEL] if self._in_dialog else [self.template_name]

    def render_to_response(self, context: dict[str, Any], **options: Any) -> HttpResponse:
        """Answer with page or panel, which caches keep apart."""
        response: HttpResponse = super().render_to_response(context, **options)
        patch_vary_headers(response, ["HX-Request"])
        return response

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Tell the dialog where to go instead of redirecting its request."""
        self.request = request
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        if self._in_dialog and response.status_code == 302:
            answer = HttpResponse(status=204, headers={"HX-Redirect": response["Location"]})
            answer.cookies = response.cookies
            return answer
        return response

    @property
    def _in_dialog(self) -> bool:
        return bool(self.request.headers.get("HX-Request") == "true")


class PasskeyLoginView(webauthn.LoginWebAuthnView):  # type: ignore[misc]
    """The log-in with a passkey alone; leads back to where the person was."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Log in and go where `next` says, if that is on this site."""
        authenticator = form.cleaned_data["credential"]
        login = Login(user=authenticator.user, redirect_url=get_next_redirect_url(self.request))
        answer: HttpResponse = flows.perform_passwordless_login(self.request, authenticator, login)
        return answer


login = LoginView.as_view()
passkey_login = PasskeyLoginView.as_view()


@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """Say that a registration waits for an administrator."""
    return render(request, "account/waiting.html", account(request))
