"""Accounts and what belongs to them, as tests need them."""

import time
from datetime import timedelta

from allauth.mfa.models import Authenticator
from django.test import Client
from django.utils import timezone

from accounts.models import Invitation, User
from accounts.models.invitations import digest_of
from accounts.roles import Role
from tests.conftest import PASSWORD as PASSWORD

TOKEN = "a-secret-in-a-link"
# Addresses that take forms as well as show pages; what they do is tested where they live.
FORMS = {
    *("account_login", "account_signup", "account_logout", "account_reauthenticate"),
    *("account_email", "account_email_verification_sent", "account_change_password"),
    *("account_set_password", "account_reset_password", "account_reset_password_from_key"),
    *("account_invitation", "account_delete", "profile", "usersessions_list", "mfa_index"),
    *("mfa_authenticate", "mfa_login_webauthn", "mfa_reauthenticate", "mfa_activate_totp"),
    *("mfa_reauthenticate_webauthn", "mfa_deactivate_totp", "mfa_generate_recovery_codes"),
    *("mfa_add_webauthn", "mfa_edit_webauthn", "mfa_remove_webauthn"),
    *("socialaccount_connections", "socialaccount_signup", "openid_connect_login"),
    *("openid_connect_callback", "admin:index", "admin:login"),
    # Pages of allauth that need no form and take none.
    *("account_inactive", "mfa_view_recovery_codes", "mfa_download_recovery_codes"),
    *("socialaccount_login_cancelled", "socialaccount_login_error"),
}


def arrived(user: User) -> Client:
    """Return a browser in which `user` has just logged in with the password."""
    client = Client()
    client.force_login(user)
    session = client.session
    proof = {"method": "password", "at": time.time(), "reauthenticated": True}
    session["account_authentication_methods"] = [proof]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()
    return client


def invitation(token: str = TOKEN, **fields: object) -> Invitation:
    """Store an invitation whose link holds `token`."""
    values = {
        "email": "nadia@example.org",
        "role": Role.STAFF,
        "digest": digest_of(token),
        "expires_at": timezone.now() + timedelta(days=1),
    }
    return Invitation.objects.create(**(values | fields))


def passkey(owner: User) -> Authenticator:
    """Store a passkey of `owner` that nobody has."""
    return Authenticator.objects.create(
        user=owner, type=Authenticator.Type.WEBAUTHN, data={"name": "Key", "credential": {}}
    )


def deleted() -> User:
    """Store an account whose person has gone."""
    user = User.objects.create_user("gone@example.org", is_active=False)
    User.objects.filter(pk=user.pk).update(deleted_at=timezone.now())
    return user


def arguments(name: str, state: str, owner: User) -> list[object]:
    """Return what the address `name` names besides itself: something of `owner`."""
    if name == "account_reset_password_from_key":
        return ["1", "broken-key"]
    if name == "account_invitation":
        invitation()
        return [TOKEN if state == "open" else "broken"]
    if name in ("mfa_edit_webauthn", "mfa_remove_webauthn"):
        return [passkey(owner).pk]
    if name.startswith("openid_connect"):
        return ["nobody"]
    if name == "desk-revoke":
        return [invitation().pk]
    if name.startswith("desk-person"):
        return [deleted().pk if state == "deleted" else owner.pk]
    return []
