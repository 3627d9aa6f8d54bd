"""A step of the log-in: those who wait for approval go no further."""

from allauth.account.stages import LoginStage
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse


class ApprovalStage(LoginStage):  # type: ignore[misc]
    """Shows whoever waits that they wait, and logs nobody in."""

    key = "approval"
    urlname = "account_waiting"

    def handle(self) -> tuple[HttpResponse | None, bool]:
        """Let everybody pass who does not wait for an admin."""
        if self.login.user is not None and self.login.user.waiting:
            return HttpResponseRedirect(reverse("account_waiting")), False
        return None, True
