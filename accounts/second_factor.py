"""Who needs a second factor, whether they have one, and how its secret is kept."""

import base64
import hashlib

from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings

from accounts.models import User

# Recovery codes alone are no second factor: they stand in for one.
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def is_missing(user: User) -> bool:
    """Tell whether the role of `user` needs a second factor that is not there yet."""
    return _needed(user) and not _factors(user).exists()


def may_remove(authenticator: Authenticator) -> bool:
    """Tell whether its owner may do without `authenticator`."""
    user = authenticator.user
    if authenticator.type not in FACTORS or not _needed(user):
        return True
    return bool(_factors(user).exclude(pk=authenticator.pk).exists())


def encrypt(secret: str) -> str:
    """Return `secret` under a key that follows from SECRET_KEY."""
    return _box().encrypt(secret.encode()).decode()


def decrypt(kept: str) -> str:
    """Return the secret behind `kept`; what no key opens is no secret at all."""
    try:
        return _box().decrypt(kept.encode()).decode()
    except InvalidToken:
        return ""


def _needed(user: User) -> bool:
    return user.role in settings.SECOND_FACTOR_ROLES


def _factors(user: User):  # type: ignore[no-untyped-def]
    return Authenticator.objects.filter(user=user, type__in=FACTORS)


def _box() -> MultiFernet:
    """Open with the present key and the ones before it; close with the present one."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_key(key)) for key in keys])


def _key(secret: str | bytes) -> bytes:
    secret = secret.encode() if isinstance(secret, str) else secret
    digest = hashlib.sha256(b"medialib second factor" + secret).digest()
    return base64.urlsafe_b64encode(digest)
