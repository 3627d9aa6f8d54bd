"""The terms under which files are given out, and who has accepted them."""

import hashlib
from functools import cache
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.roles import Role, role_of
from gallery.models import TermsAcceptance
from gallery.visibility import Reader

# The version of the words below; to be raised when they change in meaning.
_OUR_VERSION = "1"


def terms_text() -> str:
    """Return the terms: those of the organisation, else ours in the reader's language."""
    if settings.TERMS_FILE:
        return _read(Path(settings.TERMS_FILE))
    return _(
        "Print the credit line with every picture, word for word.\n\n"
        "Do not use a picture in a way that shows the people in it in a false light, harms them "
        "or lets them be found. Do not use it for advertising or to raise money for anybody else.\n"
        "\nWhat the terms of use of a single item say goes before these."
    )


def terms_version() -> str:
    """Return the name of the present version: it changes with the text."""
    if settings.TERMS_FILE:
        return hashlib.sha256(_read(Path(settings.TERMS_FILE)).encode()).hexdigest()[:12]
    return _OUR_VERSION


def must_accept(user: Reader) -> bool:
    """Tell whether `user` is a member who has not accepted the present terms (one query)."""
    if role_of(user) is not Role.MEMBER or not isinstance(user, User):
        return False
    return not TermsAcceptance.objects.filter(user=user, version=terms_version()).exists()


@cache
def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip()
