"""The rows of the role matrix for accounts, the desk and the rescue door.

Like those of tests/test_role_matrix.py: visitor, member, stranger, staff, editor, admin. What is
shown belongs to Samir (staff); Sofia (stranger) has nothing to do with it. 302 leads visitors to
the log-in, and people who are logged in away from it.
"""

ALL = (200,) * 6
OWN = (302, 200, 200, 200, 200, 200)
AWAY = (200, 302, 302, 302, 302, 302)
DESK = (302, 403, 200, 200, 200, 200)
ADMINS = (302, 403, 403, 403, 403, 200)
NOBODY = (302,) * 6

Row = tuple[int, ...]

ROWS: dict[tuple[str, str], Row] = {
    ("account_login", ""): AWAY,
    ("account_signup", ""): AWAY,
    ("account_logout", ""): (302, 200, 200, 200, 200, 200),
    ("account_inactive", ""): ALL,
    ("account_waiting", ""): ALL,
    ("account_reauthenticate", ""): OWN,
    ("account_email", ""): OWN,
    # Only in the middle of a registration or a change of address.
    ("account_email_verification_sent", ""): NOBODY,
    ("account_change_password", ""): OWN,
    ("account_set_password", ""): NOBODY,  # all of them have one
    ("account_reset_password", ""): ALL,
    ("account_reset_password_done", ""): ALL,
    ("account_reset_password_from_key_done", ""): ALL,
    ("account_reset_password_from_key", "broken"): ALL,  # says that the link no longer works
    ("account_invitation", "open"): ALL,
    ("account_invitation", "broken"): (404,) * 6,
    ("account_delete", ""): OWN,
    ("account_data", ""): OWN,
    ("profile", ""): OWN,
    ("security", ""): OWN,
    ("usersessions_list", ""): OWN,
    ("mfa_index", ""): NOBODY,  # leads to the page on security
    ("mfa_authenticate", ""): NOBODY,  # only in the middle of a log-in
    ("mfa_login_webauthn", ""): NOBODY,  # for scripts; leads others to the log-in
    # None of them has a second factor: they are asked for the password instead.
    ("mfa_reauthenticate", ""): NOBODY,
    ("mfa_reauthenticate_webauthn", ""): NOBODY,
    ("mfa_activate_totp", ""): OWN,
    ("mfa_deactivate_totp", ""): (302, 404, 404, 404, 404, 404),  # none of them has codes
    ("mfa_view_recovery_codes", ""): (302, 404, 404, 404, 404, 404),
    ("mfa_download_recovery_codes", ""): (302, 404, 404, 404, 404, 404),
    ("mfa_generate_recovery_codes", ""): OWN,
    ("mfa_list_webauthn", ""): OWN,
    ("mfa_add_webauthn", ""): OWN,
    # Samir's passkey, and nobody else's.
    ("mfa_edit_webauthn", "samir"): (302, 404, 404, 200, 404, 404),
    ("mfa_remove_webauthn", "samir"): (302, 404, 404, 200, 404, 404),
    ("socialaccount_connections", ""): OWN,
    ("socialaccount_login_cancelled", ""): ALL,
    ("socialaccount_login_error", ""): (401,) * 6,
    ("socialaccount_signup", ""): NOBODY,  # only in the middle of a log-in elsewhere
    ("openid_connect_login", "unknown"): (404,) * 6,
    ("openid_connect_callback", "unknown"): (404,) * 6,
    ("desk", ""): DESK,
    ("desk-people", ""): ADMINS,
    ("desk-roles", ""): ADMINS,
    ("desk-person", "samir"): ADMINS,
    ("desk-person", "deleted"): (302, 403, 403, 403, 403, 404),
    # Leads others to its log-in, which answers those who are logged in with 403.
    ("admin:index", ""): (302, 302, 302, 302, 302, 200),
    ("admin:login", ""): (302, 403, 403, 403, 403, 302),
}

# Asked by POST with nothing in it; the same addresses answer GET with 405.
POSTS: dict[tuple[str, str], Row] = {
    ("desk-invite", ""): (302, 403, 403, 403, 403, 422),
    ("desk-revoke", "open"): (302, 403, 403, 403, 403, 302),
    ("desk-person-role", "samir"): (302, 403, 403, 403, 403, 422),
    ("desk-person-state", "samir"): (302, 403, 403, 403, 403, 422),
}
