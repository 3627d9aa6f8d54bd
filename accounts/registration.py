"""Who may register: everybody, by approval, with certain addresses, or nobody."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


def is_open() -> bool:
    """Tell whether people may register by themselves."""
    return settings.REGISTRATION != "closed"


def needs_approval() -> bool:
    """Tell whether whoever registers waits for an admin."""
    return settings.REGISTRATION == "approval"


def check_address(email: str) -> None:
    """Raise ValidationError where only other domains may register."""
    if settings.REGISTRATION != "domains":
        return
    domain = email.rpartition("@")[2].lower()
    if domain not in settings.REGISTRATION_DOMAINS:
        raise ValidationError(
            _("Please use an address of %(domains)s."),
            params={"domains": ", ".join(settings.REGISTRATION_DOMAINS)},
        )
