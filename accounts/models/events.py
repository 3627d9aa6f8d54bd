"""What happened to accounts: written by actions, never changed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models.people import User


class AccountEvent(models.Model):
    """Who did what to an account, when, and what it changed; append-only.

    `change` holds roles and states, never an address or a name: it outlives the person.
    """

    account = models.ForeignKey(
        User, verbose_name=_("person"), on_delete=models.PROTECT, related_name="events"
    )
    at = models.DateTimeField(_("at"), auto_now_add=True)
    by = models.ForeignKey(
        User, null=True, blank=True, on_delete=models.PROTECT, related_name="acts"
    )
    verb = models.CharField(_("what happened"), max_length=40)
    change = models.JSONField(_("change"), default=dict)

    class Meta:
        ordering = ["-at", "-id"]
        verbose_name = _("account event")
        verbose_name_plural = _("account events")

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.verb}"
