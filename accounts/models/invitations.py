"""Invitations: an address, a role, and a link that works once and not for ever."""

import hashlib

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models.people import User
from accounts.roles import STORED_ROLES, Role


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Finds invitations that can still be accepted."""

    def open(self) -> "InvitationQuerySet":
        """Return those neither accepted nor expired."""
        return self.filter(accepted_at=None, expires_at__gt=timezone.now())

    def with_token(self, token: str) -> "InvitationQuerySet":
        """Return the one whose link holds `token`; the database knows only its digest."""
        return self.filter(digest=digest_of(token))


class Invitation(models.Model):
    """An admin asks somebody by e-mail to join with a role."""

    email = models.EmailField(_("e-mail address"), max_length=254)
    role = models.CharField(_("role"), max_length=10, choices=STORED_ROLES, default=Role.STAFF)
    language = models.CharField(_("language"), max_length=12, blank=True)
    digest = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="invitations"
    )
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    expires_at = models.DateTimeField(_("expires"))
    accepted_at = models.DateTimeField(_("accepted"), null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-id"]
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(role__in=[value for value, _label in STORED_ROLES]),
                name="invitation_role_known",
            )
        ]

    def __str__(self) -> str:
        return self.email


def digest_of(token: str) -> str:
    """Return what the database keeps of the secret in a link."""
    return hashlib.sha256(token.encode()).hexdigest()
