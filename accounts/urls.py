"""Addresses of accounts: allauth's, some of them answered by us, and our own."""

from allauth.account import urls as theirs
from django.urls import include, path
from django.views.generic import RedirectView

from accounts.views import entrance, invitations, own

# Answered by views of ours, under the same names.
OURS = {"account_login"}
# Not for us: log-in by a mailed code, and the page of those who are not verified by code.
CLOSED = {"account_confirm_login_code"}

urlpatterns = [
    path("login/", entrance.login, name="account_login"),
    path("2fa/webauthn/login/", entrance.passkey_login, name="mfa_login_webauthn"),
    *[one for one in theirs.urlpatterns if one.name not in OURS | CLOSED],
    path("waiting/", entrance.waiting, name="account_waiting"),
    path("invitation/<str:token>/", invitations.invitation, name="account_invitation"),
    path("profile/", own.profile, name="profile"),
    path("security/", own.security, name="security"),
    path("delete/", own.delete, name="account_delete"),
    path("data/", own.own_data, name="account_data"),
    path("sessions/", own.sessions, name="usersessions_list"),
    path("2fa/", RedirectView.as_view(pattern_name="security"), name="mfa_index"),
    path("2fa/", include("allauth.mfa.urls")),
    path("3rdparty/", include("allauth.socialaccount.urls")),
    path("", include("allauth.socialaccount.providers.openid_connect.urls")),
]
