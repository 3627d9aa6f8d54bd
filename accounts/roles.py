"""The five roles, from the one who may least to the one who may most."""

from typing import TYPE_CHECKING, Union

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User

# Whoever asks: somebody with an account, a visitor, or nobody at all.
Person = Union["User", "AnonymousUser", None]


class Role(models.TextChoices):
    """What somebody is here; VISITOR is anybody who is not logged in and is never stored."""

    VISITOR = "visitor", _("Visitor")
    MEMBER = "member", _("Member")
    STAFF = "staff", pgettext_lazy("role", "Staff")
    EDITOR = "editor", _("Editor")
    ADMIN = "admin", _("Administrator")

    @property
    def rank(self) -> int:
        """Return 0 for a visitor up to 4 for an admin."""
        return list(Role).index(self)

    def at_least(self, other: "Role") -> bool:
        """Tell whether this role may do all that `other` may."""
        return self.rank >= other.rank


STORED_ROLES = [(role.value, role.label) for role in Role if role is not Role.VISITOR]


def role_of(user: Person) -> Role:
    """Return the role of `user`; nobody, the anonymous, the deactivated and those who still wait
    for approval are visitors.
    """
    if user is None or not user.is_authenticated or not user.is_active or user.waiting:
        return Role.VISITOR
    return Role(user.role)
