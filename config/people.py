"""Settings of accounts: who may register, how people prove who they are, how often they may try."""

from django.core.exceptions import ImproperlyConfigured

from config import environment

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_RESET_TIMEOUT = 4 * 60 * 60

# Who may register
REGISTRATION = environment.choice("REGISTRATION", "open", ("open", "approval", "domains", "closed"))
REGISTRATION_DOMAINS = [
    domain.lower().removeprefix("@") for domain in environment.words("REGISTRATION_DOMAINS", "")
]
if REGISTRATION == "domains" and not REGISTRATION_DOMAINS:
    raise ImproperlyConfigured(
        "REGISTRATION=domains needs REGISTRATION_DOMAINS, for example example.org,example.int."
    )
INVITATION_DAYS = environment.number("INVITATION_DAYS", 14)

# Roles that must prove themselves twice: without TLS, on a machine of one's own, nobody has to.
_PUBLIC = environment.text("SITE_URL").startswith("https://")
SECOND_FACTOR_ROLES = [
    role
    for role in environment.words("SECOND_FACTOR_ROLES", "editor,admin" if _PUBLIC else "none")
    if role != "none"
]
if unknown := set(SECOND_FACTOR_ROLES) - {"member", "staff", "editor", "admin"}:
    raise ImproperlyConfigured(
        f"SECOND_FACTOR_ROLES has unknown roles {', '.join(sorted(unknown))}: "
        "member, staff, editor and admin are known, or none alone."
    )

# allauth: one verified address for each account
ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGIN_ON_PASSWORD_RESET = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
ACCOUNT_SESSION_REMEMBER = None
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if _PUBLIC else "http"
ACCOUNT_FORMS = {
    "login": "accounts.forms.LoginForm",
    "signup": "accounts.forms.SignupForm",
    "add_email": "accounts.forms.ChangeEmailForm",
    "change_password": "accounts.forms.ChangePasswordForm",
    "set_password": "accounts.forms.SetPasswordForm",
    "reset_password": "accounts.forms.ResetPasswordForm",
    "reset_password_from_key": "accounts.forms.NewPasswordForm",
    "reauthenticate": "accounts.forms.ReauthenticateForm",
    "confirm_email_verification_code": "accounts.forms.CodeForm",
}
# The proxies in front whose X-Forwarded-For is believed: limits count the people behind them.
ALLAUTH_TRUSTED_PROXY_COUNT = environment.number("TRUSTED_PROXIES", 1 if _PUBLIC else 0, minimum=0)

# allauth: a second factor
MFA_ADAPTER = "accounts.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "accounts.second_factor_forms.AuthenticateForm",
    "reauthenticate": "accounts.second_factor_forms.ReauthenticateForm",
    "activate_totp": "accounts.second_factor_forms.ActivateTotpForm",
    "add_webauthn": "accounts.second_factor_forms.AddPasskeyForm",
    "edit_webauthn": "accounts.second_factor_forms.RenamePasskeyForm",
}

# allauth: log-in with the organisation's own accounts (OpenID Connect)
SOCIALACCOUNT_ADAPTER = "accounts.adapter.OrganisationAdapter"
SOCIALACCOUNT_AUTO_SIGNUP = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_STORE_TOKENS = False
OIDC_SERVER_URL = environment.text("OIDC_SERVER_URL")
if OIDC_SERVER_URL:
    OIDC_SERVER_URL = environment.https_address("OIDC_SERVER_URL")
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "organisation",
                "name": environment.text("OIDC_NAME", "your organisation"),
                "client_id": environment.required("OIDC_CLIENT_ID", "OIDC_SERVER_URL"),
                "secret": environment.required("OIDC_CLIENT_SECRET", "OIDC_SERVER_URL"),
                "settings": {"server_url": OIDC_SERVER_URL, "token_auth_method": None},
            }
        ]
        if OIDC_SERVER_URL
        else [],
    }
}
