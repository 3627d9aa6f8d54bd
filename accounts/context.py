"""What the header of every page needs to know of the person; asks nothing where nobody is."""

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from accounts import registration
from accounts.permissions import Right, may


def account(request: HttpRequest) -> dict[str, Any]:
    """Return who is here and the ways that are open to them."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        query = way_back(request)
        return {
            "account": {
                "login": reverse("account_login") + query,
                "signup": reverse("account_signup") + query if registration.is_open() else "",
                "sso": bool(settings.OIDC_SERVER_URL),
            }
        }
    return {
        "account": {
            "user": user,
            "desk": may(user, Right.DESK),
            "people": may(user, Right.PEOPLE),
            "grant": may(user, Right.GRANT),
            "curate": may(user, Right.ARRANGE),
        }
    }


def way_back(request: HttpRequest) -> str:
    """Return the query that leads back to this page after the log-in; none from account pages."""
    match = request.resolver_match
    if request.method != "GET" or match is None or (match.url_name or "").startswith("account_"):
        return ""
    return "?" + urlencode({"next": request.get_full_path()})
